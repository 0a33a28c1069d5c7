/** Latencies that stand together as the hops of one path, in the rows of a table or the items of a list. Hops told in sentences are `hopsInProse.ts`. */
import { LETTER, WORD_END, anyWord, regex } from '../../base/patterns.ts';
import type { Table } from '../../document/tables.ts';
import type { Figure } from '../../quantities/figure.ts';
import { rowOrSentence, wordsAround } from '../statedFigure.ts';
import { groupedBy } from '../../base/groupedBy.ts';
import { listOf } from '../listLead.ts';

const PATH = anyWord`
  latency (?:budget|breakdown|path)|time budget|breakdown|request (?:path|flow)|critical path|hot path|hops?|path|end-to-end latency
  where the time goes|(?<!(?:error|retry|timeout|cost|money) )budgets?|latency per|delay budget|how long (?:it|things|each step|a (?:request|call)) takes?
`;
/** A list under such a heading tells what happens one after the other; with a percentile each it is a path. */
const FLOW = anyWord`data flow|flow|journey|sequence`;
const HOP_HEADING = anyWord`hops?|steps?|stages?|segments?|legs?|components?|layers?|parts?|spans?`;
const TIME_HEADING = anyWord`latency|time|duration|budget|share|p\d\d(?:\.\d)?|median|average|ms|cost`;
const WHOLE = anyWord`totals?|sum|end[- ]to[- ]end|e2e|overall|altogether|whole|budget|targets?|slo|sla|goal|limit|allowed`;
/** Words by which a time is asked for, of the whole path. */
export const TARGET_SAID = anyWord`
  end[- ]to[- ]end|e2e|overall|total|budget|targets?|slo|goal|objective|must|should|shall|ha(?:s|ve) to|needs? to|(?:is|are) (?:to|due|given|allowed|promised|expected|wanted)
  may (?:take|last|need)|within|at most|under|below|less than|no more than|(?:no|not) later than|promises?|agreed
`;
/** Words by which a time is one that somebody waits. */
export const LATENCY_SAID = anyWord`
  latency|respon(?:se|ds?)|answers?|end[- ]to[- ]end|e2e|loads?|complet${LETTER}*|takes?|finish${LETTER}*|p\d\d|render${LETTER}*|budget|path|percentiles?
  on (?:the )?screen|visible|shown|displayed|appears?|(?:come|be|comes|is|are) back|due|repl(?:y|ies)|delivered|delay
`;
/** Hops that are not always taken, or after the answer. */
export const NOT_ON_PATH = anyWord`
  hits?|miss(?:es)?|fallback|cold|alternativ${LETTER}*|optional(?:ly)?|async${LETTER}*|background|after the response|retry|retries|worst
  best|only (?:if|when)|timeouts?|ttl|interval|queue[ds]?|network round trip included|of which|thereof|including|included in
`;
/** What does not follow another. */
export const AT_ONCE = anyWord`parallel|concurrent(?:ly)?|at once|simultaneous(?:ly)?|at the same time|fan(?:s|ned)?[- ]out|overlap${LETTER}*`;
export const FEWEST_HOPS = 2;
/** Nobody budgets the hops of a call in minutes. */
const LONGEST = 30;
/** What happens one after the other, said of all at once. */
const ALL_IN_TURN = anyWord`
  sequential(?:ly)?|in sequence|one after (?:the other|another)|in series|serial(?:ly)?|in turn|in a row|back to back|in succession
  consecutive(?:ly)?|in (?:this|that) order|each (?:step |hop |call |stage |one )?(?:waits?|waiting) for|(?:waits?|waiting) for the (?:one |step |hop |call )?before
`;

/** Hops of one path, and what stands beside them for the whole. */
export interface HopGroup {
  readonly hops: readonly Figure[];
  /** What the group itself says of the whole. */
  readonly own: Figure | undefined;
  /** A percentile said of one hop is said of all. */
  readonly isShared?: boolean;
  /** Whether one hop is said to take so long by itself. */
  readonly isAlone?: boolean;
}

/** The words of one hop: its row, or its part of the sentence. */
export function wordsOf(figure: Figure): string {
  if (figure.cell !== undefined) return rowOrSentence(figure);
  const { before, behind } = wordsAround(figure);
  return `${before.split(/[,;→]|->|\d(?:ms| ms| s)/u).at(-1) ?? ''} ${behind.split(/[,;→]|->/u)[0] ?? ''}`;
}

const HOPS = anyWord`hops?`;

/** The rows of columns that say how long each hop takes. */
export function hopsInTables(durations: readonly Figure[]): readonly HopGroup[] {
  const byColumn = groupedBy(durations.filter(isHopCell), ({ cell }) => cell?.column);
  return [...byColumn.values()].map((figures) => groupOf(figures, (figure) => figure.cell?.row.cells[0]?.text ?? ''));
}

function isHopCell({ cell, section, quantity }: Figure): boolean {
  if (cell === undefined || cell.column.index === 0) return false;
  const first = cell.table.columns[0]?.heading ?? '';
  return (
    TIME_HEADING.test(cell.column.heading) &&
    HOP_HEADING.test(first) &&
    (PATH.test(section.title) ||
      HOPS.test(first) ||
      PATH.test(cell.column.heading) ||
      hasWhole(cell.table) ||
      (quantity.statistic !== undefined && WHOLE_SAID.test(section.text)))
  );
}

const WHOLE_SAID = anyWord`end[- ]to[- ]end|e2e|whole path|in total|all steps|all hops`;

const OF_THE_WHOLE = regex('i')`^[*_ ]*(?:end[- ]to[- ]end|e2e|(?:latency )?budget)${WORD_END}`;

/** A table that ends with the whole path breaks it down, whatever its section is called. */
function hasWhole(table: Table): boolean {
  return table.rows.some((row) => OF_THE_WHOLE.test(row.cells[0]?.text ?? ''));
}

/** The items of lists that tell what happens one after the other. */
export function hopsInLists(durations: readonly Figure[]): readonly HopGroup[] {
  const byList = groupedBy(durations.filter(isHopItem), ({ block }) => listOf(block)?.shape);
  // One figure for each item, else the items say more than how long a hop takes.
  return [...byList.values()]
    .filter((figures) => new Set(figures.map(({ block }) => block?.start)).size === figures.length)
    .map((figures) => groupOf(figures, (figure) => wordsAround(figure).before));
}

function isHopItem({ cell, block, section, quantity }: Figure): boolean {
  return (
    cell === undefined &&
    listOf(block) !== undefined &&
    (PATH.test(section.title) || (quantity.statistic !== undefined && (FLOW.test(section.title) || ALL_IN_TURN.test(section.text))))
  );
}

/** Total and target rows are no hops; a row that names a target is the target. */
function groupOf(figures: readonly Figure[], labelOf: (figure: Figure) => string): HopGroup {
  const hops = figures.filter((figure) => !WHOLE.test(labelOf(figure)) && !NOT_ON_PATH.test(wordsOf(figure)));
  const own = figures.filter((figure) =>
    /(?<![a-z\u00C0-\u024F])(?:budget|targets?|slo|sla|goal|limit|allowed|end[- ]to[- ]end|e2e|(?:whole|entire) (?:request|path|call|chain))(?![a-z\u00C0-\u024F])/i.test(
      labelOf(figure),
    ),
  );
  return { hops, own: own.length === 1 ? own[0] : undefined };
}

/** Whether a time is as short as hops are, and stands for one of them. */
export function mayBeHop({ quantity: { kind, bound, period, interval } }: Figure): boolean {
  return kind === 'duration' && bound !== 'at-least' && period === undefined && isShort(interval.max ?? interval.min);
}

function isShort(value: { readonly numerator: bigint; readonly denominator: bigint } | undefined): boolean {
  return value !== undefined && value.numerator < BigInt(LONGEST) * value.denominator;
}
