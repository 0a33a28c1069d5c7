/** num/capacity-short: all instances together serve less than the stated peak. */
import { loadsOf } from '../../claims/load/capacity.ts';
import { perSecond } from '../../quantities/arithmetic.ts';
import { compareExact, exact, minus, times, type Exact } from '../../quantities/exact.ts';
import { formatAmount, formatQuantity } from '../../quantities/format.ts';
import type { Quantity } from '../../quantities/quantity.ts';
import { defineRule } from '../rule.ts';
import { isInForce } from '../support/liveFigures.ts';

export const capacityShort = defineRule({
  meta: {
    id: 'num/capacity-short',
    title: 'The instances together serve less than the peak',
    severity: 'warning',
    kinds: ['plan'],
    tier: 'c',
    fix: 'none',
    since: '0.2.0',
    sources: ['PLANNER', 'PRODARCH'],
    messages: {
      short:
        '{count} × {each} = {all}, and the peak is {peak}: {rest} find nobody to serve them. Plan more instances, or say what takes the rest.',
    },
  },
  *check({ document, records }) {
    for (const { instances, each, whole } of loadsOf(document)) {
      if (![instances, each, whole].every(({ section }) => isInForce(records, section))) continue;
      const one = mostPerSecond(each.quantity);
      const peak = leastPerSecond(whole.quantity);
      const count = instances.quantity.interval.max ?? instances.quantity.interval.min;
      if (one === undefined || peak === undefined || count === undefined) continue;
      const all = times(count, one);
      if (compareExact(all, peak) >= 0) continue;
      const written = { ...each.quantity, each: undefined };
      const said = times(count, each.quantity.interval.max ?? each.quantity.interval.min ?? exact(0));
      yield {
        message: 'short',
        data: {
          count:
            instances.quantity.bound === 'range'
              ? formatAmount({ ...instances.quantity, bound: 'exact' }, count)
              : instances.quantity.written,
          each: formatAmount(written, each.quantity.interval.max ?? each.quantity.interval.min ?? exact(0)),
          all: formatAmount(written, said),
          peak: formatQuantity(whole.quantity),
          rest: perSecondText(minus(peak, all), whole.quantity),
        },
        range: instances.range,
        related: [
          { uri: document.uri, range: each.range, message: 'What one instance serves' },
          { uri: document.uri, range: whole.range, message: 'The peak' },
        ],
      };
    }
  },
});

function mostPerSecond(quantity: Quantity): Exact | undefined {
  const { min, max } = perSecond(quantity);
  return max ?? min;
}

function leastPerSecond(quantity: Quantity): Exact | undefined {
  const { min, max } = perSecond(quantity);
  return min ?? max;
}

/** In the unit and period of the peak. */
function perSecondText(value: Exact, like: Quantity): string {
  const { min, max } = perSecond(like);
  const [written, second] = [like.interval.min ?? like.interval.max, min ?? max];
  if (written === undefined || second === undefined || second.numerator === 0n) return formatAmount(like, value);
  return formatAmount(
    like,
    times(value, { numerator: written.numerator * second.denominator, denominator: written.denominator * second.numerator }),
  );
}
