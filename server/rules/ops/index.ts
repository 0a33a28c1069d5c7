/** The rules on operations, in catalogue order. */
import { rollbackMissing } from './rollback-missing.ts';
import { alertOnCause } from './alert-on-cause.ts';
import { alertWithoutRunbook } from './alert-without-runbook.ts';
import { oncallMissing } from './oncall-missing.ts';
import { logsUnstructured } from './logs-unstructured.ts';
import { tracingMissing } from './tracing-missing.ts';
import { flagUncleaned } from './flag-uncleaned.ts';
import { sloMissing } from './slo-missing.ts';
import { observabilityMissing } from './observability-missing.ts';
import { costUnstated } from './cost-unstated.ts';
import type { AnyRule } from '../rule.ts';

export const opsRules: readonly AnyRule[] = [
  rollbackMissing,
  alertOnCause,
  alertWithoutRunbook,
  oncallMissing,
  logsUnstructured,
  tracingMissing,
  flagUncleaned,
  sloMissing,
  observabilityMissing,
  costUnstated,
];
