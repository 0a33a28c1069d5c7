/** The rules on data and stores, in catalogue order. */
import type { AnyRule } from '../rule.ts';

export const dataRules: readonly AnyRule[] = [];
