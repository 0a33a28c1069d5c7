/** Backoff that spreads retries in time but not among callers. */
import type { Statement } from '../../claims/statement.ts';
import { affirmed } from '../../claims/statements.ts';
import { unanswered } from '../support/lack.ts';
import { normRule } from '../support/normRule.ts';

/** Other things back off too: a scheduler, a person. */
function isBetweenRetries(statement: Statement): boolean {
  return statement.withInBlock('retry') || /\bre-?tr(?:y|ies|ied|ying)\b|\breconnect/i.test(`${statement.section.title} ${statement.section.text}`);
}

export const retryNoJitter = normRule({
  id: 'rel/retry-no-jitter',
  title: 'Backoff without jitter',
  severity: 'info',
  sources: ['PLANNER'],
  messages: { none: 'Backoff is described and jitter is not. Callers that failed together come back together; add a random part to each delay.' },
  *find(context) {
    const place = unanswered(context, affirmed(context.document, 'backoff').filter(isBetweenRetries), 'jitter');
    if (place !== undefined) yield { message: 'none', range: place.range };
  },
});
