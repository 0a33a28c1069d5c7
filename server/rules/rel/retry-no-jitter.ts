/** Backoff that spreads retries in time but not among callers. */
import { regex } from '../../base/patterns.ts';
import type { Statement } from '../../claims/statement.ts';
import { affirmed } from '../../claims/statements.ts';
import { unanswered } from '../support/lack.ts';
import { normRule } from '../support/normRule.ts';

const BETWEEN_TRIES =
  /\b(?:between (?:the |two |its )?(?:attempts|tries|retries)|(?:each|every|per|after a|after the) (?:failed )?(?:attempt|try|retry|failure|failed call))\b/i;

/** `| backoff | exponential |`, with a row on attempts beside it. */
function isInTableOfRetries({ cell }: Statement): boolean {
  return cell?.table.rows.some(({ cells }) => /^(?:max(?:imum)? )?(?:attempts|tries|retr(?:y|ies))/i.test(cells[0]?.text ?? '')) === true;
}

/** Other things back off too: a scheduler, a person. */
function isBetweenRetries(statement: Statement): boolean {
  return (
    statement.withInBlock('retry') ||
    isInTableOfRetries(statement) ||
    BETWEEN_TRIES.test(statement.sentence.text) ||
    /\bre-?tr(?:y|ies|ied|ying)\b|\breconnect/i.test(`${statement.section.title} ${statement.section.text}`)
  );
}

/** `after 2, 4 and 8 seconds`: a backoff without the word. */
const STEPS = regex('iu')`
  (?<!\p{L})(?:after|wait(?:s|ing)?|paus(?:e|es|ing)|delays? of|at) (\d+)(?: ?m?s(?:ec\p{L}*)?)?, (\d+)
  (?: ?m?s(?:ec\p{L}*)?)?,? (?:and|then|or|,) (?:then )?(\d+) ?(?:ms|[smh]|sec\p{L}*|min\p{L}*|milli\p{L}*)(?!\p{L})
`;

/** `waits two seconds and tries again`: the same pause for all. */
const PAUSES = regex('iu')`
  (?<!\p{L})(?:waits?|pauses?|sleeps?)(?: for)? (?:an?|one|two|three|five|ten|\d+) ?(?:s|ms|sec\p{L}*|milliseconds?)(?: \p{L}+)?
  (?:,? (?:and|then|before)| and then)(?!\p{L})
`;

function growsByStep({ block, sentence }: Statement): boolean {
  if (block.kind === 'heading') return false;
  if (PAUSES.test(sentence.text)) return true;
  const [, first, second, third] = STEPS.exec(sentence.text) ?? [];
  return Number(first) < Number(second) && Number(second) < Number(third);
}

export const retryNoJitter = normRule({
  id: 'rel/retry-no-jitter',
  title: 'Backoff without jitter',
  severity: 'info',
  sources: ['PLANNER'],
  messages: {
    none: 'Backoff is described and jitter is not. Callers that failed together come back together; add a random part to each delay.',
  },
  *find(context) {
    const place = unanswered(
      context,
      [...affirmed(context.document, 'backoff').filter(isBetweenRetries), ...affirmed(context.document, 'retry').filter(growsByStep)],
      'jitter',
    );
    if (place !== undefined) yield { message: 'none', range: place.range };
  },
});
