/** The rules on the structure of any design document, in catalogue order. */
import { sectionMissing } from './section-missing.ts';
import { sectionEmpty } from './section-empty.ts';
import { sectionOrder } from './section-order.ts';
import { sectionDuplicate } from './section-duplicate.ts';
import { placeholder } from './placeholder.ts';
import { statusUnknown } from './status-unknown.ts';
import { approvedWithGaps } from './approved-with-gaps.ts';
import { metadataMissing } from './metadata-missing.ts';
import { overviewThin } from './overview-thin.ts';
import { nonGoalsMissing } from './non-goals-missing.ts';
import { openQuestionsMissing } from './open-questions-missing.ts';
import { openQuestionUnowned } from './open-question-unowned.ts';
import { successMetricsMissing } from './success-metrics-missing.ts';
import { decisionUnrecorded } from './decision-unrecorded.ts';
import { decisionsTooFew } from './decisions-too-few.ts';
import { linkBroken } from './link-broken.ts';
import { anchorBroken } from './anchor-broken.ts';
import { aiAuthorship } from './ai-authorship.ts';
import { acronymUndefined } from './acronym-undefined.ts';
import { revisionMissing } from './revision-missing.ts';
import { feedbackUnresolved } from './feedback-unresolved.ts';
import { alternativesMissing } from './alternatives-missing.ts';
import { assumptionsMissing } from './assumptions-missing.ts';
import { migrationMissing } from './migration-missing.ts';
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
  overviewThin,
  nonGoalsMissing,
  openQuestionsMissing,
  openQuestionUnowned,
  successMetricsMissing,
  decisionUnrecorded,
  decisionsTooFew,
  linkBroken,
  anchorBroken,
  aiAuthorship,
  acronymUndefined,
  revisionMissing,
  feedbackUnresolved,
  alternativesMissing,
  assumptionsMissing,
  migrationMissing,
  testingMissing,
  currentStateMissing,
];
