/** adr/review-overdue: the day to look at the decision again has passed, and it still stands. */
import { regex } from '../../base/patterns.ts';
import { readDate } from '../../document/dates.ts';
import type { ArchDocument } from '../../document/document.ts';
import { sentencesOf } from '../../document/sentences.ts';
import type { DecisionRecord } from '../../log/record.ts';
import { defineRule } from '../rule.ts';
import { hasLifeCycle } from '../support/recordTemplate.ts';
import { addMonths, datesIn } from '../support/writtenDates.ts';
import type { Range } from '../../base/range.ts';

/** How far the fix puts the review off. */
const MONTHS = 6;
/** Words that tell of a review that took place. */
const REVIEWED =
  /\b(?:reviewed|revisited|confirmed|renewed|still valid|done|completed|held|geprüft|bestätigt|revu|révisé|revisado|revisada)\b|済/i;

/** Words without which nothing is announced. */
const ASKS_AGAIN = /revisit|evaluat|reconsider|review|look(?:ed)? at/i;

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
    messages: {
      overdue:
        'The review was due on {date} and the record is still {status}. Look at the decision again, then set a new date or record what replaces it.',
    },
  },
  *check(context) {
    const { document, today } = context;
    for (const record of context.records) {
      const { status, reviewDate } = record;
      if (status === undefined || !hasLifeCycle(context, record)) continue;
      if (
        (status.canonical !== 'accepted' && status.canonical !== 'proposed') ||
        status.synonym === 'on hold' ||
        (reviewDate !== undefined && REVIEWED.test(reviewDate.value))
      )
        continue;
      const dates =
        reviewDate === undefined
          ? [...announcedIn(document, record)]
          : datesIn(document, reviewDate).flatMap(({ reading, range }) => (reading.kind === 'date' ? [{ iso: reading.iso, range }] : []));
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

/** `Revisit when the next model is out, by 2026-10-01 at the latest.` */
const ANNOUNCED = regex('i')`
  ^(?:(?:we|the team) (?:will |shall |should )?|(?:this|the decision|this decision|it) (?:is to be|will be|should be|has to be) |to be )?
  (?:revisit(?:ed)?|re-?evaluated?|reconsider(?:ed)?|review(?:ed)? (?:this|it|again|the decision|this decision)|(?<=be )reviewed|
  look(?:ed)? at (?:it|this|this decision) again)[^.]*? (?:by|on|before|until|in|not later than|no later than|after) (?:the )?$
`;

/** The days that a sentence of the record names for looking at it again. */
function* announcedIn(document: ArchDocument, record: DecisionRecord): Generator<{ readonly iso: string; readonly range: Range }> {
  if (!document.mentions(ASKS_AGAIN)) return;
  for (const section of record.scope.walk()) {
    for (const inline of section.blocks.flatMap((block) => [...block.inlines()])) {
      for (const sentence of sentencesOf(inline)) {
        const reading = ASKS_AGAIN.test(sentence.text) ? readDate(sentence.text) : undefined;
        if (reading?.kind === 'date' && ANNOUNCED.test(sentence.text.slice(0, reading.start)))
          yield { iso: reading.iso, range: inline.range(sentence.start + reading.start, sentence.start + reading.end) };
      }
    }
  }
}
