/** The rules on figures that cannot all be true, in catalogue order. */
import type { AnyRule } from '../rule.ts';
import { alertBelowTarget } from './alert-below-target.ts';
import { availabilityArithmetic } from './availability-arithmetic.ts';
import { availabilityChain } from './availability-chain.ts';
import { availabilityVsRto } from './availability-vs-rto.ts';
import { budgetExceeded } from './budget-exceeded.ts';
import { capacityShort } from './capacity-short.ts';
import { conflictingValues } from './conflicting-values.ts';
import { latencyVsHops } from './latency-vs-hops.ts';
import { minAboveMax } from './min-above-max.ts';
import { peakBelowAverage } from './peak-below-average.ts';
import { percentTotal } from './percent-total.ts';
import { percentileOrder } from './percentile-order.ts';
import { poolExceedsDatabase } from './pool-exceeds-database.ts';
import { retryExceedsTimeout } from './retry-exceeds-timeout.ts';
import { rpoUnmet } from './rpo-unmet.ts';
import { rtoUnmet } from './rto-unmet.ts';
import { storageGrowth } from './storage-growth.ts';
import { sumMismatch } from './sum-mismatch.ts';
import { timeoutBudget } from './timeout-budget.ts';
import { tokenLifetime } from './token-lifetime.ts';
import { ttlVsFreshness } from './ttl-vs-freshness.ts';
import { unitMissing } from './unit-missing.ts';

export const numRules: readonly AnyRule[] = [
  percentileOrder,
  peakBelowAverage,
  timeoutBudget,
  retryExceedsTimeout,
  rpoUnmet,
  rtoUnmet,
  availabilityArithmetic,
  availabilityVsRto,
  availabilityChain,
  latencyVsHops,
  capacityShort,
  poolExceedsDatabase,
  storageGrowth,
  budgetExceeded,
  sumMismatch,
  percentTotal,
  minAboveMax,
  alertBelowTarget,
  ttlVsFreshness,
  tokenLifetime,
  unitMissing,
  conflictingValues,
];
