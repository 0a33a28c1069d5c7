/** Finds the words of a text that name measures, and which of them a figure belongs to. Judges the text alone. */
import { groupedBy } from '../base/groupedBy.ts';
import { regex } from '../base/patterns.ts';
import type { Range } from '../base/range.ts';
import { blocksWith, type BlockFilter } from '../document/blockShape.ts';
import { measures, type Measure, type MeasureSpec } from './measures.ts';
import { pluralOf } from './nouns.ts';
import type { Quantity } from './quantity.ts';

/** Where a text names something that may be measured; the same words can name several measures, for figures of different kinds. */
export interface MeasureMention extends Range {
  readonly specs: readonly MeasureSpec[];
}

const byName: ReadonlyMap<string, readonly MeasureSpec[]> = index();
const LONGEST = Math.max(...[...byName.keys()].map((name) => name.split(' ').length));
const FIRST_WORDS: ReadonlySet<string> = new Set([...byName.keys()].map((name) => name.split(' ', 1)[0] ?? ''));
const WORD = /[\p{L}\p{N}_]+/gu;
/** Letters of a word that stands in too many others. */
const SHORT = 4;

function index(): Map<string, MeasureSpec[]> {
  const map = new Map<string, MeasureSpec[]>();
  for (const spec of measures) {
    for (const name of spec.names) {
      for (const form of new Set([name, pluralOf(name)])) map.set(form, [...(map.get(form) ?? []), spec]);
    }
  }
  return map;
}

const named: ReadonlyMap<Measure, BlockFilter> = new Map(
  [...groupedBy(measures, ({ measure }) => measure)].map(([measure, specs]) => [
    measure,
    blocksWith(new RegExp(tellingWords(specs.flatMap(({ names, units = [] }) => [...names, ...units])).join('|'), 'i')),
  ]),
);

/** One word of each name without which it is not said: the longest, which is the rarest; a short one as a word of its own. */
function tellingWords(names: readonly string[]): readonly string[] {
  const words = names
    .flatMap((name) => [name, pluralOf(name)])
    .map((name) => name.split(' ').reduce((longest, word) => (word.length >= longest.length ? word : longest), ''));
  return [...new Set(words)].map((word) => (word.length < SHORT ? String.raw`\b${word}\b` : word));
}

/** Blocks that may name a measure: where none near a figure does, the figure is none of it. */
export function naming(measure: Measure): BlockFilter {
  const filter = named.get(measure);
  if (filter === undefined) throw new Error(`No measure has the name ${measure}.`);
  return filter;
}

/** All mentions in order, the longest name at each place; places count from `base` before the text. */
export function findMeasures(text: string, base = 0): readonly MeasureMention[] {
  const words = [...text.matchAll(WORD)].map((match) => ({
    text: match[0].toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }));
  const mentions: MeasureMention[] = [];
  for (let at = 0; at < words.length;) {
    const found = longestAt(text, words, at);
    if (found !== undefined)
      mentions.push(
        base === 0 ? found.mention : { specs: found.mention.specs, start: found.mention.start + base, end: found.mention.end + base },
      );
    at += found?.length ?? 1;
  }
  return mentions;
}

interface Word extends Range {
  readonly text: string;
}

function longestAt(
  text: string,
  words: readonly Word[],
  at: number,
): { readonly mention: MeasureMention; readonly length: number } | undefined {
  const first = words[at];
  if (first === undefined || !FIRST_WORDS.has(first.text)) return undefined;
  let name = '';
  let found: { readonly mention: MeasureMention; readonly length: number } | undefined;
  for (let length = 1; length <= LONGEST; length++) {
    const word = words[at + length - 1];
    const before = words[at + length - 2];
    if (word === undefined || (length > 1 && before !== undefined && !/^[ \n-]$/.test(text.slice(before.end, word.start)))) break;
    name = length === 1 ? word.text : `${name} ${word.text}`;
    const specs = byName.get(name);
    if (specs !== undefined) found = { mention: { specs, start: first.start, end: word.end }, length };
  }
  return found;
}

/** Measures that qualify whatever is counted: a peak of users, a pool of connections. */
const OF_ANYTHING: ReadonlySet<Measure> = new Set<Measure>([
  'peak',
  'average-load',
  'pool-size',
  'concurrency',
  'batch-size',
  'queue-depth',
  'error-rate',
  'alert-threshold',
]);

/** What the mention means for a figure: a measure of its kind, and of what it counts. */
export function measureFor(mention: MeasureMention, { kind, counted }: Pick<Quantity, 'kind' | 'counted'>): Measure | undefined {
  return mention.specs.find(
    (spec) =>
      spec.kinds.includes(kind) &&
      (kind !== 'count' || counted === undefined || OF_ANYTHING.has(spec.measure) || spec.names.includes(counted)),
  )?.measure;
}

/** The first measure that a heading or label names and the figure fits. */
export function measureNamed(text: string, quantity: Quantity): Measure | undefined {
  return findMeasures(text)
    .map((mention) => measureFor(mention, quantity))
    .find((measure) => measure !== undefined);
}

/** A text without the words that name a measure: `uptime SLA` leaves nothing of availability. */
export function withoutNames(text: string, measure: Measure): string {
  return findMeasures(text)
    .toReversed()
    .reduce(
      (rest, { specs, start, end }) =>
        specs.some((spec) => spec.measure === measure) ? `${rest.slice(0, start)} ${rest.slice(end)}` : rest,
      text,
    );
}

/** A figure with what it measures, and where that is said. */
export interface Paired {
  readonly measure: Measure;
  readonly mention: MeasureMention;
}

const BREAK = /[;!?•]|\.\s|\n[-*]/;
/** What may stand between a measure and its figure when nothing else could come between them. */
const DIRECT = regex('iu')`
  ^[\s:=<>≤≥~≈(|,–-]*(?:(?:of|is|at|to|be|must|should|shall|will|stays?|under|below|above|over|less|more|than|up|within|about|around|set|
  target(?:s|ed)?|for|after|every|maximum|max|minimum|min|no|not|exceed|approximately|are|a|an|the|in|requests?|from|remains?|taken|takes?|
  limited|p\d+(?:\.\d+)?|at most|at least)[\s:=<>≤≥~≈(]*){0,6}$
`;
const BEHIND = /^[ -](?:(?!and\b|or\b|of\b|in\b|to\b|for\b|with\b|at\b|per\b|when\b|if\b)\p{L}+[ -]){0,2}$|^ of (?:the )?$|^\)? ?\(?$/u;
const FARTHEST = 90;

/**
 * The measure each figure belongs to within one text: the nearest name that fits its kind, before it unless the name stands right behind
 * (`5 s timeout`). Undefined where another figure of the same kind or a stop stands between.
 */
export function pairMeasures(
  text: string,
  quantities: readonly Quantity[],
  mentions: readonly MeasureMention[],
): readonly (Paired | undefined)[] {
  let next = 0;
  const behindTaken = new Set<MeasureMention>();
  let last: Paired | undefined;
  return quantities.map((quantity, index) => {
    while ((mentions[next]?.start ?? Infinity) < quantity.start) next += 1;
    const behind = firstFitting(mentions, next, quantity, behindLimit(text, quantity, quantities[index + 1]));
    const before = lastFitting(text, mentions, next - 1, quantity, quantities[index - 1], behindTaken);
    const isBehind = behind !== undefined && BEHIND.test(text.slice(quantity.end, behind.mention.start));
    const isDirect = before !== undefined && DIRECT.test(text.slice(before.mention.end, quantity.start));
    // `serves 400 rps on average`: the level says more than the verb.
    const isLevel =
      behind !== undefined &&
      (behind.measure === 'average-load' || behind.measure === 'peak') &&
      text.slice(quantity.end, behind.mention.start) === ' ' &&
      before?.measure === 'throughput';
    const chosen =
      (isLevel ? behind : isDirect ? before : isBehind ? behind : before) ??
      inside(text, mentions, next, quantity) ??
      goingOn(text, quantity, quantities[index - 1], last);
    if (chosen !== undefined && chosen === behind) behindTaken.add(behind.mention);
    last = chosen;
    return chosen;
  });
}

/** `p95 < 300 ms, p99 < 800 ms`: a list of percentiles measures one thing. */
function goingOn(text: string, quantity: Quantity, previous: Quantity | undefined, last: Paired | undefined): Paired | undefined {
  const goes =
    previous?.kind === quantity.kind &&
    previous.statistic !== undefined &&
    quantity.statistic !== undefined &&
    quantity.start - previous.end <= 20 &&
    !BREAK.test(text.slice(previous.end, quantity.start));
  return goes ? last : undefined;
}

function behindLimit(text: string, quantity: Quantity, following: Quantity | undefined): number {
  return Math.min(following?.start ?? text.length, quantity.end + 40);
}

function firstFitting(mentions: readonly MeasureMention[], from: number, quantity: Quantity, limit: number): Paired | undefined {
  for (let at = from; at < from + 4; at++) {
    const mention = mentions[at];
    if (mention === undefined || mention.start >= limit) return undefined;
    const measure = mention.start < quantity.end ? undefined : measureFor(mention, quantity);
    if (measure !== undefined) return { measure, mention };
  }
  return undefined;
}

/** `3 retries`: the noun that is counted is the measure; that of which each has so many is not. */
function inside(text: string, mentions: readonly MeasureMention[], from: number, quantity: Quantity): Paired | undefined {
  const mention = mentions[from];
  if (
    mention === undefined ||
    mention.start < quantity.start ||
    mention.end > quantity.end ||
    /(?:\/|per |each |every )$/i.test(text.slice(quantity.start, mention.start))
  )
    return undefined;
  const measure = measureFor(mention, quantity);
  return measure === undefined ? undefined : { measure, mention };
}

function lastFitting(
  text: string,
  mentions: readonly MeasureMention[],
  from: number,
  quantity: Quantity,
  previous: Quantity | undefined,
  taken: ReadonlySet<MeasureMention>,
): Paired | undefined {
  const floor = Math.max(previous?.kind === quantity.kind || previous === undefined ? (previous?.end ?? 0) : 0, quantity.start - FARTHEST);
  for (let at = from; at >= 0 && at > from - 6; at--) {
    const mention = mentions[at];
    if (mention === undefined || mention.end > quantity.start || mention.start < floor || taken.has(mention)) return undefined;
    if (BREAK.test(text.slice(mention.end, quantity.start))) return undefined;
    const measure = measureFor(mention, quantity);
    if (measure !== undefined) return { measure, mention };
  }
  return undefined;
}
