/** The rules on tables, in catalogue order. */
import { ragged } from './ragged.ts';
import type { AnyRule } from '../rule.ts';

export const tableRules: readonly AnyRule[] = [ragged];
