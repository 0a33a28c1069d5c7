/** A record for each core decision that answers take, in any record template: proposed, with the answers as its context. */
import type { FieldSpec, RecordTemplate, SectionRole, SectionSpec } from '../../knowledge/schema.ts';
import { apiStyles } from '../../knowledge/tables/apiStyles.ts';
import { spaced, type Body } from './bodies.ts';
import { alternativeTo, type TakenDecision } from './decisions.ts';

export interface RecordValues {
  readonly number: string;
  readonly today: string;
}

/** The text of the record. */
export function writeRecord(template: RecordTemplate, decision: TakenDecision, values: RecordValues): string {
  const front = template.fields.filter((field) => field.form === 'front-matter').map((field) => `${field.label}: ${valueOf(field, values)}`);
  const inBody = (place: 'top' | 'end'): Body => fieldLines(template.fields.filter((field) => field.form !== 'front-matter' && (field.place ?? 'top') === place), values);
  const ordinal = values.number.replace(/^0+(?=\d)/, '');
  const pattern = values.number === '' ? '{title}' : template.title;
  const title = pattern.startsWith('{number}.') ? pattern.replace('{number}', ordinal) : pattern.replace('{number}', values.number);
  const lines = spaced([
    front.length === 0 ? undefined : ['---', ...front, '---'], [`# ${title.replace('{title}', decision.title)}`], inBody('top'),
    ...template.sections.map((spec) => sectionLines(spec, 2, template, decision)), inBody('end'),
  ]) ?? [];
  return `${lines.join('\n')}\n`;
}

function sectionLines(spec: SectionSpec, level: number, template: RecordTemplate, decision: TakenDecision): Body {
  const content = spec.role === 'options' ? optionLines(template, level + 1, decision) : spaced([textOf(spec, decision), ...(spec.children ?? []).map((child) => sectionLines(child, level + 1, template, decision))]);
  if (content === undefined) return undefined;
  if (spec.form === 'bullet') return [`* ${spec.heading}: ${content.join(' ')}`];
  const heading = spec.form === 'heading' ? `${'#'.repeat(level)} ${spec.heading}` : spec.form === 'label' ? `**${spec.heading}**` : `${spec.heading}:`;
  return spec.form === 'plain' && content.length === 1 ? [`${heading} ${content[0] ?? ''}`] : [heading, '', ...content];
}

function textOf(spec: SectionSpec, decision: TakenDecision): Body {
  return TEXTS[spec.role]?.(decision, spec);
}

const TEXTS: Readonly<Partial<Record<SectionRole, (decision: TakenDecision, spec: SectionSpec) => Body>>> = {
  context: ({ core, said }) => [`${core.name.slice(0, 1).toUpperCase()}${core.name.slice(1)} has to be settled. ${said.join(' ')}`],
  drivers: ({ said }) => said.slice(0, 3).map((sentence) => `* ${sentence}`),
  decision: (decision) => [`${decision.title}, because of what the interview says of it: ${reasonOf(decision)}`],
  rationale: (decision) => [reasonOf(decision)],
  consequences: ({ chosen }, { children }) => (children === undefined ? [`- ${chosen} is what the design builds on.`, `- Risk: what ${chosen} does when it fails becomes part of how the system fails.`, '- Cost and capacity are not addressed here and stay to be confirmed.'] : undefined),
  positive: ({ chosen }) => [`- ${chosen} is settled, and the design can build on it.`],
  negative: ({ chosen }) => [`- What ${chosen} does when it fails becomes part of how the system fails (mitigated: its failure is rehearsed before launch).`],
  confirmation: () => ['A review by the team, and the load test of the plan.'],
  status: () => ['Proposed'],
};

function reasonOf({ said }: TakenDecision): string {
  return said[0] ?? 'the planning interview names it.';
}

/** The option chosen, and the nearest other one the tables know. */
function optionLines(template: RecordTemplate, level: number, decision: TakenDecision): Body {
  const options = template.options;
  if (options === undefined) return undefined;
  const other = alternativeTo(decision);
  const named = options.includesChosen ? [decision.chosen, other] : [other];
  const lines = named.map((name, index): readonly string[] => {
    const heading = options.heading.replace('{letter}', String.fromCharCode(65 + index)).replace('{name}', name);
    const labels = options.labels.map(({ key, label }) => `${label}: ${labelText(key, name, decision)}`);
    if (options.form === 'heading') return [`${'#'.repeat(level)} ${heading}`, '', ...labels.map((line) => `- ${line}`)];
    const mark = options.heading.startsWith('{letter}') ? '' : '* ';
    return [`${mark}${heading}${labels.length === 0 ? '' : ` — ${labels.join(' / ')}`}`];
  });
  return options.form === 'list' ? lines.flat() : spaced(lines);
}

function labelText(key: FieldSpec['key'], name: string, decision: TakenDecision): string {
  return LABELS[key]?.(name, decision) ?? 'to be settled before the decision is accepted';
}

const LABELS: Readonly<Partial<Record<FieldSpec['key'], (name: string, decision: TakenDecision) => string>>> = {
  pros: (name, { said }) => {
    const style = apiStyles.find((each) => each.name === name);
    return style === undefined ? said.find((sentence) => sentence.includes(name))?.replace(/\.$/, '') ?? 'the usual alternative for this use' : `fits where ${style.useWhen.join(', or ')}`;
  },
  cons: (name, { chosen }) => {
    const style = apiStyles.find((each) => each.name === name);
    if (style !== undefined) return `does not fit where ${style.avoidWhen.join(', or ')}`;
    return name === chosen ? 'its running cost and its operation are still to be confirmed' : 'no answer tells of experience with it';
  },
  cost: () => 'to be priced before the decision is accepted',
  'why-not': (_name, { chosen }) => `the answers name ${chosen}`,
};

function fieldLines(fields: readonly FieldSpec[], values: RecordValues): Body {
  return spaced(fields.map((field) => {
    const value = valueOf(field, values);
    switch (field.form) {
      case 'heading': return [`## ${field.label}`, '', value];
      case 'inline-heading': return [`## ${field.label}: ${value}`];
      case 'label': return [`**${field.label}**: ${value}`];
      case 'bullet': return [`* ${field.label}: ${value}`];
      case 'plain': case 'table': case 'front-matter': return [`${field.label}: ${value}`];
    }
  }));
}

function valueOf({ key, choices }: FieldSpec, { today }: RecordValues): string {
  if (key === 'status') return choices?.find((choice) => choice.toLowerCase() === 'proposed') ?? 'Proposed';
  if (key === 'date') return today;
  if (key === 'review-date') return nineMonthsAfter(today);
  return VALUES[key] ?? 'to be named';
}

/** Roles, where no answer names a person. */
const VALUES: Readonly<Partial<Record<FieldSpec['key'], string>>> = {
  reversibility: 'Medium (the way out is to be named before the decision is accepted)', deciders: 'engineering lead', consulted: 'product owner', informed: 'operations lead',
};

function nineMonthsAfter(today: string): string {
  const [year = 0, month = 1] = today.split('-').map(Number);
  const after = month + 9;
  return `${after > 12 ? year + 1 : year}-${String(after > 12 ? after - 12 : after).padStart(2, '0')}-01`;
}
