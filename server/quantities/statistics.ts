/** Finds which part of a distribution a text speaks of: percentiles, the median, averages, the maximum. Reads no other figure. */
import { WORD_END, WORD_START, listed, regex } from '../base/patterns.ts';
import type { Range } from '../base/range.ts';
import type { Statistic } from './quantity.ts';

/** Where a statistic is named, in plain text. */
export interface StatisticMention extends Range {
  readonly statistic: Statistic;
  /** Whether a share says it, which is no figure of its own then: `90% of queries`, `nine out of ten`. */
  readonly isShare: boolean;
}

const PERCENTILE = String.raw`
  t?p[ -]?(?<short>\d{2}(?:\.\d{1,3})?)(?![\d_-]|\.\d)(?!\p{L})|p100(?!\d)|
  (?<percentile>\d{1,2}(?:\.\d{1,3})?)(?:st|nd|rd|th)?[ -](?:percentile|pctl)s?
`;
/** `at the 99th`, `for 99%`: they say so only beside one that is named in full. */
const UNNAMED = String.raw`
  (?<=(?:at|in|of) the )(?<ordinal>\d{2}(?:\.\d{1,3})?)(?:st|nd|rd|th)(?=[.,;)]|$)|
  for (?<bare>[89]\d(?:\.\d{1,3})?)\s?(?:%|percent)(?=[.,;)]|$)
`;
/** What is counted one by one, so that a share of it is one of the times it took. */
const COUNTED: readonly string[] = listed`
  requests|queries|calls|reads|writes|responses|answers|replies|searches|lookups|look-ups|transactions|operations|page loads|page views
  pages|messages|events|cases|submissions|uploads|downloads|scans|clicks|saves|updates|forms|inserts|commits|deliveries|reports|readings
  positions|measurements|samples|records|files|documents|images|tickets|trips|rides|parcels|packets|frames|pictures|notifications|alarms
  alerts|decisions|jumps|starts
`;
const PEOPLE: readonly string[] = listed`
  users|players|customers|visitors|viewers|listeners|visits|sessions|orders|commands|jobs|buyers|patients|citizens|drivers|members|guests
  callers|clients|people|subscribers|readers|passengers|students|staff|operators|checkouts|bookings|payments
`;
const TIMES = `(?:${['times', ...COUNTED, ...PEOPLE].join('|')})`;
const OF_ALL = String.raw`(?: of)?(?: all| any)?(?: of)?(?: the| our| its| their| these| such)?(?: [\p{Ll}-]+)?`;
/** `95% of requests`, `for 99 % of buyers` */
const SHARE = String.raw`
  for (?<ofPeople>[89]\d(?:\.\d{1,3})?)\s?(?:%|percent)(?= of)${OF_ALL} (?:${PEOPLE.join('|')})(?!\p{L})|
  (?:for )?(?<ofRequests>\d{2}(?:\.\d{1,3})?)\s?(?:%|percent)(?= of)${OF_ALL} (?:${COUNTED.join('|')})(?!\p{L})
`;
const MANY = String.raw`\d{1,3}|nine|eight|nineteen|ninety(?:-(?:five|eight|nine))?`;
const AMONG = String.raw`\d{2,4}|ten|twenty|a hundred|one hundred|a thousand`;
/** `nine out of ten` needs no noun where it is told at once what they do. */
const UNNAMED_AMONG = String.raw`
  (?<= (?:in|out of)(?: every)? (?:10{2,3}|ten|twenty|a hundred|one hundred|a thousand))
  (?=[.,;:)]|$| (?:are|is|must|should|shall|have|take|answer|respond|within|in|under|below|stay|open|load|get|come|finish|arrive|start|end|reach|run|return))
`;
/** Of a round number whatever is named is meant as a share. */
const WHATEVER = String.raw`(?<= (?:in|out of|of)(?: every)? (?:100|1,?000|ten|a hundred|one hundred|a thousand)) (?!nodes|replicas|instances|servers|pods|zones|disks|sites)[\p{Ll}-]+s(?!\p{L})`;
/** `95 in 100 searches`, `nine out of ten pages`, `all but one in a hundred`, `half of all requests` */
const RATIO = String.raw`
  (?<many>${MANY}) (?:in|out of|of)(?: every)? (?<among>${AMONG})(?:${UNNAMED_AMONG}|${OF_ALL} ${TIMES}(?!\p{L})|${WHATEVER})|
  all but (?<few>one|two|five|[125])(?: [\p{Ll}-]+)? (?:in|out of|of) (?:every )?(?<amongAll>ten|twenty|a hundred|one hundred|a thousand|10|20|100|1,?000)
  (?:${OF_ALL} ${TIMES})?(?!\p{L}|\d)|half(?= of| the| all| our)${OF_ALL} ${TIMES}(?!\p{L})
`;
const WHOLE = String.raw`
  (?<median>median)|(?<average>average|avg|mean(?= (?:of|latency|response|time|duration))|(?<=the )mean|typical(?:ly)?)(?!\p{L})|worst[ -]case
`;
const MENTION = new RegExp(
  String.raw`(?<![\p{L}\p{N}_.,-])(?:${[PERCENTILE, UNNAMED, SHARE, RATIO, WHOLE].join('|')})`.replaceAll(/\n */g, ''),
  'giu',
);

/** A quick look that misses none. */
const MAY_MENTION =
  /p[ -]?\d|percentile|pctl|\d(?:st|nd|rd|th)|\d\s?%|percent|median|average|avg|mean|typical|worst|(?:\d|nine|eight|teen|ninety|one|two|five)(?: [a-z]+)? (?:in|out of|of) |half (?:of|the|all|our) /i;

const NUMBERS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  five: 5,
  eight: 8,
  nine: 9,
  ten: 10,
  nineteen: 19,
  twenty: 20,
  ninety: 90,
  'ninety-five': 95,
  'ninety-eight': 98,
  'ninety-nine': 99,
  'a hundred': 100,
  'one hundred': 100,
  'a thousand': 1000,
};

/** All mentions in order. */
export function findStatistics(prose: string): readonly StatisticMention[] {
  if (!MAY_MENTION.test(prose)) return [];
  const all = [...prose.matchAll(MENTION)];
  const isShared = all.some(({ groups }) => groups?.['ofPeople'] !== undefined || groups?.['ofRequests'] !== undefined);
  return all.flatMap((match): StatisticMention[] => {
    const said = match.groups ?? {};
    if ((said['ordinal'] !== undefined && !/percentile/i.test(prose)) || (said['bare'] !== undefined && !isShared)) return [];
    const statistic = statisticOf(match[0], said);
    const isShare = [said['bare'], said['ofPeople'], said['ofRequests'], said['many'], said['few']].some((each) => each !== undefined);
    return statistic === undefined ? [] : [{ statistic, isShare, start: match.index, end: match.index + match[0].length }];
  });
}

type Groups = Readonly<Record<string, string | undefined>>;

function statisticOf(text: string, said: Groups): Statistic | undefined {
  const percentile = said['short'] ?? said['percentile'] ?? said['ordinal'] ?? said['bare'] ?? said['ofPeople'] ?? said['ofRequests'];
  if (percentile !== undefined) return `p${percentile}`;
  if (said['many'] !== undefined || said['few'] !== undefined) return ratioOf(said);
  if (said['median'] !== undefined || /^half/i.test(text)) return 'p50';
  return said['average'] !== undefined ? 'average' : 'max';
}

/** `95 in 100` is the 95th percentile; fewer than half are none that anybody plans by. */
function ratioOf(said: Groups): Statistic | undefined {
  const among = numberOf(said['among'] ?? said['amongAll'] ?? '');
  const many = said['few'] === undefined ? numberOf(said['many'] ?? '') : among - numberOf(said['few']);
  const rank = (many * 100) / among;
  return rank >= 50 && rank < 100 ? `p${Number(rank.toFixed(2))}` : undefined;
}

function numberOf(written: string): number {
  return NUMBERS[written.toLowerCase()] ?? Number(written.replace(',', ''));
}

/** What may stand between a statistic and its figure when one belongs to the other: no other statistic, no stop. */
const APART = /[;!?\n]|\.\s/;
const LOOSE = /[,|]/;
/** Behind one of these another phrase begins, whose figure is still to come: `10 hours a year) and a p95 of 300 ms`. */
const NEXT_PHRASE = regex('i')`\)\s|${WORD_START}and${WORD_END}`;

/**
 * The statistic each figure speaks of: the one beside it. Where statistics and figures alternate, the first of them tells which side they
 * stand on; one statistic alone takes the nearest figure of its sentence.
 */
export function assignStatistics(
  prose: string,
  figures: readonly Range[],
  mentions: readonly StatisticMention[],
): readonly (Statistic | undefined)[] {
  if (mentions.length === 0) return figures.map(() => undefined);
  const leads = (mentions[0]?.start ?? 0) < (figures[0]?.start ?? 0);
  const single = mentions.length === 1;
  let next = 0;
  let taken = -1;
  return figures.map((figure, index) => {
    while ((mentions[next]?.end ?? Infinity) <= figure.start) next += 1;
    const before = mentions[next - 1];
    const after = mentions[next];
    const left =
      next - 1 > taken &&
      before !== undefined &&
      before.start >= (figures[index - 1]?.end ?? 0) &&
      isNear(prose, before.end, figure.start, single ? 80 : 48, single);
    const right =
      after !== undefined &&
      after.start >= figure.end &&
      after.end <= (figures[index + 1]?.start ?? prose.length) &&
      isNear(
        prose,
        figure.end,
        after.start,
        single || prose.slice(figure.end, after.start).endsWith('(') ? 40 : 16,
        single && /, (?:at (?:the )?)?$/i.test(prose.slice(figure.end, after.start)),
      ) &&
      !NEXT_PHRASE.test(prose.slice(figure.end, after.start));
    if (!left && !right) return undefined;
    const chosen = left && (leads || !right) ? next - 1 : next;
    taken = chosen;
    return mentions[chosen]?.statistic;
  });
}

function isNear(prose: string, from: number, to: number, most: number, loose: boolean): boolean {
  if (to - from > most) return false;
  const gap = prose.slice(from, to);
  return !APART.test(gap) && (loose || !LOOSE.test(gap));
}
