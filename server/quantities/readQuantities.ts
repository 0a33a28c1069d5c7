/**
 * Reads the figures of one text: prose, a cell, a label, a value. Knows nothing of the document around it; what a figure speaks of is
 * `subject.ts`. Pure and linear in the length of the text.
 */
import { WORD_START, regex } from '../base/patterns.ts';
import type { Inline } from '../document/block.ts';
import type { InlineFact, InlineShape } from '../document/inline.ts';
import { readAmount, type Amount } from './amount.ts';
import { boundAfter, boundBefore, type BoundWords } from './bounds.ts';
import { CURRENCY_BEFORE, CURRENCY_SIGN } from './currencyMarks.ts';
import { findDates } from './dateQuantities.ts';
import { followsName, goesOn, isAttached, isNumbered, isYear, withoutDecoys } from './decoys.ts';
import { impliedQuantity } from './ellipsis.ts';
import { compareExact, minus, plus, times, type Exact } from './exact.ts';
import { matchAt } from './matchAt.ts';
import type { NumberStyle } from './numberStyle.ts';
import type { Bound, Interval, Quantity } from './quantity.ts';
import { assignStatistics, findStatistics } from './statistics.ts';
import { secondsOf, unitOf } from './units.ts';
import { readShares, readVerbal } from './verbalQuantities.ts';

const facts: Readonly<Record<NumberStyle, InlineFact<readonly Quantity[]>>> = {
  point: { compute: (inline) => readInline(inline, 'point') },
  comma: { compute: (inline) => readInline(inline, 'comma') },
};

/** The figures of an inline in order; places count in its plain text. */
export function quantitiesIn(inline: Inline, style: NumberStyle): readonly Quantity[] {
  return inline.fact(facts[style]);
}

/** The figures of a text without markup. */
export function readQuantities(text: string, style: NumberStyle = 'point'): readonly Quantity[] {
  return mayHoldQuantities(text) ? read(text, style) : [];
}

const CANDIDATE = regex('giu')`
  \d|(?<![\p{L}\p{N}_-])(?:one(?= (?:and an? half|(?:\p{L}+ )?(?:per|an?|each|every) (?:second|minute|hour|day)|(?:milli)?second|minute|
  hour|day|week|month|quarter|year|percent|engineer|developer|person|dozen|hundred|thousand|million|billion|byte|gigabyte|terabyte))|two|three|
  four(?:teen)?|five|six(?:teen|ty)?|seven(?:teen|ty)?|eight(?:een|y)?|nine(?:teen|ty)?|ten|eleven|twelve|thirteen|fifteen|twenty|thirty|
  forty|fifty|half an?|an?(?= (?:dozen|hundred|thousand|million|billion)))(?![\p{L}\p{N}_])
`;
/** Most texts say nothing of this. */
const WORTH_READING = regex('i')`
  \b(?:one [bdeghmpqstwy]|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fifteen|twenty|thirty|forty|fifty|half|
  an? (?:dozen|hundred|thousand|million|billion|third|fifth|tenth|whole|full|single|entire|good)|one full|doubl|tripl|quadrupl|twice|
  once |zero|nil|quarters? of an?|quarter hour|within an?|under an?|
  than an?|(?:for|lasts?|takes?|took|lives?|after) an? (?:minute|hour|day|week|month|year)|every|sub-|hourly|daily|nightly|weekly|monthly)
`;

/** Whether a text may hold figures: a quick look that misses none. */
export function mayHoldQuantities(text: string): boolean {
  return /\d/.test(text) || WORTH_READING.test(text);
}

function readInline(inline: InlineShape, style: NumberStyle): readonly Quantity[] {
  return mayHoldQuantities(inline.content) ? readQuantities(readable(inline), style) : [];
}

/** A span of code that is one figure with its unit, or all there is, says what prose would say. */
function readable(inline: InlineShape): string {
  let text = inline.prose;
  for (const span of inline.spans) {
    if (span.kind !== 'code' || span.plainEnd - span.plainStart > 60) continue;
    const code = inline.text.slice(span.plainStart, span.plainEnd);
    if (code.length > 24 && !CODE_DIRECTIVE.test(code)) continue;
    const alone = code.trim() === inline.text.trim();
    if (alone || CODE_FIGURE.test(code) || CODE_DIRECTIVE.test(code))
      text = text.slice(0, span.plainStart) + code + text.slice(span.plainEnd);
    if (alone) break;
  }
  return text;
}

/** A directive of caches, which says seconds. */
const CODE_DIRECTIVE =
  /^(?:Cache-Control: ?)?(?:(?:public|private|no-transform|must-revalidate|s-maxage=\d+|max-age=\d+|stale-while-revalidate=\d+)(?:, ?|$)){1,4}$/i;
const CODE_FIGURE = /^[<>≤≥~]?=? ?\d+(?:[.,]\d+)? ?(?:ms|µs|s|sec|min|[mhd%]|[KMGT]i?B|rps|qps|tps)$/;

function read(prose: string, style: NumberStyle): readonly Quantity[] {
  const dated = findDates(prose);
  const text = withoutDecoys(dated.rest);
  const found: Quantity[] = [...dated.dates, ...readVerbal(text), ...readShares(dated.rest)];
  const skip = new Map(found.map((quantity) => [quantity.start, quantity.end]));
  let last: Quantity | undefined;
  let at = 0;
  for (let candidate = nextCandidate(text, at); candidate >= 0; candidate = nextCandidate(text, at)) {
    const passed = skip.get(candidate);
    const implied = passed === undefined ? impliedQuantity(text, candidate, style, last) : undefined;
    const figures = implied !== undefined ? [implied] : passed === undefined ? figuresAt(text, candidate, style) : [];
    found.push(...figures);
    last = figures.at(-1) ?? last;
    at = passed ?? figures.at(-1)?.end ?? pastDigits(text, candidate);
  }
  const ordered = withoutOverlaps(found.sort((a, b) => a.start - b.start || b.end - a.end)).map((quantity) =>
    quantity.written === '' ? { ...quantity, written: prose.slice(quantity.start, quantity.end) } : quantity,
  );
  return withStatistics(prose, ordered);
}

function nextCandidate(text: string, from: number): number {
  CANDIDATE.lastIndex = from;
  return CANDIDATE.exec(text)?.index ?? -1;
}

const REST_OF_NUMBER = /[\d.,'’_]*\d|\p{L}+/uy;

function pastDigits(text: string, at: number): number {
  return at + (matchAt(REST_OF_NUMBER, text, at)?.[0].length ?? 1);
}

/** Where one figure stands within another, the longer is meant. */
function withoutOverlaps(ordered: readonly Quantity[]): readonly Quantity[] {
  let end = -1;
  return ordered.filter((quantity) => {
    const free = quantity.start >= end;
    if (free) end = quantity.end;
    return free;
  });
}

function withStatistics(prose: string, ordered: readonly Quantity[]): readonly Quantity[] {
  const mentions = findStatistics(prose);
  if (mentions.length === 0 || ordered.length === 0) return ordered;
  const able = ordered.filter(
    (quantity) => quantity.kind === 'duration' || quantity.kind === 'rate' || quantity.kind === 'transfer' || quantity.kind === 'size',
  );
  if (able.length === 0) return ordered;
  const figures = ordered.filter(
    (quantity) => !mentions.some(({ isShare, start, end }) => isShare && quantity.start >= start && quantity.start < end),
  );
  const statistics = new Map(assignStatistics(prose, able, mentions).map((statistic, index) => [able[index], statistic]));
  return figures.map((quantity) => {
    const statistic = statistics.get(quantity);
    // The average of a rate is a measure of its own, that of a duration a statistic.
    return statistic === undefined || (quantity.kind !== 'duration' && !statistic.startsWith('p')) ? quantity : { ...quantity, statistic };
  });
}

const LOOK_BACK = 48;

/** The figure that begins at a digit or number word; both ends of a change. */
function figuresAt(text: string, at: number, style: NumberStyle): Quantity[] {
  const near = text.slice(Math.max(0, at - LOOK_BACK), at);
  const sign = CURRENCY_BEFORE.exec(near)?.[0] ?? '';
  const currency = sign === '' ? undefined : unitOf(sign.trim());
  const unsigned = near.slice(0, near.length - sign.length);
  const negative = /(?:^|[\s(|])[-−]$/.test(unsigned) && /\d/.test(text.charAt(at));
  const before = negative ? unsigned.slice(0, -1) : unsigned;
  if (isAttached(before)) return [];
  const first = readAmount(text, at, style, currency);
  if (first === undefined) return [];
  const start = at - sign.length - Number(negative);
  const range = negative ? undefined : rangeFrom(text, first, before, style);
  if (range === 'none') return [];
  if (range !== undefined) return range.made(text, start, before, first);
  if (goesOn(text, first.end) || !isMeant(text, start, before, first, negative)) return [];
  const value = negative ? { numerator: -first.value.numerator, denominator: first.value.denominator } : first.value;
  return [quantityOf(text, start, first.end, first, ...boundOf(text, before, first, value))];
}

const DURING = regex('i')`${WORD_START}over(?: the (?:next|last))? ?$`;

function boundOf(text: string, before: string, amount: Amount, value: Exact): [Bound, Interval] {
  // `over three years` is how long it takes, `over 500 ms` a bound.
  const during = amount.kind === 'duration' && DURING.test(before) && compareExact(amount.unit.factor, secondsOf('day')) >= 0;
  const stated = during ? boundBefore('') : boundBefore(before);
  const words =
    stated.bound !== 'exact' ? stated : amount.open ? { bound: 'at-least' as const, exclusive: false } : boundAfter(text, amount.end);
  return [words.bound, intervalOf(words, value)];
}

function intervalOf(words: BoundWords, value: Exact): Interval {
  const atMost = words.bound === 'at-most';
  const atLeast = words.bound === 'at-least';
  return {
    min: atMost ? undefined : value,
    max: atLeast ? undefined : value,
    minExclusive: atLeast && words.exclusive,
    maxExclusive: atMost && words.exclusive,
  };
}

const CONNECTOR = /(\s?(?:[\-–—‑−…]|\.\.\.?)\s?)|( (?:to|bis) )|( and )|(\s?(?:±|\+\/-)\s?)/uy;
const CHANGE = regex('i')`
  ${WORD_START}(?:grow|grew|increas|reduc|decreas|drop|ris|rose|rais|scal|go|went|mov|improv|cut|shrink|lower|chang|bump|fell|fall|down|
  up)[^.;]{1,48} from(?: (?:about|around|under|over))? ?[~<>]? ?$
`;

interface RangeReading {
  readonly made: (text: string, start: number, before: string, first: Amount) => Quantity[];
}

/** A second figure joined to the first; `none` where the two make something that is no figure (2024-25, 3-2-1). */
function rangeFrom(text: string, first: Amount, before: string, style: NumberStyle): RangeReading | 'none' | undefined {
  const match = matchAt(CONNECTOR, text, first.end);
  if (match === undefined || (match[3] !== undefined && !/between(?: (?:about|around))?\s*$/i.test(before))) return undefined;
  const glued = match[1] !== undefined && !/\s/.test(match[1]) && !match[1].includes('.');
  const signed = first.end + match[0].length;
  const sign = matchAt(CURRENCY_SIGN, text, signed)?.[0] ?? '';
  const digit = /\d/.test(text.charAt(signed + sign.length));
  const currency = first.unit.kind === 'money' ? first.unit : sign === '' ? undefined : unitOf(sign);
  const second = digit ? readAmount(text, signed + sign.length, style, currency) : undefined;
  if (second === undefined) return undefined;
  const lost = glued && first.bare ? 'none' : undefined;
  const joined = first.bare || (first.unit.kind === 'count' && first.counted === undefined) ? rebased(first, second) : first;
  if (joined.unit.kind !== second.unit.kind || goesOn(text, second.end)) return lost;
  if (joined.unit.kind === 'money' && joined.unit.id !== second.unit.id) return lost;
  if (match[4] !== undefined)
    return {
      made: (whole, start) => [
        quantityOf(whole, start, second.end, second, 'range', {
          min: minus(joined.value, second.value),
          max: plus(joined.value, second.value),
          minExclusive: false,
          maxExclusive: false,
        }),
      ],
    };
  if (match[2] !== undefined && CHANGE.test(before)) {
    return {
      made: (whole, start) =>
        first.bare && second.bare
          ? []
          : [
              {
                ...quantityOf(whole, start, first.end, joined, 'exact', intervalOf({ bound: 'exact', exclusive: false }, joined.value)),
                change: 'from',
              },
              {
                ...quantityOf(whole, signed, second.end, second, 'exact', intervalOf({ bound: 'exact', exclusive: false }, second.value)),
                change: 'to',
              },
            ],
    };
  }
  const small = magnified(joined, first, second);
  if (compareExact(small, second.value) >= 0) return lost;
  const whole: Interval = { min: small, max: second.value, minExclusive: false, maxExclusive: false };
  return {
    made: (source, start, lead) =>
      isMeant(source, start, lead, { ...second, number: first.number }, false)
        ? [quantityOf(source, start, second.end, second, 'range', whole)]
        : [],
  };
}

/** The first figure of `5-10 ms` in the unit of the second. */
function rebased(first: Amount, second: Amount): Amount {
  const value = times(first.value, second.unit.factor);
  return { ...second, value, end: first.end, number: first.number, magnitude: first.magnitude };
}

/** `5-10K`: both are thousands. */
function magnified(joined: Amount, first: Amount, second: Amount): Exact {
  if (first.magnitude !== undefined || second.magnitude === undefined) return joined.value;
  const scaled = times(joined.value, second.magnitude);
  return compareExact(scaled, second.value) < 0 ? scaled : joined.value;
}

/** Whether a number that was read is a figure at all, by what stands around it. */
function isMeant(text: string, start: number, before: string, amount: Amount, negative: boolean): boolean {
  if (amount.kind !== 'count' && amount.kind !== 'people')
    return !(
      amount.kind === 'duration' &&
      isNumbered(before) &&
      amount.unit.id.length === 1 &&
      !/[.\s]/.test(text.slice(start, amount.end))
    );
  if (negative || /:$|\p{L}=$/u.test(before) || isNumbered(before) || isVersionOrCode(amount)) return false;
  const large = amount.magnitude !== undefined || amount.number.grouped;
  // `PostgreSQL 15` is a name; `calls Stripe 3 times` counts.
  if (!large && amount.counted !== 'time' && followsName(before)) return false;
  if (amount.bare && !large && isYear(text.slice(start, amount.end)) && text.trim().length > amount.end - start) return false;
  if (amount.counted !== undefined || amount.each !== undefined) return true;
  return standsAlone(text, before, amount, large);
}

const LEADS = regex('i')`
  (?:[:=<>≤≥~≈(|]|\s[—–]|${WORD_START}(?:of|default|defaults to|(?:limited|capped|restricted|set) (?:to|at)|at least|at most|max|maximum|
  minimum|min|up to|exactly|about|around|limit|count|
  size|total|average|avg|peak|(?:min|max)(?:imum)?[ _-]?(?:replicas|instances|nodes|pods))) ?$
`;

const DIVISIBLE = new Set(['core', 'cpu', 'vcpu', 'gpu', 'fte']);
const CODED = new Set(['error', 'response', 'failure']);

/** `1.33 release` and `503 errors` count nothing. */
function isVersionOrCode({ number, magnitude, counted, kind, value }: Amount): boolean {
  if (counted === undefined || magnitude !== undefined || number.grouped || kind !== 'count') return false;
  if (number.decimal) return !DIVISIBLE.has(counted);
  return CODED.has(counted) && value.numerator >= 400n && value.numerator < 600n;
}

/** A bare number is a figure when it is all there is, or stands behind a word that asks for one and before none that would take it. */
function standsAlone(text: string, before: string, amount: Amount, large: boolean): boolean {
  const rest = text.slice(amount.end, amount.end + 24);
  if (before.trim() === '' && /^[.)]\s/.test(rest)) return false;
  const whole = text.length < 40 && /^[\s<>≤≥~≈=+*]*$/.test(before) && /^[\s+*]*$/.test(rest);
  if (whole) return true;
  if (amount.number.decimal && !large) return false;
  return (
    (large || LEADS.test(before)) && /^(?:\s*$|[.,;)|\n]|\s(?:and|or|by|for|in|per|but|each|apiece|\()(?![A-Za-z\u00C0-\u024F]))/.test(rest)
  );
}

function quantityOf(text: string, start: number, end: number, amount: Amount, bound: Bound, interval: Interval): Quantity {
  return {
    kind: amount.kind,
    start,
    end,
    interval,
    bound,
    unit: amount.unit,
    period: amount.period,
    each: amount.each,
    counted: amount.counted,
    statistic: undefined,
    change: undefined,
    written: text.slice(start, end),
  };
}
