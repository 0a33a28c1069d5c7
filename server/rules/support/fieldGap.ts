/** A labelled value that a record's template has and the record does not: where it is missed, and how it is put in. */
import type { Range } from '../../base/range.ts';
import type { ArchDocument } from '../../document/document.ts';
import type { Edit } from '../../document/edits.ts';
import type { Field } from '../../document/fields.ts';
import type { FieldKey, FieldSpec, RecordTemplate } from '../../knowledge/schema.ts';
import type { DecisionRecord } from '../../log/record.ts';
import type { RuleContext } from '../rule.ts';
import { fillField, headFields, insertRecordField } from './recordFields.ts';
import { isWritten, recordTemplateOf } from './recordTemplate.ts';

export interface FieldGap {
  readonly record: DecisionRecord;
  readonly template: RecordTemplate;
  readonly spec: FieldSpec;
  /** The field, when it is there and holds nothing. */
  readonly place: Field | undefined;
}

/**
 * The gap, if the record is bound to have the field: it stands there without a value, is required, or the record has
 * others of the template's fields at its head. A template's optional fields may be left out together.
 */
export function fieldGap(context: RuleContext, record: DecisionRecord, key: FieldKey, place: Field | undefined): FieldGap | undefined {
  const template = recordTemplateOf(context, record);
  const spec = template?.fields.find((field) => field.key === key);
  if (template === undefined || spec === undefined || !isWritten(record) || isUnreadable(context)) return undefined;
  if (place !== undefined) return isUnanswered(place) ? { record, template, spec, place } : undefined;
  return spec.required || hasOthers(record, template, key) ? { record, template, spec, place } : undefined;
}

/** Where the gap is shown: at the label without a value, else at the title. */
export function placeOfGap({ record, place }: FieldGap): Range {
  const { start, end } = place?.labelRange ?? record.titleRange;
  return { start, end };
}

/** Writes the value where it belongs. */
export function fillGap(document: ArchDocument, { record, template, spec, place }: FieldGap, value: string): Edit {
  return place === undefined ? insertRecordField(document, record, template, spec, value) : fillField(document, place, value);
}

/** What broken front matter holds is not known: the break is the finding. */
export function isUnreadable({ document }: RuleContext): boolean {
  return (document.frontMatter?.problems.length ?? 0) > 0;
}

function hasOthers(record: DecisionRecord, template: RecordTemplate, key: FieldKey): boolean {
  const own = new Set(template.fields.map((field) => field.key));
  return headFields(record).some(
    (field) => field.key !== undefined && field.key !== key && own.has(field.key) && field.value.trim() !== '',
  );
}

/** Nothing in it but white space, marks or a template's `YYYY-MM-DD`. */
function isUnanswered(field: Field): boolean {
  return field.value.replaceAll(/[[\]{}<>"'_*]/g, '').trim() === '' || /^[[{<]?(?:YYYY|yyyy)[-/.]?MM/.test(field.value.trim());
}
