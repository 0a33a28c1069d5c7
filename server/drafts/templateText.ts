/** New records and documents from the templates: as Markdown with placeholders, or as a snippet with tab stops and choices. */
import type { DocumentTemplate, RecordTemplate } from '../knowledge/schema.ts';
import { snippetLines, snippetText, type SnippetVariables } from './snippetText.ts';
import { fieldLines, fieldValue } from './fields.ts';
import { plainText, spaced, type Line, type TemplateValues } from './lines.ts';
import { recordBody, recordStyle, sectionsLines, type SectionStyle } from './sections.ts';

/** Either kind of template. */
export type AnyTemplate = RecordTemplate | DocumentTemplate;

/** What is known of a new document; `number` is written as given (`0007`), except where the template counts without zeros. */
export type NewDocument = Omit<TemplateValues, 'ordinal'>;

/** Markdown of a new document. Values not given stay as placeholders. */
export function renderTemplate(template: AnyTemplate, values: NewDocument): string {
  return plainText(templateLines(template, values.number !== ''), withOrdinal(values));
}

/** The same as a snippet: what is not given is a tab stop. */
export function templateSnippet(template: AnyTemplate, values: NewDocument = {}): string {
  return snippetText(templateLines(template, values.number !== ''), withOrdinal(values));
}

/** The body of a snippet for a whole document, with the editor's own variables for what it knows. */
export function templateSnippetLines(template: AnyTemplate, variables: SnippetVariables): string[] {
  return snippetLines(templateLines(template, true), {}, variables);
}

/** The lines of a new document; without a number in the title where the log counts by dates. */
function templateLines(template: AnyTemplate, isNumbered: boolean): readonly Line[] {
  const frontMatter = template.fields.filter((field) => field.form === 'front-matter');
  const head =
    frontMatter.length === 0 ? [] : [['---'], ...frontMatter.map((field): Line => [`${field.label}: `, ...fieldValue(field)]), ['---']];
  const title: Line = ['# ', ...titleParts(isNumbered || !template.title.includes('{number}') ? template.title : '{title}')];
  return spaced([head, [title], ...('statuses' in template ? recordBody(template, 2, recordStyle(template)) : documentBody(template))]);
}

/** How the sections of a template are written. */
export function styleOf(template: AnyTemplate): SectionStyle {
  return 'statuses' in template ? recordStyle(template) : { mark: '-', options: undefined, records: template.records };
}

function documentBody(template: DocumentTemplate): readonly (readonly Line[])[] {
  const style = styleOf(template);
  return [
    fieldLines(
      template.fields.filter((field) => field.form !== 'front-matter'),
      2,
      style.mark,
    ),
    sectionsLines(template.sections, 2, style),
  ];
}

function withOrdinal(values: NewDocument): TemplateValues {
  return { ...values, ordinal: values.number?.replace(/^0+(?=\d)/, '') };
}

function titleParts(title: string): Line {
  const number = title.startsWith('{number}.') ? ('ordinal' as const) : ('number' as const);
  return title
    .split(/(\{number\}|\{title\})/)
    .filter((part) => part !== '')
    .map((part) => {
      if (part === '{number}') return { text: '[NNN]', value: number };
      return part === '{title}' ? { text: '[Title]', value: 'title' as const } : part;
    });
}
