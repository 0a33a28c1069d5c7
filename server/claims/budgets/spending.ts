/** How much of a budget the stated parts take up: costs of a budget of money, hops of a path's latency. Adds up; whether it is too much is for rules. */
import { WORD_START, anyWord, regex } from '../../base/patterns.ts';
import type { ArchDocument } from '../../document/document.ts';
import type { Section } from '../../document/section.ts';
import { compareExact, over, plus, times, ZERO, type Exact } from '../../quantities/exact.ts';
import type { Figure } from '../../quantities/figure.ts';
import { secondsOf } from '../../quantities/units.ts';
import { costsOf, type CostGroup } from './costs.ts';
import type { Money } from './money.ts';
import { latencyPathsOf, type LatencyPath } from './latencyPath.ts';
import { mayMeet, mostOf } from '../statedFigure.ts';

/** Which sections count: those that are in force. */
export type IsInForce = (section: Section) => boolean;

/** Costs that belong to one sum, and the budget they are paid from. */
export interface Spending {
  readonly group: CostGroup;
  readonly budget: Money;
  /** The most the budget admits. */
  readonly limit: Exact;
  /** What the parts come to in the budget's period; ranges count with their low end. */
  readonly sum: Exact;
}

/** What each group of costs takes up of the budget it belongs to. */
export function spendingOf(document: ArchDocument, isInForce: IsInForce): readonly Spending[] {
  const { budgets, groups } = costsOf(document);
  const live = budgets.filter(({ figure }) => isInForce(figure.section));
  return groups.flatMap((group): Spending[] => {
    const budget = budgetFor(group, live);
    const limit = budget && mostOf(budget.figure);
    if (budget === undefined || limit === undefined || !isInForce(group.section)) return [];
    return [{ group, budget, limit, sum: group.parts.reduce((all, part) => plus(all, costOf(part, budget)), ZERO) }];
  });
}

/** The only budget in the section, else the largest of all that may be meant. */
function budgetFor(group: CostGroup, budgets: readonly Money[]): Money | undefined {
  const [part] = group.parts;
  const possible = budgets.filter(
    (budget) =>
      budget.figure.quantity.unit.id === part?.figure.quantity.unit.id &&
      ((budget.period === undefined) === (part.period === undefined) || group.ofBudget === true) &&
      mayMeet(budget.figure, part.figure) &&
      isOfTheWhole(budget),
  );
  const near = possible.filter(({ figure }) => figure.section === group.section);
  return (near.length > 0 ? near : possible).toSorted((a, b) => compareExact(mostOf(b.figure) ?? ZERO, mostOf(a.figure) ?? ZERO))[0];
}

const WHOLE = anyWord`
  infra|infrastructure|hosting|cloud|operations?|operating|running|run|monthly|yearly|annual|project|total|overall|whole|everything|cost|approved
  agreed|allotted|allocated|available|given|fixed|planned|initial|set|granted|ceiling|limit|change|design|proposal|plan
  (?:first|next|this|coming|current|whole|second) (?:year|month|quarter|season)|year|months?
`;

const FOR_WHOM = regex('i')`^[^.;,]{0,20}${WORD_START}(?:for|on) ([^.;,]{2,40})`;

/** Whether a budget is for all there is, not for one part of it. */
function isOfTheWhole({ figure: { subject, quantity, inline, sentence } }: Money): boolean {
  const behind = inline === undefined || sentence === undefined ? '' : inline.prose.slice(quantity.end, sentence.end);
  const purpose = FOR_WHOM.exec(behind)?.[1];
  return (subject.of === undefined || WHOLE.test(subject.of)) && (purpose === undefined || WHOLE.test(purpose));
}

/** A part in the budget's period; the low end of a range. */
function costOf({ figure, period }: Money, budget: Money): Exact {
  const value = figure.quantity.interval.min ?? figure.quantity.interval.max ?? ZERO;
  return period === undefined || budget.period === undefined || period === budget.period
    ? value
    : times(value, over(secondsOf(budget.period), secondsOf(period)));
}

/** A path whose hops add up, and what the whole is given. */
export interface LatencySpending {
  readonly path: LatencyPath;
  /** Of the hops that run at once, the longest alone. */
  readonly hops: readonly Figure[];
  readonly limit: Exact;
  readonly sum: Exact;
}

/** What the hops of each path take up of its target. */
export function latencySpendingOf(document: ArchDocument, isInForce: IsInForce): readonly LatencySpending[] {
  return latencyPathsOf(document).flatMap((path): LatencySpending[] => {
    const limit = mostOf(path.target);
    if (limit === undefined || ![path.target, ...path.hops.map(({ figure }) => figure)].every(({ section }) => isInForce(section)))
      return [];
    const hops = onPath(path);
    return [{ path, hops, limit, sum: hops.reduce((all, hop) => plus(all, timeOf(hop)), ZERO) }];
  });
}

function onPath({ hops }: LatencyPath): readonly Figure[] {
  const longest = hops
    .filter(({ atOnce }) => atOnce)
    .map(({ figure }) => figure)
    .toSorted((a, b) => compareExact(timeOf(b), timeOf(a)))[0];
  return hops.filter(({ figure, atOnce }) => !atOnce || figure === longest).map(({ figure }) => figure);
}

/** How long a hop takes; a range counts with its lower end, so that the sum is no exaggeration. */
export function timeOf({ quantity }: Figure): Exact {
  return quantity.bound === 'range' ? (quantity.interval.min ?? ZERO) : (quantity.interval.max ?? quantity.interval.min ?? ZERO);
}
