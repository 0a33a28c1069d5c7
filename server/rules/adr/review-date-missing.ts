/** adr/review-date-missing: an accepted record does not say when, or on what occasion, to look at it again. */
import { regex } from '../../base/patterns.ts';
import type { Field } from '../../document/fields.ts';
import type { FieldSpec } from '../../knowledge/schema.ts';
import type { DecisionRecord } from '../../log/record.ts';
import { defineRule } from '../rule.ts';
import { appendRecordField } from '../support/appendRecordField.ts';
import { fillField } from '../support/recordFields.ts';
import { normedRecords, placeOfTitle } from '../support/recordProse.ts';
import { recordTemplateOf } from '../support/recordTemplate.ts';
import { isSaidByNewest } from '../support/saidByNewest.ts';
import { addMonths } from '../support/writtenDates.ts';

/** Periods to choose from, the preferred first. */
const MONTHS = [6, 9, 12] as const;
const SPEC: FieldSpec = {
  key: 'review-date',
  label: 'Review date',
  form: 'label',
  required: true,
  place: 'end',
  guidance: '',
  placeholder: '',
};
/** Somebody will look again, on a day or on an occasion. */
const LOOKED_AT_AGAIN = regex('gi')`
  \b(?:re-?visit\w*|re-?evaluat\w+|re-?assess\w*|re-?consider\w*|re-?examin\w+|re-?think|sunset|(?<!(?:certificates?|tokens?|keys?|sessions?|
  licen[cs]es?|passwords?|entry|entries|links?|caches?) )expir(?:es|y|ation)|next look|
  up for (?:discussion|review|debate|a vote)|back on the (?:table|agenda)|com(?:e|es|ing) up again|looked into again|
  (?:look(?:ed|s)? at|decide[ds]? on|discuss(?:ed|es)?) (?:(?:it|this|the (?:decision|choice|question)) )?again|
  com(?:e|ing) back to (?:it|this|the (?:decision|choice|question))|re-?open(?:s|ed)?|take stock|
  review:? (?:(?:in|on|by) )?(?:january|february|march|april|may|june|july|august|september|october|november|december|q[1-4]|\d)\w*|
  review (?:date|trigger\w*|again|due|by|on|in|at|after|every|period\w*|annually|quarterly|yearly|this (?:decision|record|choice)|
  the (?:decision|choice))|(?:to be|will be|be|is|are) reviewed|reviewed (?:in|on|by|after|at|every|each|again|once|when)|next review|
  (?:annual|quarterly|yearly|half-yearly|monthly) review|valid (?:until|for|through))\b
`;
/** An occasion, and what is then to be thought about. */
const ON_OCCASION = regex('i')`
  \b(?:checks?|looks?|sees?|asks?) (?:whether|if) (?:this|it|the decision) still (?:holds|applies|stands|fits|makes)\b|
  \b(?:once|when|if|as soon as|after)\s[^.\n]{1,80}\bwe(?:['’]ll| will| shall| would)
  (?: need to| have to)? (?:consider|decide|look|choose|switch|move|migrate)\b
`;
/** Told of the past, it is no date to come. */
const DENIED = /\b(?:not|no|never|without|nothing)\b[^.\n]{0,30}$/i;

interface State {
  readonly record: DecisionRecord;
  /** The place for the date, when it is there and empty. */
  readonly place: Field | undefined;
}

export const reviewDateMissing = defineRule<'missing' | 'empty', State>({
  meta: {
    id: 'adr/review-date-missing',
    title: 'No review date is stated',
    severity: 'info',
    kinds: ['adr'],
    tier: 'r',
    fix: 'suggestion',
    since: '0.2.0',
    sources: ['PLANNER'],
    messages: {
      missing:
        'The record is accepted, and nothing says when to look at it again. Its premises change without anybody noticing; set a review date, or name the milestone that calls for one.',
      empty:
        '“{label}” has no value, and the record is accepted. Its premises change without anybody noticing; set a date, or name the milestone that calls for a review.',
    },
  },
  *check(context) {
    for (const record of normedRecords(context)) {
      if (record.status?.canonical !== 'accepted') continue;
      const place = record.reviewDate;
      if (place?.value.trim() === '' && place.form !== 'heading') {
        yield {
          message: 'empty',
          data: { label: place.label },
          range: { start: place.labelRange.start, end: place.labelRange.end },
          state: { record, place },
        };
      } else if (place === undefined && !tellsReview(record) && !isSaidByNewest(context, record))
        yield { message: 'missing', range: placeOfTitle(record), state: { record, place } };
    }
  },
  fix(context, { state }) {
    if (state === undefined) return [];
    const { document, today } = context;
    const template = recordTemplateOf(context, state.record);
    return MONTHS.map((months, index) => {
      const date = addMonths(today, months);
      const edit =
        state.place === undefined
          ? appendRecordField(document, state.record, template, SPEC, date)
          : fillField(document, state.place, date);
      return { title: `Set the review to ${date}, in ${months} months`, edits: [edit], preferred: index === 0 };
    });
  },
});

function tellsReview(record: DecisionRecord): boolean {
  if (
    record.fields.some(
      (field) =>
        /\b(?:review|revisit|re-?evaluat\w+|expir\w+|valid until|sunset)\b/i.test(field.label) &&
        !/\breviewe(?:d|r)/i.test(field.label) &&
        field.value.trim() !== '',
    )
  )
    return true;
  const sections = record.scope.walk();
  if (
    sections.some(
      (section) =>
        !section.isEmpty &&
        (section.role === 'review-date' ||
          /\b(?:review (?:date|schedule|triggers?|criteria)|revisit\w*|re-?evaluation|expiry)\b/i.test(section.title)),
    )
  )
    return true;
  return sections.some(
    ({ text }) =>
      ON_OCCASION.test(text) ||
      [...text.matchAll(LOOKED_AT_AGAIN)].some((match) => !DENIED.test(text.slice(Math.max(0, match.index - 40), match.index))),
  );
}
