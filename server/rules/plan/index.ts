/** The rules on a plan against its records, in catalogue order. */
import { decisionConflict } from './decision-conflict.ts';
import type { AnyRule } from '../rule.ts';

export const planRules: readonly AnyRule[] = [decisionConflict];
