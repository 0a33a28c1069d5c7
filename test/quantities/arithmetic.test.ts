/** Comparing, adding and converting figures. */
import { describe, expect, it } from 'vitest';
import {
  addIntervals,
  availabilityOf,
  chainOf,
  compareQuantities,
  downtimeOf,
  isWithin,
  perPeriod,
  statedValue,
} from '../../server/quantities/arithmetic.ts';
import { decimalText, exact, exactOf, exactText } from '../../server/quantities/exact.ts';
import { humaneDuration } from '../../server/quantities/format.ts';
import type { Quantity } from '../../server/quantities/quantity.ts';
import { readQuantities } from '../../server/quantities/readQuantities.ts';

function one(text: string): Quantity {
  const [quantity] = readQuantities(text);
  if (quantity === undefined) throw new Error(`no figure in ${text}`);
  return quantity;
}

describe('figures compare', () => {
  it.each([
    ['5 min', '1 min', 1],
    ['60 s', '1 min', 0],
    ['200 ms', '1 s', -1],
    ['1024 MiB', '1 GiB', 0],
    ['2,000 rps', '173M requests per day', -1],
    ['$4k/month', '$48k/year', 0],
    ['< 200 ms', '200 ms', -1],
    ['≤ 200 ms', '200 ms', 0],
    ['5-10 ms', '8 ms', 0],
    ['$5', '€5', undefined],
    ['5 s', '5 GB', undefined],
    ['$5/month', '$5', undefined],
    ['100 rps per instance', '100 rps', undefined],
    ['5 nodes', '5 users', undefined],
  ])('%s to %s: %s', (a, b, expected) => expect(compareQuantities(one(a), one(b))).toBe(expected));

  it('hold one another', () => {
    expect(isWithin(one('5–10 ms').interval, one('< 20 ms').interval)).toBe(true);
    expect(isWithin(one('≤ 20 ms').interval, one('< 20 ms').interval)).toBe(false);
  });
});

describe('figures add up', () => {
  it('at both ends', () =>
    expect(addIntervals(one('1 s').interval, one('2-3 s').interval)).toMatchObject({ min: exact(3), max: exact(4) }));
  it('to an open end', () => expect(addIntervals(one('1 s').interval, one('at least 2 s').interval).max).toBeUndefined());
});

describe('conversions', () => {
  it('of rates', () => expect(exactText(perPeriod(one('2,000 rps'), 'day')?.max ?? exact(0))).toBe('172800000'));
  it('say one number, or none for a range', () =>
    expect([statedValue(one('< 5 s')), statedValue(one('5-6 s'))]).toEqual([exact(5), undefined]));
  it.each([
    ['99.95', 'year', '4 h 23 min'],
    ['99.95', 'month', '21.9 min'],
    ['99.9', 'week', '10.1 min'],
    ['99.99', 'day', '8.6 s'],
    ['99', 'year', '3 d 16 h'],
  ] as const)('%s%% leaves out in a %s %s', (percent, period, expected) => {
    expect(humaneDuration(downtimeOf(exactOf(percent) ?? exact(0), period))).toBe(expected);
  });
  it('of downtime back to availability', () =>
    expect(exactText(availabilityOf(downtimeOf(exactOf('99.95') ?? exact(0), 'year'), 'year'))).toBe('99.95'));
  it('of a chain', () =>
    expect(decimalText(chainOf([exactOf('99.9'), exactOf('99.9'), exactOf('99.9')].map((each) => each ?? exact(0))), 4)).toBe('99.7003'));
});

describe('durations for people', () => {
  it.each([
    ['0.35', '350 ms'],
    ['90', '1.5 min'],
    ['3600', '1 h'],
    ['5400', '1 h 30 min'],
    ['259200', '3 d'],
    ['31557600', '1 year'],
    ['0.0000125', '12.5 µs'],
    ['0', '0 s'],
  ])('%s s: %s', (seconds, expected) => expect(humaneDuration(exactOf(seconds) ?? exact(0))).toBe(expected));
});
