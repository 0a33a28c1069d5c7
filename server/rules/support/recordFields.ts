/** Writes a labelled value into a decision record where and as its template has it. Decides nothing about what is missing. */
import type { ArchDocument } from '../../document/document.ts';
import { appendToSection, insertSection, type Edit } from '../../document/edits.ts';
import type { Field } from '../../document/fields.ts';
import type { Section } from '../../document/section.ts';
import type { FieldSpec, RecordTemplate } from '../../knowledge/schema.ts';
import type { DecisionRecord } from '../../log/record.ts';
import { insertFields, type NewField } from './insertFields.ts';

const HEAD_KEYS: ReadonlySet<Field['key']> = new Set<Field['key']>([
  'id',
  'title',
  'status',
  'date',
  'deciders',
  'consulted',
  'informed',
  'author',
  'technical-story',
  'tags',
  'version',
]);

/** Forms that an author chose over the template's headings. */
const OWN_FORMS: ReadonlySet<Field['form'] | undefined> = new Set<Field['form'] | undefined>(['label', 'bullet', 'table']);

/** Fields at the head of the record: what it says of itself before its first part. */
export function headFields(record: DecisionRecord): readonly Field[] {
  const first = Math.min(...record.parts.map((part) => part.range.start), Infinity);
  return record.fields.filter((field) => field.form === 'front-matter' || (field.range.start < first && HEAD_KEYS.has(field.key)));
}

/** Inserts the field `spec` among those the record has, in the template's order; below the title where it has none. */
export function insertRecordField(
  document: ArchDocument,
  record: DecisionRecord,
  template: RecordTemplate,
  spec: FieldSpec,
  value: string,
): Edit {
  const own = { label: spec.label, value };
  const { before, behind } = neighbours(record, template, spec);
  const isHeading = spec.form === 'heading' || spec.form === 'inline-heading';
  // Where the author labels what the template gives a heading, a label it is; a plain `Date:` stands beside headings.
  if (isHeading && !OWN_FORMS.has((before ?? behind)?.form)) return insertHeading(document, record, spec, value);
  if (before !== undefined) return insertFields(document, before, [{ label: labelLike(before, spec.label), value }]);
  if (behind !== undefined && behind.form !== 'heading') {
    const like = { label: labelLike(behind, spec.label), value };
    return behind.form === 'table' ? insertFields(document, behind, [like]) : lineBefore(document, behind, like);
  }
  if (spec.form === 'front-matter') return insertFrontMatter(document, own.label, value);
  const line =
    spec.form === 'label' ? `**${own.label}**: ${value}` : spec.form === 'bullet' ? `* ${own.label}: ${value}` : `${own.label}: ${value}`;
  return belowTitle(document, record, [line]);
}

/** Writes a value behind a label that has none. */
export function fillField(document: ArchDocument, field: Field, value: string): Edit {
  if (field.form === 'heading') {
    const section = document.sections.find((each) => each.head === field.block);
    if (section !== undefined) return appendToSection(document, section, [value]);
  }
  const before = document.text.charAt(field.valueRange.start - 1);
  return { range: field.valueRange, newText: /\s/.test(before) || (field.form === 'table' && before === ' ') ? value : ` ${value}` };
}

/** The template's fields that stand there, before and behind the place of the new one. */
function neighbours(
  record: DecisionRecord,
  template: RecordTemplate,
  spec: FieldSpec,
): { readonly before: Field | undefined; readonly behind: Field | undefined } {
  const order = template.fields.map((field) => field.key);
  const fields = headFields(record).flatMap((field) => {
    const rank = field.key === undefined || field.form === 'heading' ? -1 : order.indexOf(field.key);
    return rank < 0 ? [] : [{ field, rank }];
  });
  const own = order.indexOf(spec.key);
  return { before: fields.findLast(({ rank }) => rank < own)?.field, behind: fields.find(({ rank }) => rank > own)?.field };
}

/** A line of its own above the one that holds `field`, written as that one is; a paragraph above one that is a paragraph. */
function lineBefore(document: ArchDocument, field: Field, own: NewField): Edit {
  const { lineEnding, lines } = document;
  const line = lines.lineAt(field.range.start);
  const newText = insertFields(document, field, [own]).newText;
  const written = newText
    .slice(newText.lastIndexOf(lineEnding, newText.trimEnd().length - 1) + lineEnding.length)
    .trim()
    .replace(/\\$/, '');
  const { block } = field;
  const isParagraph = (field.form === 'label' || field.form === 'plain') && block !== undefined && block.endLine - block.line < 2;
  const gap = isParagraph ? lineEnding + lineEnding : (/(?: {2}|\\)$/.exec(lines.text(line))?.[0] ?? '') + lineEnding;
  const indent = /^\s*/.exec(lines.text(line))?.[0] ?? '';
  return { range: { start: lines.start(line), end: lines.start(line) }, newText: indent + written + gap };
}

function labelLike(field: Field, label: string): string {
  const lower = field.label === field.label.toLowerCase();
  return lower ? label.toLowerCase() : label.charAt(0).toUpperCase() + label.slice(1);
}

function insertFrontMatter(document: ArchDocument, label: string, value: string): Edit {
  const { lineEnding, frontMatter } = document;
  const line = `${label}: ${value}${lineEnding}`;
  if (frontMatter !== undefined) return { range: { start: frontMatter.bodyRange.end, end: frontMatter.bodyRange.end }, newText: line };
  return { range: { start: document.bodyStart, end: document.bodyStart }, newText: `---${lineEnding}${line}---${lineEnding}${lineEnding}` };
}

/** `## Status`, before the record's first section and at its level. */
function insertHeading(document: ArchDocument, record: DecisionRecord, spec: FieldSpec, value: string): Edit {
  const head = titleOf(document, record);
  const first = record.parts.find((part) => part.section?.form === 'heading')?.section;
  const level = Math.floor(first?.level ?? head.level + 1);
  const lines =
    spec.form === 'inline-heading' ? [`${'#'.repeat(level)} ${spec.label}: ${value}`] : [`${'#'.repeat(level)} ${spec.label}`, '', value];
  if (head.form === 'root')
    return spec.form === 'inline-heading'
      ? insertSection(document, head, level, `${spec.label}: ${value}`, [])
      : insertSection(document, head, level, spec.label, [value]);
  return appendToSection(document, head, lines);
}

function belowTitle(document: ArchDocument, record: DecisionRecord, lines: readonly string[]): Edit {
  const { lineEnding } = document;
  const head = titleOf(document, record);
  const text = lines.join(lineEnding);
  if (head.form === 'root')
    return { range: { start: document.bodyStart, end: document.bodyStart }, newText: text + lineEnding + lineEnding };
  const at = head.headRange.end;
  const below = document.lines.lineAt(at) + 1;
  const blank = below >= document.lines.lineCount || document.lines.text(below).trim() === '';
  return { range: { start: at, end: at }, newText: `${lineEnding}${lineEnding}${text}${blank ? '' : lineEnding}` };
}

function titleOf(document: ArchDocument, record: DecisionRecord): Section {
  return record.embedded ? record.scope : (document.titleSection ?? document.root);
}
