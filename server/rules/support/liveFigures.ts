/** Which figures count as said by the document itself: none of a record that is rejected or past. */
import type { Section } from '../../document/section.ts';
import type { DecisionRecord } from '../../log/record.ts';
import { isLive } from './recordTemplate.ts';

/** Whether what stands in a section is in force, or may still come to be. */
export function isInForce(records: readonly DecisionRecord[], section: Section): boolean {
  return records.every((record) => isLive(record) || !record.scope.encloses(section));
}
