/**
 * Which template a decision record answers to: its own, that of the plan it stands in, or Nygard's where none is known.
 * Says nothing of how well it does.
 */
import type { ConsideredOption, DecisionRecord } from '../../log/record.ts';
import type { FieldSpec, RecordTemplate, SectionRole, SectionSpec } from '../../knowledge/schema.ts';
import { madrHeadings } from '../../knowledge/templates/records/madrParts.ts';
import { documentTemplate, recordTemplate } from '../../knowledge/templates/registry.ts';
import { recordStatuses } from '../../knowledge/vocabulary/statuses.ts';
import type { RuleContext } from '../rule.ts';

const CORE: ReadonlySet<SectionRole> = new Set<SectionRole>([
  'context',
  'options',
  'decision',
  'rationale',
  'consequences',
  'positive',
  'negative',
  'pros-and-cons',
]);
const ADR_HEADING = /^(?:m?adr|architectur(?:e|al) decision)/;

/** The template; undefined where the record answers to labels of its plan's own (`entryFields`) or to none. */
export function recordTemplateOf(context: RuleContext, record: DecisionRecord): RecordTemplate | undefined {
  const { profile } = context;
  if (!record.embedded) {
    if (profile.recordTemplate !== undefined) return recordTemplate(profile.recordTemplate);
    return profile.dialect === 'house' ? recordTemplate('nygard') : undefined;
  }
  if (!isWritten(record) || entryFields(context, record) !== undefined) return undefined;
  if (isBareEntry(record)) return recordTemplate('heaptrace');
  if (record.scope.walk().filter((section) => madrHeadings.includes(section.name)).length >= 2) return recordTemplate('madr-4-minimal');
  if (profile.documentTemplate !== undefined) return recordTemplate(documentTemplate(profile.documentTemplate).records);
  return isNamedRecord(record) ? recordTemplate('nygard') : undefined;
}

/** The labels a plan's template asks of its decision entries, where they are no records: `Decision 1: …` in SYSARCH. */
export function entryFields({ profile }: RuleContext, record: DecisionRecord): readonly FieldSpec[] | undefined {
  if (!record.embedded || profile.documentTemplate === undefined || isNamedRecord(record)) return undefined;
  return embeddedSpec(documentTemplate(profile.documentTemplate).sections)?.fields;
}

/** Whether the record answers for a status: entries in the decision log of a design do not. */
export function hasLifeCycle(context: RuleContext, record: DecisionRecord): boolean {
  if (!record.embedded) return context.profile.recordTemplate !== 'heaptrace';
  return isNamedRecord(record) && isWritten(record);
}

/** Whether at least two parts of a record stand in it: less is a link to one, or a text about one. */
export function isWritten(record: DecisionRecord): boolean {
  return new Set(record.parts.filter((part) => CORE.has(part.role)).map((part) => part.role)).size >= 2;
}

/** Whether the record is still to be followed or decided. Unknown statuses and none at all count as live. */
export function isLive(record: DecisionRecord): boolean {
  const status = record.status?.canonical;
  return status === undefined || recordStatuses.some((each) => each.id === status && each.live);
}

/** What an option is called where its name is spoken of. */
export function optionLabel(option: ConsideredOption): string {
  return option.name.length > 60 ? `${option.name.slice(0, 57)}…` : option.name;
}

function isBareEntry(record: DecisionRecord): boolean {
  return record.scope.role === 'decisions';
}

function isNamedRecord(record: DecisionRecord): boolean {
  return record.scope.role === 'embedded-record' && ADR_HEADING.test(record.scope.name);
}

function embeddedSpec(specs: readonly SectionSpec[]): SectionSpec | undefined {
  for (const spec of specs) {
    const found = spec.role === 'embedded-record' ? spec : embeddedSpec(spec.children ?? []);
    if (found !== undefined) return found;
  }
  return undefined;
}
