/** The rules on connections between components, in catalogue order. */
import { commFailureMissing } from './failure-missing.ts';
import { commSyncChain } from './sync-chain.ts';
import { commUndrawn } from './undrawn.ts';
import type { AnyRule } from '../rule.ts';

export const commRules: readonly AnyRule[] = [commFailureMissing, commSyncChain, commUndrawn];
