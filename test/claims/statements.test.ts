/** What statements are read from sentences: the words in «…» name the concept; what the words around them say of it stands beside. */
import { describe, expect, it } from 'vitest';
import { statementsOn } from '../../server/claims/statements.ts';
import { parseDocument } from '../../server/document/document.ts';
import { concepts, type Concept } from '../../server/knowledge/vocabulary/concepts.ts';

const conceptNames = Object.keys(concepts) as Concept[];

function read(text: string): string[] {
  const at = text.indexOf('«');
  const document = parseDocument('file:///plan.md', text.replaceAll(/[«»]/g, ''));
  const found = conceptNames.flatMap((concept) => statementsOn(document, concept)).filter((each) => each.range.start === at);
  return [...new Set(found.map((each) => `${each.polarity} ${each.modality} ${each.time} ${each.standing}`))];
}

describe('a statement', () => {
  it.each([
    ['affirmed stated now own', 'We «retry» three times.'],
    ['affirmed stated now own', 'Failed calls are «retried» with backoff, and writes are never repeated.'],
    ['denied stated now own', 'We do not «retry» on 4xx.'],
    ['denied stated now own', 'Clients must never «retry» a payment.'],
    ['denied stated now own', 'There are no automated «backups».'],
    ['denied stated now own', 'No caches, «timeouts» or breakers are used.'],
    ['denied stated now own', 'Instead of «GraphQL» we use plain REST.'],
    ['affirmed stated now own', 'Instead of GraphQL, «REST» is used.'],
    ['affirmed stated now own', 'Instead of SOAP we use «REST».'],
    ['denied stated now own', 'A «runbook» is not planned.'],
    ['affirmed stated now own', 'Liveness without the database, «readiness» with.'],
    ['denied stated now own', 'Without retries, «timeouts» or breakers it hangs.'],
    ['affirmed stated now own', '## Production Checklist Status\n\n- Rate limiting: done — by a «circuit breaker» of ours'],
    ['affirmed stated now checklist', '## Production Checklist Status\n\n- «Circuit breakers» for each dependency: done'],
    ['affirmed stated later own', 'A «runbook» is planned.'],
    ['affirmed stated past own', 'Until May the service used «Redis».'],
    ['affirmed stated now own', 'The column is dropped and replaced by a «cache».'],
    ['affirmed stated now own', 'What cannot be read is «set aside».'],
    ['affirmed stated now option', 'A «cache» (Redis) was rejected.'],
    ['affirmed stated now option', 'The team weighed a «queue» and calls directly.'],
    ['affirmed stated now own', 'The till «tries the same call again».'],
    ['denied stated now own', 'The till never «tries the same call again».'],
    ['affirmed stated now own', 'The till calls Adyen’s REST API with a «timeout».'],
    ['affirmed stated now elsewhere', 'Adyen’s REST API has a «timeout».'],
    ['affirmed stated now own', 'We not only «retry» but also degrade.'],
    ['affirmed stated now own', 'A «timeout» of no more than 2 s applies.'],
    ['denied stated now own', '«Feature flags» are not used.'],
    ['denied stated now own', '«Tracing» is out of scope.'],
    ['denied stated now own', '**«Tracing»**: none'],
    ['affirmed stated now own', '**«Tracing»**: OpenTelemetry'],
    ['affirmed stated now own', 'We do not shard, but «backups» run nightly.'],
    ['affirmed possible now own', 'We might add a «circuit breaker».'],
    ['affirmed possible now own', 'Endless «retries» remain possible in batch jobs.'],
    ['affirmed asked now own', 'Do we need «tracing»?'],
    ['affirmed conditional now own', 'If the «queue» fails, orders are lost.'],
    ['affirmed stated now own', 'If the provider fails, we «retry».'],
    ['affirmed stated now own', 'If the provider is down the worker «retries».'],
    ['affirmed conditional now own', 'If a call to the «queue» fails we log it.'],
    ['affirmed stated later own', 'A «runbook» comes after launch.'],
    ['affirmed stated current own', 'Currently «secrets» sit in a file.'],
    ['affirmed stated past own', 'The «cache» was a mistake.'],
    ['affirmed stated now own', 'The «runbook» is kept up to date.'],
    ['denied stated now own', 'In contrast to before we avoid: retries, «backups» and shared databases.'],
    ['denied stated now own', 'Anti-patterns we have seen elsewhere: «retrying» for ever.'],
    ['denied stated now own', 'We do not use:\n\n- «GraphQL»\n- gRPC'],
    ['affirmed stated now own', 'We use:\n\n- «GraphQL»\n- gRPC'],
    ['affirmed stated now option', '| Role | Choice | Alternatives |\n| --- | --- | --- |\n| API | REST | «GraphQL» |'],
    ['affirmed stated now own', 'Stock is «eventually consistent».'],
    ['affirmed stated now own', 'V42 «renames» the column.'],
    ['denied stated now own', 'We retry all failures except «4xx».'],
    ['denied stated now own', '«Restoring» has not been tried yet.'],
    ['denied stated now own', '«Replica lag» is ignored.'],
    ['denied stated now own', '«Timeouts»: not decided.'],
    ['affirmed stated now own', 'Events that cannot be read go to a «dead-letter» topic.'],
    ['affirmed stated now own', 'Messages that a worker cannot handle are put back on the «queue».'],
    ['affirmed stated now own', 'We avoid microservices: a «monolith» is enough.'],
    ['denied stated now own', 'We avoid: a «monolith» is too much.'],
    ['denied stated now own', 'We avoid the following: a «monolith» is one.'],
    ['denied stated now own', 'Services that do not set a «timeout» are restarted.'],
    ['denied stated now own', '**«Timeouts»**: TBD'],
    ['affirmed stated now example', 'As a user, I want «backups» of my notes.'],
    ['affirmed stated now own', 'Calls use «TLS» 1.2 or later.'],
    ['denied stated now own', 'The cache has no protection against «stampedes».'],
    ['affirmed stated now own', 'A lock per key protects against «stampedes».'],
    ['denied stated now own', 'We decided against «GraphQL».'],
    ['denied stated now own', 'We move away from «GraphQL».'],
    ['affirmed stated now own', 'Chosen option: "«GraphQL» for all clients", because they differ.'],
    ['denied stated now own', 'The law does not apply, no «personal data» is processed.'],
    ['denied stated now own', 'The «stack trace» must not reach callers.'],
    ['denied stated now own', 'The connector «logs» nothing.'],
    ['affirmed stated now own', 'The connector logs nothing and «retries».'],
    ['affirmed stated now own', 'If a release fails, «fix forward» is the only way.'],
    ['affirmed stated now excluded', '# Plan\n\n## Things we won’t do\n\n- «Real-time» everything'],
    ['affirmed stated now own', '# Plan\n\n## What we want\n\n- «Real-time» everything'],
    ['affirmed stated now elsewhere', 'Stripe’s API takes an «idempotency key».'],
    ['affirmed stated now own', 'A «singleton» holds the current user.'],
    ['denied stated now own', 'None of the «services» is public.'],
    ['affirmed stated now own', 'If a release fails we «fix forward».'],
    ['denied stated now own', 'We do not use it because it is «modern».'],
    ['affirmed stated now elsewhere', 'At Netflix, every «retry» has a budget.'],
    ['affirmed stated now quoted', '> We «retry» three times.'],
    ['affirmed stated now quoted', 'The team said "we «retry» forever" once.'],
  ])('%s: %s', (expected, text) => {
    expect(read(text)).toEqual([expected]);
  });

  it.each([
    ['option', '# Plan\n\n## Alternatives Considered\n\nWe «retry» three times.'],
    ['option', '# Plan\n\n## Decisions\n\nDECISION: Calls\nOPTIONS: «retry» forever, give up\nCHOSEN: give up'],
    ['excluded', '# Plan\n\n## Non-Goals\n\nWe «retry» three times.'],
    ['question', '# Plan\n\n## Open Questions\n\n- «Retry» budget.'],
    ['background', '# Plan\n\n## Current State\n\nWe «retry» three times.'],
    ['risk', '# Plan\n\n## Risks\n\n- «Retry» storms.'],
    ['own', '# Plan\n\n## Reliability\n\nWe «retry» three times.'],
  ])('stands as %s by its section', (expected, text) => {
    expect(read(text)[0]?.split(' ').at(-1)).toBe(expected);
  });

  it('is answered by the next cell of its row', () => {
    expect(read('| Practice | Used |\n| --- | --- |\n| «Tracing» | no |')).toEqual(['denied stated now own']);
    expect(read('| Practice | Used |\n| --- | --- |\n| «Tracing» | OpenTelemetry |')).toEqual(['affirmed stated now own']);
  });

  it('is not made by code, comments or drawings', () => {
    const document = parseDocument('file:///plan.md', '```\nretry\n```\n\n<!-- retry -->\n\n```mermaid\nflowchart\n  retry\n```\n');
    expect(statementsOn(document, 'retry')).toEqual([]);
  });
});
