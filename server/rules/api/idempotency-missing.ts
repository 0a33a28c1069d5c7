/** api/idempotency-missing: endpoints that create or charge, and nothing keeps a repeated call from doing it twice. */
import { LETTER, anyWord, regex } from '../../base/patterns.ts';
import { isParameter, ownEndpointsOf, segmentsOf, type Endpoint } from '../../claims/parts/endpoints.ts';
import type { Statement } from '../../claims/statement.ts';
import { claimsOn, statementsOn } from '../../claims/statements.ts';
import { isShownInCode } from '../../claims/shownInCode.ts';
import type { ArchDocument } from '../../document/document.ts';
import { sentenceAt } from '../../document/sentences.ts';
import { defineRule } from '../rule.ts';
import { isWorkedOut } from '../support/absence.ts';
import { lackOf } from '../support/lack.ts';
import { isForLooking } from '../support/idempotence.ts';
import { isLive } from '../support/live.ts';
import { isEnglish } from '../../claims/language.ts';

/** What a POST does that leaves nothing behind twice. */
const HARMLESS = regex('i')`
  ^(?:search|query|queries|lookup|login|logout|signin|sign-in|signout|token|tokens|oauth2?|refresh|introspect|authorize|auth|sessions?|
  verify|validate|validation|preview|estimate|estimates|quote|quotes|calculate|check|graphql|rpc|batch-?get|filter|export|exports|reports?|
  health\w*|webhooks?|callback|events?|ingest|metrics|logs|traces|telemetry|track|analytics|usage|readings?|measurements?|samples?|heartbeat|
  ping|cancel|retry|read|mark-read|
  subscribe|unsubscribe|password\w*|reset|upload-url|presign\w*|predict|infer\w*|completions?|embeddings?|evaluate|render|convert|
  suggest\w*|autocomplete|_search|_bulk|namespaces|apis?)$
`;

/** `switched on with POST …`: what is so already stays so. */
const SETS = anyWord`
  switch(?:es|ed)?|turn(?:s|ed)?|toggle[sd]?|enable[sd]?|disable[sd]?|activate[sd]?|deactivate[sd]?|pause[sd]?|resume[sd]?|close[sd]?
  lock(?:s|ed)?|unlock(?:s|ed)?|archive[sd]?
`;
/** `POST /alarms/{id}/acknowledge`: the state that an action puts an existing thing into, which it has after the second time as well. */
const PUTS_INTO_STATE = regex('i')`
  ^(?:ack|acknowledge|acknowledgement|close|reopen|archive|unarchive|lock|unlock|enable|disable|activate|deactivate|mute|unmute|silence|
  dismiss|hide|show|pin|unpin|publish|unpublish|pause|resume|stop|freeze|unfreeze|block|unblock|suspend)$
`;
/** `Duplicate requests are ignored`: what is denied there is the second time. */
const REPETITION = /repeat|duplic|double|second|retr|twice/i;

const CREATES = anyWord`POST|creat${LETTER}+|charg${LETTER}+|pay${LETTER}*|order${LETTER}*|transfers?`;

export const idempotencyMissing = defineRule<'missing' | 'denied'>({
  meta: {
    id: 'api/idempotency-missing',
    title: 'A creating call has no idempotency key',
    severity: 'warning',
    kinds: ['adr', 'plan'],
    tier: 'r',
    fix: 'none',
    since: '0.2.0',
    sources: ['PLANNER'],
    messages: {
      missing:
        '“POST {path}” creates something, and nothing says what happens when a client sends it twice after a timeout. Have clients send an idempotency key, and replay the first answer to a repeated one.',
      denied:
        'Creating calls go without an idempotency key, so a client that repeats one after a timeout does it twice. Have clients send a key, and replay the first answer to a repeated one.',
    },
  },
  *check(context) {
    const { document, profile } = context;
    if (!isLive(context) || !isEnglish(document)) return;
    const creating = ownEndpointsOf(document).filter(isCreating);
    const lack = lackOf(document, 'idempotency-key');
    if (lack !== undefined && lack !== 'silent') {
      if (!REPETITION.test(lack.words) && (creating.length > 0 || CREATES.test(lack.sentence.text)) && !isAnswered(document))
        yield { message: 'denied', range: lack.clauseRange };
      return;
    }
    const bare = lack === 'silent' ? claimsOn(document, 'idempotency').find(isBare) : undefined;
    if (bare !== undefined) {
      yield { message: 'denied', range: bare.clauseRange };
      return;
    }
    const [first] = creating;
    if (lack === 'silent' && first !== undefined && profile.kind === 'plan' && isWorkedOut(document) && !isAnswered(document))
      yield { message: 'missing', data: { path: first.path }, range: first.range };
  },
});

const OF_A_CHANGE = anyWord`creation|creates?|creating|POST|orders?|bookings?|payments?|charges?|transfers?`;

/** `Order creation is not idempotent`. */
function isBare({ polarity, words, clause }: Statement): boolean {
  return (
    polarity === 'denied' &&
    /^idempotent$/i.test(words) &&
    OF_A_CHANGE.test(clause.text) &&
    !/\b(?:if|unless|PUT|job|consumer|worker|migration)\b/i.test(clause.text)
  );
}

function isCreating(endpoint: Endpoint): boolean {
  // `POST /predict/batch` does many times what `POST /predict` does.
  const last = segmentsOf(endpoint).findLast((segment) => !/^(?:batch|bulk)$/i.test(segment));
  if (endpoint.row === undefined && SETS.test(sentenceAt(endpoint.inline, endpoint.at)?.prose ?? '')) return false;
  const [thing, action] = segmentsOf(endpoint).slice(-2);
  if (thing !== undefined && action !== undefined && isParameter(thing) && PUTS_INTO_STATE.test(action)) return false;
  return (
    endpoint.method === 'POST' &&
    !HARMLESS.test(last ?? '') &&
    !segmentsOf(endpoint).some((segment) => /^(?:oauth2?|auth|webhooks?|internal|health\w*|apis)$/i.test(segment))
  );
}

const REQUESTS = anyWord`POST|creat${LETTER}+|endpoints?|api|requests?|clients?|calls?|writes?|mutations?`;

/** Idempotence of the calls themselves; that of jobs, consumers or PUT answers nothing. */
function isAnswered(document: ArchDocument): boolean {
  if (isShownInCode(document, 'idempotency', 'idempotency-key')) return true;
  return statementsOn(document, 'idempotency').some(
    (statement) =>
      statement.polarity === 'affirmed' &&
      !isForLooking(statement) &&
      (statement.withInSentence('idempotency-key') || REQUESTS.test(statement.sentence.text) || !statement.withInSentence('repeated-work')),
  );
}
