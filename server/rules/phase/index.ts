/** The rules on phases, in catalogue order. */
import { phaseMissing } from './missing.ts';
import type { AnyRule } from '../rule.ts';

export const phaseRules: readonly AnyRule[] = [
  phaseMissing,
];
