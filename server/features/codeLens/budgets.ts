/** How much of a stated budget the stated parts take up: costs of money, hops of a latency. */
import type { Range } from '../../base/range.ts';
import { latencySpendingOf, spendingOf, type IsInForce } from '../../claims/budgets/spending.ts';
import { formatAmount } from '../../quantities/format.ts';
import type { Figure } from '../../quantities/figure.ts';
import { isInForce } from '../../rules/support/liveFigures.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import type { Lens } from '../codeLens.ts';

/** One lens above each table, list or paragraph that breaks a budget down. */
export function budgetLenses({ document, facts }: Snapshot): readonly Lens[] {
  const inForce: IsInForce = (section) => isInForce(facts.records, section);
  return [
    ...spendingOf(document, inForce).map(({ group, budget, limit, sum }): Lens => {
      const like = { ...budget.figure.quantity, period: undefined };
      return {
        range: placeOf(group.parts[0]?.figure ?? budget.figure),
        title: `Budget: ${formatAmount(like, sum)} of ${formatAmount(like, limit)}${budget.period === undefined ? '' : ` per ${budget.period}`}`,
      };
    }),
    ...latencySpendingOf(document, inForce).map(({ path, limit, sum }): Lens => {
      const { quantity } = path.target;
      return {
        range: placeOf(path.hops[0]?.figure ?? path.target),
        title: `Latency: ${formatAmount(quantity, sum)} of ${formatAmount(quantity, limit)}${quantity.statistic === undefined ? '' : ` ${quantity.statistic}`} along the path`,
      };
    }),
  ];
}

/** The outermost block around a figure, so that the lens stands above all of it. */
function placeOf({ block, range }: Figure): Range {
  let outermost = block;
  while (outermost?.parent !== undefined) outermost = outermost.parent;
  return outermost ?? range;
}
