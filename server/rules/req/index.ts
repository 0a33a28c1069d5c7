/** The rules on requirements, in catalogue order. */
import { idDuplicate } from './id-duplicate.ts';
import { idUnknown } from './id-unknown.ts';
import { priorityMissing } from './priority-missing.ts';
import { targetMissing } from './target-missing.ts';
import { vagueQuality } from './vague-quality.ts';
import { latencyWithoutPercentile } from './latency-without-percentile.ts';
import { trafficIncomplete } from './traffic-incomplete.ts';
import { availabilityMissing } from './availability-missing.ts';
import { sensitivityMissing } from './sensitivity-missing.ts';
import { complianceMissing } from './compliance-missing.ts';
import { teamMissing } from './team-missing.ts';
import { budgetMissing } from './budget-missing.ts';
import { untraced } from './untraced.ts';
import { rolesMissing } from './roles-missing.ts';
import type { AnyRule } from '../rule.ts';

export const reqRules: readonly AnyRule[] = [
  idDuplicate,
  idUnknown,
  priorityMissing,
  targetMissing,
  vagueQuality,
  latencyWithoutPercentile,
  trafficIncomplete,
  availabilityMissing,
  sensitivityMissing,
  complianceMissing,
  teamMissing,
  budgetMissing,
  untraced,
  rolesMissing,
];
