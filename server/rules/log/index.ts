/** The rules on the decision log as a whole, in catalogue order. */
import { numberTaken } from './number-taken.ts';
import { decisionMissing } from './decision-missing.ts';
import { indexStale } from './index-stale.ts';
import type { AnyRule } from '../rule.ts';

export const logRules: readonly AnyRule[] = [numberTaken, decisionMissing, indexStale];
