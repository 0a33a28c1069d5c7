/** What a record tells of itself besides its fields: a date in its status or history, a name behind another label. */
import { regex } from '../../base/patterns.ts';
import { baseName } from '../../base/uri.ts';
import type { ArchDocument } from '../../document/document.ts';
import { namesMonth, readDate } from '../../document/dates.ts';
import { recordFileName } from '../../document/fileNames.ts';
import type { SectionRole } from '../../knowledge/schema.ts';
import type { DecisionRecord } from '../../log/record.ts';

const DATED_ROLES: ReadonlySet<SectionRole> = new Set<SectionRole>(['status', 'date', 'changelog', 'revision-history', 'amendment']);
const DATE_LABEL = /\b(?:date|datum|fecha|dated|when|since|created|updated|decided|accepted|approved|proposed|last changed)\b/i;
const PERSON_LABEL = regex('i')`
  \b(?:authors?|owners?|deciders?|decision[ -]makers?|approvers?|approved|participants?|people|team|by|sponsors?|driver|responsible|
  accountable|signed|champion|stakeholders?|contributors?)\b
`;

/** Whether a date stands in the file's name, in the status, in a history, behind another label or at the head of the record. */
export function isDatedOtherwise(document: ArchDocument, record: DecisionRecord): boolean {
  if (recordFileName(baseName(document.uri))?.form === 'date') return true;
  if (record.fields.some((field) => DATE_LABEL.test(field.label) && hasDate(field.value))) return true;
  if (record.status !== undefined && isTimed(document.slice(record.status.wholeRange))) return true;
  if (
    record.scope
      .walk()
      .some(
        (section) =>
          section.role !== undefined &&
          DATED_ROLES.has(section.role) &&
          isTimed(document.slice({ start: section.start, end: section.end })),
      )
  )
    return true;
  const first = Math.min(...record.parts.map((part) => part.range.start), record.scope.end);
  return hasDate(document.text.slice(record.scope.start, Math.max(record.scope.start, first)));
}

/** Whether somebody is named behind a label that says who stands for the decision. */
export function namesPeopleOtherwise(record: DecisionRecord): boolean {
  return (
    record.fields.some(
      (field) =>
        PERSON_LABEL.test(field.label.replaceAll(/[_-]/g, ' ')) &&
        field.value.trim() !== '' &&
        field.key !== 'consulted' &&
        field.key !== 'informed',
    ) || record.scope.walk().some((section) => section.role === 'deciders' && !section.isEmpty)
  );
}

/** `Accepted – July 2025`: where a time is told, the month will do. */
function isTimed(text: string): boolean {
  return hasDate(text) || namesMonth(text);
}

function hasDate(text: string): boolean {
  return readDate(text).kind !== 'none';
}
