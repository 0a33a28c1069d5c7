/** The rules on interfaces, in catalogue order. */
import type { AnyRule } from '../rule.ts';

export const apiRules: readonly AnyRule[] = [];
