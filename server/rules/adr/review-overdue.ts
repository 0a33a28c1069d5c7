/** adr/review-overdue: the day to look at the decision again has passed, and it still stands. */
import { defineRule } from '../rule.ts';
import { hasLifeCycle } from '../support/recordTemplate.ts';
import { addMonths, datesIn } from '../support/writtenDates.ts';
import type { Range } from '../../base/range.ts';

/** How far the fix puts the review off. */
const MONTHS = 6;
/** Words that tell of a review that took place. */
const REVIEWED = /\b(?:reviewed|revisited|confirmed|renewed|still valid|done|completed|held|geprüft|bestätigt|revu|révisé|revisado|revisada)\b|済/i;

export const reviewOverdue = defineRule<'overdue', Range>({
  meta: {
    id: 'adr/review-overdue',
    title: 'The review date has passed',
    severity: 'warning',
    kinds: ['adr'],
    tier: 'c',
    fix: 'suggestion',
    since: '0.1.0',
    sources: ['PLANNER'],
    messages: { overdue: 'The review was due on {date} and the record is still {status}. Look at the decision again, then set a new date or record what replaces it.' },
  },
  *check(context) {
    const { document, today } = context;
    for (const record of context.records) {
      const { status, reviewDate } = record;
      if (reviewDate === undefined || status === undefined || !hasLifeCycle(context, record)) continue;
      if ((status.canonical !== 'accepted' && status.canonical !== 'proposed') || status.synonym === 'on hold' || REVIEWED.test(reviewDate.value)) continue;
      const dates = datesIn(document, reviewDate).flatMap(({ reading, range }) => (reading.kind === 'date' ? [{ iso: reading.iso, range }] : []));
      const last = dates.toSorted((a, b) => (a.iso < b.iso ? 1 : -1))[0];
      if (last === undefined || last.iso >= today) continue;
      yield { message: 'overdue', data: { date: last.iso, status: status.canonical }, range: last.range, state: last.range };
    }
  },
  fix({ today }, { state }) {
    if (state === undefined) return [];
    const date = addMonths(today, MONTHS);
    return [{ title: `Put the review off to ${date}`, edits: [{ range: state, newText: date }], preferred: true }];
  },
});
