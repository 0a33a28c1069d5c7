/** The rules on requirements, in catalogue order. */
import type { AnyRule } from '../rule.ts';

export const reqRules: readonly AnyRule[] = [];
