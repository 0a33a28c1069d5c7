/** What a template is for, what belongs into its sections and fields. */
import type { DocumentTemplate, FieldSpec, RecordTemplate, SectionSpec } from '../../knowledge/schema.ts';
import { documentTemplates, recordTemplates } from '../../knowledge/templates/registry.ts';

/** The key of a template: record and document templates share ids. */
export function templateKey(template: RecordTemplate | DocumentTemplate): string {
  return `${'statuses' in template ? 'record' : 'document'}/${template.id}`;
}

/** What `templateKey` was made from. */
export function templateOf(key: string): RecordTemplate | DocumentTemplate | undefined {
  return [...recordTemplates, ...documentTemplates].find((template) => templateKey(template) === key);
}

/** Name and use of a template. */
export function templateText(key: string): string | undefined {
  const template = templateOf(key);
  return template && `**${template.name}** — ${template.summary}`;
}

/** What belongs into the section at `path`. */
export function sectionText(key: string, path: readonly number[]): string | undefined {
  const template = templateOf(key);
  const spec = specAt(template?.sections, path);
  if (template === undefined || spec === undefined) return undefined;
  const fields = (spec.fields ?? []).map((field) => `- ${field.label}: ${field.guidance}`);
  const columns = spec.table === undefined ? [] : [`Columns: ${spec.table.columns.map((column) => column.heading).join(', ')}.`];
  const count = spec.atLeast === undefined ? [] : [`At least ${spec.atLeast}.`];
  return [
    `**${spec.heading}** (${template.name})`,
    [spec.guidance, ...count].join(' '),
    ...(fields.length > 0 ? [fields.join('\n')] : []),
    ...columns,
  ].join('\n\n');
}

/** What belongs into a field of the template, or of the section at `path`. */
export function fieldText(key: string, path: readonly number[], label: string): string | undefined {
  const template = templateOf(key);
  const field = fieldsAt(template, path).find((each) => each.label === label);
  return field && `**${field.label}** — ${field.guidance}`;
}

function fieldsAt(template: RecordTemplate | DocumentTemplate | undefined, path: readonly number[]): readonly FieldSpec[] {
  if (template === undefined) return [];
  if (path.length === 0) return [...template.fields, ...('options' in template ? (template.options?.labels ?? []) : [])];
  return specAt(template.sections, path)?.fields ?? [];
}

/** The section a path of places leads to. */
export function specAt(specs: readonly SectionSpec[] | undefined, path: readonly number[]): SectionSpec | undefined {
  const [first, ...rest] = path;
  const spec = first === undefined ? undefined : specs?.[first];
  return rest.length === 0 ? spec : specAt(spec?.children, rest);
}
