/** num/latency-vs-hops: the hops of a path take longer together than the path is given. */
import { PATH_WORDS } from '../../claims/budgets/latencyPath.ts';
import { latencySpendingOf, timeOf } from '../../claims/budgets/spending.ts';
import { compareExact } from '../../quantities/exact.ts';
import { formatQuantity, humaneDuration } from '../../quantities/format.ts';
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
    words: [PATH_WORDS],
    messages: {
      longer: '{sum}, and the whole path is given {target}. Make a hop faster, run two at once, or agree on another target.',
    },
  },
  *check({ document, records }) {
    for (const { path, hops, limit, sum } of latencySpendingOf(document, (section) => isInForce(records, section))) {
      const [longest] = hops.toSorted((a, b) => compareExact(timeOf(b), timeOf(a)));
      if (longest === undefined || compareExact(sum, limit) <= 0) continue;
      yield {
        message: 'longer',
        data: {
          sum: `${hops.map((hop) => humaneDuration(timeOf(hop))).join(' + ')} = ${humaneDuration(sum)}`,
          target: formatQuantity(path.target.quantity),
        },
        range: longest.range,
        related: [{ uri: document.uri, range: path.target.range, message: 'What the whole path is given' }],
      };
    }
  },
});
