/** What a figure comes to in other words: the downtime behind an availability, a day's worth of a rate, what an RPO asks for. Exact, then rounded to be read. */
import { regex } from '../../base/patterns.ts';
import { lossLadder, downtimeLadder } from '../../knowledge/tables/recovery.ts';
import type { Choice } from '../../knowledge/adviceSchema.ts';
import { availabilityOf, downtimeOf, perPeriod, statedValue } from '../../quantities/arithmetic.ts';
import { compareExact, decimalText, exact, over, type Exact } from '../../quantities/exact.ts';
import { grouped, humaneDuration, percentText } from '../../quantities/format.ts';
import type { Figure } from '../../quantities/figure.ts';
import type { Period, Quantity } from '../../quantities/quantity.ts';

export interface Conversion {
  /** Markdown, a sentence or two. */
  readonly text: string;
  /** The one that matters most, in a few characters: `21.9 min/month`. */
  readonly short: string;
}

/** What there is to say of a figure; undefined for most. */
export function conversionOf({ quantity, subject }: Pick<Figure, 'quantity' | 'subject'>): Conversion | undefined {
  const value = statedValue(quantity);
  if (value === undefined) return undefined;
  if (quantity.kind === 'percentage') return subject.measure === 'availability' ? ofAvailability(value) : undefined;
  if (quantity.kind === 'rate') return ofRate(quantity);
  if (quantity.kind === 'money') return ofMoney(quantity);
  if (quantity.kind !== 'duration') return undefined;
  if (subject.measure === 'rpo') return ofLoss(value);
  return subject.measure === 'rto' ? ofDowntime(value) : undefined;
}

/** From here on, a percentage is an availability; nobody promises less. */
const LEAST_AVAILABILITY = exact(90);
const ALL = exact(100);

function ofAvailability(percent: Exact): Conversion | undefined {
  if (compareExact(percent, LEAST_AVAILABILITY) < 0 || compareExact(percent, ALL) >= 0) return undefined;
  const month = humaneDuration(downtimeOf(percent, 'month'));
  return {
    text: `**${percentText(percent)}** allows ${humaneDuration(downtimeOf(percent, 'year'))} of downtime per year, ${month} per month, ${humaneDuration(downtimeOf(percent, 'week'))} per week.`,
    short: `${month}/month`,
  };
}

/** Which other period a rate is worth knowing for. */
const OTHER_PERIOD: Readonly<Record<Period, Period>> = {
  second: 'day',
  minute: 'day',
  hour: 'second',
  day: 'second',
  week: 'second',
  month: 'second',
  quarter: 'second',
  year: 'second',
};

/** People and events of a working day: nobody asks how many there are a second. */
const NO_LOAD = regex('')`
  ^(?:.* )?(?:user|customer|visitor|subscriber|member|person|people|merchant|tenant|recipient|developer|engineer|deployment|deploy|release|
  incident|outage|meeting|ticket|visit|day|hour)s?$
`;

function ofRate(quantity: Quantity): Conversion | undefined {
  if (quantity.period === undefined || (quantity.counted !== undefined && NO_LOAD.test(quantity.counted))) return undefined;
  const period = OTHER_PERIOD[quantity.period];
  const interval = perPeriod(quantity, period);
  const value = interval?.max ?? interval?.min;
  if (value === undefined) return undefined;
  const amount = magnitude(value);
  const counted = quantity.counted === undefined ? '' : ` ${quantity.counted}s`;
  return {
    text: `**${quantity.written}** is ${amount}${counted} per ${period}${period === 'second' ? ' on average' : ', if it lasts all day'}.`,
    short: `${amount}/${period === 'second' ? 's' : period}`,
  };
}

function ofMoney(quantity: Quantity): Conversion | undefined {
  if (quantity.period !== 'month' && quantity.period !== 'year') return undefined;
  const period = quantity.period === 'month' ? 'year' : 'month';
  const interval = perPeriod(quantity, period);
  const value = interval?.max ?? interval?.min;
  if (value === undefined) return undefined;
  const amount = `${quantity.unit.id} ${magnitude(value)}`;
  return { text: `**${quantity.written}** is ${amount} per ${period}.`, short: `${amount}/${period}` };
}

function ofLoss(seconds: Exact): Conversion {
  const { name, means } = stepFor(lossLadder, seconds);
  const most = humaneDuration(seconds);
  if (seconds.numerator === 0n)
    return { text: `An **RPO** of zero means that no confirmed write may be lost: ${means.join(', ')}.`, short: means[0] ?? name };
  return {
    text: `An **RPO** of ${most} asks for ${means.join(' or ')}: replication may lag ${most} at most, and backups alone suffice only if one is made at least every ${most}.`,
    short: `lag ≤ ${most}`,
  };
}

function ofDowntime(seconds: Exact): Conversion {
  const { means } = stepFor(downtimeLadder, seconds);
  const left = decimalText(availabilityOf(seconds, 'year'), 3);
  return {
    text: `An **RTO** of ${humaneDuration(seconds)} asks for ${means.join(' or ')}. One outage of that length leaves ${left}% of the year.`,
    short: `${left}% of a year`,
  };
}

const HOUR = exact(3600);

/** The step of a ladder that a length of time stands on: none, up to an hour, more. */
function stepFor(ladder: readonly Choice[], seconds: Exact): { name: string; means: readonly string[] } {
  const index = seconds.numerator === 0n ? 0 : compareExact(seconds, HOUR) < 0 ? 1 : 2;
  const step = ladder[index];
  return { name: step?.name ?? '', means: step?.means ?? [] };
}

const MAGNITUDES: readonly (readonly [bigint, string])[] = [
  [1_000_000_000n, ' billion'],
  [1_000_000n, ' million'],
];

/** `173 million`, `48,000`, `0.4`. */
function magnitude(value: Exact): string {
  for (const [size, name] of MAGNITUDES) if (compareExact(value, exact(size)) >= 0) return `${short(over(value, exact(size)))}${name}`;
  return short(value);
}

function short(value: Exact): string {
  const places = compareExact(value, exact(100)) >= 0 ? 0 : compareExact(value, exact(1)) >= 0 ? 1 : 3;
  return grouped(String(Number(decimalText(value, places))));
}
