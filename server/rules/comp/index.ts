/** The rules on components and their boundaries, in catalogue order. */
import type { AnyRule } from '../rule.ts';

export const compRules: readonly AnyRule[] = [];
