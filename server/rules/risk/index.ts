/** The rules on risks, in catalogue order. */
import { riskTooFew } from './too-few.ts';
import { riskFieldMissing } from './field-missing.ts';
import { riskLevelUnknown } from './level-unknown.ts';
import { riskUnranked } from './unranked.ts';
import { riskMitigationVague } from './mitigation-vague.ts';
import { riskOwnerMissing } from './owner-missing.ts';
import { riskHighUnmitigated } from './high-unmitigated.ts';
import type { AnyRule } from '../rule.ts';

export const riskRules: readonly AnyRule[] = [
  riskTooFew,
  riskFieldMissing,
  riskLevelUnknown,
  riskUnranked,
  riskMitigationVague,
  riskOwnerMissing,
  riskHighUnmitigated,
];
