/** Every rule of the product, in catalogue order. Ids of retired rules stay here as comments and are never used again. */
import { numberMismatch } from './adr/number-mismatch.ts';
import { numberDuplicate } from './adr/number-duplicate.ts';
import { numberGap } from './adr/number-gap.ts';
import { supersededWithoutSuccessor } from './adr/superseded-without-successor.ts';
import { referenceUnknown } from './adr/reference-unknown.ts';
import { supersedeBacklink } from './adr/supersede-backlink.ts';
import { supersedeCycle } from './adr/supersede-cycle.ts';
import { adrStatusMissing } from './adr/status-missing.ts';
import { adrStatusUnknown } from './adr/status-unknown.ts';
import { reliesOnSuperseded } from './adr/relies-on-superseded.ts';
import { acceptedWithPlaceholder } from './adr/accepted-with-placeholder.ts';
import { adrSectionMissing } from './adr/section-missing.ts';
import { adrSectionEmpty } from './adr/section-empty.ts';
import { optionsTooFew } from './adr/options-too-few.ts';
import { optionIncomplete } from './adr/option-incomplete.ts';
import { decisionNamesNoOption } from './adr/decision-names-no-option.ts';
import { consequencesOneSided } from './adr/consequences-one-sided.ts';
import { reviewOverdue } from './adr/review-overdue.ts';
import { dateInvalid } from './adr/date-invalid.ts';
import { dateMissing } from './adr/date-missing.ts';
import { decidersMissing } from './adr/deciders-missing.ts';
import { identityMismatch } from './adr/identity-mismatch.ts';
import { optionDuplicate } from './adr/option-duplicate.ts';
import { frontmatterInvalid } from './adr/frontmatter-invalid.ts';
import { rubricInconsistent } from './adr/rubric-inconsistent.ts';
import { acceptedEdited } from './adr/accepted-edited.ts';
import { indexStale } from './log/index-stale.ts';
import { sectionMissing } from './doc/section-missing.ts';
import { sectionEmpty } from './doc/section-empty.ts';
import { sectionOrder } from './doc/section-order.ts';
import { sectionDuplicate } from './doc/section-duplicate.ts';
import { placeholder } from './doc/placeholder.ts';
import { statusUnknown } from './doc/status-unknown.ts';
import { approvedWithGaps } from './doc/approved-with-gaps.ts';
import { metadataMissing } from './doc/metadata-missing.ts';
import { openQuestionsMissing } from './doc/open-questions-missing.ts';
import { decisionsTooFew } from './doc/decisions-too-few.ts';
import { linkBroken } from './doc/link-broken.ts';
import { anchorBroken } from './doc/anchor-broken.ts';
import { feedbackUnresolved } from './doc/feedback-unresolved.ts';
import { alternativesMissing } from './doc/alternatives-missing.ts';
import { testingMissing } from './doc/testing-missing.ts';
import { currentStateMissing } from './doc/current-state-missing.ts';
import { checkItemMissing } from './check/item-missing.ts';
import { checkReasonMissing } from './check/reason-missing.ts';
import { checkReviewUnticked } from './check/review-unticked.ts';
import { checkStatusMissing } from './check/status-missing.ts';
import { checkStatusUnknown } from './check/status-unknown.ts';
import { riskFieldMissing } from './risk/field-missing.ts';
import { riskLevelUnknown } from './risk/level-unknown.ts';
import { riskOwnerMissing } from './risk/owner-missing.ts';
import { riskTooFew } from './risk/too-few.ts';
import { phaseMissing } from './phase/missing.ts';
import { commFailureMissing } from './comm/failure-missing.ts';
import { cacheRowIncomplete } from './cache/row-incomplete.ts';
import { ragged } from './table/ragged.ts';
import type { AnyRule } from './rule.ts';

export const rules: readonly AnyRule[] = [
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
  optionsTooFew,
  optionIncomplete,
  decisionNamesNoOption,
  consequencesOneSided,
  reviewOverdue,
  dateInvalid,
  dateMissing,
  decidersMissing,
  identityMismatch,
  optionDuplicate,
  frontmatterInvalid,
  rubricInconsistent,
  acceptedEdited,
  indexStale,
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
  checkItemMissing,
  checkStatusMissing,
  checkStatusUnknown,
  checkReasonMissing,
  checkReviewUnticked,
  riskTooFew,
  riskFieldMissing,
  riskLevelUnknown,
  riskOwnerMissing,
  phaseMissing,
  commFailureMissing,
  cacheRowIncomplete,
  ragged,
];

/** The rule with this id; undefined for none. */
export function ruleById(id: string): AnyRule | undefined {
  return rules.find((rule) => rule.meta.id === id);
}
