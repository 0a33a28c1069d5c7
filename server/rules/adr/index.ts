/** The rules on decision records, in catalogue order. */
import { numberMismatch } from './number-mismatch.ts';
import { numberDuplicate } from './number-duplicate.ts';
import { numberGap } from './number-gap.ts';
import { adrStatusMissing } from './status-missing.ts';
import { adrStatusUnknown } from './status-unknown.ts';
import { supersededWithoutSuccessor } from './superseded-without-successor.ts';
import { referenceUnknown } from './reference-unknown.ts';
import { supersedeBacklink } from './supersede-backlink.ts';
import { supersedeCycle } from './supersede-cycle.ts';
import { reliesOnSuperseded } from './relies-on-superseded.ts';
import { acceptedWithPlaceholder } from './accepted-with-placeholder.ts';
import { adrSectionMissing } from './section-missing.ts';
import { adrSectionEmpty } from './section-empty.ts';
import { contextVague } from './context-vague.ts';
import { optionsTooFew } from './options-too-few.ts';
import { optionIncomplete } from './option-incomplete.ts';
import { optionWhyNotMissing } from './option-why-not-missing.ts';
import { optionUnmeasured } from './option-unmeasured.ts';
import { decisionNamesNoOption } from './decision-names-no-option.ts';
import { decisionWithoutRationale } from './decision-without-rationale.ts';
import { consequencesOneSided } from './consequences-one-sided.ts';
import { consequencesScope } from './consequences-scope.ts';
import { reviewDateMissing } from './review-date-missing.ts';
import { reviewOverdue } from './review-overdue.ts';
import { dateInvalid } from './date-invalid.ts';
import { dateMissing } from './date-missing.ts';
import { decidersMissing } from './deciders-missing.ts';
import { validationMissing } from './validation-missing.ts';
import { reversibilityMissing } from './reversibility-missing.ts';
import { proposedStale } from './proposed-stale.ts';
import { redFlagUnanswered } from './red-flag-unanswered.ts';
import { identityMismatch } from './identity-mismatch.ts';
import { optionDuplicate } from './option-duplicate.ts';
import { driverUnused } from './driver-unused.ts';
import { frontmatterInvalid } from './frontmatter-invalid.ts';
import { titleNotDecision } from './title-not-decision.ts';
import { rubricInconsistent } from './rubric-inconsistent.ts';
import { acceptedEdited } from './accepted-edited.ts';
import type { AnyRule } from '../rule.ts';

export const adrRules: readonly AnyRule[] = [
  numberMismatch,
  numberDuplicate,
  numberGap,
  adrStatusMissing,
  adrStatusUnknown,
  supersededWithoutSuccessor,
  referenceUnknown,
  supersedeBacklink,
  supersedeCycle,
  reliesOnSuperseded,
  acceptedWithPlaceholder,
  adrSectionMissing,
  adrSectionEmpty,
  contextVague,
  optionsTooFew,
  optionIncomplete,
  optionWhyNotMissing,
  optionUnmeasured,
  decisionNamesNoOption,
  decisionWithoutRationale,
  consequencesOneSided,
  consequencesScope,
  reviewDateMissing,
  reviewOverdue,
  dateInvalid,
  dateMissing,
  decidersMissing,
  validationMissing,
  reversibilityMissing,
  proposedStale,
  redFlagUnanswered,
  identityMismatch,
  optionDuplicate,
  driverUnused,
  frontmatterInvalid,
  titleNotDecision,
  rubricInconsistent,
  acceptedEdited,
];
