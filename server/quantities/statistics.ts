/** Finds which part of a distribution a text speaks of: percentiles, the median, averages, the maximum. Reads no other figure. */
import { WORD_END, WORD_START, regex } from '../base/patterns.ts';
import type { Range } from '../base/range.ts';
import type { Statistic } from './quantity.ts';

/** Where a statistic is named, in plain text. */
export interface StatisticMention extends Range {
  readonly statistic: Statistic;
  /** Where a share stands that says a percentile: `90% of queries`. */
  readonly figure: number | undefined;
}

const MENTION = regex('giu')`
  (?<![\p{L}\p{N}_-])(?:t?p[ -]?(\d{2}(?:\.\d{1,3})?)(?![\d_-]|\.\d)(?!\p{L})|p100(?!\d)|
  (\d{1,2}(?:\.\d{1,3})?)(?:st|nd|rd|th)?[ -](?:percentile|pctl)s?|(?<=(?:at|in|of) the )(\d{2}(?:\.\d{1,3})?)(?:st|nd|rd|th)(?=[.,;)]|$)|
  for ([89]\d(?:\.\d{1,3})?)\s?%(?=[.,;)]|$)|for ([89]\d(?:\.\d{1,3})?)\s?% of (?:all )?(?:the |our )?
  (?:users|players|customers|visitors|viewers|listeners|visits|sessions|orders|commands|jobs)(?!\p{L})|
  (?:for )?(\d{2}(?:\.\d{1,3})?)\s?% of (?:all )?(?:the )?(?:requests|queries|calls|reads|writes|responses|searches|transactions|operations|
  page loads|messages)(?!\p{L})|(median)|(average|avg|mean(?= (?:of|latency|response|time|duration))|(?<=the )mean|typical(?:ly)?)(?!\p{L})|
  worst[ -]case)
`;

/** A quick look that misses none. */
const MAY_MENTION = /p[ -]?\d|percentile|pctl|\d(?:st|nd|rd|th)|\d\s?%|median|average|avg|mean|typical|worst/i;

/** All mentions in order. */
export function findStatistics(prose: string): readonly StatisticMention[] {
  if (!MAY_MENTION.test(prose)) return [];
  const all = [...prose.matchAll(MENTION)];
  const isShared = all.some(([, , , , , people, requests]) => people !== undefined || requests !== undefined);
  // `at the 99th` and `for 99%` say so only beside one that is named in full.
  const mentions = all.filter(([, , , ordinal, bare]) => (ordinal === undefined || /percentile/i.test(prose)) && (bare === undefined || isShared));
  return mentions.map((match) => {
    const share = match[4] ?? match[5] ?? match[6];
    const percentile = match[1] ?? match[2] ?? match[3] ?? share;
    const statistic: Statistic = percentile !== undefined ? `p${percentile}` : match[7] !== undefined ? 'p50' : match[8] !== undefined ? 'average' : 'max';
    const figure = share === undefined ? undefined : match.index + match[0].indexOf(share);
    return { statistic, figure, start: match.index, end: match.index + match[0].length };
  });
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
export function assignStatistics(prose: string, figures: readonly Range[], mentions: readonly StatisticMention[]): readonly (Statistic | undefined)[] {
  if (mentions.length === 0) return figures.map(() => undefined);
  const leads = (mentions[0]?.start ?? 0) < (figures[0]?.start ?? 0);
  const single = mentions.length === 1;
  let next = 0;
  let taken = -1;
  return figures.map((figure, index) => {
    while ((mentions[next]?.end ?? Infinity) <= figure.start) next += 1;
    const before = mentions[next - 1];
    const after = mentions[next];
    const left = next - 1 > taken && before !== undefined && before.start >= (figures[index - 1]?.end ?? 0) && isNear(prose, before.end, figure.start, single ? 80 : 48, single);
    const right = after !== undefined && after.start >= figure.end && after.end <= (figures[index + 1]?.start ?? prose.length) && isNear(prose, figure.end, after.start, single || prose.slice(figure.end, after.start).endsWith('(') ? 40 : 16, single && /, (?:at (?:the )?)?$/i.test(prose.slice(figure.end, after.start))) && !NEXT_PHRASE.test(prose.slice(figure.end, after.start));
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
