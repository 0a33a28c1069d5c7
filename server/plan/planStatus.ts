/** The status of a plan as a whole: in front matter, a heading of its own, or above its first section. Judges nothing. */
import type { ArchDocument } from '../document/document.ts';
import type { Field } from '../document/fields.ts';
import { fieldsOf } from '../document/readFields.ts';
import { documentStatuses } from '../knowledge/vocabulary/statuses.ts';

/** The field that states it; undefined where none does. A status inside a record, a checklist or a table further down is another's. */
export function statusOfPlan(document: ArchDocument): Field | undefined {
  const title = document.titleSection;
  const first = document.sections.find((section) => section !== title && section.form === 'heading')?.start ?? Infinity;
  return fieldsOf(document).find(
    (field) => field.key === 'status' && (field.form === 'front-matter' || field.range.start < first || isOwnHeading(document, field)),
  );
}

/** Whether a status says that the plan may be built from. */
export function isApproved(status: string): boolean {
  const word = (/^[^\s([{,;–—.]+(?: [a-z]+)?/i.exec(status.trim())?.[0] ?? '').toLowerCase();
  const approved = documentStatuses.find(({ id }) => id === 'approved');
  const words = [approved?.label.toLowerCase(), ...(approved?.translations ?? []), ...(approved?.nearest ?? [])];
  return words.includes(word) || words.includes(word.split(' ')[0]);
}

/** `## Status` as one of the document's own headings, not a part of something in it. */
function isOwnHeading(document: ArchDocument, field: Field): boolean {
  if (field.form !== 'heading') return false;
  const section = document.sectionAt(field.range.start);
  return section.level <= 2 && section.parent?.role !== 'embedded-record' && section.role !== 'embedded-record';
}
