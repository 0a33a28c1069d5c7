/** A record for each core decision that answers take, in any record template: proposed, with the answers as its context. */
import type { FieldSpec, RecordTemplate, SectionSpec } from '../../knowledge/schema.ts';
import { databaseUses } from '../../knowledge/tables/databases.ts';
import { apiStyles } from '../../knowledge/tables/apiStyles.ts';
import type { DecisionRole } from '../../knowledge/coreDecisions.ts';
import { spaced, type Body } from './bodies.ts';
import type { TakenDecision } from './decisions.ts';

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

function textOf(spec: SectionSpec, { chosen, said, title, core }: TakenDecision): Body {
  const reason = said[0] ?? 'The planning interview names it.';
  switch (spec.role) {
    case 'context': return [`${core.name.slice(0, 1).toUpperCase()}${core.name.slice(1)} has to be settled. ${said.join(' ')}`];
    case 'drivers': return said.slice(0, 3).map((sentence) => `* ${sentence}`);
    case 'decision': return [`${title}, because of what the interview says of it: ${reason}`];
    case 'rationale': return [reason];
    case 'consequences': return spec.children === undefined ? [`- ${chosen} is what the design builds on.`, `- Risk: what ${chosen} does when it fails becomes part of how the system fails.`, '- Cost and capacity are not addressed here and stay to be confirmed.'] : undefined;
    case 'positive': return [`- ${chosen} is settled, and the design can build on it.`];
    case 'negative': return [`- What ${chosen} does when it fails becomes part of how the system fails (mitigated: its failure is rehearsed before launch).`];
    case 'confirmation': return ['A review by the team, and the load test of the plan.'];
    case 'status': return ['Proposed'];
    default: return undefined;
  }
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

function labelText(key: FieldSpec['key'], name: string, { chosen, said }: TakenDecision): string {
  const style = apiStyles.find((each) => each.name === name);
  const told = said.find((sentence) => sentence.includes(name))?.replace(/\.$/, '');
  switch (key) {
    case 'pros': return style === undefined ? told ?? 'the usual alternative for this use' : `fits where ${style.useWhen.join(', or ')}`;
    case 'cons': return style === undefined ? name === chosen ? 'its running cost and its operation are still to be confirmed' : 'no answer tells of experience with it' : `does not fit where ${style.avoidWhen.join(', or ')}`;
    case 'cost': return 'to be priced before the decision is accepted';
    case 'why-not': return `the answers name ${chosen}`;
    default: return 'to be settled before the decision is accepted';
  }
}

/** What the tables set beside it for the same use. */
function alternativeTo({ chosen, core }: TakenDecision): string {
  const use = databaseUses.find(({ primary, alternative }) => primary === chosen || alternative === chosen);
  if (use !== undefined) return use.primary === chosen ? use.alternative : use.primary;
  return OTHERS[core.role].find((other) => other !== chosen) ?? `Going without ${chosen}`;
}

const OTHERS: Readonly<Record<DecisionRole, readonly string[]>> = {
  'data-store': ['PostgreSQL', 'MongoDB'], 'api-style': apiStyles.map(({ name }) => name), auth: ['OIDC', 'Server-side sessions'], caching: ['Redis', 'Memcached'],
  hosting: ['Kubernetes', 'Cloud Run'], messaging: ['Direct calls', 'A queue'],
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
  switch (key) {
    case 'status': return choices?.find((choice) => choice.toLowerCase() === 'proposed') ?? 'Proposed';
    case 'date': return today;
    case 'review-date': return nineMonthsAfter(today);
    case 'reversibility': return 'Medium (the way out is to be named before the decision is accepted)';
    case 'deciders': return 'engineering lead';
    case 'consulted': return 'product owner';
    case 'informed': return 'operations lead';
    default: return 'to be named';
  }
}

function nineMonthsAfter(today: string): string {
  const [year = 0, month = 1] = today.split('-').map(Number);
  const after = month + 9;
  return `${after > 12 ? year + 1 : year}-${String(after > 12 ? after - 12 : after).padStart(2, '0')}-01`;
}
