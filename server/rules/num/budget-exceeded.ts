/** num/budget-exceeded: the stated costs of the parts are over the stated budget. */
import { costsOf, type CostGroup, type Money } from '../../claims/costs.ts';
import { mayMeet, mostOf } from '../../claims/statedFigure.ts';
import { compareExact, minus, over, plus, times, ZERO, type Exact } from '../../quantities/exact.ts';
import { formatAmount } from '../../quantities/format.ts';
import { secondsOf } from '../../quantities/units.ts';
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
    const { budgets, groups } = costsOf(document);
    const live = budgets.filter(({ figure }) => isInForce(records, figure.section));
    for (const group of groups) {
      const budget = budgetFor(group, live);
      const [first] = group.parts;
      const limit = budget && mostOf(budget.figure);
      if (budget === undefined || limit === undefined || first === undefined || !isInForce(records, group.section)) continue;
      const sum = group.parts.reduce((all, part) => plus(all, leastOf(part, budget)), ZERO);
      if (compareExact(sum, limit) <= 0) continue;
      const like = { ...budget.figure.quantity, period: budget.period, bound: 'exact' as const };
      yield {
        message: 'over',
        data: { sum: sumText(group, budget, sum), budget: formatAmount(like, limit), rest: formatAmount(like, minus(sum, limit)) },
        range: (group.total ?? first).figure.range,
        related: [{ uri: document.uri, range: budget.figure.range, message: 'The budget' }],
      };
    }
  },
});

/** The only budget in the section, else the largest of all that may be meant. */
function budgetFor(group: CostGroup, budgets: readonly Money[]): Money | undefined {
  const [part] = group.parts;
  const possible = budgets.filter((budget) => budget.figure.quantity.unit.id === part?.figure.quantity.unit.id && (budget.period === undefined) === (part.period === undefined) && mayMeet(budget.figure, part.figure) && isOfTheWhole(budget));
  const near = possible.filter(({ figure }) => figure.section === group.section);
  return (near.length > 0 ? near : possible).toSorted((a, b) => compareExact(mostOf(b.figure) ?? ZERO, mostOf(a.figure) ?? ZERO))[0];
}

const WHOLE = /(?<!\p{L})(?:infrastructure|hosting|cloud|operations?|operating|running|run|monthly|yearly|annual|project|total|overall|whole|everything|cost|approved|agreed|allotted|allocated|available|given|fixed|planned|initial|set|granted|ceiling|limit)(?!\p{L})/iu;

/** Whether a budget is for all there is, not for one part of it. */
function isOfTheWhole({ figure: { subject, quantity, inline, sentence } }: Money): boolean {
  const behind = inline === undefined || sentence === undefined ? '' : inline.prose.slice(quantity.end, sentence.end);
  const purpose = /^[^.;,]{0,20}(?<!\p{L})(?:for|on) ([^.;,]{2,40})/iu.exec(behind)?.[1];
  return (subject.of === undefined || WHOLE.test(subject.of)) && (purpose === undefined || WHOLE.test(purpose));
}

/** A part in the budget's period; the low end of a range. */
function leastOf({ figure, period }: Money, budget: Money): Exact {
  const value = figure.quantity.interval.min ?? figure.quantity.interval.max ?? ZERO;
  return period === undefined || budget.period === undefined || period === budget.period ? value : times(value, over(secondsOf(budget.period), secondsOf(period)));
}

function sumText({ parts }: CostGroup, budget: Money, sum: Exact): string {
  const [first] = parts;
  const total = formatAmount({ ...budget.figure.quantity, period: budget.period }, sum);
  if (first === undefined || parts.length > LISTED) return `The ${parts.length.toString()} parts come to ${total}`;
  const each = parts.map(({ figure }) => formatAmount({ ...figure.quantity, period: undefined }, figure.quantity.interval.min ?? figure.quantity.interval.max ?? ZERO));
  const period = first.period === budget.period || first.period === undefined ? '' : ` a ${first.period}`;
  return `${each.join(' + ')}${period} = ${total}`;
}
