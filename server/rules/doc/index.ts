/** The rules on the structure of any design document, in catalogue order. */
import { sectionMissing } from './section-missing.ts';
import { sectionEmpty } from './section-empty.ts';
import { sectionOrder } from './section-order.ts';
import { sectionDuplicate } from './section-duplicate.ts';
import { placeholder } from './placeholder.ts';
import { statusUnknown } from './status-unknown.ts';
import { approvedWithGaps } from './approved-with-gaps.ts';
import { metadataMissing } from './metadata-missing.ts';
import { openQuestionsMissing } from './open-questions-missing.ts';
import { decisionsTooFew } from './decisions-too-few.ts';
import { linkBroken } from './link-broken.ts';
import { anchorBroken } from './anchor-broken.ts';
import { feedbackUnresolved } from './feedback-unresolved.ts';
import { alternativesMissing } from './alternatives-missing.ts';
import { testingMissing } from './testing-missing.ts';
import { currentStateMissing } from './current-state-missing.ts';
import type { AnyRule } from '../rule.ts';

export const docRules: readonly AnyRule[] = [
  sectionMissing,
  sectionEmpty,
  sectionOrder,
  sectionDuplicate,
  placeholder,
  statusUnknown,
  approvedWithGaps,
  metadataMissing,
  openQuestionsMissing,
  decisionsTooFew,
  linkBroken,
  anchorBroken,
  feedbackUnresolved,
  alternativesMissing,
  testingMissing,
  currentStateMissing,
];
