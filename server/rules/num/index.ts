/** The rules on figures that cannot all be true, in catalogue order. */
import type { AnyRule } from '../rule.ts';

export const numRules: readonly AnyRule[] = [];
