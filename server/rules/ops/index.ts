/** The rules on operations, in catalogue order. */
import type { AnyRule } from '../rule.ts';

export const opsRules: readonly AnyRule[] = [];
