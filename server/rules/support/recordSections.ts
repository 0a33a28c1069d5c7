/**
 * A record laid against the sections of its template: which stand where, under whatever heading says the same, and which are
 * not there. Judges nothing.
 */
import { headingName } from '../../document/headingText.ts';
import { roleOfHeading } from '../../document/vocabulary.ts';
import { matchSections, type SectionMatch } from '../../document/templateSections.ts';
import type { Section } from '../../document/section.ts';
import type { FieldSpec, RecordTemplate, SectionRole, SectionSpec } from '../../knowledge/schema.ts';
import type { DecisionRecord, RecordPart } from '../../log/record.ts';

/** Roles that answer for another: whoever writes "Background" has written the context. */
const ANSWERED_BY: Readonly<Partial<Record<SectionRole, readonly SectionRole[]>>> = {
  context: ['drivers', 'background', 'problem', 'overview', 'current-state', 'goals', 'requirements'],
  options: ['option', 'pros-and-cons', 'alternatives', 'alternative', 'prior-art'],
  decision: ['rationale', 'proposed-architecture'],
  consequences: ['positive', 'negative', 'neutral', 'trade-offs', 'risks'],
};
/** Spoken of by rules of their own. */
const OWNED: ReadonlySet<SectionRole> = new Set<SectionRole>([
  'confirmation',
  'reversibility',
  'review-date',
  'status',
  'date',
  'deciders',
]);
/** Opening text shorter than this is no context. */
const SHORTEST_OPENING = 40;

/** A required part of the template and what answers to it. */
export interface PlacedPart {
  readonly spec: SectionSpec;
  readonly sections: readonly Section[];
  readonly parts: readonly RecordPart[];
  /** The template's sections in order, what stands at the record's head before them. */
  readonly siblings: readonly SectionMatch[];
}

/** Every section the template requires at its top level, in its order. */
export function placedParts(record: DecisionRecord, template: RecordTemplate): readonly PlacedPart[] {
  const matches = matchSections(record.scope, template.sections);
  const siblings = [...headMatches(record, template.fields), ...matches];
  return matches
    .filter(({ spec }) => spec.required && !OWNED.has(spec.role))
    .map(({ spec, sections }) => ({ spec, sections, siblings, parts: record.parts.filter((part) => part.role === spec.role) }));
}

/** Whether something in the record answers to the part, under another heading or none. */
export function isAnswered(record: DecisionRecord, { spec, sections, parts }: PlacedPart): boolean {
  if (sections.length > 0 || parts.length > 0) return true;
  // Bare labels come one by one: `RATIONALE:` does not stand in for `CHOSEN:`.
  const roles = spec.form === 'plain' ? [] : (ANSWERED_BY[spec.role] ?? []);
  const headings = record.scope.walk().filter((section) => section.form === 'heading' && !(record.embedded && section === record.scope));
  if (headings.some((section) => answersBy(section, spec.role, roles))) return true;
  if (
    spec.role === 'options' &&
    (record.options.length > 0 || record.fields.some((field) => field.key === 'alternatives' || field.key === 'options'))
  )
    return true;
  if (record.parts.some((part) => roles.includes(part.role))) return true;
  return spec.role === 'context' && opensWithText(record);
}

/** Whether a section holds nothing but labelled values of the record as a whole: `**Review Date**: …` behind the last part. */
export function isBlank(record: DecisionRecord, section: Section, template: RecordTemplate): boolean {
  if (section.isEmpty) return true;
  const keys = new Set(template.fields.map((field) => field.key));
  const ofRecord = (block: Section['blocks'][number]): boolean =>
    record.fields.some((field) => field.block === block && field.key !== undefined && keys.has(field.key));
  return (
    section.form === 'label' &&
    section.children.length === 0 &&
    section.blocks.length > 0 &&
    section.blocks.every((block) => block !== section.head && ofRecord(block))
  );
}

/** By its role, by what stands before a colon in it (`Proposal: one log`), or in letters whose headings are not all known. */
function answersBy(section: Section, wanted: SectionRole, roles: readonly SectionRole[]): boolean {
  if (section.role !== undefined) return section.role === wanted || roles.includes(section.role);
  const opening = roleOfHeading(headingName(/^[^:：]{1,40}(?=[:：])/.exec(section.title)?.[0] ?? ''));
  if (opening !== undefined) return opening === wanted || roles.includes(opening);
  return section.level > 1 && /[^\p{Script=Latin}\p{N}\p{P}\p{S}\s]/u.test(section.title);
}

/** A context may stand below the title with no heading of its own. */
function opensWithText(record: DecisionRecord): boolean {
  const first = Math.min(...record.parts.map((part) => part.range.start), Infinity);
  const head = record.scope
    .walk()
    .filter((section) => section.start < first && (section.form === 'root' || section.level <= (record.embedded ? record.scope.level : 1)));
  return head.some((section) =>
    section.blocks.some(
      (block) =>
        block.kind === 'paragraph' && block.text.length >= SHORTEST_OPENING && !record.fields.some((field) => field.block === block),
    ),
  );
}

/** Headings for status, date and the like come before the template's sections. */
function headMatches(record: DecisionRecord, fields: readonly FieldSpec[]): SectionMatch[] {
  const keys = new Set(fields.filter((field) => field.place !== 'end').map((field) => field.key));
  const sections = record.scope.find('status');
  const spec: SectionSpec = { role: 'status', heading: 'Status', form: 'heading', required: false, guidance: '', body: [] };
  return keys.has('status') ? [{ spec, sections: [...sections], children: [] }] : [];
}
