/** A growth, a time and what the data come to, told in the sentences of one paragraph or item. */
import { LETTER, WORD_END, WORD_START, regex } from '../../base/patterns.ts';
import { statedValue } from '../../quantities/arithmetic.ts';
import { toNumber, type Exact } from '../../quantities/exact.ts';
import type { Figure } from '../../quantities/figure.ts';
import { secondsOf } from '../../quantities/units.ts';
import { ALTERED, START, everyOf, type GrowthStatement } from './growthFigure.ts';

/** What the volume at the end is called. */
const END = regex('i')`
  ${WORD_START}(?:reach${LETTER}*|total${LETTER}*|to|need${LETTER}*|order(?:ed|s)?|bought|reserv${LETTER}*|requir${LETTER}*|end|will be|
  becom${LETTER}*|makes?|gives?|results?|hold${LETTER}*|have|about|roughly|around|expect${LETTER}*|plan${LETTER}*|amounts?|i\.e\.|projected|
  provision${LETTER}*|takes?|store[ds]?|storage|volume|sized|dimensioned|suffic${LETTER}*|enough|room|capacity|after|in|by)${WORD_END}|[=≈→~]
`;
const DAY = toNumber(secondsOf('day'));
const MONTH = 28 * DAY;

/** One growth, one time and one or two volumes in one paragraph or item. */
export function growthInProse(
  figures: readonly Figure[],
  growths: readonly Figure[],
  growth: Figure,
): readonly GrowthStatement[] | undefined {
  const here = figures.filter((figure) => figure.inline?.shape === growth.inline?.shape && figure.block?.start === growth.block?.start);
  const text = growth.inline?.prose ?? '';
  if (ALTERED.test(text)) return undefined;
  // The next sentence may speak of other data.
  return (
    among(here, text, growths, growth) ??
    among(
      here.filter(({ sentence }) => sentence?.start === growth.sentence?.start),
      growth.sentence?.prose ?? '',
      growths,
      growth,
    )
  );
}

/** `at 2 kB each`: how large one of them is. */
function isOfOnePiece({ quantity, inline }: Figure): boolean {
  return (
    quantity.each !== undefined ||
    /^ (?:each|apiece|a piece|per (?!day|week|month|year|hour))/i.test(inline?.prose.slice(quantity.end) ?? '')
  );
}

/** The same among the figures of one stretch of text. */
function among(here: readonly Figure[], text: string, growths: readonly Figure[], growth: Figure): readonly GrowthStatement[] | undefined {
  const spans = here.filter(isHorizon);
  const sizes = here
    .filter((figure) => figure !== growth)
    .filter(
      (figure) =>
        figure.quantity.kind === 'size' &&
        statedValue(figure.quantity) !== undefined &&
        figure.quantity.bound !== 'at-least' &&
        !isOfOnePiece(figure),
    );
  const [horizon] = spans;
  const after = horizon === undefined ? namedHorizon(text) : statedValue(horizon.quantity);
  if (
    after === undefined ||
    spans.length > 1 ||
    sizes.length === 0 ||
    sizes.length > 2 ||
    here.filter((figure) => growths.includes(figure)).length !== 1
  )
    return undefined;
  const marked = sizes.filter((figure) => figure.quantity.change === 'from' || isStart(figure));
  const [earlier, later] = sizes;
  // `2 TB, grows 10% a year and will be 3 TB`: what stands before the growth is what grows.
  const isTold =
    earlier !== undefined &&
    later !== undefined &&
    earlier.quantity.start < growth.quantity.start &&
    growth.quantity.start < later.quantity.start;
  const starts = marked.length === 0 && isTold ? [earlier] : marked;
  const ends = sizes.filter(
    (figure) =>
      !starts.includes(figure) &&
      END.test(`${before(figure)} ${figure.inline?.prose.slice(figure.quantity.end, figure.quantity.end + 24) ?? ''}`),
  );
  const [end] = ends;
  return end === undefined || ends.length !== 1 || starts.length > 1
    ? undefined
    : [{ growth, start: starts[0], end, every: everyOf(growth) ?? 'year', after }];
}

/** `after a year`: a time that no figure states. */
function namedHorizon(text: string): Exact | undefined {
  const period = /(?<!\p{L})(?:after|within|in) (?:a|one|the first) (year|quarter)(?!\p{L})/iu.exec(text)?.[1]?.toLowerCase();
  return period === 'year' || period === 'quarter' ? secondsOf(period) : undefined;
}

/** How long the data grow: a month at least. */
function isHorizon({ quantity }: Figure): boolean {
  const value =
    quantity.kind === 'duration' && quantity.period === undefined && quantity.bound !== 'at-least' ? statedValue(quantity) : undefined;
  return value !== undefined && toNumber(value) >= MONTH;
}

function isStart(figure: Figure): boolean {
  return (
    START.test(before(figure)) ||
    /^\s?(?:today|now|at launch|initially|at present|to begin with|on day one|at the (?:start|beginning|outset))/i.test(
      figure.inline?.prose.slice(figure.quantity.end) ?? '',
    )
  );
}

/** `6 TB today and 9 TB`: what follows a figure at once is said of it. */
const OF_THE_ONE_BEFORE = /^\s?(?:today|now|at launch|initially|at present|to begin with|on day one)/i;

/** The words of the clause before a figure, those that belong to another figure left out. */
function before({ inline, quantity, beside }: Figure): string {
  const last = beside.findLast(({ end }) => end <= quantity.start)?.end ?? 0;
  return (
    (inline?.prose.slice(Math.max(0, last, quantity.start - 48), quantity.start) ?? '')
      .replace(last > 0 ? OF_THE_ONE_BEFORE : '', '')
      .split(/[,;.()]/)
      .at(-1) ?? ''
  );
}
