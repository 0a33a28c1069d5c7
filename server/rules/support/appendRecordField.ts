/** Writes a labelled value that speaks of the record as a whole: beside those at its head, or below everything where the template has it there. */
import type { ArchDocument } from '../../document/document.ts';
import type { Edit } from '../../document/edits.ts';
import type { FieldSpec, RecordTemplate } from '../../knowledge/schema.ts';
import type { DecisionRecord } from '../../log/record.ts';
import { insertFields } from './insertFields.ts';
import { headFields } from './recordFields.ts';

/** Inserts `spec`; a record with labels, bullets, a table or front matter at its head gets it there, all others at their end. */
export function appendRecordField(
  document: ArchDocument,
  record: DecisionRecord,
  template: RecordTemplate | undefined,
  spec: FieldSpec,
  value: string,
): Edit {
  const own = template?.fields.find((field) => field.key === spec.key);
  const beside = own === undefined ? headFields(record).findLast((field) => field.form !== 'heading') : undefined;
  if (beside !== undefined && (beside.form !== 'table' || beside.block !== undefined)) {
    const label = beside.form === 'front-matter' ? spec.label.toLowerCase().replaceAll(' ', '-') : spec.label;
    return insertFields(document, beside, [{ label, value }]);
  }
  const { lineEnding, text } = document;
  const end = text.slice(0, record.embedded ? record.scope.end : text.length).trimEnd().length;
  return { range: { start: end, end }, newText: `${lineEnding}${lineEnding}${written(record, own ?? spec, value)}` };
}

/** `## Status: Accepted`: the record writes its labels as headings. */
function isInHeading({ status, scope }: DecisionRecord): boolean {
  return (
    status !== undefined &&
    scope
      .walk()
      .some(({ form, headRange }) => form === 'heading' && headRange.start <= status.range.start && status.range.end <= headRange.end)
  );
}

function written(record: DecisionRecord, { form, label }: FieldSpec, value: string): string {
  if (form !== 'inline-heading' && form !== 'heading' && !isInHeading(record)) return `**${label}**: ${value}`;
  const level = Math.floor(record.parts.find((part) => part.section?.form === 'heading')?.section?.level ?? 2);
  return `${'#'.repeat(level)} ${label}: ${value}`;
}
