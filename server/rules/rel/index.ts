/** The rules on reliability, in catalogue order. */
import type { AnyRule } from '../rule.ts';

export const relRules: readonly AnyRule[] = [];
