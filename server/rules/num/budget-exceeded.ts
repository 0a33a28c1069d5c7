/** num/budget-exceeded: the stated costs of the parts are over the stated budget. */
import { spendingOf, type Spending } from '../../claims/budgets/spending.ts';
import { compareExact, minus, ZERO } from '../../quantities/exact.ts';
import { formatAmount } from '../../quantities/format.ts';
import { defineRule } from '../rule.ts';
import { isInForce } from '../support/liveFigures.ts';

/** More parts than these are counted, not listed. */
const LISTED = 6;

export const budgetExceeded = defineRule({
  meta: {
    id: 'num/budget-exceeded',
    title: 'The costs of the parts are over the budget',
    severity: 'error',
    kinds: ['plan'],
    tier: 'c',
    fix: 'none',
    since: '0.2.0',
    sources: ['PLANNER'],
    messages: {
      over: '{sum}, over the budget of {budget} by {rest}. One of the two is not meant; cut a cost, or have the budget raised before it is spent.',
    },
  },
  *check({ document, records }) {
    for (const spending of spendingOf(document, (section) => isInForce(records, section))) {
      const { group, budget, limit, sum } = spending;
      const [first] = group.parts;
      if (first === undefined || compareExact(sum, limit) <= 0) continue;
      const like = { ...budget.figure.quantity, period: budget.period, bound: 'exact' as const };
      yield {
        message: 'over',
        data: { sum: sumText(spending), budget: formatAmount(like, limit), rest: formatAmount(like, minus(sum, limit)) },
        range: (group.total ?? first).figure.range,
        related: [{ uri: document.uri, range: budget.figure.range, message: 'The budget' }],
      };
    }
  },
});

function sumText({ group: { parts }, budget, sum }: Spending): string {
  const [first] = parts;
  const total = formatAmount({ ...budget.figure.quantity, period: budget.period }, sum);
  if (first === undefined || parts.length > LISTED) return `The ${parts.length.toString()} parts come to ${total}`;
  const isMixed = parts.some(({ period }) => period !== first.period);
  const each = parts.map(({ figure, period }) =>
    formatAmount(
      { ...figure.quantity, period: isMixed ? period : undefined },
      figure.quantity.interval.min ?? figure.quantity.interval.max ?? ZERO,
    ),
  );
  const period = isMixed || first.period === budget.period || first.period === undefined ? '' : ` a ${first.period}`;
  return `${each.join(' + ')}${period} = ${total}`;
}
