/** What a figure is once it is read: its value as an exact interval, its unit, and how it was written. Types only. */
import type { Range } from '../base/range.ts';
import type { Exact } from './exact.ts';
import type { Unit } from './units.ts';

/**
 * What a figure measures. Values are kept in the kind's base unit: seconds, bytes, percent, days since 1970 for dates, the currency itself
 * for money, pieces for the rest. `rate` is a count per time, `transfer` a size per time.
 */
export type QuantityKind = 'duration' | 'size' | 'rate' | 'transfer' | 'money' | 'people' | 'percentage' | 'count' | 'multiple' | 'date';

/** `at-most` and `at-least` leave one end of the interval open; `about` is one value not meant to the digit. */
export type Bound = 'exact' | 'at-most' | 'at-least' | 'about' | 'range';

export type Period = 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year';

/** `p50` (the median too), `p95`, `p99.9`, or a word for the whole: the average, the worst, the best. */
export type Statistic = `p${string}` | 'average' | 'max' | 'min';

/** The values a figure admits; an end that is undefined is open without limit. */
export interface Interval {
  readonly min: Exact | undefined;
  readonly max: Exact | undefined;
  /** Whether the end itself is left out: `< 200 ms`. */
  readonly minExclusive: boolean;
  readonly maxExclusive: boolean;
}

/** `start` and `end` are places in the plain text: figure, unit and period, without the words of its bound. */
export interface Quantity extends Range {
  readonly kind: QuantityKind;
  /** In the base unit of `kind`, for one `period` where there is one. */
  readonly interval: Interval;
  readonly bound: Bound;
  /** As written; the interval is in base units already. */
  readonly unit: Unit;
  readonly period: Period | undefined;
  /** `100 rps per instance`, `$5 per user`: what one of is meant. */
  readonly each: string | undefined;
  /** Counts and rates: of what, in lower case and singular: `user`, `request`. */
  readonly counted: string | undefined;
  readonly statistic: Statistic | undefined;
  /** `from 800 ms to 200 ms` behind a word of change: which end this is. */
  readonly change: 'from' | 'to' | undefined;
  /** `text.slice(start, end)`. */
  readonly written: string;
}
