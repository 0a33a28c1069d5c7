/**
 * What a document says of how its data grow: a volume to begin with, a growth, and the volume it ends with after a time. Groups what stands
 * together; works nothing out. Errs towards leaving a group out.
 */
import { LETTER, WORD_END, WORD_START, anyWord, regex } from '../../base/patterns.ts';
import type { ArchDocument, DocumentFact } from '../../document/document.ts';
import { statedValue } from '../../quantities/arithmetic.ts';
import { compareExact, exact, times, toNumber, type Exact } from '../../quantities/exact.ts';
import type { Figure } from '../../quantities/figure.ts';
import { quantitiesOf } from '../../quantities/quantitiesOf.ts';
import type { Period } from '../../quantities/quantity.ts';
import { periodOf, secondsOf } from '../../quantities/units.ts';
import { periodIn } from '../targets/availability.ts';

/** A volume that is to follow from a growth. */
export interface GrowthStatement {
  /** A size per time, a percentage per time, or a multiple per time. */
  readonly growth: Figure;
  readonly start: Figure | undefined;
  readonly end: Figure;
  /** What the growth is per. */
  readonly every: Period;
  /** In seconds. */
  readonly after: Exact;
}

/** Two growths of which one is said to be the other: `10 GB a day (300 GB a month)`. */
export interface SameGrowth {
  readonly first: Figure;
  readonly second: Figure;
}

/** `50,000 documents a day of 200 kB each come to 10 GB a day`: so many, so large, and what they are said to make. */
export interface StatedProduct {
  /** A rate, or a count with how often each of them comes. */
  readonly many: Figure;
  readonly every: Figure | undefined;
  readonly size: Figure;
  readonly result: Figure;
}

export interface Growth {
  readonly statements: readonly GrowthStatement[];
  readonly equals: readonly SameGrowth[];
  readonly products: readonly StatedProduct[];
}

const NONE: Growth = { statements: [], equals: [], products: [] };
const fact: DocumentFact<Growth> = { compute: (document) => (document.mentions(MAY_GROW) ? read(document) : NONE) };

/** Every growth with what is said to come of it. */
export function growthOf(document: ArchDocument): Growth {
  return document.fact(fact);
}

/** Without one of these a text states no growth. */
export const MAY_GROW = regex('i')`
  (?:[KMGTP]i?B|bytes?)(?: more)?(?: (?:worth )?of (?:[a-z-]+ ){1,3}| )?(?:\s?/|per |an? |each |every |daily|weekly|monthly|yearly)|
  (?:every|each) (?:day|night|week|month|year)\b[^.\n]{1,24}\d ?(?:[KMGTP]i?B|bytes)|
  \b(?:new|added|ingest\w*)\b[^.\n]{1,40}(?:per|a|each) (?:day|week|month|year)|gr[eo]w|doubl|tripl
`;
/** What changes the sum in ways the figures do not tell. */
const ALTERED = anyWord`
  replica${LETTER}*|compress${LETTER}*|overhead|index(?:es|ing)?|copies|factor|rf ?=|dedup${LETTER}*|delet${LETTER}*|purg${LETTER}*
  archiv(?:ed|ing|al)|(?:to|into|in) (?:the |an? )?archive|prun${LETTER}*|rotat${LETTER}*|compact${LETTER}*|tier${LETTER}*|backups?
  snapshots?|sampl${LETTER}*|if|unless|would|could|may|might|buffer|headroom|raid|limit${LETTER}*|quota|alert${LETTER}*|accelerat${LETTER}*
  per (?:user|tenant|customer|instance|node|shard|region|service|event|message|record)
`;
const START = anyWord`
  from|start${LETTER}*|initial${LETTER}*|current(?:ly)?|today|now|at launch|on day one|begin${LETTER}*
  have(?! (?:ordered|bought|reserved|planned))|existing|year 0|at present
`;
const END = regex('i')`
  ${WORD_START}(?:reach${LETTER}*|total${LETTER}*|to|need${LETTER}*|order(?:ed|s)?|bought|reserv${LETTER}*|requir${LETTER}*|end|will be|
  becom${LETTER}*|makes?|gives?|results?|hold${LETTER}*|have|about|roughly|around|expect${LETTER}*|plan${LETTER}*|amounts?|i\.e\.|projected|
  provision${LETTER}*|takes?|store[ds]?|storage|volume|after|in|by)${WORD_END}|[=≈→~]
`;
const UNSAID: ReadonlySet<string> = new Set(['negated', 'question', 'quoted', 'example', 'possible', 'conditional', 'elsewhere', 'option']);
const DAY = toNumber(secondsOf('day'));
const MONTH = 28 * DAY;

function read(document: ArchDocument): Growth {
  const figures = quantitiesOf(document).filter(({ subject }) => !subject.stance.some((stance) => UNSAID.has(stance)));
  const growths = figures.filter(isGrowth);
  if (growths.length === 0) return NONE;
  const statements = growths
    .flatMap((growth) =>
      growth.cell === undefined
        ? (inSentences(figures, growths, growth) ?? inList(figures, growth) ?? [])
        : (inTable(figures, growth) ?? []),
    )
    .filter((statement) => !isCutShort(figures, statement));
  return {
    statements,
    equals: growths.flatMap((second, index) => sameAs(growths[index - 1], second) ?? []),
    products: growths.flatMap((result) => productOf(figures, result) ?? []),
  };
}

/** What is kept for less than the time in question does not pile up that long. */
function isCutShort(figures: readonly Figure[], { growth, after }: GrowthStatement): boolean {
  return figures.some(
    ({ section, subject, quantity }) =>
      section === growth.section &&
      subject.measure === 'retention' &&
      quantity.kind === 'duration' &&
      compareExact(statedValue(quantity) ?? after, after) < 0,
  );
}

const GROWTH_LABEL = anyWord`growth|increase|new|ingest(?:ed|ion)?|added`;

/** `90 GB more each month` */
const MORE_EACH = /^ more (?:per|each|every|an?) (day|week|month|year)(?![a-z])/i;

/** `Every week another 300 GB` */
const EACH_TIME = regex('i')`
  (?:^|[.;,] )(?:every|each) (day|night|week|month|year),? (?:(?:another|about|some|roughly|we|store|add|adds|brings?|writes?|takes? in|
  receives?|there (?:are|is)|comes?) ){0,3}$
`;

/** The period of a growth: its own, or that of a label such as `Growth per month`. */
function everyOf({ quantity, cell, inline }: Figure): Period | undefined {
  if (quantity.period !== undefined || quantity.kind !== 'size') return quantity.period;
  const more = MORE_EACH.exec(inline?.prose.slice(quantity.end, quantity.end + 24) ?? '')?.[1];
  if (more !== undefined) return periodOf(more.toLowerCase());
  const each = cell === undefined ? EACH_TIME.exec(inline?.prose.slice(0, quantity.start) ?? '')?.[1] : undefined;
  if (each !== undefined) return periodOf(each.toLowerCase());
  const label =
    cell === undefined
      ? (/^([^:]{0,60}):\s*$/.exec(inline?.prose.slice(0, quantity.start) ?? '')?.[1] ?? '')
      : `${cell.row.cells[0]?.text ?? ''} ${cell.column.heading}`;
  return GROWTH_LABEL.test(label) ? periodIn(label) : undefined;
}

function isGrowth(figure: Figure): boolean {
  const { quantity, subject } = figure;
  const every = everyOf(figure);
  if (
    every === undefined ||
    every === 'second' ||
    every === 'minute' ||
    quantity.bound === 'at-least' ||
    quantity.each !== undefined ||
    statedValue(quantity) === undefined
  )
    return false;
  return (
    quantity.kind === 'transfer' ||
    quantity.kind === 'size' ||
    ((quantity.kind === 'percentage' || quantity.kind === 'multiple') && subject.measure === 'growth') ||
    quantity.kind === 'multiple'
  );
}

const EXPLAINS = regex('iu')`
  ^(?:\sof\s[\p{L} -]{1,30})?,?\s*(?:\((?:[=≈~]|i\.e\.,?|about|roughly|that is|or)?\s*|[=≈→]\s*|i\.e\.,?\s*|that is,?\s*|which is\s*|
  or (?:about|roughly|around)\s*)$
`;

/** `10 GB/day (3 TB per month)`. */
function sameAs(first: Figure | undefined, second: Figure): SameGrowth | undefined {
  if (
    first?.inline?.shape === undefined ||
    first.inline.shape !== second.inline?.shape ||
    first.quantity.kind !== 'transfer' ||
    second.quantity.kind !== 'transfer' ||
    first.sentence?.start !== second.sentence?.start
  )
    return undefined;
  const gap = first.inline.prose.slice(first.quantity.end, second.quantity.start);
  const isExplained = EXPLAINS.test(gap);
  return isExplained && first.quantity.period !== second.quantity.period && !ALTERED.test(first.sentence?.prose ?? '')
    ? { first, second }
    : undefined;
}

const MAKES = regex('iu')`
  (?:^|[.;,:(] ?|(?<!\p{L}))(?:(?:that|this|which|these|they|together they|it) )?
  (?:comes? to|adds? up to|amounts? to|makes?|gives?|results? in|is|are|means?|yields?|totals?|sums? up to|works out (?:at|to|as)|fills?|[≈=→])
  (?: (?:about|around|roughly|some|nearly|almost|up to|no more than|less than|at most))* $
`;
const EVERY_BEFORE = /(?<!\p{L})(?:every|each|once in|once every) $/iu;

/** What is said to come of so many of such a size, in one text; undefined where more figures stand there than these. */
function productOf(figures: readonly Figure[], result: Figure): StatedProduct | undefined {
  const { inline, quantity, block } = result;
  if (inline === undefined || quantity.kind !== 'transfer' || result.cell !== undefined || ALTERED.test(inline.prose)) return undefined;
  const before = figures.filter(
    (figure) => figure.block?.start === block?.start && figure.inline?.shape === inline.shape && figure.quantity.end <= quantity.start,
  );
  const [size, ...sizes] = before.filter((figure) => figure.quantity.kind === 'size');
  const [rate, ...rates] = before.filter((figure) => figure.quantity.kind === 'rate');
  const [count, ...counts] = before.filter((figure) => figure.quantity.kind === 'count');
  const every = before.find(
    (figure) => figure.quantity.kind === 'duration' && EVERY_BEFORE.test(inline.prose.slice(0, figure.quantity.start)),
  );
  const many = rate ?? (every === undefined ? undefined : count);
  const last = before.at(-1);
  if (
    size === undefined ||
    many === undefined ||
    last === undefined ||
    sizes.length + rates.length > 0 ||
    (rate === undefined && counts.length > 0) ||
    before.length > (rate === undefined ? 3 : 2)
  )
    return undefined;
  return MAKES.test(inline.prose.slice(last.quantity.end, quantity.start))
    ? { many, every: rate === undefined ? every : undefined, size, result }
    : undefined;
}

/** One growth, one time and one or two volumes in one paragraph or item. */
function inSentences(figures: readonly Figure[], growths: readonly Figure[], growth: Figure): readonly GrowthStatement[] | undefined {
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

/** Labels of one list: `Today: 1 TB`, `Growth: 50 GB per month`, `After 2 years: 9 TB`. */
function inList(figures: readonly Figure[], growth: Figure): readonly GrowthStatement[] | undefined {
  const list = growth.block?.parent?.parent;
  if (list?.kind !== 'list' || growth.block?.inline?.text.includes('. ') === true) return undefined;
  const here = figures.filter(
    (figure) => figure !== growth && figure.block?.parent?.parent?.start === list.start && figure.block.parent.parent.kind === 'list',
  );
  return labelled(
    growth,
    here,
    ({ inline, quantity }) => inline?.prose.slice(0, quantity.start) ?? '',
    ({ inline }) => inline?.prose ?? '',
  );
}

/** Cells of one row, else of one column. */
function inTable(figures: readonly Figure[], growth: Figure): readonly GrowthStatement[] | undefined {
  const { cell } = growth;
  if (cell === undefined) return undefined;
  const row = figures.filter((figure) => figure !== growth && figure.cell?.row === cell.row);
  const column = figures.filter((figure) => figure !== growth && figure.cell?.table === cell.table && figure.cell.column === cell.column);
  return (
    labelled(
      growth,
      row,
      (figure) => figure.cell?.column.heading ?? '',
      ({ cell: at }) => at?.row.cells.map((each) => each.text).join(' ') ?? '',
    ) ??
    labelled(
      growth,
      column,
      (figure) => figure.cell?.row.cells[0]?.text ?? '',
      (figure) => `${figure.cell?.row.cells[0]?.text ?? ''} ${figure.inline?.prose ?? ''}`,
    )
  );
}

function labelled(
  growth: Figure,
  others: readonly Figure[],
  labelOf: (figure: Figure) => string,
  wordsOf: (figure: Figure) => string,
): readonly GrowthStatement[] | undefined {
  const sizes = others.filter(
    (figure) => figure.quantity.kind === 'size' && !isGrowth(figure) && statedValue(figure.quantity) !== undefined,
  );
  const starts = sizes.filter((figure) => START.test(labelOf(figure)));
  if (starts.length > 1 || [growth, ...sizes].some((figure) => ALTERED.test(wordsOf(figure)))) return undefined;
  const [start] = starts;
  const statements = sizes.flatMap((end): GrowthStatement[] => {
    const after = end === start ? undefined : horizonIn(labelOf(end));
    return after !== undefined && end.subject.environment === growth.subject.environment && end.subject.region === growth.subject.region
      ? [{ growth, start, end, every: everyOf(growth) ?? 'year', after }]
      : [];
  });
  return statements.length === 0 ? undefined : statements;
}

const NUMBERS: Readonly<Record<string, number>> = { one: 1, two: 2, three: 3, four: 4, five: 5, ten: 10, a: 1 };
const HORIZON = anyWord`(\d{1,2}|one|two|three|four|five|ten|a)[ -](year|month)s?|year (\d)`;

/** `After 2 years`, `12-month volume`, `Year 3`: a time in seconds. */
function horizonIn(label: string): Exact | undefined {
  const match = HORIZON.exec(label);
  if (match === null) return undefined;
  const written = (match[1] ?? match[3] ?? '').toLowerCase();
  const count = NUMBERS[written] ?? Number(written);
  return count === 0 ? undefined : times(exact(count), secondsOf(match[2]?.toLowerCase() === 'month' ? 'month' : 'year'));
}
