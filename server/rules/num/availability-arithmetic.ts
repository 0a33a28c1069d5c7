/** num/availability-arithmetic: a stated downtime does not follow from the availability it is stated for. */
import { PERCENT_WORDS } from '../../claims/targets/availability.ts';
import { downtimesOf } from '../../claims/targets/downtimes.ts';
import type { DowntimeStatement } from '../../claims/targets/downtimeStatement.ts';
import { downtimeOf } from '../../quantities/arithmetic.ts';
import { decimalText, over, toNumber, type Exact } from '../../quantities/exact.ts';
import { humaneDuration, percentText } from '../../quantities/format.ts';
import type { Period } from '../../quantities/quantity.ts';
import { mayStandFor } from '../../quantities/rounding.ts';
import { durations, secondsOf, type Unit } from '../../quantities/units.ts';
import { defineRule } from '../rule.ts';
import { isInForce } from '../support/liveFigures.ts';

/** Shortest and longest period of the name, in days: whichever people reckon with. */
const DAYS: Readonly<Record<Period, readonly [number, number]>> = {
  second: [1 / 86_400, 1 / 86_400],
  minute: [1 / 1_440, 1 / 1_440],
  hour: [1 / 24, 1 / 24],
  day: [1, 1],
  week: [7, 7],
  month: [28, 31],
  quarter: [90, 92],
  year: [360, 366],
};

export const availabilityArithmetic = defineRule<'wrong', DowntimeStatement>({
  meta: {
    id: 'num/availability-arithmetic',
    title: 'A stated downtime does not follow from the stated availability',
    severity: 'error',
    kinds: ['adr', 'plan'],
    tier: 'c',
    fix: 'suggestion',
    since: '0.2.0',
    sources: ['PRODARCH'],
    words: [PERCENT_WORDS],
    messages: {
      wrong:
        '{availability} allows {allowed} a {period}, not {stated}. Whoever plans by one of the two figures misses the other; correct the downtime or the availability.',
    },
  },
  *check({ document, records }) {
    for (const statement of downtimesOf(document)) {
      const { availability, percent, downtime, period } = statement;
      if (followsFrom(statement) || !isInForce(records, downtime.section)) continue;
      yield {
        message: 'wrong',
        data: {
          availability: percentText(percent),
          allowed: humaneDuration(downtimeOf(percent, period)),
          period,
          stated: humaneDuration(saidOf(statement)),
        },
        range: downtime.range,
        related: [{ uri: document.uri, range: availability.range, message: 'The availability it is stated for' }],
        state: statement,
      };
    }
  },
  fix({ document }, { state }) {
    if (state === undefined) return [];
    const { downtime, percent, period } = state;
    const source = document.slice(downtime.range);
    const match = /^\d[\d.,]*([\s-]?)(\p{L}+)/u.exec(source);
    if (match === null || /\d/.test(source.slice(match[0].length)) || downtime.quantity.bound === 'range') return [];
    const [written, gap = '', unit = ''] = match;
    const correct = inUnit(downtimeOf(percent, period), downtime.quantity.unit, unit, gap);
    const { start } = downtime.range;
    return [
      {
        title: `Correct the figure to ${correct}`,
        edits: [{ range: { start, end: start + written.length }, newText: correct }],
        preferred: true,
      },
    ];
  },
});

/** Units a budget is told in, the largest first: symbol and word. */
const READABLE = [
  ['days', 'd', 'day'],
  ['h', 'h', 'hour'],
  ['min', 'min', 'minute'],
  ['s', 's', 'second'],
] as const;

/** A length of time in the unit written, or in a smaller one of the same manner where it would be less than one. */
function inUnit(value: Exact, unit: Unit, written: string, gap: string): string {
  const said = over(value, unit.factor);
  if (toNumber(said) >= 1) return `${digitsOf(said)}${gap}${written}`;
  const isWord = written.length > 3;
  for (const [id, symbol, word] of READABLE) {
    const smaller = durations.find((each) => each.id === id);
    if (smaller === undefined || toNumber(smaller.factor) >= toNumber(unit.factor) || toNumber(value) < toNumber(smaller.factor)) continue;
    return `${digitsOf(over(value, smaller.factor))}${gap}${isWord ? `${word}s` : symbol}`;
  }
  return `${digitsOf(said)}${gap}${written}`;
}

function followsFrom({ percent, downtime, period }: DowntimeStatement): boolean {
  const share = 1 - toNumber(percent) / 100;
  const [shortest, longest] = DAYS[period];
  const day = toNumber(secondsOf('day'));
  return mayStandFor(downtime.quantity, share * shortest * day, share * longest * day);
}

function saidOf({ downtime }: DowntimeStatement): Exact {
  const { interval } = downtime.quantity;
  return interval.max ?? interval.min ?? secondsOf('second');
}

/** Three digits that count are enough for a budget. */
function digitsOf(value: Exact): string {
  const number = toNumber(value);
  return decimalText(value, number >= 100 ? 0 : number >= 10 ? 1 : number >= 1 ? 2 : 3);
}
