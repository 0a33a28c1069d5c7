/** num/percentile-order: of two percentiles of one thing, the lower one is stated with the higher value. */
import { regex } from '../../base/patterns.ts';
import { haveOneReach, reachOf } from '../../claims/reach.ts';
import { isOfOthers } from '../../claims/statedFigure.ts';
import { blocksWith } from '../../document/blockShape.ts';
import type { ArchDocument } from '../../document/document.ts';
import { compareExact, type Exact } from '../../quantities/exact.ts';
import { areComparable } from '../../quantities/arithmetic.ts';
import type { Quantity } from '../../quantities/quantity.ts';
import type { Figure, FigureCell } from '../../quantities/figure.ts';
import { quantitiesNear } from '../../quantities/quantitiesOf.ts';
import { findStatistics } from '../../quantities/statistics.ts';
import { isOneOwner, isAsserted } from '../../quantities/subject.ts';
import { defineRule } from '../rule.ts';
import { isInForce } from '../support/liveFigures.ts';
import { areInOneList, areInOneSentence, isRightBehind } from '../../claims/figurePlaces.ts';

/** A figure of a percentile. */
interface Percentile {
  readonly figure: Figure;
  readonly rank: number;
}

/** `nine in ten`, `95 of 100`, `half of all requests`: a rank in other words. */
const SHARE = String.raw`
  (?:\d|nine|eight|teen|one|two|five)(?: [a-z]+)? (?:in|out of|of) (?:every )?(?:\d{2}|ten|twenty|(?:a|one) (?:hundred|thousand))|
  half (?:of )?(?:(?:the|all|our) )*(?:[a-z-]+ )?(?:request|quer|call|read|write|respon|answer|repl|search|look|transact|operation|page|message|event)
`;
const NAMED = regex('i')`\bt?p ?\d{2}|percentile|pctl|median|\d{2}(?:th|st|rd|nd)|\d(?:%| %| ?percent) of|${SHARE}`;
/** Without one of these in its block or heading a figure is of no percentile. */
const nearPercentiles = blocksWith(regex('i')`p[ -]?\d{2}|percentile|pctl|median|\d{2}(?:th|st|rd|nd)|\d\s?%|percent|${SHARE}`);

export const percentileOrder = defineRule<'order'>({
  meta: {
    id: 'num/percentile-order',
    title: 'A lower percentile is above a higher one',
    severity: 'error',
    kinds: ['adr', 'plan'],
    tier: 'c',
    fix: 'none',
    since: '0.2.0',
    sources: ['PLANNER'],
    words: [NAMED],
    messages: {
      order:
        '{higher} is {high} here, and {lower} is {low}: no distribution has its {higher} below its {lower}. See which of the two is meant; they may be swapped.',
    },
  },
  *check({ document, records }) {
    const percentiles = percentilesOf(document).filter(({ figure }) => isInForce(records, figure.section));
    for (const [index, later] of percentiles.entries()) {
      const contrary = percentiles
        .slice(0, index)
        .findLast(
          (earlier) =>
            isInverted(earlier, later) &&
            areOfOne(document, earlier.figure, later.figure) &&
            (areInOneSentence(earlier.figure, later.figure) || [earlier, later].every((each) => isAlone(each, percentiles))),
        );
      if (contrary === undefined) continue;
      const [low, high] = later.rank > contrary.rank ? [contrary, later] : [later, contrary];
      yield {
        message: 'order',
        data: { higher: nameOf(high), high: high.figure.quantity.written, lower: nameOf(low), low: low.figure.quantity.written },
        range: later.figure.range,
        related: [{ uri: document.uri, range: contrary.figure.range, message: `The ${nameOf(contrary)} it does not go with` }],
      };
    }
  },
});

function percentilesOf(document: ArchDocument): readonly Percentile[] {
  return quantitiesNear(document, nearPercentiles).flatMap((figure): Percentile[] => {
    const { quantity, cell, subject } = figure;
    const inColumn = cell === undefined ? [] : findStatistics(cell.column.heading);
    const statistic = quantity.statistic ?? (quantity.kind === 'count' && inColumn.length === 1 ? inColumn[0]?.statistic : undefined);
    const rank = statistic === 'max' ? WORST : Number(/^p(\d+(?:\.\d+)?)$/.exec(statistic ?? '')?.[1] ?? NaN);
    const isMeasurable = quantity.kind === 'duration' || quantity.kind === 'size' || (quantity.kind === 'count' && inColumn.length === 1);
    return Number.isNaN(rank) || !isMeasurable || !isAsserted(subject) || isOfOthers(figure) ? [] : [{ figure, rank }];
  });
}

/** The rank of the worst case. */
const WORST = 100;

/** Whether no other percentile stands in the sentence: a list of them is complete in itself. */
function isAlone({ figure }: Percentile, all: readonly Percentile[]): boolean {
  return all.every((other) => other.figure === figure || !areInOneSentence(other.figure, figure));
}

function isInverted(a: Percentile, b: Percentile): boolean {
  if (a.rank === b.rank || !areComparable(a.figure.quantity, b.figure.quantity)) return false;
  const [low, high] = a.rank < b.rank ? [a, b] : [b, a];
  const floor = lowEnd(low.figure.quantity);
  const ceiling = highEnd(high.figure.quantity);
  return floor !== undefined && ceiling !== undefined && compareExact(floor, ceiling) > 0;
}

/** The least that a figure says, its limit for a bound. */
function lowEnd({ interval, bound }: Quantity): Exact | undefined {
  return bound === 'range' ? interval.min : (interval.max ?? interval.min);
}

function highEnd({ interval }: Quantity): Exact | undefined {
  return interval.max ?? interval.min;
}

/** Whether both figures are of one distribution: beside each other, in one row or column, or of one owner under one heading. */
function areOfOne(document: ArchDocument, a: Figure, b: Figure): boolean {
  if (
    a.quantity.change !== b.quantity.change ||
    a.subject.aspect !== b.subject.aspect ||
    a.subject.stance.join() !== b.subject.stance.join()
  )
    return false;
  if ((a.quantity.bound === 'at-least') !== (b.quantity.bound === 'at-least')) return false;
  if (areInOneSentence(a, b))
    return (
      (b.subject.of === undefined || a.subject.of === b.subject.of) && isList(a.inline?.prose.slice(a.quantity.end, b.quantity.start) ?? '')
    );
  if (a.cell !== undefined && a.cell.row === b.cell?.row) return a.cell.column !== b.cell.column && restOfHeading(a) === restOfHeading(b);
  if (a.section !== b.section && a.subject.of === undefined && a.subject.endpoint === undefined) return false;
  if (a.cell?.table !== b.cell?.table || (a.cell !== undefined && a.cell.column !== b.cell?.column)) return false;
  return (
    a.subject.measure === b.subject.measure &&
    (((a.subject.measure !== undefined || areInOneList(a, b) || areRowsOfOne(a, b) || areToldOfOne(document, a, b)) &&
      isOneOwner(a.subject, b.subject) &&
      haveOneReach(document, a, b)) ||
      goesOnWith(document, a, b))
  );
}

/** `The median page build takes 900 ms. Ninety-five of a hundred are done in 600 ms.`: the next sentence names no owner of its own. */
function goesOnWith(document: ArchDocument, a: Figure, b: Figure): boolean {
  return (
    isRightBehind(a, b) &&
    [a, b].every(({ beside }) => beside.filter(({ statistic }) => statistic !== undefined).length === 2) &&
    reachOf(document, b) === '' &&
    isOneOwner({ ...a.subject, of: undefined }, b.subject)
  );
}

/** `Page, p50` above `Page, p95`: the rows name what is measured. */
function areRowsOfOne(a: Figure, b: Figure): boolean {
  return (
    a.cell !== undefined &&
    b.cell !== undefined &&
    ((a.subject.of !== undefined && a.subject.of === b.subject.of) || areRanksOfOne(a.cell, b.cell))
  );
}

/** `| P95 | 800 ms | All requests |` under `Percentile`: rows that differ in rank and figure only. */
function areRanksOfOne(a: FigureCell, b: FigureCell): boolean {
  const words = ({ row, column }: FigureCell): string =>
    row.cells
      .filter((_, index) => index !== 0 && index !== column.index)
      .map(({ text }) => (/\d/.test(text) ? '' : text.trim().toLowerCase()))
      .join('|');
  return /^(?:percentiles?|quantiles?|pctl|rank)$/i.test(a.table.columns[0]?.heading.trim() ?? '') && words(a) === words(b);
}

/** `Checkout takes 300 ms for 99% of buyers. For 95% of buyers checkout takes …`: neighbours that say by the same words of what they are. */
function areToldOfOne(document: ArchDocument, a: Figure, b: Figure): boolean {
  return a.cell === undefined && a.inline?.shape !== undefined && a.inline.shape === b.inline?.shape && (reachOf(document, a) ?? '') !== '';
}

const JOINTS = regex('i')`
  ^[\s,;:/|()[\]<>=≤≥~≈*–—-]*(?:(?:and|or|for|with|an?|the|at|of|is|are|be|to|under|below|within|less|than|latency|latencies|response|
  times?|max|most|about|in|allows?|accept|tolerate|grant|must|should|stay|stays|up|around|not|exceed|back|done|ready|served|answered|returned|
  finished|completed?|responds?|
  answers?|takes?|took|comes?|came|gets?|stands?|we|see|it|measured|inside|no|more|while|but|still|only|already|just)[\s,;:/|()<>=≤≥~≈–—-]*){0,12}$
`;

/** What stands between two percentiles of one list: their names, and nothing that could be another owner. */
function isList(gap: string): boolean {
  const rest = withoutStatistics(gap).replaceAll(/p ?\d{2}(?:\.\d+)?|\d{2}(?:\.\d+)?(?:th|st|nd|rd)|percentiles?|median|pctl/gi, ' ');
  return JOINTS.test(rest);
}

function withoutStatistics(text: string): string {
  return findStatistics(text)
    .toReversed()
    .reduce((rest, mention) => rest.slice(0, mention.start) + rest.slice(mention.end), text);
}

function restOfHeading({ cell }: Figure): string {
  return withoutStatistics(cell?.column.heading ?? '')
    .replace(/^\d{2}(?:\.\d+)?(?:st|nd|rd|th)$/i, '')
    .replaceAll(/\P{L}/gu, '')
    .toLowerCase();
}

function nameOf({ figure: { quantity }, rank }: Percentile): string {
  if (rank === WORST) return 'worst case';
  return quantity.statistic === 'p50' || rank === 50 ? 'p50' : `p${rank}`;
}
