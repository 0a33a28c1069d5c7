/** The rules on figures that cannot all be true, in catalogue order. */
import type { AnyRule } from '../rule.ts';
import { availabilityArithmetic } from './availability-arithmetic.ts';
import { minAboveMax } from './min-above-max.ts';
import { peakBelowAverage } from './peak-below-average.ts';
import { percentileOrder } from './percentile-order.ts';
import { rpoUnmet } from './rpo-unmet.ts';
import { rtoUnmet } from './rto-unmet.ts';

export const numRules: readonly AnyRule[] = [
  percentileOrder,
  peakBelowAverage,
  rpoUnmet,
  rtoUnmet,
  availabilityArithmetic,
  minAboveMax,
];
