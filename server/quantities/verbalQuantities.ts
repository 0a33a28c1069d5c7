/** Figures said without a number: `four nines`, `doubles every year`, `within an hour`, `sub-second`, `daily backups`. Reads no digits but those of nines. */
import { WORD_END, WORD_START, regex } from '../base/patterns.ts';
import { exact, times } from './exact.ts';
import { matchAt } from './matchAt.ts';
import { ninesPercent } from './numbers.ts';
import type { Bound, Period, Quantity } from './quantity.ts';
import { durations, durationSecond, MULTIPLE, NINES, PERCENT, periodOf, PIECES, secondsOf, type Unit } from './units.ts';

const NINES_SAID = /(?<![\p{L}\d.,])(two|three|four|five|six|seven|[2-7])( and a half|[.,]5)?[ -](?:nines|9['’]?s)(?!\p{L})/giu;
const COUNTS: Readonly<Record<string, number>> = { two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, ten: 10, twelve: 12 };
const GROWTH = regex('giu')`
  (?<!\p{L})(doubl|tripl|quadrupl)(?:es?|ed|ing)\s(?:in \p{L}+ )?
  (?:(?:every|each|per) (year|quarter|month|week|day)|(yearly|annually|quarterly|monthly|weekly|daily))(?!\p{L})
`;
const TWICE = regex('gi')`${WORD_START}twice (?=the |as |our |its |average|peak|today)`;
/** The unit without a number needs a word before it that makes it a length. */
const ONE_OF = regex('giu')`
  (?<!\p{L})(within|under|below|(?:less|more|longer|shorter) than|at most|at least|up to|every) (an? )?
  (second|minute|hour|day|night|week|month|year)(?!\p{L}|-)
`;
/** `kept for a week`, `takes an hour`, `no more than an hour and a half`: that long and no other. */
const LASTING = regex('giu')`
  (?<=(?<!\p{L})(?:for|lasts?|takes?|took|lives?|after) )an? (minute|hour|day|week|month|year)
  (?!\p{L}|-|['’]s| (?:or (?:two|so|more)|and an? (?:half|quarter)|at a time)(?!\p{L}))
`;
const AND_A_HALF = /(?<!\p{L})(?:an?|one) (second|minute|hour|day|week|month|year) and an? (half|quarter)(?!\p{L})/giu;
/** `no more than an hour`: the comparison is turned round. */
const TURNED = /(?<!\p{L})(?:no|not|never) $/iu;
const SUB = /(?<![\p{L}-])sub-(second|millisecond|minute)(?!\p{L})/giu;
const REPEATED = /(?<![\p{L}-])(hourly|daily|nightly|weekly|monthly)(?= (?:\p{L}+ ){0,2}(?:backup|snapshot|dump|export)s?(?!\p{L}))/giu;
const REPEATED_AFTER =
  /(?<=(?:backups?|backed up|snapshots?|dumps?)(?: \p{L}+){0,4}(?::| =| –)? )(hourly|daily|nightly|weekly|monthly)(?!\p{L})/giu;
/** All that a cell says. */
const REPEATED_ONLY = /^\s*(hourly|daily|nightly|weekly|monthly)(?=\s*$)/giu;
/** `half an hour`, `a quarter of a second`, `three quarters of an hour`, `a tenth of a second` */
const PART_OF_UNIT = regex('gi')`
  ${WORD_START}(?:(?:an? )?(?:(half|quarter)[ -](?:of an? )?|(third|fifth|tenth|hundredth) of an? )|(three)[ -]quarters of an? )
  (second|minute|hour|day|week|month|year)${WORD_END}
`;
/** `a whole minute`, `one full day`: the unit once, whatever the adjective. */
const WHOLE_UNIT = /(?<!\p{L})(?:an?|one) (?:whole|full|single|entire|good) (second|minute|hour|day|week|month|year)(?!\p{L}|-)/giu;
/** `max-age=120`: seconds, by the name of the directive. */
const MAX_AGE = /(?<=(?<!\p{L})(?:s-maxage|max-age|stale-while-revalidate)\s?=\s?)\d{1,8}(?![\d.,]*[\p{L}\d])/giu;
/** `split 60/30/10`, `a 60/30/10 ratio`: shares of one whole. */
const SPLIT_BEFORE = regex('iu')`
  (?<!\p{L})(?:splits?|divided|shared?|distributed|proportions?|ratios?|mix|balanced|weighted|weights?)
  (?: (?:of|is|in|as|at|into|by|about|roughly|approximately|the|a|ratio|proportion)){0,3}:? $
`;
const SPLIT_BEHIND = /^ (?:traffic |load |read\/write |weight(?:ed|ing)? )?(?:splits?|mix|ratio|proportion|share)(?!\p{L})/iu;
const SHARES = /(?<![\d/.,-])\d{1,2}(?: ?\/ ?\d{1,2}){1,4}(?![\d/%-]|[.,]\d|\s?%)/gu;
/** How often copies are made, as the time between two of them. */
const TIMES_A = regex('giu')`
  (?<=(?:backups?|backed up|snapshots?|dump(?:s|ed)?|copied|copies|exported|replicated|shipped|synced|refreshed):?(?: \p{L}+){0,4} )
  (once|twice|(?:[2-9]|1\d|2[0-4]|two|three|four|five|six|eight|ten|twelve) times) (?:(?:an?|per|each|every|in an?) (hour|day|week|month)|
  (hourly|daily|weekly|monthly))(?!\p{L})
`;
/** `a 6-hourly snapshot`, `dumped four-hourly`: so many of the unit between two of them. */
const EACH_SO_MANY = /(?<![\p{L}\d.,-])(\d{1,2}|two|three|four|six|eight|twelve)-(hour|dai|week|month)ly(?!\p{L})/giu;
const RETRIED =
  /(?<=(?:retr(?:y|ies|ied)|repeat(?:s|ed)?)(?: [\p{L}-]+){0,3} )(once|twice)(?! (?:an?|per|each|every|the|as|again)(?!\p{L}))(?!\p{L})/giu;
/** Behind its name a nought needs no unit: `RPO 0`, `an RPO of zero`. */
const NO_LOSS = regex('giu')`
  (?<=(?<!\p{L})(?:RPO|recovery point(?: objective)?)(?: of| is| must be| stays| therefore| remains| target| =|=|:| \|){0,4} )(?:0|zero|nil)
  (?![\p{L}\d%]|[.,]\d|[ -]?(?:\p{L}+[ -])?(?:s|sec|seconds?|min|minutes?|h|hours?|days?|data)(?!\p{L}))
`;
const TIMES_BEFORE = /(?:\d|once|twice|times|(?:request|message|event|order|query|quer)[a-z\u00C0-\u024F]*)\s$/i;

/** What one kind of such figures is read by: `said` is a quick look that misses none. */
interface Reader {
  readonly said: RegExp;
  readonly read: (text: string) => readonly Quantity[];
}

const READERS: readonly Reader[] = [
  { said: /nines|9['’]?s/i, read: readNines },
  { said: /doubl|tripl|quadrupl/i, read: readGrowth },
  {
    said: /twice /i,
    read: (text) => [...text.matchAll(TWICE)].map((match) => made(match[0].trimEnd(), match.index, MULTIPLE, exact(2), 'exact', undefined)),
  },
  {
    said: /(?:within|under|below|than|most|least|up to|every) (?:an? )?(?:second|minute|hour|day|night|week|month|year)/i,
    read: readUnits,
  },
  { said: /sub-/i, read: (text) => [...text.matchAll(SUB)].map((match) => period(match[0], match.index, match[1] ?? '', 'at-most', true)) },
  {
    said: /(?:hour|dai|night|week|month)ly/i,
    read: (text) =>
      [REPEATED, REPEATED_AFTER, REPEATED_ONLY].flatMap((pattern) =>
        [...text.matchAll(pattern)].map((match) => period(match[0], match.index, match[1] ?? '', 'exact', false)),
      ),
  },
  { said: /(?:half|quarters?|third|fifth|tenth|hundredth)[ -]/i, read: readParts },
  {
    said: /(?:an?|one) (?:whole|full|single|entire|good) /i,
    read: (text) => [...text.matchAll(WHOLE_UNIT)].map((match) => period(match[0], match.index, match[1] ?? '', 'exact', false)),
  },
  {
    said: /max-?age|stale-while/i,
    read: (text) =>
      [...text.matchAll(MAX_AGE)].map((match) => made(match[0], match.index, durationSecond, exact(BigInt(match[0])), 'exact', undefined)),
  },
  { said: /and an? (?:half|quarter)/i, read: readHalves },
  {
    said: /(?:for|lasts?|takes?|took|lives?|after) an? (?:minute|hour|day|week|month|year)/i,
    read: (text) => [...text.matchAll(LASTING)].map((match) => period(match[0], match.index, match[1] ?? '', 'exact', false)),
  },
  { said: /(?:once|twice|times) (?:an?|per|each|every|in an?|hourly|daily|weekly|monthly)/i, read: readTimes },
  { said: /(?:[\doexrt]|our|lve)-(?:hour|dai|week|month)ly/i, read: readSoMany },
  {
    said: /(?:rpo|recovery point)[^.]{0,48}(?:0|zero|nil)/i,
    read: (text) =>
      [...text.matchAll(NO_LOSS)].map((match) => made(match[0], match.index, unitFor('second'), exact(0), 'exact', undefined)),
  },
  {
    said: /(?:retr(?:y|ies|ied)|repeat(?:s|ed)?) (?:\S+ ){0,3}(?:once|twice)/i,
    read: (text) =>
      [...text.matchAll(RETRIED)].map((match) => ({
        ...made(match[0], match.index, PIECES, exact(timesOf(match[1])), 'exact', undefined),
        counted: 'time',
      })),
  },
];

/** All such figures; a verbal figure keeps its `written` text. */
export function readVerbal(text: string): readonly Quantity[] {
  return READERS.flatMap(({ said, read }) => (said.test(text) ? read(text) : []));
}

function readNines(text: string): readonly Quantity[] {
  return [...text.matchAll(NINES_SAID)].map((match) => {
    const count = COUNTS[match[1]?.toLowerCase() ?? ''] ?? Number(match[1]);
    return made(match[0], match.index, NINES, ninesPercent(count, match[2] !== undefined), 'exact', undefined);
  });
}

function readGrowth(text: string): readonly Quantity[] {
  return [...text.matchAll(GROWTH)].map((match) => {
    const factor = { doubl: 2, tripl: 3, quadrupl: 4 }[match[1]?.toLowerCase() ?? ''] ?? 2;
    return made(match[0], match.index, MULTIPLE, exact(factor), 'exact', periodOf(match[2] ?? match[3] ?? ''));
  });
}

function readUnits(text: string): readonly Quantity[] {
  return [...text.matchAll(ONE_OF)].flatMap((match) => {
    const [whole, lead = '', article, word = ''] = match;
    const every = lead.toLowerCase() === 'every';
    if (every ? article !== undefined || TIMES_BEFORE.test(text.slice(Math.max(0, match.index - 12), match.index)) : article === undefined)
      return [];
    const start = match.index + lead.length + 1;
    const isTurned = /than$/i.test(lead) && TURNED.test(text.slice(Math.max(0, match.index - 12), match.index));
    const bound = every ? 'exact' : boundOf(lead, isTurned);
    return [
      withPeriod(
        period(text.slice(start, match.index + whole.length), start, word, bound, !isTurned && /under|below|than/i.test(lead)),
        text,
      ),
    ];
  });
}

const PARTS: Readonly<Record<string, ReturnType<typeof exact>>> = {
  half: exact(1, 2),
  quarter: exact(1, 4),
  third: exact(1, 3),
  fifth: exact(1, 5),
  tenth: exact(1, 10),
  hundredth: exact(1, 100),
  three: exact(3, 4),
};

function readParts(text: string): readonly Quantity[] {
  return [...text.matchAll(PART_OF_UNIT)].flatMap((match) => {
    const named = periodOf(match[4] ?? '');
    const part = PARTS[(match[1] ?? match[2] ?? match[3] ?? '').toLowerCase()];
    return named === undefined || part === undefined
      ? []
      : [made(match[0], match.index, unitFor(named), times(secondsOf(named), part), 'exact', undefined)];
  });
}

/** The shares of a split that is written with slashes, each for itself. */
export function readShares(text: string): readonly Quantity[] {
  if (!/\d ?\/ ?\d/.test(text)) return [];
  return [...text.matchAll(SHARES)].flatMap((match) => {
    if (
      !SPLIT_BEFORE.test(text.slice(Math.max(0, match.index - 40), match.index)) &&
      !SPLIT_BEHIND.test(text.slice(match.index + match[0].length))
    )
      return [];
    return [...match[0].matchAll(/\d+/g)].map((share) =>
      made(share[0], match.index + share.index, PERCENT, exact(BigInt(share[0])), 'exact', undefined),
    );
  });
}

/** `an hour and a half`: one of the unit and a part of it. */
function readHalves(text: string): readonly Quantity[] {
  return [...text.matchAll(AND_A_HALF)].flatMap((match) => {
    const named = periodOf(match[1] ?? '');
    return named === undefined
      ? []
      : [
          made(
            match[0],
            match.index,
            unitFor(named),
            times(secondsOf(named), match[2]?.toLowerCase() === 'half' ? exact(3, 2) : exact(5, 4)),
            'exact',
            undefined,
          ),
        ];
  });
}

const PER_PERIOD = / (?:of (?:downtime|outage) )?(?:an?|per|each|every|in any) (day|week|month|quarter|year)(?!\p{L}|-)/uy;

/** `no longer than an hour a month`. */
function withPeriod(quantity: Quantity, text: string): Quantity {
  const match = matchAt(PER_PERIOD, text, quantity.end);
  const named = periodOf(match?.[1] ?? '');
  return match === undefined || named === undefined
    ? quantity
    : { ...quantity, period: named, end: quantity.end + match[0].length, written: quantity.written + match[0] };
}

function readTimes(text: string): readonly Quantity[] {
  return [...text.matchAll(TIMES_A)].flatMap((match) => {
    const named = periodOf((match[2] ?? match[3] ?? '').toLowerCase());
    return named === undefined
      ? []
      : [made(match[0], match.index, unitFor(named), times(secondsOf(named), exact(1, timesOf(match[1]))), 'exact', undefined)];
  });
}

function readSoMany(text: string): readonly Quantity[] {
  return [...text.matchAll(EACH_SO_MANY)].flatMap((match) => {
    const named = periodOf(`${match[2]?.toLowerCase() ?? ''}ly`);
    return named === undefined
      ? []
      : [made(match[0], match.index, unitFor(named), times(secondsOf(named), exact(countOf(match[1]))), 'exact', undefined)];
  });
}

function timesOf(word = ''): number {
  const lower = word.toLowerCase();
  return lower === 'twice' ? 2 : lower === 'once' ? 1 : countOf(lower.replace(' times', ''));
}

function countOf(word = ''): number {
  const lower = word.toLowerCase();
  return COUNTS[lower] ?? Number(lower);
}

function boundOf(lead: string, isTurned: boolean): Bound {
  return /more|longer|least/i.test(lead) === isTurned ? 'at-most' : 'at-least';
}

function period(written: string, start: number, word: string, bound: Bound, exclusive: boolean): Quantity {
  const named = word.toLowerCase() === 'millisecond' ? undefined : periodOf(word);
  const length = named === undefined ? exact(1, 1000) : secondsOf(named);
  const quantity = made(written, start, unitFor(named), length, bound, undefined);
  return {
    ...quantity,
    interval: {
      min: bound === 'at-most' ? undefined : length,
      max: bound === 'at-least' ? undefined : length,
      minExclusive: exclusive && bound === 'at-least',
      maxExclusive: exclusive && bound === 'at-most',
    },
  };
}

function unitFor(named: Period | undefined): Unit {
  const seconds = named === undefined ? exact(1, 1000) : secondsOf(named);
  return (
    durations.find((unit) => unit.factor.numerator === seconds.numerator && unit.factor.denominator === seconds.denominator) ??
    durationSecond
  );
}

function made(
  written: string,
  start: number,
  unit: Unit,
  value: ReturnType<typeof exact>,
  bound: Bound,
  every: Period | undefined,
): Quantity {
  return {
    kind: unit.kind,
    start,
    end: start + written.length,
    written,
    unit,
    bound,
    interval: { min: value, max: value, minExclusive: false, maxExclusive: false },
    period: every,
    each: undefined,
    counted: undefined,
    statistic: undefined,
    change: undefined,
  };
}
