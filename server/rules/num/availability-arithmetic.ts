/** num/availability-arithmetic: a stated downtime does not follow from the availability it is stated for. */
import { downtimesOf, type DowntimeStatement } from '../../claims/availability.ts';
import { downtimeOf } from '../../quantities/arithmetic.ts';
import { decimalText, over, toNumber, type Exact } from '../../quantities/exact.ts';
import { humaneDuration, percentText } from '../../quantities/format.ts';
import type { Period } from '../../quantities/quantity.ts';
import { mayStandFor } from '../../quantities/rounding.ts';
import { secondsOf } from '../../quantities/units.ts';
import { defineRule } from '../rule.ts';
import { isInForce } from '../support/liveFigures.ts';

/** Shortest and longest period of the name, in days: whichever people reckon with. */
const DAYS: Readonly<Record<Period, readonly [number, number]>> = {
  second: [1 / 86_400, 1 / 86_400], minute: [1 / 1_440, 1 / 1_440], hour: [1 / 24, 1 / 24], day: [1, 1], week: [7, 7], month: [28, 31], quarter: [90, 92], year: [360, 366],
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
    messages: {
      wrong: '{availability} allows {allowed} a {period}, not {stated}. Whoever plans by one of the two figures misses the other; correct the downtime or the availability.',
    },
  },
  *check({ document, records }) {
    for (const statement of downtimesOf(document)) {
      const { availability, percent, downtime, period } = statement;
      if (followsFrom(statement) || !isInForce(records, downtime.section)) continue;
      yield {
        message: 'wrong',
        data: { availability: percentText(percent), allowed: humaneDuration(downtimeOf(percent, period)), period, stated: humaneDuration(saidOf(statement)) },
        range: downtime.range,
        related: [{ uri: document.uri, range: availability.range, message: 'The availability it is stated for' }],
        state: statement,
      };
    }
  },
  fix({ document }, { state }) {
    if (state === undefined) return [];
    const { downtime, percent, period } = state;
    const { quantity } = downtime;
    const [number, ...others] = [...document.slice(downtime.range).matchAll(/\d[\d.,]*(?<![.,])/g)];
    if (number === undefined || others.length > 0 || quantity.bound === 'range') return [];
    const correct = digitsOf(over(downtimeOf(percent, period), quantity.unit.factor));
    const start = downtime.range.start + number.index;
    return [{ title: `Correct the figure to ${correct}`, edits: [{ range: { start, end: start + number[0].length }, newText: correct }], preferred: true }];
  },
});

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
