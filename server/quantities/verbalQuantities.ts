/** Figures said without a number: `four nines`, `doubles every year`, `within an hour`, `sub-second`, `daily backups`. Reads no digits but those of nines. */
import { exact, times } from './exact.ts';
import { ninesPercent } from './numbers.ts';
import type { Bound, Period, Quantity } from './quantity.ts';
import { durations, MULTIPLE, NINES, periodOf, PIECES, secondsOf, type Unit } from './units.ts';

const NINES_SAID = /(?<![\p{L}\d])(two|three|four|five|six|seven|[2-7])( and a half)?[ -](?:nines|9['’]?s)(?!\p{L})/giu;
const COUNTS: Readonly<Record<string, number>> = { two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7 };
const GROWTH = /(?<!\p{L})(doubl|tripl|quadrupl)(?:es?|ed|ing)\s(?:in \p{L}+ )?(?:(?:every|each|per) (year|quarter|month|week|day)|(yearly|annually|quarterly|monthly|weekly|daily))(?!\p{L})/giu;
const TWICE = /(?<![a-z\u00C0-\u024F])twice (?=the |as |our |its |average|peak|today)/gi;
/** The unit without a number needs a word before it that makes it a length. */
const ONE_OF = /(?<!\p{L})(within|under|below|(?:less|more|longer|shorter) than|at most|at least|up to|every) (an? )?(second|minute|hour|day|night|week|month|year)(?!\p{L}|-)/giu;
const SUB = /(?<![\p{L}-])sub-(second|millisecond|minute)(?!\p{L})/giu;
const REPEATED = /(?<!\p{L})(hourly|daily|nightly|weekly|monthly)(?= (?:\p{L}+ ){0,2}(?:backup|snapshot|dump|export)s?(?!\p{L}))/giu;
const REPEATED_AFTER = /(?<=(?:backups?|backed up|snapshots?|dumps?)(?: \p{L}+){0,4} )(hourly|daily|nightly|weekly|monthly)(?!\p{L})/giu;
const PART_OF_HOUR = /(?<![a-z\u00C0-\u024F])(half|quarter)[ -](?:of an )?hour(?![a-z\u00C0-\u024F])/gi;
/** How often copies are made, as the time between two of them. */
const TIMES_A = /(?<=(?:backups?|backed up|snapshots?|dump(?:s|ed)?)(?: \p{L}+){0,4} )(once|twice) (?:an?|per|each|every) (hour|day|week|month)(?!\p{L})/giu;
const RETRIED = /(?<=retr(?:y|ies|ied)(?: \p{L}+){0,3} )(once|twice)(?! (?:an?|per|each|every|the|as|again)(?!\p{L}))(?!\p{L})/giu;
const TIMES_BEFORE = /(?:\d|once|twice|times|(?:request|message|event|order|query|quer)[a-z\u00C0-\u024F]*)\s$/i;

/** Most texts say none of this. */
const SAID = /nines|9['’]?s|doubl|tripl|quadrupl|twice|once|(?:half|quarter)[ -]|sub-|hourly|daily|nightly|weekly|monthly|every |(?:within|under|below|than|most|least|up to) an? /i;

/** All such figures; a verbal figure keeps its `written` text. */
export function readVerbal(text: string): Quantity[] {
  if (!SAID.test(text)) return [];
  const found: Quantity[] = [];
  if (/nines|9['’]?s/i.test(text)) {
    for (const match of text.matchAll(NINES_SAID)) {
      const count = COUNTS[match[1]?.toLowerCase() ?? ''] ?? Number(match[1]);
      found.push(made(match[0], match.index, NINES, ninesPercent(count, match[2] !== undefined), 'exact', undefined));
    }
  }
  for (const match of text.matchAll(GROWTH)) {
    const factor = { doubl: 2, tripl: 3, quadrupl: 4 }[match[1]?.toLowerCase() ?? ''] ?? 2;
    found.push(made(match[0], match.index, MULTIPLE, exact(factor), 'exact', periodOf(match[2] ?? match[3] ?? '')));
  }
  for (const match of text.matchAll(TWICE)) found.push(made(match[0].trimEnd(), match.index, MULTIPLE, exact(2), 'exact', undefined));
  for (const match of text.matchAll(ONE_OF)) {
    const [whole, lead = '', article, word = ''] = match;
    const every = lead.toLowerCase() === 'every';
    if (every ? article !== undefined || TIMES_BEFORE.test(text.slice(Math.max(0, match.index - 12), match.index)) : article === undefined) continue;
    const start = match.index + lead.length + 1;
    found.push(period(text.slice(start, match.index + whole.length), start, word, every ? 'exact' : boundOf(lead), /under|below|than/i.test(lead)));
  }
  for (const match of text.matchAll(SUB)) found.push(period(match[0], match.index, match[1] ?? '', 'at-most', true));
  for (const pattern of [REPEATED, REPEATED_AFTER]) for (const match of text.matchAll(pattern)) found.push(period(match[0], match.index, match[1] ?? '', 'exact', false));
  for (const match of text.matchAll(PART_OF_HOUR)) found.push(made(match[0], match.index, unitFor('hour'), exact(match[1]?.toLowerCase() === 'half' ? 1800 : 900), 'exact', undefined));
  for (const match of text.matchAll(TIMES_A)) {
    const named = periodOf(match[2] ?? '');
    if (named !== undefined) found.push(made(match[0], match.index, unitFor(named), times(secondsOf(named), exact(1, timesOf(match[1]))), 'exact', undefined));
  }
  for (const match of text.matchAll(RETRIED)) found.push({ ...made(match[0], match.index, PIECES, exact(timesOf(match[1])), 'exact', undefined), counted: 'time' });
  return found;
}

function timesOf(word: string | undefined): number {
  return word?.toLowerCase() === 'twice' ? 2 : 1;
}

function boundOf(lead: string): Bound {
  return /more|longer|least/i.test(lead) ? 'at-least' : 'at-most';
}

function period(written: string, start: number, word: string, bound: Bound, exclusive: boolean): Quantity {
  const named = word.toLowerCase() === 'millisecond' ? undefined : periodOf(word);
  const length = named === undefined ? exact(1, 1000) : secondsOf(named);
  const quantity = made(written, start, unitFor(named), length, bound, undefined);
  return { ...quantity, interval: { min: bound === 'at-most' ? undefined : length, max: bound === 'at-least' ? undefined : length, minExclusive: exclusive && bound === 'at-least', maxExclusive: exclusive && bound === 'at-most' } };
}

function unitFor(named: Period | undefined): Unit {
  const seconds = named === undefined ? exact(1, 1000) : secondsOf(named);
  return durations.find((unit) => unit.factor.numerator === seconds.numerator && unit.factor.denominator === seconds.denominator) ?? durationSecond;
}

const durationSecond: Unit = { id: 's', kind: 'duration', factor: exact(1), symbols: [], words: [] };

function made(written: string, start: number, unit: Unit, value: ReturnType<typeof exact>, bound: Bound, every: Period | undefined): Quantity {
  return {
    kind: unit.kind, start, end: start + written.length, written, unit, bound, interval: { min: value, max: value, minExclusive: false, maxExclusive: false },
    period: every, each: undefined, counted: undefined, statistic: undefined, change: undefined,
  };
}
