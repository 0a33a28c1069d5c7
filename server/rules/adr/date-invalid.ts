/** adr/date-invalid: a date that is no day of the calendar, or two days at once. */
import { defineRule } from '../rule.ts';
import type { Fix } from '../rule.ts';
import { datesIn, type WrittenDate } from '../support/writtenDates.ts';

export const dateInvalid = defineRule<'impossible' | 'ambiguous', WrittenDate>({
  meta: {
    id: 'adr/date-invalid',
    title: 'A date is no real day, or can be read as two',
    severity: 'warning',
    kinds: ['adr'],
    tier: 'c',
    fix: 'suggestion',
    since: '0.1.0',
    sources: ['HAN'],
    messages: {
      impossible: '“{text}” is no day of the calendar, so nobody can tell when this was. Write the date as year-month-day.',
      ambiguous: '“{text}” is {first} to some readers and {second} to others. Write the date as year-month-day.',
    },
  },
  *check({ document, records }) {
    for (const record of records) {
      for (const field of record.fields) {
        if (field.key !== 'date' && field.key !== 'review-date') continue;
        for (const written of datesIn(document, field)) {
          const { reading, text, range } = written;
          if (reading.kind === 'impossible' && isMeantAsDate(text)) yield { message: 'impossible', data: { text }, range };
          if (reading.kind === 'ambiguous')
            yield { message: 'ambiguous', data: { text, first: reading.readings[0], second: reading.readings[1] }, range, state: written };
        }
      }
    }
  },
  fix({ today }, { state }) {
    if (state?.reading.kind !== 'ambiguous') return [];
    const { readings } = state.reading;
    // What has been decided lies in the past: a reading in the future is the less likely one.
    const likely = [...readings].sort((a, b) => Number(a > today) - Number(b > today));
    return likely.map((iso, index): Fix => ({
      title: `Write ${iso}`,
      edits: [{ range: state.range, newText: iso }],
      preferred: index === 0,
    }));
  },
});

/** Numbers with dots or dashes and no full year may be a version. */
function isMeantAsDate(text: string): boolean {
  return /\d{4}/.test(text) || text.includes('/');
}
