/** Values behind a label: `Status: `, `Review Date: `, `Owner: `, `Impact: `, and below a heading that stands for a label. */
import { fieldOfLabel } from '../../document/vocabulary.ts';
import type { FieldKey, FieldSpec } from '../../knowledge/schema.ts';
import { namesPeople } from '../../log/names.ts';
import { documentTemplateOf, onEmptyLine, recordTemplateAt, sectionsAround, type Cursor } from './cursor.ts';
import { lineLabel } from './lineLabel.ts';
import { productValues } from './products.ts';
import type { Proposal } from './proposal.ts';
import { choiceValues, dateValues, levelValues, peopleValues, statusValues, tagValues, type Value } from './values.ts';

/** Offers values where the cursor stands behind a label or alone below a heading of that meaning. */
export function fieldValueProposals(cursor: Cursor): readonly Proposal[] {
  const place = valuePlace(cursor);
  if (place?.key === undefined) return [];
  const { start, end } = place;
  return valuesFor(cursor, place.key).map((value) => ({
    kind: value.kind,
    label: value.text,
    detail: value.detail,
    insert: value.insert ?? value.text,
    range: { start, end },
    ...(value.subject && { subject: value.subject }),
  }));
}

/** The values a field of that meaning may take here. */
export function valuesFor(cursor: Cursor, key: FieldKey): readonly Value[] {
  if (key === 'status') return statusValues(cursor);
  if (key === 'date' || key === 'review-date') return dateValues(cursor, key);
  if (namesPeople(key)) return peopleValues(cursor);
  if (key === 'tags') return tagValues(cursor);
  if (key === 'likelihood' || key === 'impact') return levelValues('risk');
  if (key === 'reversibility') return levelValues('reversibility');
  if (key === 'technology' || key === 'chosen') return [...optionValues(cursor, key), ...productValues()];
  const choices = specOf(cursor, key)?.choices;
  return choices === undefined ? [] : choiceValues(choices, specOf(cursor, key)?.label ?? '');
}

interface ValuePlace {
  readonly key: FieldKey | undefined;
  readonly start: number;
  readonly end: number;
}

/** The rest of the line is replaced, of a quoted value the rest up to the quote: half a word left behind helps nobody. */
function valuePlace(cursor: Cursor): ValuePlace | undefined {
  const line = cursor.before + cursor.after;
  const end = cursor.lineStart + line.trimEnd().length;
  const label = lineLabel(line, cursor.before.length);
  if (label !== undefined) {
    const quoted = label.key === 'chosen' && line.charAt(label.valueAt) === '"' && cursor.before.length > label.valueAt;
    if (quoted)
      return {
        key: label.key,
        start: cursor.lineStart + label.valueAt + 1,
        end: cursor.offset + (/^[^"]*(?=")/.exec(cursor.after)?.[0].length ?? 0),
      };
    const start = namesPeople(label.key ?? 'title') ? Math.max(label.valueAt, lastName(cursor.before)) : label.valueAt;
    return {
      key: label.key,
      start: cursor.lineStart + start,
      end: namesPeople(label.key ?? 'title') ? cursor.offset : Math.max(cursor.offset, end),
    };
  }
  return headingPlace(cursor, end);
}

/** Behind the last comma: people are listed. */
function lastName(before: string): number {
  const comma = before.lastIndexOf(',');
  return comma < 0 ? 0 : comma + 1 + (/^\s*/.exec(before.slice(comma + 1))?.[0].length ?? 0);
}

/** Below `## Status`, where nothing stands yet but what is being typed. */
function headingPlace(cursor: Cursor, end: number): ValuePlace | undefined {
  const { section, document } = cursor;
  if (section.form !== 'heading' || section.level < 2 || document.lines.lineAt(section.headRange.start) === cursor.line) return undefined;
  const key = fieldOfLabel(section.name);
  if (key !== 'status' && key !== 'date' && key !== 'deciders' && key !== 'review-date' && key !== 'reversibility') return undefined;
  const [first, ...others] = section.blocks;
  const alone =
    first === undefined ||
    (others.length === 0 && first.kind === 'paragraph' && first.line === cursor.line && first.endLine === cursor.line + 1);
  if (!alone || !(onEmptyLine(cursor) || first !== undefined)) return undefined;
  const start = cursor.lineStart + cursor.before.length - cursor.before.trimStart().length;
  return { key, start: Math.min(start, cursor.offset), end: Math.max(cursor.offset, end) };
}

/** The names of the record's options, where one of them is chosen. */
function optionValues(cursor: Cursor, key: FieldKey): readonly Value[] {
  if (key !== 'chosen') return [];
  return (cursor.record?.options ?? []).map((option) => ({ kind: 'item', text: option.name, detail: 'considered option' }));
}

/** The template's own description of a field, of the record, of the document or of the section at hand. */
function specOf(cursor: Cursor, key: FieldKey): FieldSpec | undefined {
  const roles = new Set([...sectionsAround(cursor.section)].map((section) => section.role));
  const template = documentTemplateOf(cursor);
  const inSections = (template?.sections ?? [])
    .flatMap((spec) => [spec, ...(spec.children ?? [])])
    .filter((spec) => roles.has(spec.role))
    .flatMap((spec) => spec.fields ?? []);
  return [...(recordTemplateAt(cursor)?.fields ?? []), ...(template?.fields ?? []), ...inSections].find((field) => field.key === key);
}
