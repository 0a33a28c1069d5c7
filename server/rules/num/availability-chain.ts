/** num/availability-chain: what a system depends on is available less often, all in all, than the system itself ought to be. */
import { regex } from '../../base/patterns.ts';
import { percentOf } from '../../claims/targets/availability.ts';
import { chainTargetOf } from '../../claims/targets/chainTarget.ts';
import { chainOf } from '../../quantities/arithmetic.ts';
import { compareExact, decimalText, exact, minus, times, type Exact } from '../../quantities/exact.ts';
import { percentText } from '../../quantities/format.ts';
import { defineRule } from '../rule.ts';
import { isInForce } from '../support/liveFigures.ts';

export const availabilityChain = defineRule<'less' | 'one'>({
  meta: {
    id: 'num/availability-chain',
    title: 'Dependencies in series leave less availability than the target',
    severity: 'warning',
    kinds: ['plan'],
    tier: 'c',
    fix: 'none',
    since: '0.2.0',
    sources: ['PRODARCH'],
    words: [
      regex('i')`
      --|live|kept|stored|hosted|depend|need|require|without|through|hinge|stands and|(?:each|every|all) |rel(?:y|ies)|path|serial|series|
      chain|upstream|synchronous|
      third[- ]party|external|of (?:them|these|those)|one after the other
    `,
      /avail|uptime|sl[ao]|nines|service level|guarantee|promise|\d\s?(?:%|percent)|(?:is|are|be|stays?) up \d/i,
    ],
    messages: {
      less: '{parts} make {product} together, less than the target of {target}. What all have to be up for cannot be up more often; lower the target, or say which dependency the system can do without.',
      one: 'A dependency at {parts} cannot carry a target of {target}. Lower the target, or say how the system does without that dependency.',
    },
  },
  *check({ document, records }) {
    const found = chainTargetOf(document, (section) => isInForce(records, section));
    const wanted = found && percentOf(found.target);
    if (found === undefined || wanted === undefined) return;
    const { target, chains } = found;
    for (const parts of chains) {
      const percents = parts.flatMap((figure) => percentOf(figure) ?? []);
      const product = chainOf(percents);
      if (percents.length === 0 || !isShort(product, wanted)) continue;
      yield {
        message: percents.length === 1 ? 'one' : 'less',
        data: { parts: percents.map(percentText).join(' × '), product: `${decimalText(product, 3)}%`, target: percentText(wanted) },
        range: target.range,
        related: parts.map((figure) => ({ uri: document.uri, range: figure.range, message: 'A dependency' })),
      };
    }
  },
});

/** Whether the product misses the target by more than rounding. */
function isShort(product: Exact, wanted: Exact): boolean {
  const all = exact(100);
  return compareExact(minus(all, product), times(minus(all, wanted), exact(102, 100))) > 0;
}
