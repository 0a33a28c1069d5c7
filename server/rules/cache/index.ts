/** The rules on caches, in catalogue order. */
import { cacheRowIncomplete } from './row-incomplete.ts';
import type { AnyRule } from '../rule.ts';

export const cacheRules: readonly AnyRule[] = [cacheRowIncomplete];
