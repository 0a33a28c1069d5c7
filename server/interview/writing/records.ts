/** Writes the content of a record in any record template. Adds nothing to the content but headings, labels and what is still to be named. */
import type { FieldSpec, RecordTemplate, SectionRole, SectionSpec } from '../../knowledge/schema.ts';
import { spaced, type Body } from './bodies.ts';
import { leftovers } from './leftovers.ts';
import { orUnsaid, type RecordContent, type RecordOption } from './recordContent.ts';
import { yStatementOf } from './yStatement.ts';

export interface RecordValues {
  readonly number: string;
  readonly today: string;
}

/** The text of the record. */
export function writeRecord(template: RecordTemplate, content: RecordContent, values: RecordValues): string {
  const fields = (place: (field: FieldSpec) => boolean): Body => fieldLines(template.fields.filter(place), content, values);
  const front = template.fields
    .filter((field) => field.form === 'front-matter')
    .flatMap((field) =>
      valueOf(field, content, values) === undefined ? [] : [`${field.label}: ${valueOf(field, content, values) ?? ''}`],
    );
  const ordinal = values.number.replace(/^0+(?=\d)/, '');
  const pattern = values.number === '' ? '{title}' : template.title;
  const title = pattern.startsWith('{number}.') ? pattern.replace('{number}', ordinal) : pattern.replace('{number}', values.number);
  const lines =
    spaced([
      front.length === 0 ? undefined : ['---', ...front, '---'],
      [`# ${title.replace('{title}', content.title)}`],
      fields(({ form, place }) => form !== 'front-matter' && (place ?? 'top') === 'top'),
      ...template.sections.map((spec) => sectionLines(spec, 2, template, content)),
      fields(({ form, place }) => form !== 'front-matter' && place === 'end'),
    ]) ?? [];
  return `${lines.join('\n')}\n`;
}

function sectionLines(spec: SectionSpec, level: number, template: RecordTemplate, content: RecordContent): Body {
  const lines = ownLines(spec, level, template, content);
  if (lines === undefined) return undefined;
  if (spec.form === 'bullet') return [`* ${spec.heading}: ${lines.join(' ')}`];
  const heading =
    spec.form === 'heading' ? `${'#'.repeat(level)} ${spec.heading}` : spec.form === 'label' ? `**${spec.heading}**` : `${spec.heading}:`;
  if (spec.form !== 'plain') return [heading, '', ...lines];
  // The entry's bare labels are followed by their text at once.
  return spec.role === 'options' ? [heading, ...lines] : [`${heading} ${lines[0] ?? ''}`, ...lines.slice(1)];
}

function ownLines(spec: SectionSpec, level: number, template: RecordTemplate, content: RecordContent): Body {
  if (template.id === 'y-statement') return spaced([[yStatementOf(content)], content.weighing, leftovers(template, content)]);
  if (spec.role === 'decision' && spec.children === undefined)
    return spaced([TEXTS.decision?.(content, spec), leftovers(template, content)]);
  if (spec.role === 'options') return optionLines(template, level + 1, content);
  if (spec.role === 'pros-and-cons') return spaced(content.options.map((option) => argumentLines(option, level + 1)));
  return spaced([
    TEXTS[spec.role]?.(content, spec),
    spec.role === 'decision' ? leftovers(template, content) : undefined,
    ...(spec.children ?? []).map((child) => sectionLines(child, level + 1, template, content)),
  ]);
}

const TEXTS: Readonly<Partial<Record<SectionRole, (content: RecordContent, spec: SectionSpec) => Body>>> = {
  context: ({ context }) => spaced(context.map((paragraph) => [paragraph])),
  drivers: ({ drivers }) => orAbsent(drivers.map((driver) => `* ${driver}`)),
  decision: ({ decision, weighing }) => spaced([[decision], weighing]),
  rationale: ({ rationale }) => [rationale],
  consequences: (content, { children }) => (children === undefined ? consequenceLines(content) : undefined),
  positive: ({ positive }) => [`- ${orUnsaid(positive, 'says what it gains')}`],
  negative: ({ negative, unsolved }) =>
    [...orElse(negative, ['open, no answer says what it costs']), ...unsolved].map((line) => `- ${line}`),
  confirmation: ({ confirmation }) => [confirmation ?? 'Open: no answer says how anyone will see that it was right.'],
  'more-information': ({ reviewDate }) => (reviewDate === undefined ? undefined : [`To be looked at again: ${reviewDate}.`]),
};

function consequenceLines({ positive, negative, unsolved }: RecordContent): Body {
  return [
    ...orElse(positive, ['Open: no answer says what it gains']),
    ...orElse(negative, ['Open: no answer says which risk or work it brings']),
    ...unsolved,
  ].map((line) => `- ${line}`);
}

/** Every option, or those not taken where the template lists only these. */
function optionLines(template: RecordTemplate, level: number, content: RecordContent): Body {
  const form = template.options;
  if (form === undefined) return undefined;
  const named = form.includesChosen ? content.options : content.options.filter(({ name }) => name !== content.chosen);
  if (named.length === 0) return ['Open: no answer names an option.'];
  const argued = template.sections.some(({ role }) => role === 'pros-and-cons');
  const lines = named.map((option, index): readonly string[] => {
    const heading = form.heading.replace('{letter}', String.fromCharCode(65 + index)).replace('{name}', option.name);
    const labels = argued
      ? []
      : form.labels
          .filter(({ key }) => key !== 'why-not' || content.chosen !== undefined)
          .map(({ key, label }) => `${label}: ${labelText(key, withCostIn(form.labels, option))}`);
    if (form.form === 'heading') return [`${'#'.repeat(level)} ${heading}`, '', ...labels.map((line) => `- ${line}`)];
    if (form.labels.length === 0)
      return [
        `${index + 1}. ${heading} - ${orUnsaid(option.pros, 'speaks for it')}; against it: ${orUnsaid(withCostIn([], option).cons, 'speaks')}${option.whyNot === undefined ? '' : `; turned down: ${option.whyNot}`}`,
      ];
    return [`${form.heading.startsWith('{letter}') ? '' : '* '}${heading}${labels.length === 0 ? '' : ` — ${labels.join(' / ')}`}`];
  });
  return form.form === 'list' ? lines.flat() : spaced(lines);
}

function labelText(key: FieldSpec['key'], option: RecordOption): string {
  return LABELS[key]?.(option) ?? 'open, no answer says';
}

const LABELS: Readonly<Partial<Record<FieldSpec['key'], (option: RecordOption) => string | undefined>>> = {
  pros: ({ pros }) => orUnsaid(pros, 'speaks for it'),
  cons: ({ cons }) => orUnsaid(cons, 'speaks against it'),
  cost: ({ cost }) => cost ?? 'open, no answer prices it',
  'why-not': ({ whyNot }) => whyNot,
};

/** Without a label for it, the cost is one of the points against. */
function withCostIn(labels: readonly FieldSpec[], option: RecordOption): RecordOption {
  return option.cost === undefined || labels.some(({ key }) => key === 'cost')
    ? option
    : { ...option, cons: [...option.cons, `its cost: ${option.cost}`] };
}

function argumentLines({ name, pros, cons, cost }: RecordOption, level: number): Body {
  const lines = [
    ...orElse(pros, ['open, no answer speaks for it']).map((text) => `* Good, because ${text}`),
    ...orElse(cons, ['open, no answer speaks against it']).map((text) => `* Bad, because ${text}`),
  ];
  return [`${'#'.repeat(level)} ${name}`, '', ...lines, ...(cost === undefined ? [] : [`* Neutral, because of its cost: ${cost}`])];
}

function fieldLines(fields: readonly FieldSpec[], content: RecordContent, values: RecordValues): Body {
  return spaced(
    fields.map((field) => {
      const value = valueOf(field, content, values);
      if (value === undefined) return undefined;
      switch (field.form) {
        case 'heading':
          return [`## ${field.label}`, '', value];
        case 'inline-heading':
          return [`## ${field.label}: ${value}`];
        case 'label':
          return [`**${field.label}**: ${value}`];
        case 'bullet':
          return [`* ${field.label}: ${value}`];
        case 'plain':
        case 'table':
        case 'front-matter':
          return [`${field.label}: ${value}`];
      }
    }),
  );
}

/** Undefined where nobody said it and the template can do without. */
function valueOf({ key, choices, required }: FieldSpec, content: RecordContent, { today }: RecordValues): string | undefined {
  if (key === 'status') return choices?.find((choice) => choice.toLowerCase() === 'proposed') ?? 'Proposed';
  if (key === 'date') return today;
  return VALUES[key]?.(content) ?? (required || key === 'deciders' ? 'to be named' : undefined);
}

const VALUES: Readonly<Partial<Record<FieldSpec['key'], (content: RecordContent) => string | undefined>>> = {
  'review-date': ({ reviewDate, usualReviewDate }) => reviewDate ?? usualReviewDate,
  reversibility: ({ reversibility }) =>
    reversibility && `${reversibility.level}${reversibility.way === undefined ? '' : ` (${reversibility.way})`}`,
};

function orElse(lines: readonly string[], otherwise: readonly string[]): readonly string[] {
  return lines.length === 0 ? otherwise : lines;
}

function orAbsent(lines: readonly string[]): Body {
  return lines.length === 0 ? undefined : lines;
}
