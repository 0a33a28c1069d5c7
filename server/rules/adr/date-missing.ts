/** adr/date-missing: the record's template has a date, and none is given. */
import { defineRule } from '../rule.ts';
import { fieldGap, fillGap, placeOfGap, type FieldGap } from '../support/fieldGap.ts';
import { isDatedOtherwise } from '../support/recordFacts.ts';

export const dateMissing = defineRule<'missing' | 'empty', FieldGap>({
  meta: {
    id: 'adr/date-missing',
    title: 'No date is given',
    severity: 'info',
    kinds: ['adr'],
    tier: 't',
    fix: 'suggestion',
    since: '0.1.0',
    sources: ['HAN'],
    messages: {
      missing: 'No date is given. A reader weighs a decision by what was known at the time; state the day it was made.',
      empty: '“{label}” holds no date. A reader weighs a decision by what was known at the time; state the day it was made.',
    },
  },
  *check(context) {
    for (const record of context.records) {
      const gap = fieldGap(context, record, 'date', record.date);
      if (gap === undefined || isDatedOtherwise(context.document, record)) continue;
      yield {
        message: gap.place === undefined ? 'missing' : 'empty',
        data: { label: gap.place?.label ?? '' },
        range: placeOfGap(gap),
        state: gap,
      };
    }
  },
  fix({ document, today }, { state }) {
    return state === undefined
      ? []
      : [{ title: `Insert today's date, ${today}`, edits: [fillGap(document, state, today)], preferred: true }];
  },
});
