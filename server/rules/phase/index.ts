/** The rules on phases, in catalogue order. */
import { phaseMissing } from './missing.ts';
import { phaseNoExit } from './no-exit.ts';
import { phasePremature } from './premature.ts';
import { phaseProductionGap } from './production-gap.ts';
import type { AnyRule } from '../rule.ts';

export const phaseRules: readonly AnyRule[] = [phaseMissing, phaseNoExit, phasePremature, phaseProductionGap];
