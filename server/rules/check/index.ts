/** The rules on checklists of a plan, in catalogue order. */
import { checkItemMissing } from './item-missing.ts';
import { checkStatusMissing } from './status-missing.ts';
import { checkStatusUnknown } from './status-unknown.ts';
import { checkReasonMissing } from './reason-missing.ts';
import { checkContradicted } from './contradicted.ts';
import { checkPhaseMismatch } from './phase-mismatch.ts';
import { checkReviewUnticked } from './review-unticked.ts';
import type { AnyRule } from '../rule.ts';

export const checkRules: readonly AnyRule[] = [
  checkItemMissing,
  checkStatusMissing,
  checkStatusUnknown,
  checkReasonMissing,
  checkContradicted,
  checkPhaseMismatch,
  checkReviewUnticked,
];
