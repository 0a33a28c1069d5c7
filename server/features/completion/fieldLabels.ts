/** Labels still missing where labelled values stand: in a component, a risk, an option, a record's head. */
import { headingName } from '../../document/headingText.ts';
import { labelledLines } from '../../document/labelledLines.ts';
import { fieldsIn } from '../../document/readFields.ts';
import type { Section } from '../../document/section.ts';
import type { FieldSpec, SectionSpec } from '../../knowledge/schema.ts';
import { templateKey } from '../explain/templates.ts';
import { snippetText } from '../../drafts/snippetText.ts';
import { oneField } from '../../drafts/fields.ts';
import type { Line } from '../../drafts/lines.ts';
import { riskEntry } from '../../drafts/sections.ts';
import { documentTemplateOf, onEmptyLine, recordTemplateAt, type Cursor } from './cursor.ts';
import type { Proposal } from './proposal.ts';

/** Offers the labels on an empty line, behind a list mark, or behind opening asterisks. */
export function fieldLabelProposals(cursor: Cursor): readonly Proposal[] {
  if (!/^(?:[-*+] )?\*{0,2}[\w ]*$/.test(cursor.before.trimStart()) || cursor.after.replaceAll('*', '').trim() !== '') return [];
  return [...componentFields(cursor), ...optionFields(cursor), ...riskFields(cursor), ...nextRisk(cursor)];
}

function componentFields(cursor: Cursor): readonly Proposal[] {
  const template = documentTemplateOf(cursor);
  if (template === undefined || cursor.record?.embedded === true) return [];
  const found = specWithFields(template.sections, cursor.section, []);
  if (found === undefined || found.spec.role === 'risks') return [];
  return missingFields(found.spec.fields ?? [], cursor).map((field) =>
    labelProposal(cursor, field, { template: templateKey(template), path: found.path, name: template.name }),
  );
}

function optionFields(cursor: Cursor): readonly Proposal[] {
  const template = recordTemplateAt(cursor);
  if (cursor.section.role !== 'option' || template?.options?.form !== 'heading') return [];
  return missingFields(template.options.labels, cursor).map((field) =>
    labelProposal(cursor, field, { template: templateKey(template), path: [], name: template.name }),
  );
}

/** Fields below a risk that has some of them. */
function riskFields(cursor: Cursor): readonly Proposal[] {
  const template = documentTemplateOf(cursor);
  const at = template?.sections.findIndex((each) => each.role === 'risks' && each.fields !== undefined) ?? -1;
  const spec = template?.sections[at];
  if (template === undefined || spec === undefined || cursor.section.role !== 'risks' || !/^\s+[-*+] /.test(cursor.before)) return [];
  const risk = cursor.section.blocks
    .flatMap((block) => block.children)
    .find((item) => item.line <= cursor.line && cursor.line <= item.endLine);
  const present = new Set([...(risk?.inlines() ?? [])].flatMap((inline) => inline.fact(labelledLines).map((line) => line.key)));
  return (spec.fields ?? [])
    .filter((field) => !present.has(field.key))
    .map((field) => labelProposal(cursor, field, { template: templateKey(template), path: [at], name: template.name }));
}

/** The next risk of a ranked list. */
function nextRisk(cursor: Cursor): readonly Proposal[] {
  const template = documentTemplateOf(cursor);
  const spec = template?.sections.find((each) => each.role === 'risks' && each.fields !== undefined);
  if (spec === undefined || cursor.section.role !== 'risks' || !onEmptyLine(cursor)) return [];
  const ranked = cursor.section.blocks
    .filter((block) => block.kind === 'list' && block.ordered)
    .reduce((sum, block) => sum + block.children.length, 0);
  return [
    {
      kind: 'section',
      label: `Risk ${ranked + 1}`,
      detail: template?.name ?? '',
      insert: snippetText(riskEntry(spec, ranked + 1)),
      snippet: true,
      range: wholeLine(cursor),
    },
  ];
}

function missingFields(fields: readonly FieldSpec[], cursor: Cursor): readonly FieldSpec[] {
  const present = fieldsIn(cursor.section);
  const names = new Set(present.map((field) => headingName(field.label)));
  const keys = new Set(present.map((field) => field.key));
  return fields.filter((field) => !names.has(headingName(field.label)) && !keys.has(field.key));
}

function labelProposal(
  cursor: Cursor,
  field: FieldSpec,
  from: { readonly template: string; readonly path: readonly number[]; readonly name: string },
): Proposal {
  const mark = /^\s*([-*+])(?: |$)/.exec(cursor.before)?.[1] ?? '-';
  const line: readonly Line[] = oneField(field, 3, mark, from.path.length > 0);
  return {
    kind: 'field',
    label: field.label,
    detail: from.name,
    insert: snippetText(line),
    snippet: true,
    range: wholeLine(cursor),
    filter: `${/^[\s*+-]*/.exec(cursor.before)?.[0].trimStart() ?? ''}${field.label}`,
    subject: { topic: 'field', template: from.template, path: [...from.path], field: field.label },
  };
}

/** From the first character on the line; closing marks an editor added go too. */
function wholeLine(cursor: Cursor): { start: number; end: number } {
  const indent = cursor.before.length - cursor.before.trimStart().length;
  return { start: cursor.lineStart + indent, end: cursor.offset + cursor.after.trimEnd().length };
}

/** The description with fields that the section answers to, and the way to it. */
function specWithFields(
  specs: readonly SectionSpec[],
  section: Section,
  path: readonly number[],
): { spec: SectionSpec; path: readonly number[] } | undefined {
  for (const [index, spec] of specs.entries()) {
    const here = [...path, index];
    if (spec.fields !== undefined && spec.role === section.role) return { spec, path: here };
    const below = specWithFields(spec.children ?? [], section, here);
    if (below !== undefined) return below;
  }
  return undefined;
}
