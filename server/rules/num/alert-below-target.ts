/** num/alert-below-target: an alert goes off while the target it guards is still met. */
import { guardedTargets, type GuardedTarget } from '../../claims/targets/alerts.ts';
import { mostOf } from '../../claims/statedFigure.ts';
import { perSecond } from '../../quantities/arithmetic.ts';
import { compareExact } from '../../quantities/exact.ts';
import { formatQuantity } from '../../quantities/format.ts';
import type { Measure } from '../../quantities/measures.ts';
import { defineRule } from '../rule.ts';
import { isInForce } from '../support/liveFigures.ts';

const MORE_IS_BETTER: ReadonlySet<Measure> = new Set<Measure>(['availability', 'hit-rate', 'coverage', 'throughput']);
const LESS_IS_BETTER: ReadonlySet<Measure> = new Set<Measure>([
  'latency',
  'error-rate',
  'replication-lag',
  'staleness',
  'downtime',
  'queue-depth',
  'utilisation',
  'recovery-time',
  'rpo',
  'rto',
]);

export const alertBelowTarget = defineRule<'stricter' | 'equal'>({
  meta: {
    id: 'num/alert-below-target',
    title: 'An alert goes off while its target is still met',
    severity: 'warning',
    kinds: ['plan'],
    tier: 'c',
    fix: 'none',
    since: '0.2.0',
    sources: ['SYSARCH'],
    messages: {
      stricter:
        'The alert goes off at {alert}, and the target is {target}: it calls people while everything is as promised, until they stop looking. Set the threshold past the target, or make it a warning.',
      equal:
        'The alert goes off at {alert}, just where the target ends ({target}): it comes with every wobble around the target. Leave room between the two.',
    },
  },
  *check({ document, records }) {
    for (const pair of guardedTargets(document)) {
      const order = orderOf(pair);
      const { alert, target } = pair;
      if (order === undefined || order > 0 || !isInForce(records, alert.section) || !isInForce(records, target.section)) continue;
      yield {
        message: order === 0 ? 'equal' : 'stricter',
        data: { alert: formatQuantity(alert.quantity), target: formatQuantity(target.quantity) },
        range: alert.range,
        related: [{ uri: document.uri, range: target.range, message: 'The target it guards' }],
      };
    }
  },
});

/** Above zero when the target is broken by the time the alert goes off. Undefined where it cannot be told which way is better. */
function orderOf({ alert, target }: GuardedTarget): number | undefined {
  const lessIsBetter = isLessBetter(target, alert);
  const threshold = perSecond(alert.quantity);
  const limit = perSecond(target.quantity);
  const [at, goal] = [threshold.min ?? threshold.max, limit.max ?? limit.min];
  if (
    lessIsBetter === undefined ||
    at === undefined ||
    goal === undefined ||
    mostOf(target) === undefined ||
    alert.quantity.bound === 'range'
  )
    return undefined;
  const order = compareExact(at, goal);
  return lessIsBetter ? order : -order;
}

function isLessBetter({ quantity, subject }: GuardedTarget['target'], alert: GuardedTarget['alert']): boolean | undefined {
  const said =
    direction(quantity.bound) ??
    named(subject.measure ?? alert.subject.measure) ??
    (isWait(quantity) || isWait(alert.quantity) ? true : undefined);
  const threshold = direction(alert.quantity.bound);
  // The threshold points the other way from the target, or it is a bound of something else.
  return said === undefined || (threshold !== undefined && threshold === said) ? undefined : said;
}

/** A percentile of a time: nobody wants it longer. */
function isWait({ kind, statistic }: GuardedTarget['target']['quantity']): boolean {
  return kind === 'duration' && statistic?.startsWith('p') === true;
}

function direction(bound: string): boolean | undefined {
  return bound === 'at-most' ? true : bound === 'at-least' ? false : undefined;
}

function named(measure: Measure | undefined): boolean | undefined {
  if (measure === undefined) return undefined;
  return LESS_IS_BETTER.has(measure) ? true : MORE_IS_BETTER.has(measure) ? false : undefined;
}
