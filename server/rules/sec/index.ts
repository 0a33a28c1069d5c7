/** The rules on security, in catalogue order. */
import type { AnyRule } from '../rule.ts';

export const secRules: readonly AnyRule[] = [];
