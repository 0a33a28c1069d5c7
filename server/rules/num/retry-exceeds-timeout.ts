/** num/retry-exceeds-timeout: all tries together, with the pauses between them, take longer than the caller waits. */
import { anyWord } from '../../base/patterns.ts';
import { RETRY_WORDS, retryPoliciesOf, type RetryPolicy } from '../../claims/waiting/retries.ts';
import { waitsOf, WAIT_WORDS, type Wait } from '../../claims/waiting/timeouts.ts';
import { layerOf } from '../../claims/waiting/waitNames.ts';
import { shortestAround } from '../../claims/waiting/waitsAround.ts';
import type { ArchDocument } from '../../document/document.ts';
import { compareExact, exact, plus, times, type Exact } from '../../quantities/exact.ts';
import { humaneDuration } from '../../quantities/format.ts';
import { defineRule } from '../rule.ts';
import { isInForce } from '../support/liveFigures.ts';
import { areInOneList } from '../../claims/figurePlaces.ts';

export const retryExceedsTimeout = defineRule({
  meta: {
    id: 'num/retry-exceeds-timeout',
    title: 'Retries take longer than the caller waits',
    severity: 'warning',
    kinds: ['adr', 'plan'],
    tier: 'c',
    fix: 'none',
    since: '0.2.0',
    sources: ['PLANNER'],
    words: [RETRY_WORDS, WAIT_WORDS],
    messages: {
      longer:
        '{sum}, over the caller’s {caller}: the last tries are made for nobody. Allow fewer or shorter tries, or stop when the caller’s deadline has passed.',
    },
  },
  *check({ document, records }) {
    for (const policy of retryPoliciesOf(document)) {
      const { figure, perTry } = policy;
      const caller = callerOf(document, policy);
      if (caller === undefined || ![figure, perTry.figure, caller.figure].every(({ section }) => isInForce(records, section))) continue;
      const sum = policy.pauses.reduce((all, pause) => plus(all, pause), times(exact(policy.attempts), perTry.seconds));
      // One try alone that takes too long is another finding: see num/timeout-budget.
      if (compareExact(sum, caller.seconds) <= 0 || compareExact(perTry.seconds, caller.seconds) > 0) continue;
      yield {
        message: 'longer',
        data: { sum: `${arithmetic(policy)} = ${humaneDuration(sum)}`, caller: humaneDuration(caller.seconds) },
        range: figure.range,
        related: [
          { uri: document.uri, range: perTry.figure.range, message: 'How long one try may take' },
          { uri: document.uri, range: caller.figure.range, message: 'How long the caller waits' },
        ],
      };
    }
  },
});

/** The first layer that makes calls of its own: see `layerOf`. */
const SERVICE = 4;

/** Who waits for all the tries: what is stated beside them, else what stands around the call. */
function callerOf(document: ArchDocument, { figure, perTry }: RetryPolicy): Wait | undefined {
  const isBeside = ({ figure: other }: Wait): boolean =>
    figure.cell === undefined
      ? (other.inline !== undefined && other.inline.shape === figure.inline?.shape) || areInOneList(figure, other)
      : other.cell?.row === figure.cell.row || (figure.cell.table.columns.length === 2 && other.cell?.table === figure.cell.table);
  const beside = waitsOf(document).find(
    (wait) => wait !== perTry && isBeside(wait) && (wait.scope === 'all' || standsOutside(wait, perTry)),
  );
  return beside ?? shortestAround(document, perTry);
}

/** `Request timeout` beside `Timeout per attempt`: the whole of which that is a part. */
const WHOLE = anyWord`requests?|calls?|operations?|transactions?|clients?|callers?`;

/** The wait of a client or a gateway beside the tries of something behind it. */
function standsOutside(wait: Wait, perTry: Wait): boolean {
  if (wait.scope === 'call' && perTry.scope === 'try' && WHOLE.test(wait.figure.subject.of ?? '')) return true;
  const layer = layerOf(wait.waiter);
  // Who is named as waiting, beside tries of nobody by name, waits for them.
  const isNamedAlone = wait.waiter !== undefined && wait.callee === undefined && perTry.scope === 'try' && perTry.waiter === undefined;
  return wait.scope === 'call' && (isNamedAlone || (layer !== undefined && layer < (layerOf(perTry.waiter) ?? SERVICE)));
}

/** `3 × 2 s + 2 × 200 ms`; pauses that differ are written out. */
function arithmetic({ attemptsText, perTry, pauses }: RetryPolicy): string {
  const [first] = pauses;
  const tries = `${attemptsText} × ${humaneDuration(perTry.seconds)}`;
  if (first === undefined) return tries;
  const same = pauses.every((pause) => compareExact(pause, first) === 0);
  return `${tries} + ${same ? multiplied(pauses.length, first) : pauses.map((pause) => humaneDuration(pause)).join(' + ')}`;
}

function multiplied(count: number, pause: Exact): string {
  return count === 1 ? humaneDuration(pause) : `${count.toString()} × ${humaneDuration(pause)}`;
}
