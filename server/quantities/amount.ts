/** Reads a number with its magnitude, unit, period and what it is counted for, at one place. Bounds and neighbours are read elsewhere. */
import { listed, regex } from '../base/patterns.ts';
import { CURRENCY_BEHIND } from './currencyMarks.ts';
import type { Exact } from './exact.ts';
import { exact, plus, times } from './exact.ts';
import { matchAt } from './matchAt.ts';
import { countedNoun, isPeople, singularOf } from './nouns.ts';
import { readDigits, readWords, type NumberReading } from './numbers.ts';
import type { NumberStyle } from './numberStyle.ts';
import type { Period, QuantityKind } from './quantity.ts';
import { isUnitWord, magnitudes, MULTIPLE, PEOPLE, periodOf, PIECES, unitOf, type Unit } from './units.ts';

export interface Amount {
  /** In base units. */
  readonly value: Exact;
  readonly end: number;
  readonly unit: Unit;
  readonly kind: QuantityKind;
  readonly counted: string | undefined;
  readonly period: Period | undefined;
  readonly each: string | undefined;
  readonly magnitude: Exact | undefined;
  readonly number: NumberReading;
  /** `100M+ users`: a plus between number and unit. */
  readonly open: boolean;
  /** A number and nothing else. */
  readonly bare: boolean;
}

/** The amount at a place; `currency` is the sign before it. */
export function readAmount(text: string, at: number, style: NumberStyle, currency: Unit | undefined): Amount | undefined {
  if (!/\d/.test(text.charAt(at))) {
    const words = readWords(text, at);
    const amount = words === undefined ? undefined : amountOf(text, words, currency);
    const isBare = amount !== undefined && amount.bare && amount.magnitude === undefined && !isBounded(text, at, amount.end);
    return amount === undefined || isBare || isPronoun(text.slice(at, words?.end), amount) ? undefined : amount;
  }
  for (const number of readDigits(text, at, style)) {
    const amount = amountOf(text, number, currency);
    if (!number.spaced || !amount.bare || text.trim() === text.slice(at, amount.end)) return amount;
  }
  return undefined;
}

const BOUND_BEFORE = /(?<!\p{L})(?:at (?:least|most)|no (?:more|fewer) than|up to|(?:limited|capped|restricted) (?:to|at)) $/iu;

/** `at least eight replicas and at most five.`: a word for a number with nothing behind it counts where a bound stands before, or where it is all there is. */
function isBounded(text: string, at: number, end: number): boolean {
  return /^\s*$/.test(text.slice(0, at))
    ? /^\s*$/.test(text.slice(end))
    : BOUND_BEFORE.test(text.slice(Math.max(0, at - 20), at)) && /^\s*(?:$|[.,;)])/.test(text.slice(end, end + 2));
}

/** `one user` counts nothing anyone planned for. */
function isPronoun(word: string, amount: Amount): boolean {
  return /^(?:one|zero)$/i.test(word) && amount.kind === 'count';
}

function amountOf(text: string, number: NumberReading, currency: Unit | undefined): Amount {
  const magnitude = readMagnitude(text, number.end, currency !== undefined);
  const whole = magnitude?.end ?? number.end;
  const value = magnitude === undefined ? number.value : times(number.value, magnitude.factor);
  const behindPlus = text.startsWith('+ ', whole) ? readUnit(text, whole + 1, number, currency, magnitude !== undefined) : undefined;
  const open = behindPlus !== undefined && currency === undefined && behindPlus.end > whole + 1;
  const after = open ? whole + 1 : whole;
  const unit = open ? behindPlus : readUnit(text, after, number, currency, magnitude !== undefined);
  const compound = unit.unit.kind === 'duration' ? readCompound(text, unit.end, unit.unit) : undefined;
  const scaled = times(value, unit.unit.factor);
  const tail = readTail(text, compound?.end ?? unit.end, unit.unit.kind, unit.counted);
  const period = tail.period ?? unit.unit.period;
  return {
    value: compound === undefined ? scaled : plus(scaled, compound.value),
    end: tail.end,
    unit: unit.unit,
    number,
    period,
    each: tail.each,
    magnitude: magnitude?.factor,
    kind: kindOf(unit.unit.kind, period),
    counted: unit.counted,
    open,
    bare: unit.end === after && currency === undefined && tail.end === unit.end,
  };
}

function kindOf(kind: QuantityKind, period: Period | undefined): QuantityKind {
  if (period === undefined) return kind;
  return kind === 'count' || kind === 'rate' ? 'rate' : kind === 'size' || kind === 'transfer' ? 'transfer' : kind;
}

const MAGNITUDE =
  /([ \u00A0\u202F]?)([kK]|MM|[Mm]|mn|bn|Bn|B|tn|thousand|millions?|billions?|trillion|Mio\.?|Mrd\.?|Millionen|Milliarden)(?![\p{L}\p{N}_-])/uy;

/** A letter alone, apart from its figure, needs what it multiplies behind it; `m` and `B` always do. */
function readMagnitude(text: string, at: number, money: boolean): { readonly factor: Exact; readonly end: number } | undefined {
  const match = matchAt(MAGNITUDE, text, at);
  const name = match?.[2];
  if (match === undefined || name === undefined) return undefined;
  const end = at + match[0].length;
  const wants = name.length === 1 && (match[1] !== '' || name === 'm' || name === 'B');
  if (wants && !money && matchAt(CURRENCY_BEHIND, text, end) === undefined && !isCounted(text, end)) return undefined;
  const factor = name === 'm' ? exact(1_000_000) : (magnitudes.get(name) ?? magnitudes.get(name.replace('.', '')));
  return factor === undefined ? undefined : { factor, end };
}

/** A known noun or rate right behind: `5 M users`, `2B req/day`. */
function isCounted(text: string, at: number): boolean {
  const word = / (\p{L}+)/uy;
  const found = matchAt(word, text, at)?.[1];
  return found !== undefined && (readNoun(text, at) !== undefined || unitOf(found)?.kind === 'rate');
}

interface UnitReading {
  readonly unit: Unit;
  readonly end: number;
  readonly counted: string | undefined;
}

const TOKEN = /([ \u00A0\u202F\u2009-]?)([%€£¥₹×]|(?:US)?\$|\p{L}+)/uy;
/** Symbols that may stand apart from their figure although they are one letter. */
const APART = new Set(['s', 'h', 'B', '%', '€', '$', '£', '¥', '₹']);
/** Words in lower case that look like a unit's symbol only when they stand apart. */
const WORDS_NOT_UNITS = new Set(['us', 'mo', 'mb', 'w', 'x', 'X']);

function readUnit(text: string, at: number, number: NumberReading, currency: Unit | undefined, scaled: boolean): UnitReading {
  // Thousands of people are users, not a team.
  const large = scaled || number.grouped;
  if (currency !== undefined) return { unit: currency, end: at, counted: undefined };
  const match = matchAt(TOKEN, text, at);
  const word = match?.[2] ?? '';
  const gap = match?.[1] ?? '';
  const end = at + (match?.[0].length ?? 0);
  // `50K B2B customers`: a word apart from its figure is a unit only as a whole.
  const unit = word === '' || (gap !== '' && /\d/.test(text.charAt(end))) ? undefined : unitOf(word);
  if (
    unit !== undefined &&
    fits(unit, word, gap) &&
    !(unit.id === 'quarters' && text.startsWith(' of', end)) &&
    !(scaled && unit.kind === 'duration') &&
    !(word === 's' && gap === '' && isPlural(number))
  ) {
    return { unit, end, counted: unit.counted };
  }
  if (word.toLowerCase() === 'times' && gap === ' ') return timesReading(text, end);
  const noun = readNoun(text, at, large);
  if (noun !== undefined && agrees(number, noun, gap))
    return { unit: isPeople(noun.word) && !(large && noun.word === 'person') ? PEOPLE : PIECES, end: noun.end, counted: noun.word };
  // Large figures count whatever stands behind them in the plural.
  if (large && gap === ' ' && /^\p{Ll}{3,}s$/u.test(word) && !STOP_WORDS.has(word)) return { unit: PIECES, end, counted: singularOf(word) };
  // So does a rate: `60 readings per second`.
  const timed = gap === ' ' ? timedNoun(text, at) : undefined;
  if (timed !== undefined) return { unit: PIECES, ...timed };
  return { unit: PIECES, end: at, counted: undefined };
}

const TIMED =
  / (?:(\p{Ll}{2,}) )?(\p{Ll}{3,}s)(?= (?:per|an?|each|every) (?:second|minute|hour|day|week|month|year)(?!\p{L})| ?\/ ?(?:[shd]|sec|second|min|minute|hr|hour|day|week|month|year)(?!\p{L}))/uy;

/** `60 readings per second`, `120 tickets/s`, `40 tote moves an hour`: whatever comes that often is counted. */
function timedNoun(text: string, at: number): { readonly end: number; readonly counted: string } | undefined {
  const match = matchAt(TIMED, text, at);
  if (match?.[2] === undefined || STOP_WORDS.has(match[2]) || STOP_WORDS.has(match[1] ?? '')) return undefined;
  return { end: at + match[0].length, counted: singularOf(match[2]) };
}

/** `the 1970s` and `503s` are plurals. */
function isPlural({ value, decimal }: NumberReading): boolean {
  const number = value.numerator;
  return (
    !decimal && ((number >= 1900n && number < 2100n && number % 10n === 0n) || (number > 400n && number < 600n && number % 50n !== 0n))
  );
}

/** More than one of something is said in the plural: `two key elements` counts no keys. */
function agrees({ value }: NumberReading, noun: NounReading, gap: string): boolean {
  return gap === '-' || noun.plural || value.numerator === value.denominator;
}

function fits(unit: Unit, word: string, gap: string): boolean {
  if (gap === '') return true;
  if (gap === '-') return isUnitWord(word) || (word.length >= 2 && !WORDS_NOT_UNITS.has(word) && unit.kind !== 'money');
  return !WORDS_NOT_UNITS.has(word) && (word.length > 1 || APART.has(word));
}

const COMPARISON = regex('y')`
  \s(?:the|as|more|higher|faster|larger|bigger|slower|lower|longer|our|its|that|today|current|average|peak|normal|usual|typical)
  (?![A-Za-z\u00C0-\u024F])
`;

/** `10 times the average` multiplies; `3 times` counts. */
function timesReading(text: string, end: number): UnitReading {
  return matchAt(COMPARISON, text, end) === undefined
    ? { unit: PIECES, end, counted: 'time' }
    : { unit: MULTIPLE, end, counted: undefined };
}

const STOP_WORDS = new Set(listed`
  per|of|and|or|to|in|for|the|a|an|with|is|are|on|at|by|from|as|than|has|was|this|that|if|when|so|out|does|its|times|vs|can|will|would|if
  into|not|via|be|we|it|which|plus|max|min|ms|seconds|minutes|hours|days|weeks|months|years|percent|versus
`);
const NOUN = /[ \u00A0\u202F-](\p{L}[\p{L}\d/]*)(?:[ -]([\p{L}/]+)(?:[ -](\p{L}+))?)?/uy;

interface NounReading {
  readonly word: string;
  readonly end: number;
  readonly plural: boolean;
}

/** The counted noun behind a figure, up to two describing words before it: `3 read replicas`, `100K concurrent users`. */
function readNoun(text: string, at: number, large = false): NounReading | undefined {
  const match = matchAt(NOUN, text, at);
  if (match === undefined) return undefined;
  let end = at + 1;
  const words = [match[1], match[2], match[3]].filter((word) => word !== undefined);
  for (const [index, word] of words.entries()) {
    const pair = index + 1 < words.length ? countedNoun(`${word} ${words[index + 1] ?? ''}`) : undefined;
    const wordEnd = end + word.length;
    if (pair !== undefined)
      return { word: pair, end: wordEnd + 1 + (words[index + 1] ?? '').length, plural: isPluralNoun(words[index + 1] ?? '', pair) };
    // `5 user sessions` counts sessions: what stands last names the thing.
    const next = words[index + 1];
    const noun = countedNoun(word.split('/')[0] ?? word);
    const followed = next !== undefined && countedNoun(next) !== undefined && /s$/i.test(next) && !STOP_WORDS.has(next);
    if (noun !== undefined && !followed)
      return { word: noun, end: end + (word.split('/')[0] ?? word).length, plural: isPluralNoun(word.split('/')[0] ?? word, noun) };
    if (word.includes('/') || STOP_WORDS.has(word.toLowerCase()) || (!large && !/^\p{Ll}/u.test(word))) return undefined;
    end = wordEnd + 1;
  }
  return undefined;
}

/** Short forms and words without a plural count as one. */
function isPluralNoun(word: string, noun: string): boolean {
  return word.toLowerCase() !== noun || /(?:series|staff|fte|vcpu|cpu|gpu|az)$/i.test(word);
}

const COMPOUND = /(?: (?:and )?)?(\d{1,3}) ?(weeks?|days?|d|hours?|hrs?|h|minutes?|mins?|ms?|seconds?|secs?|s)(?![\p{L}\p{N}_])/uy;

/** `1 h 30 min`, `1h30m`: smaller units behind a larger one, each less than one of the unit before. */
function readCompound(text: string, at: number, unit: Unit): { readonly value: Exact; readonly end: number } | undefined {
  let total: Exact | undefined;
  let end = at;
  let last = unit;
  for (let match = matchAt(COMPOUND, text, end); match?.[1] !== undefined; match = matchAt(COMPOUND, text, end)) {
    const next = unitOf(match[2] ?? '');
    if (next?.kind !== 'duration') break;
    const value = times(exact(BigInt(match[1])), next.factor);
    if (value.numerator * last.factor.denominator >= last.factor.numerator * value.denominator) break;
    total = total === undefined ? value : plus(total, value);
    end += match[0].length;
    last = next;
  }
  return total === undefined ? undefined : { value: total, end };
}

const PER =
  /(?: (?:of )?(?:downtime|outage|unavailability))?(?:\s?\/\s?| (?:per|each|every|an?|pro|par|por|al|im|am) |-per-)(p\.a\.|\p{L}+(?:-\p{L}+)?)(?![\p{L}\p{N}_])/uy;
const ADVERB = / (hourly|daily|nightly|weekly|monthly|quarterly|yearly|annually|annual|p\.a\.)(?![\p{L}\p{N}_])/uy;
/** `40 GB of images a day`: what it is made of stands before how often. */
const FILLED =
  / (?:worth )?of (?:(?:new|raw|fresh|additional|compressed|uncompressed) )?\p{Ll}[\p{Ll}-]{2,}(?: \p{Ll}[\p{Ll}-]{2,})? (?:per|an?|each|every) (second|minute|hour|day|night|week|month|quarter|year)(?![\p{L}\p{N}_-])/uy;
const DOWN = /downtime|outage|unavailability/;
const SHORT_MINUTE = new Set(['m']);

/** What a figure is per: a period, and one of something. */
function readTail(
  text: string,
  at: number,
  kind: QuantityKind,
  counted: string | undefined,
): { readonly end: number; readonly period: Period | undefined; readonly each: string | undefined } {
  let end = at;
  let period: Period | undefined;
  let each: string | undefined;
  const adverb = kind === 'duration' ? undefined : matchAt(ADVERB, text, end);
  if (adverb?.[1] !== undefined) {
    period = periodOf(adverb[1]);
    end += adverb[0].length;
  }
  const filled = kind === 'size' && period === undefined ? matchAt(FILLED, text, end) : undefined;
  if (filled?.[1] !== undefined) return { end: end + filled[0].length, period: periodOf(filled[1]), each };
  for (let match = matchAt(PER, text, end); match?.[1] !== undefined; match = matchAt(PER, text, end)) {
    const word = match[1];
    const named = periodOf(word) ?? (SHORT_MINUTE.has(word) && kind === 'count' ? 'minute' : undefined);
    const article = / (?:an?|every|each|pro|par|por|al|im|am) /.test(match[0]);
    if (
      named !== undefined &&
      period === undefined &&
      !(kind === 'duration' && (named === 'second' || (match[0].includes(' every ') && !DOWN.test(match[0]))))
    )
      period = named;
    else if (named === undefined && !article && each === undefined && /^\p{Ll}/u.test(word) && !STOP_WORDS.has(word) && word !== counted)
      each = singularOf(word);
    else break;
    end += match[0].length;
  }
  return { end, period, each };
}
