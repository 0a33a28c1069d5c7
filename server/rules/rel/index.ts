/** The rules on reliability, in catalogue order. */
import { breakerHandrolled } from './breaker-handrolled.ts';
import { breakerMissing } from './breaker-missing.ts';
import { degradationMissing } from './degradation-missing.ts';
import { failureScenarioMissing } from './failure-scenario-missing.ts';
import { livenessChecksDependency } from './liveness-checks-dependency.ts';
import { queueWithoutDlq } from './queue-without-dlq.ts';
import { readinessMissing } from './readiness-missing.ts';
import { retry4xx } from './retry-4xx.ts';
import { retryNoJitter } from './retry-no-jitter.ts';
import { retryNonidempotent } from './retry-nonidempotent.ts';
import { retryUnbounded } from './retry-unbounded.ts';
import { singlePoint } from './single-point.ts';
import { syncSlow } from './sync-slow.ts';
import { timeoutMissing } from './timeout-missing.ts';
import type { AnyRule } from '../rule.ts';

export const relRules: readonly AnyRule[] = [
  retry4xx,
  retryNonidempotent,
  retryUnbounded,
  retryNoJitter,
  breakerMissing,
  breakerHandrolled,
  timeoutMissing,
  livenessChecksDependency,
  readinessMissing,
  degradationMissing,
  syncSlow,
  queueWithoutDlq,
  singlePoint,
  failureScenarioMissing,
];
