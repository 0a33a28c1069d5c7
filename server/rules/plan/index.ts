/** The rules on a plan against its records, in catalogue order. */
import type { AnyRule } from '../rule.ts';

export const planRules: readonly AnyRule[] = [];
