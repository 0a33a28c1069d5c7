/** adr/proposed-stale: a proposal that has waited longer than the team allows, by the record's own dates. */
import type { ArchDocument } from '../../document/document.ts';
import { fieldsOf } from '../../document/readFields.ts';
import { readDate } from '../../document/dates.ts';
import type { SectionRole } from '../../knowledge/schema.ts';
import type { DecisionRecord } from '../../log/record.ts';
import { defineRule } from '../rule.ts';
import { hasLifeCycle } from '../support/recordTemplate.ts';

interface Options {
  readonly days: number;
}

/** Where a record tells when somebody last touched it. */
const HISTORY: ReadonlySet<SectionRole> = new Set<SectionRole>([
  'status',
  'date',
  'changelog',
  'revision-history',
  'amendment',
  'review-date',
]);
const DAY = 86_400_000;
const ISO = /\d{4}-\d{2}-\d{2}/g;

export const proposedStale = defineRule<'stale', undefined, Options>({
  meta: {
    id: 'adr/proposed-stale',
    title: 'A proposal has waited too long',
    severity: 'info',
    kinds: ['adr'],
    tier: 'r',
    fix: 'none',
    since: '0.2.0',
    sources: ['OWN'],
    messages: {
      stale:
        'Proposed on {date}, {days} days ago, and still {status}. People build on such records without knowing whether they hold; accept it, reject it, or say what it waits for.',
    },
    defaults: { days: 60 },
  },
  *check(context) {
    const { document, today, options } = context;
    for (const record of context.records) {
      const { status } = record;
      if (status?.canonical !== 'proposed' || status.synonym === 'on hold' || !hasLifeCycle(context, record)) continue;
      const last = latestDate(document, record);
      if (last === undefined) continue;
      const days = Math.floor((Date.parse(today) - Date.parse(last)) / DAY);
      if (days > options.days)
        yield {
          message: 'stale',
          data: { date: last, days, status: status.synonym ?? status.canonical },
          range: { start: status.range.start, end: status.range.end },
        };
    }
  },
});

/** The last day the record gives for itself: its date, its status, its history, or a review still to come. */
function latestDate(document: ArchDocument, record: DecisionRecord): string | undefined {
  const inside = (start: number): boolean => !record.embedded || (record.scope.start <= start && start < record.scope.end);
  const stated = [
    record.date,
    record.reviewDate,
    ...fieldsOf(document).filter((field) => field.key === 'date' && inside(field.range.start)),
  ].map((field) => field?.value ?? '');
  const written = [
    record.status === undefined ? '' : document.slice(record.status.wholeRange),
    ...record.scope
      .walk()
      .filter((section) => section.role !== undefined && HISTORY.has(section.role))
      .map((section) => section.fullText),
  ];
  const read = stated.flatMap((text) => isoIn(text));
  const dates = [...read, ...written.flatMap((text) => [...isoIn(text), ...(text.match(ISO) ?? [])])].filter(
    (date) => !Number.isNaN(Date.parse(date)),
  );
  return dates.toSorted().at(-1);
}

function isoIn(text: string): string[] {
  const reading = readDate(text);
  return reading.kind === 'date' ? [reading.iso] : [];
}
