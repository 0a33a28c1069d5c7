/**
 * Latencies stated hop by hop along one path, and what the whole path is given: tables, lists and sentences that break a target down. Adds
 * nothing up.
 */
import { LETTER, WORD_END, WORD_START, anyWord, regex } from '../../base/patterns.ts';
import type { Block } from '../../document/block.ts';
import type { ArchDocument, DocumentFact } from '../../document/document.ts';
import type { Table } from '../../document/tables.ts';
import type { Figure } from '../../quantities/figure.ts';
import { quantitiesOf } from '../../quantities/quantitiesOf.ts';
import type { Quantity } from '../../quantities/quantity.ts';
import { callsDrawn } from '../drawings/drawings.ts';
import { leadOf } from '../listLead.ts';
import { isStated, mayMeet, rowOrSentence, wordsAround } from '../statedFigure.ts';

export interface LatencyPath {
  /** One after the other; of those that run at once, all are marked. */
  readonly hops: readonly { readonly figure: Figure; readonly atOnce: boolean }[];
  readonly target: Figure;
}

/** Without one of these a text breaks no latency down. */
export const PATH_WORDS =
  /latency|response time|hops?|end[- ]to[- ]end|e2e|request path|critical path|breakdown|answers? within|respond|p9\d|percentile/i;
const fact: DocumentFact<readonly LatencyPath[]> = { compute: (document) => (document.mentions(PATH_WORDS) ? read(document) : []) };

/** The paths of a document whose hops and target are both stated. */
export function latencyPathsOf(document: ArchDocument): readonly LatencyPath[] {
  return document.fact(fact);
}

const PATH = anyWord`
  latency (?:budget|breakdown|path)|time budget|breakdown|request (?:path|flow)|critical path|hot path|hops?|path|end-to-end latency
  where the time goes|performance budget|latency per|delay budget|how long (?:it|things|each step|a (?:request|call)) takes?
`;
/** A list under such a heading tells what happens one after the other; with a percentile each it is a path. */
const FLOW = anyWord`data flow|flow|journey|sequence`;
const HOP_HEADING = anyWord`hops?|steps?|stages?|segments?|legs?|components?|layers?|parts?|spans?`;
const TIME_HEADING = anyWord`latency|time|duration|budget|share|p\d\d(?:\.\d)?|median|average|ms|cost`;
const WHOLE = anyWord`totals?|sum|end[- ]to[- ]end|e2e|overall|altogether|whole|budget|targets?|slo|sla|goal|limit|allowed`;
const TARGET_SAID = anyWord`
  end[- ]to[- ]end|e2e|overall|total|budget|targets?|slo|goal|must|should|shall|has to|within|at most|under|below|less than|no more than
`;
const LATENCY_SAID = anyWord`
  latency|respon(?:se|ds?)|answers?|end[- ]to[- ]end|e2e|loads?|complet${LETTER}*|takes?|finish${LETTER}*|p\d\d|render${LETTER}*|budget|path|percentiles?
`;
/** Hops that are not always taken, or after the answer. */
const NOT_ON_PATH = anyWord`
  hits?|miss(?:es)?|fallback|cold|alternativ${LETTER}*|optional(?:ly)?|async${LETTER}*|background|after the response|retry|retries|worst
  best|only (?:if|when)|timeouts?|ttl|interval|queue[ds]?|network round trip included|of which|thereof|including|included in
`;
const AT_ONCE = anyWord`parallel|concurrent(?:ly)?|at once|simultaneous(?:ly)?|at the same time|fan(?:s|ned)?[- ]out|overlap${LETTER}*`;
const FEWEST_HOPS = 2;
/** What happens one after the other, told in a sentence. */
const IN_TURN = anyWord`
  then|next|afterwards|after (?:that|this|it|which)|followed by|in turn|sequential(?:ly)?|in sequence|one after (?:the other|another)|in series|serial(?:ly)?|back to back
  first|finally|another|on top(?: of (?:that|this|it))?|subsequently
`;
/** The same, said of all at once. */
const ALL_IN_TURN = anyWord`sequential(?:ly)?|in sequence|one after (?:the other|another)|in series|serial(?:ly)?|in turn|in a row|back to back`;
/** One hop that takes longer than the whole by itself. */
const ALONE = anyWord`alone|by itself|on its own|already`;
/** Nobody budgets the hops of a call in minutes. */
const LONGEST = 30;

function read(document: ArchDocument): readonly LatencyPath[] {
  const durations = quantitiesOf(document).filter((figure) => mayBeHop(figure.quantity) && figure.subject.aspect !== 'alert');
  const stated = durations.filter((figure) => isStated(figure));
  if (stated.length < FEWEST_HOPS) return [];
  return [...inTables(stated), ...inLists(stated), ...inSentences(stated), ...alongDrawings(document, stated)].flatMap(
    ({ hops, own, isShared, isAlone }): LatencyPath[] => {
      const target = own ?? targetFor(hops, stated);
      const marked = hops.map((figure) => ({ figure, atOnce: AT_ONCE.test(partOf(figure)) }));
      const [first] = hops;
      if (
        target === undefined ||
        first === undefined ||
        hops.length < (isAlone === true ? 1 : FEWEST_HOPS) ||
        statisticsOf(hops, isShared === true).size > 1
      )
        return [];
      // Something runs at once, and it is not said what.
      if (marked.every(({ atOnce }) => !atOnce) && AT_ONCE.test(first.cell === undefined ? (first.inline?.text ?? '') : first.section.text))
        return [];
      return [{ hops: marked, target }];
    },
  );
}

function mayBeHop({ kind, bound, period, interval }: Quantity): boolean {
  return kind === 'duration' && bound !== 'at-least' && period === undefined && isShort(interval.max ?? interval.min);
}

function isShort(value: { readonly numerator: bigint; readonly denominator: bigint } | undefined): boolean {
  return value !== undefined && value.numerator < BigInt(LONGEST) * value.denominator;
}

interface Group {
  readonly hops: readonly Figure[];
  /** What the group itself says of the whole. */
  readonly own: Figure | undefined;
  /** A percentile said of one hop is said of all. */
  readonly isShared?: boolean;
  /** Whether one hop is said to take so long by itself. */
  readonly isAlone?: boolean;
}

function statisticsOf(hops: readonly Figure[], isShared: boolean): ReadonlySet<string | undefined> {
  const statistics = new Set(hops.map(({ quantity }) => quantity.statistic));
  if (isShared) statistics.delete(undefined);
  return statistics;
}

/** The words of one hop: its row, or its part of the sentence. */
function partOf(figure: Figure): string {
  if (figure.cell !== undefined) return rowOrSentence(figure);
  const { before, behind } = wordsAround(figure);
  return `${before.split(/[,;→]|->|\d(?:ms| ms| s)/u).at(-1) ?? ''} ${behind.split(/[,;→]|->/u)[0] ?? ''}`;
}

const HOPS = anyWord`hops?`;

function inTables(durations: readonly Figure[]): readonly Group[] {
  const groups = new Map<string, Figure[]>();
  for (const figure of durations) {
    const { cell } = figure;
    if (cell === undefined || cell.column.index === 0) continue;
    const first = cell.table.columns[0]?.heading ?? '';
    if (
      !TIME_HEADING.test(cell.column.heading) ||
      !HOP_HEADING.test(first) ||
      !(
        PATH.test(figure.section.title) ||
        HOPS.test(first) ||
        PATH.test(cell.column.heading) ||
        hasWhole(cell.table) ||
        (figure.quantity.statistic !== undefined && WHOLE_SAID.test(figure.section.text))
      )
    )
      continue;
    const key = `${cell.table.block.start.toString()} ${cell.column.index.toString()}`;
    groups.set(key, [...(groups.get(key) ?? []), figure]);
  }
  return [...groups.values()].map((figures) => split(figures, (figure) => figure.cell?.row.cells[0]?.text ?? ''));
}

const WHOLE_SAID = anyWord`end[- ]to[- ]end|e2e|whole path|in total|all steps|all hops`;

const OF_THE_WHOLE = regex('i')`^[*_ ]*(?:end[- ]to[- ]end|e2e|(?:latency )?budget)${WORD_END}`;

/** A table that ends with the whole path breaks it down, whatever its section is called. */
function hasWhole(table: Table): boolean {
  return table.rows.some((row) => OF_THE_WHOLE.test(row.cells[0]?.text ?? ''));
}

function inLists(durations: readonly Figure[]): readonly Group[] {
  const groups = new Map<Block['shape'], Figure[]>();
  for (const figure of durations) {
    const list = figure.block?.parent?.kind === 'item' ? figure.block.parent.parent?.shape : undefined;
    if (
      list === undefined ||
      figure.cell !== undefined ||
      !(
        PATH.test(figure.section.title) ||
        (figure.quantity.statistic !== undefined && (FLOW.test(figure.section.title) || ALL_IN_TURN.test(figure.section.text)))
      )
    )
      continue;
    groups.set(list, [...(groups.get(list) ?? []), figure]);
  }
  // One figure for each item, else the items say more than how long a hop takes.
  return [...groups.values()]
    .filter((figures) => new Set(figures.map(({ block }) => block?.start)).size === figures.length)
    .map((figures) => split(figures, (figure) => wordsAround(figure).before));
}

/** Total and target rows are no hops; a row that names a target is the target. */
function split(figures: readonly Figure[], labelOf: (figure: Figure) => string): Group {
  const hops = figures.filter((figure) => !WHOLE.test(labelOf(figure)) && !NOT_ON_PATH.test(partOf(figure)));
  const own = figures.filter((figure) =>
    /(?<![a-z\u00C0-\u024F])(?:budget|targets?|slo|sla|goal|limit|allowed|end[- ]to[- ]end|e2e)(?![a-z\u00C0-\u024F])/i.test(
      labelOf(figure),
    ),
  );
  return { hops, own: own.length === 1 ? own[0] : undefined };
}

const BREAKS_DOWN = regex('i')`
  →|->|${WORD_START}(?:hops?|path|breakdown|budget|made up of|consists? of|spends?|spent|adds? up|plus|of which|split|divided|
  shared)${WORD_END}|:\s
`;

const OTHER_TIMES = anyWord`time-?\s?outs?|times? out|timed out|retr${LETTER}*|attempts?|ttl|interval|improv${LETTER}*|reduc${LETTER}*|from`;

/** One sentence that names a target and what each hop takes of it. */
function inSentences(durations: readonly Figure[]): readonly Group[] {
  return groupedBySentence(
    durations.filter(
      ({ sentence, section, inline }) =>
        LATENCY_SAID.test((sentence?.text ?? '') + section.title) ||
        (IN_TURN.test(sentence?.text ?? '') && LATENCY_SAID.test(inline?.text ?? '')),
    ),
  ).flatMap((figures): Group[] => {
    const text = figures[0]?.sentence?.text ?? '';
    const alone = aloneIn(figures);
    if (alone !== undefined) return [alone];
    const isInTurn =
      IN_TURN.test(text) &&
      new Set(figures.filter((figure) => !isTarget(figure, figures)).map(({ quantity }) => quantity.statistic)).size === 1;
    if (figures.length < FEWEST_HOPS || !(BREAKS_DOWN.test(text) || isInTurn) || OTHER_TIMES.test(text)) return [];
    const targets = figures.filter((figure) => isTarget(figure, figures));
    const isShared = SAID_OF_ALL.test(text);
    const hops = figures.filter(
      (figure) =>
        !targets.includes(figure) && !NOT_ON_PATH.test(partOf(figure)) && (isShared || isInTurn || figure.quantity.statistic === undefined),
    );
    const arrows = /→|->/u.test(text);
    return targets.length > 1 || (targets.length === 0 && !arrows && !isShared && !isInTurn) ? [] : [{ hops, own: targets[0], isShared }];
  });
}

/** `…, yet the lookup alone needs 80 ms at the 99th percentile`: the last figure, of a percentile. */
function aloneIn(figures: readonly Figure[]): Group | undefined {
  const last = figures.at(-1);
  if (
    last?.quantity.statistic === undefined ||
    !ALONE.test(wordsAround(last).before.split(/[,;]/u).at(-1) ?? '') ||
    NOT_ON_PATH.test(partOf(last))
  )
    return undefined;
  const [first] = figures;
  if (first === last) return { hops: [last], own: undefined, isAlone: true };
  return figures.length === FEWEST_HOPS && first?.quantity.statistic === last.quantity.statistic
    ? { hops: [last], own: first, isAlone: true }
    : undefined;
}

const FEWEST_DRAWN = 3;

/** `At p95 the probe needs 90 ms, the mixer 80 ms and the relay 60 ms`, where a drawing has each of them hand on to the next. */
function alongDrawings(document: ArchDocument, durations: readonly Figure[]): readonly Group[] {
  const groups = groupedBySentence(durations).filter(
    (figures) =>
      figures.length >= FEWEST_DRAWN &&
      !BREAKS_DOWN.test(figures[0]?.sentence?.text ?? '') &&
      !figures.some((figure) => NOT_ON_PATH.test(partOf(figure))),
  );
  if (groups.length === 0) return [];
  const calls = callsDrawn(document);
  const keys = [...new Set(calls.flatMap(({ from, to }) => [from.key, to.key]))]
    .filter((key) => key.length > 2)
    .sort((a, b) => b.length - a.length);
  return groups.flatMap((figures): Group[] => {
    const names = figures.map((figure, index) => keys.find((key) => toldBetween(figures[index - 1], figure).includes(key)));
    const isChain = names.every(
      (name, index) =>
        name !== undefined &&
        (index === 0 || calls.some(({ from, to, mode }) => from.key === names[index - 1] && to.key === name && mode !== 'async')),
    );
    return isChain ? [{ hops: figures, own: undefined, isShared: true }] : [];
  });
}

/** The words before a figure, from the end of the one before. */
function toldBetween(previous: Figure | undefined, { inline, sentence, quantity }: Figure): string {
  return inline?.text.slice(previous?.quantity.end ?? sentence?.start ?? 0, quantity.start).toLowerCase() ?? '';
}

function groupedBySentence(durations: readonly Figure[]): readonly (readonly Figure[])[] {
  const groups = new Map<string, Figure[]>();
  for (const figure of durations) {
    if (figure.cell !== undefined || figure.block === undefined || figure.sentence === undefined) continue;
    const key = `${figure.block.start.toString()} ${figure.sentence.start.toString()}`;
    groups.set(key, [...(groups.get(key) ?? []), figure]);
  }
  return [...groups.values()];
}

/** `the end-to-end target is`, right before a figure. */
const NAMED_WHOLE = regex('i')`
  ${WORD_START}(?:budget|targets?|slo|goal|end[- ]to[- ]end|e2e|overall|total)(?: (?:of|is|latency|target|budget|time|at|p\d\d))*[\s:=<≤~]*$
`;

/** `hops at p99: edge 15 ms, …`: said of all that follows. */
const SAID_OF_ALL = /(?:p\d\d(?:\.\d)?|percentile|median)[^:.;\d]{0,12}:\s/i;

/** A figure that the words right around it call a target, or the only one with a percentile. */
function isTarget(figure: Figure, all: readonly Figure[]): boolean {
  const part = partOf(figure);
  if (figure.quantity.bound === 'at-most' && TARGET_SAID.test(part)) return true;
  if (
    figure.quantity.statistic !== undefined &&
    !SAID_OF_ALL.test(wordsAround(figure).before) &&
    all.filter(({ quantity }) => quantity.statistic !== undefined).length === 1
  )
    return true;
  return NAMED_WHOLE.test(wordsAround(figure).before);
}

/** `offered in at most 20 s (p95)`: a latency, whatever it is called. */
function isLimitOfPercentile({ subject, quantity }: Figure): boolean {
  return subject.measure === undefined && quantity.bound === 'at-most' && quantity.statistic?.startsWith('p') === true;
}

/** The target in the same section, else the one of the whole at the same percentile. */
function targetFor(hops: readonly Figure[], durations: readonly Figure[]): Figure | undefined {
  const [hop] = hops;
  if (hop === undefined) return undefined;
  const isOther = (figure: Figure): boolean =>
    !hops.includes(figure) &&
    (figure.block !== hop.block || (figure.cell === undefined && figure.sentence?.start !== hop.sentence?.start)) &&
    mayMeet(figure, hop);
  const near = durations.filter(
    (figure) =>
      isOther(figure) &&
      figure.section === hop.section &&
      figure.cell === undefined &&
      TARGET_SAID.test(rowOrSentence(figure)) &&
      LATENCY_SAID.test(rowOrSentence(figure)) &&
      (hop.quantity.statistic === undefined ||
        figure.quantity.statistic === undefined ||
        hop.quantity.statistic === figure.quantity.statistic),
  );
  const lead = hop.cell === undefined ? leadOf(hop.block) : '';
  const leading = lead === '' ? [] : near.filter(({ inline }) => inline?.text === lead);
  if (leading.length === 1) return leading[0];
  if (near.length > 0) return near.length === 1 ? near[0] : undefined;
  const ofTheWhole = durations.filter(
    (figure) =>
      isOther(figure) &&
      figure.subject.of === undefined &&
      figure.subject.endpoint === undefined &&
      figure.quantity.statistic === hop.quantity.statistic &&
      TARGET_SAID.test(`${rowOrSentence(figure)} ${figure.section.title} ${figure.quantity.bound === 'at-most' ? 'at most' : ''}`),
  );
  const named = ofTheWhole.filter(({ subject }) => subject.measure === 'latency');
  const far = named.length > 0 ? named : ofTheWhole.filter(isLimitOfPercentile);
  return new Set(far.map(({ quantity }) => quantity.written)).size === 1 ? far[0] : undefined;
}
