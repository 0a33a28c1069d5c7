/** What the rules about a record's wording share: which records they judge, what a part says itself, where a part is shown. */
import type { Range } from '../../base/range.ts';
import { isEnglish } from '../../claims/language.ts';
import type { Section } from '../../document/section.ts';
import type { SectionRole } from '../../knowledge/schema.ts';
import type { ConsideredOption, DecisionRecord, RecordPart } from '../../log/record.ts';
import type { RuleContext } from '../rule.ts';
import { hasLifeCycle, isLive, isWritten } from './recordTemplate.ts';

/** The record that says that records are kept: the same in every log. */
const OF_RECORDS = /\b(?:architectur\w+ decisions?|decision (?:records?|logs?)|m?adrs?)\b/i;

/** Roles that speak for themselves wherever they stand. */
const OWN_PARTS: ReadonlySet<SectionRole> = new Set<SectionRole>([
  'consequences',
  'positive',
  'negative',
  'neutral',
  'confirmation',
  'options',
  'option',
  'pros-and-cons',
  'links',
  'reversibility',
  'trade-offs',
]);

/** The records whose wording is judged: in English, written out, still to be followed or decided, and about more than the log itself. */
export function wordedRecords({ document, records }: Pick<RuleContext, 'document' | 'records'>): readonly DecisionRecord[] {
  const live = records.filter((record) => isLive(record) && isWritten(record) && !OF_RECORDS.test(record.title));
  return live.length > 0 && isEnglish(document) ? live : [];
}

/** Of these, the ones that answer for a status and a review: entries in the decision log of a design do not. */
export function normedRecords(context: RuleContext): readonly DecisionRecord[] {
  return wordedRecords(context).filter((record) => hasLifeCycle(context, record));
}

/** All parts of that role that say something. */
export function partsOf(record: DecisionRecord, ...roles: readonly RecordPart['role'][]): readonly RecordPart[] {
  return record.parts.filter((part) => roles.includes(part.role) && !part.isEmpty);
}

/** What a part says, without the parts that stand inside it: consequences below a decision. */
export function ownText({ section, text }: RecordPart): string {
  return section === undefined ? text : textWithout(section);
}

/** Everything a record says outside the parts of these roles. */
export function textOutside(record: DecisionRecord, ...roles: readonly RecordPart['role'][]): string {
  const left = new Set<SectionRole>(roles);
  return textOf(record.scope, left);
}

/** The heading or label of a part: the place to look at. */
export function placeOfPart({ section, headRange }: RecordPart): Range {
  const { start, end } = section?.titleRange ?? headRange;
  return { start, end };
}

/** Where an option is shown: the heading its arguments stand under, where a list names it and a heading further down weighs it. */
export function placeOfOption({ section, nameRange }: ConsideredOption): Range {
  const isElsewhere = section?.form === 'heading' && !(section.start <= nameRange.start && nameRange.end <= section.end);
  const { start, end } = isElsewhere ? section.titleRange : nameRange;
  return { start, end };
}

/** The title of a record, where absence in general is shown. */
export function placeOfTitle({ titleRange }: DecisionRecord): Range {
  return { start: titleRange.start, end: titleRange.end };
}

function textWithout(section: Section): string {
  const inner = section.children.filter((child) => child.role === undefined || !OWN_PARTS.has(child.role));
  return [section.text, ...inner.flatMap((child) => [child.title, textWithout(child)])].filter((text) => text !== '').join('\n');
}

function textOf(section: Section, left: ReadonlySet<SectionRole>): string {
  if (section.role !== undefined && left.has(section.role)) return '';
  return [section.text, ...section.children.flatMap((child) => [child.title, textOf(child, left)])]
    .filter((text) => text !== '')
    .join('\n');
}
