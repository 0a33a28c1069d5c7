/** The rules on components and their boundaries, in catalogue order. */
import { compFieldMissing } from './field-missing.ts';
import { compFailureModeMissing } from './failure-mode-missing.ts';
import { compResponsibilityCompound } from './responsibility-compound.ts';
import { compDependencyUnknown } from './dependency-unknown.ts';
import { compDependencyAsymmetric } from './dependency-asymmetric.ts';
import { compDependencyCycle } from './dependency-cycle.ts';
import { compDataShared } from './data-shared.ts';
import { compEntityUnowned } from './entity-unowned.ts';
import { compEntityMultipleOwners } from './entity-multiple-owners.ts';
import { compAlwaysTogether } from './always-together.ts';
import { compTeamTooSmall } from './team-too-small.ts';
import { compJustificationMissing } from './justification-missing.ts';
import { compScaleMissing } from './scale-missing.ts';
import { compBlastRadiusMissing } from './blast-radius-missing.ts';
import type { AnyRule } from '../rule.ts';

export const compRules: readonly AnyRule[] = [
  compFieldMissing,
  compFailureModeMissing,
  compResponsibilityCompound,
  compDependencyUnknown,
  compDependencyAsymmetric,
  compDependencyCycle,
  compDataShared,
  compEntityUnowned,
  compEntityMultipleOwners,
  compAlwaysTogether,
  compTeamTooSmall,
  compJustificationMissing,
  compScaleMissing,
  compBlastRadiusMissing,
];
