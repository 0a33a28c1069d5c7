/** Sections of a new document with everything in them: body, fields, options, tables, children, in the form the template writes them. */
import { productionChecklist } from '../knowledge/checklists/production.ts';
import type { ChecklistGroup } from '../knowledge/adviceSchema.ts';
import type { RecordTemplate, SectionSpec } from '../knowledge/schema.ts';
import { recordTemplate } from '../knowledge/templates/registry.ts';
import { checklistStatusLabels } from '../knowledge/vocabulary/levels.ts';
import { fieldLines, fieldValue } from './fields.ts';
import { choiceHole, holesIn, plainLine, spaced, type Line } from './lines.ts';
import { tableLines } from './tables.ts';

/** What sections need to know of the template they belong to. */
export interface SectionStyle {
  /** Mark of its bullet lists. */
  readonly mark: string;
  /** How options are written; absent where the template has none. */
  readonly options: RecordTemplate['options'];
  /** Template of decision records written inside the document. */
  readonly records: RecordTemplate['id'] | undefined;
}

/** How the sections of a record template are written. */
export function recordStyle(template: RecordTemplate): SectionStyle {
  return { mark: listMark(template.sections), options: template.options, records: undefined };
}

/** Sections one below the other, bullets close together; a section that repeats as often as its parent asks, `atLeast`. */
export function sectionsLines(specs: readonly SectionSpec[], level: number, style: SectionStyle, atLeast = 1): readonly Line[] {
  const stretches: Line[][] = [];
  let previous: SectionSpec | undefined;
  for (const spec of specs) {
    for (let copy = 1; copy <= (spec.repeats === true ? atLeast : 1); copy += 1) {
      const lines = sectionLines(spec, level, style, copy);
      const last = stretches.at(-1);
      if (last !== undefined && spec.form === 'bullet' && previous?.form === 'bullet') last.push(...lines);
      else stretches.push([...lines]);
      previous = spec;
    }
  }
  return spaced(stretches);
}

/** What stands below a section's heading in a document that lacks it: what the template requires, its guidance where it writes nothing. */
export function sectionBody(spec: SectionSpec, level: number): readonly string[] {
  const lines = spaced(contents(requiredOnly(spec), level + 1, { mark: '-', options: undefined, records: undefined }));
  return lines.length === 0 ? [`[${spec.guidance.replace(/\.$/, '')}]`] : lines.map((line) => plainLine(line, {}));
}

function requiredOnly(spec: SectionSpec): SectionSpec {
  const children = spec.children?.filter((child) => child.required).map(requiredOnly);
  return children === undefined ? spec : { ...spec, children };
}

/** One section. `copy` numbers those a template repeats. */
export function sectionLines(spec: SectionSpec, level: number, style: SectionStyle, copy = 1): readonly Line[] {
  if (spec.role === 'embedded-record' && spec.fields === undefined && style.records !== undefined)
    return recordLines(recordTemplate(style.records), level, numbered(spec.heading, copy));
  const heading = numbered(spec.heading, copy);
  const [first, ...rest] = spec.body.map(holesIn);
  switch (spec.form) {
    case 'bullet':
      return [[`${style.mark} ${heading}: `, ...(first ?? [''])], ...rest];
    case 'plain':
      return [[`${heading}:${first === undefined ? '' : ' '}`, ...(first ?? [])], ...rest, ...optionsOf(spec, level, style)];
    case 'label':
      return spaced([[[`**${heading}**`]], ...contents(spec, level, style)]);
    case 'heading':
      return spaced([[[`${'#'.repeat(level)} `, ...holesIn(heading)]], ...contents(spec, level + 1, style)]);
  }
}

/** A record written inside a document, its title at `level`. */
export function recordLines(template: RecordTemplate, level: number, title: string): readonly Line[] {
  const style = recordStyle(template);
  const isPlain = template.sections.every((spec) => spec.form === 'plain');
  const head: Line = isPlain ? holesIn(title) : [`${'#'.repeat(level)} `, ...holesIn(title)];
  return spaced([[head], ...recordBody(template, level + 1, style)]);
}

/** A record below its title: fields, sections, closing fields. Front matter is the caller's. */
export function recordBody(template: RecordTemplate, level: number, style: SectionStyle): readonly (readonly Line[])[] {
  const inBody = template.fields.filter((field) => field.form !== 'front-matter');
  return [
    fieldLines(
      inBody.filter((field) => field.place !== 'end'),
      level,
      style.mark,
    ),
    sectionsLines(template.sections, level, style),
    fieldLines(
      inBody.filter((field) => field.place === 'end'),
      level,
      style.mark,
    ),
  ];
}

function contents(spec: SectionSpec, level: number, style: SectionStyle): readonly (readonly Line[])[] {
  return [
    spec.body.map(holesIn),
    spec.role === 'risks' && spec.fields ? riskLines(spec) : fieldLines(spec.fields ?? [], level, style.mark, true),
    spec.table ? tableLines(spec.table) : [],
    spec.role === 'checklist' && spec.body.length === 0 ? checklistLines(productionChecklist, level) : [],
    optionsOf(spec, level, style),
    sectionsLines(spec.children ?? [], level, style, spec.atLeast),
  ];
}

/** Options of a record, where the section's own body does not list them. */
function optionsOf(spec: SectionSpec, level: number, style: SectionStyle): readonly Line[] {
  if (spec.role !== 'options' || style.options === undefined || spec.body.length > 0) return [];
  const options = style.options;
  const copies = Array.from({ length: spec.atLeast ?? 1 }, (_, index) => optionLines(options, index, level, style.mark));
  return options.form === 'list' ? copies.flat() : spaced(copies);
}

/** One option; `index` gives its letter. */
export function optionLines(options: NonNullable<RecordTemplate['options']>, index: number, level: number, mark: string): readonly Line[] {
  const name = holesIn(options.heading.replace('{letter}', String.fromCharCode(65 + index)).replace('{name}', '[option]'));
  if (options.form === 'heading') return [[`${'#'.repeat(level)} `, ...name], [''], ...fieldLines(options.labels, level, mark)];
  const labels = options.labels
    .filter((label) => label.form === 'plain')
    .flatMap((label, at): Line => [at === 0 ? ' — ' : ' / ', `${label.label}: `, ...fieldValue(label)]);
  return [options.heading.startsWith('{letter}') ? [...name, ...labels] : [`${mark} `, ...name, ...labels]];
}

/** Risks by rank, each with its fields below it. */
function riskLines(spec: SectionSpec): readonly Line[] {
  return Array.from({ length: spec.atLeast ?? 1 }, (_, index) => riskEntry(spec, index + 1)).flat();
}

/** One risk of a ranked list. */
export function riskEntry(spec: SectionSpec, rank: number): readonly Line[] {
  return (spec.fields ?? []).map((field, at): Line => [at === 0 ? `${rank}. ` : '   - ', `**${field.label}**: `, ...fieldValue(field)]);
}

/** Checklist items by group, each with a status to choose and room for the reason. */
export function checklistLines(groups: readonly ChecklistGroup[], level: number): readonly Line[] {
  return spaced(
    groups.map((group) => [[`${'#'.repeat(level)} ${group.title}`], [''], ...group.items.map((item) => checklistItemLine(item.title))]),
  );
}

/** One item of a checklist, its status open. */
export function checklistItemLine(title: string): Line {
  return [`- ${title}: `, choiceHole(checklistStatusLabels, 'planned-v1'), ' — ', { text: '[reason]' }];
}

function numbered(heading: string, copy: number): string {
  return heading
    .replace('[NNN]', String(copy).padStart(3, '0'))
    .replace(/^(\d+\.)1(?= \[)|(?<=^(?:Decision|Alternative) )1(?=:)/, (_, chapter: string | undefined) => `${chapter ?? ''}${copy}`);
}

function listMark(specs: readonly SectionSpec[]): string {
  return specs.some((spec) => spec.body.some((line) => line.startsWith('* '))) ? '*' : '-';
}
