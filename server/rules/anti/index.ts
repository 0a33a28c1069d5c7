/** The rules on anti-patterns in the author’s own words, in catalogue order. */
import type { AnyRule } from '../rule.ts';

export const antiRules: readonly AnyRule[] = [];
