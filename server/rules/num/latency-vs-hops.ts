/** num/latency-vs-hops: the hops of a path take longer together than the path is given. */
import { latencyPathsOf, type LatencyPath } from '../../claims/latencyPath.ts';
import { mostOf } from '../../claims/statedFigure.ts';
import { compareExact, plus, ZERO, type Exact } from '../../quantities/exact.ts';
import { formatQuantity, humaneDuration } from '../../quantities/format.ts';
import type { Figure } from '../../quantities/quantitiesOf.ts';
import { defineRule } from '../rule.ts';
import { isInForce } from '../support/liveFigures.ts';

export const latencyVsHops = defineRule({
  meta: {
    id: 'num/latency-vs-hops',
    title: 'The hops take longer than the whole path may',
    severity: 'warning',
    kinds: ['adr', 'plan'],
    tier: 'c',
    fix: 'none',
    since: '0.2.0',
    sources: ['PLANNER'],
    messages: {
      longer: '{sum}, and the whole path is given {target}. Make a hop faster, run two at once, or agree on another target.',
    },
  },
  *check({ document, records }) {
    for (const path of latencyPathsOf(document)) {
      const limit = mostOf(path.target);
      const [first] = path.hops;
      if (limit === undefined || first === undefined || !isInForce(records, path.target.section) || !isInForce(records, first.figure.section)) continue;
      const parts = onPath(path);
      const sum = parts.reduce((all, figure) => plus(all, leastOf(figure)), ZERO);
      if (compareExact(sum, limit) <= 0) continue;
      const longest = parts.toSorted((a, b) => compareExact(leastOf(b), leastOf(a)))[0] ?? first.figure;
      yield {
        message: 'longer',
        data: { sum: `${parts.map((figure) => humaneDuration(leastOf(figure))).join(' + ')} = ${humaneDuration(sum)}`, target: formatQuantity(path.target.quantity) },
        range: longest.range,
        related: [{ uri: document.uri, range: path.target.range, message: 'What the whole path is given' }],
      };
    }
  },
});

/** Of the hops that run at once, the longest is what counts. */
function onPath({ hops }: LatencyPath): readonly Figure[] {
  const longest = hops.filter(({ atOnce }) => atOnce).map(({ figure }) => figure).toSorted((a, b) => compareExact(leastOf(b), leastOf(a)))[0];
  return hops.filter(({ figure, atOnce }) => !atOnce || figure === longest).map(({ figure }) => figure);
}

/** A range counts with its lower end, so that the sum is no exaggeration. */
function leastOf({ quantity }: Figure): Exact {
  return quantity.bound === 'range' ? quantity.interval.min ?? ZERO : quantity.interval.max ?? quantity.interval.min ?? ZERO;
}
