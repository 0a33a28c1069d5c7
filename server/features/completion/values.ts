/** What can stand as a value: statuses, dates, people, levels. Where it is put is the caller's business. */
import type { FieldKey } from '../../knowledge/schema.ts';
import { documentStatuses, recordStatuses } from '../../knowledge/vocabulary/statuses.ts';
import { peopleIn, tagsIn } from '../../log/names.ts';
import type { DocumentSummary } from '../../log/summary.ts';
import { levelsOf, type LevelSet } from '../explain/levels.ts';
import type { SubjectKey } from '../explain/subjects.ts';
import { documentTemplateOf, recordTemplateAt, type Cursor } from './cursor.ts';
import type { ProposalKind } from './proposal.ts';
import { filledReference, recordLabel } from './recordLinks.ts';

export interface Value {
  readonly kind: ProposalKind;
  readonly text: string;
  readonly detail: string;
  /** What is written, where that is more than what is shown. */
  readonly insert?: string;
  readonly subject?: SubjectKey;
}

/** Statuses as the dialect at hand spells them, in life-cycle order; in a record with its possible successors. */
export function statusValues(cursor: Cursor): readonly Value[] {
  if (cursor.record === undefined && cursor.snapshot.profile.kind === 'plan') {
    return documentStatuses.map((status) => ({
      kind: 'status',
      text: status.label,
      detail: 'document status',
      subject: { topic: 'document-status', word: status.id },
    }));
  }
  const template = recordTemplateAt(cursor);
  const spelled = template !== undefined && template.statuses.length > 0 ? template.statuses : recordStatuses.map((status) => status.label);
  const custom = cursor.snapshot.facts.customStatuses;
  const own: readonly Value[] = spelled
    .filter((word) => word.toLowerCase() !== 'superseded')
    .map((word) => ({
      kind: 'status',
      text: word,
      detail: template?.name ?? 'status',
      subject: { topic: 'status', word: word.toLowerCase() },
    }));
  return [
    ...own,
    ...custom.map((word): Value => ({ kind: 'status', text: word, detail: 'from archwright.json' })),
    ...successorValues(cursor, spelled),
  ];
}

/** `Superseded by` each later record of the log that is in force or proposed. */
function successorValues(cursor: Cursor, spelled: readonly string[]): readonly Value[] {
  const word = spelled.find((each) => each.toLowerCase() === 'superseded') ?? 'Superseded';
  const form =
    recordTemplateAt(cursor)
      ?.fields.find((field) => field.key === 'status')
      ?.choices?.find((choice) => choice.includes('{number}')) ?? `${word} by ADR-{number}`;
  const own = cursor.record?.number ?? 0;
  const later = recordsBeside(cursor).filter(
    (record) => record.number !== undefined && record.number > own && (record.status === 'accepted' || record.status === 'proposed'),
  );
  return later.map((record) => ({
    kind: 'status',
    text: `${word} by ${recordLabel(record)}`,
    detail: record.title,
    insert: filledReference(form, record, cursor.document.uri),
    subject: { topic: 'status', word: 'superseded' },
  }));
}

/** The other records of the document's log. */
export function recordsBeside(cursor: Cursor): readonly DocumentSummary[] {
  const uri = cursor.document.uri;
  return (cursor.snapshot.facts.logs.logOf(uri)?.records ?? []).filter((record) => record.uri !== uri);
}

const REVIEW_MONTHS = [6, 9, 12];

/** Today; for a review the dates six to twelve months on. */
export function dateValues(cursor: Cursor, key: FieldKey): readonly Value[] {
  const { today } = cursor.snapshot.facts;
  if (key !== 'review-date') return [{ kind: 'date', text: today, detail: 'today' }];
  return REVIEW_MONTHS.map((months) => ({ kind: 'date', text: monthsLater(today, months), detail: `in ${months} months` }));
}

/** The same day some months on, or the month's last day where there is no such day. */
export function monthsLater(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0));
  return new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), Math.min(day, last.getUTCDate()))).toISOString().slice(0, 10);
}

/** Whoever writes, then everybody the document names, then everybody its log does. */
export function peopleValues(cursor: Cursor): readonly Value[] {
  const { author } = cursor.snapshot.facts;
  const here = peopleIn(cursor.document);
  const people = new Set([
    ...(author === undefined ? [] : [author]),
    ...here,
    ...recordsBeside(cursor).flatMap(({ people = [] }) => people),
  ]);
  return [...people].map((text) => ({
    kind: 'person',
    text,
    detail: text === author ? 'you' : here.includes(text) ? 'named in this document' : 'named in this log',
  }));
}

/** Tags the log's other records carry, those of this document left out. */
export function tagValues(cursor: Cursor): readonly Value[] {
  const own = tagsIn(cursor.document);
  const tags = new Set(recordsBeside(cursor).flatMap(({ tags = [] }) => tags));
  return [...tags]
    .filter((tag) => !own.includes(tag))
    .sort((a, b) => a.localeCompare(b))
    .map((text) => ({ kind: 'level', text, detail: 'tag of this log' }));
}

/** The levels of a set as values. */
export function levelValues(set: LevelSet): readonly Value[] {
  return levelsOf(set).map((level) => ({
    kind: 'level',
    text: level.label,
    detail: level.meaning,
    subject: { topic: 'level', set, id: level.id },
  }));
}

/** Closed sets that templates give by label: a column's or a field's choices. */
export function choiceValues(choices: readonly string[], detail: string): readonly Value[] {
  return choices.filter((choice) => !choice.includes('{')).map((text) => ({ kind: 'level', text, detail }));
}

/** The name of the template in force, for the detail of an item. */
export function templateName(cursor: Cursor): string {
  return recordTemplateAt(cursor)?.name ?? documentTemplateOf(cursor)?.name ?? 'Archwright';
}
