/** Compares, adds and converts figures exactly. Knows what can be compared with what; not what speaks of the same thing. */
import { compareExact, exact, minus, ONE, over, plus, times, type Exact } from './exact.ts';
import type { Interval, Period, Quantity } from './quantity.ts';
import { secondsOf } from './units.ts';

/** A whole, in percent. */
const ALL = exact(100);

/** The interval for one second where the figure is per time, else as it is: what figures of different periods are compared in. */
export function perSecond(quantity: Quantity): Interval {
  if (quantity.period === undefined) return quantity.interval;
  return scaled(quantity.interval, over(ONE, secondsOf(quantity.period)));
}

/** The interval for one `period` of another length; undefined for a figure that is not per time. */
export function perPeriod(quantity: Quantity, period: Period): Interval | undefined {
  return quantity.period === undefined ? undefined : scaled(quantity.interval, over(secondsOf(period), secondsOf(quantity.period)));
}

/** Whether two figures are of one kind: the same currency, both per time or neither, counts of one thing, for one of the same. */
export function areComparable(a: Quantity, b: Quantity): boolean {
  if (a.kind !== b.kind || (a.period === undefined) !== (b.period === undefined) || a.each !== b.each) return false;
  if (a.kind === 'money') return a.unit.id === b.unit.id;
  return a.counted === b.counted || (a.kind !== 'count' && a.kind !== 'rate') || a.counted === undefined || b.counted === undefined;
}

/** Below zero when every value of `a` is under every one of `b`, above zero the other way round, 0 where they meet, undefined when not comparable. */
export function compareQuantities(a: Quantity, b: Quantity): number | undefined {
  if (!areComparable(a, b)) return undefined;
  const left = perSecond(a);
  const right = perSecond(b);
  if (isUnder(left, right)) return -1;
  return isUnder(right, left) ? 1 : 0;
}

/** Whether every value of one interval is less than every value of the other. */
export function isUnder(a: Interval, b: Interval): boolean {
  if (a.max === undefined || b.min === undefined) return false;
  const order = compareExact(a.max, b.min);
  return order < 0 || (order === 0 && (a.maxExclusive || b.minExclusive));
}

/** Whether every value of `inner` is one of `outer`. */
export function isWithin(inner: Interval, outer: Interval): boolean {
  const low =
    outer.min === undefined ||
    (inner.min !== undefined && keeps(compareExact(outer.min, inner.min), outer.minExclusive && !inner.minExclusive));
  const high =
    outer.max === undefined ||
    (inner.max !== undefined && keeps(compareExact(inner.max, outer.max), outer.maxExclusive && !inner.maxExclusive));
  return low && high;
}

function keeps(order: number, strict: boolean): boolean {
  return strict ? order < 0 : order <= 0;
}

/** The sum; an open end stays open. */
export function addIntervals(a: Interval, b: Interval): Interval {
  return {
    min: a.min && b.min && plus(a.min, b.min),
    max: a.max && b.max && plus(a.max, b.max),
    minExclusive: a.minExclusive || b.minExclusive,
    maxExclusive: a.maxExclusive || b.maxExclusive,
  };
}

/** The interval times a factor that is not below zero. */
export function scaled(interval: Interval, factor: Exact): Interval {
  return { ...interval, min: interval.min && times(interval.min, factor), max: interval.max && times(interval.max, factor) };
}

/** The one number a figure says, in base units: its limit for a bound; undefined for a range. */
export function statedValue({ interval, bound }: Quantity): Exact | undefined {
  return bound === 'range' ? undefined : (interval.max ?? interval.min);
}

/** What may be missing of a period at an availability in percent, in seconds. */
export function downtimeOf(percent: Exact, period: Period): Exact {
  return times(over(minus(ALL, percent), ALL), secondsOf(period));
}

/** The availability in percent that a downtime in a period leaves. */
export function availabilityOf(downtime: Exact, period: Period): Exact {
  return minus(ALL, times(ALL, over(downtime, secondsOf(period))));
}

/** Availabilities in percent of things that must all be up, multiplied. */
export function chainOf(percents: readonly Exact[]): Exact {
  return times(
    ALL,
    percents.reduce((product, percent) => times(product, over(percent, ALL)), ONE),
  );
}
