/** The dates written in a field, each with its place in the document. Judges none of them. */
import type { Range } from '../../base/range.ts';
import type { ArchDocument } from '../../document/document.ts';
import { isRealDate, readDate, type DateReading } from '../../document/dates.ts';
import type { Field } from '../../document/fields.ts';

/** A date, or what stands where one should, and where. */
export interface WrittenDate {
  readonly reading: Exclude<DateReading, { readonly kind: 'none' }>;
  readonly text: string;
  readonly range: Range;
}

/** More dates than this in one field are a list of something else. */
const MOST = 8;

/** All dates of a field's value in the order they stand. */
export function datesIn(document: ArchDocument, field: Field): WrittenDate[] {
  const source = document.slice(field.valueRange);
  const found: WrittenDate[] = [];
  for (let at = 0; found.length < MOST;) {
    const reading = readDate(source.slice(at));
    if (reading.kind === 'none') break;
    const start = at + reading.start;
    const end = at + reading.end;
    found.push({
      reading,
      text: source.slice(start, end),
      range: { start: field.valueRange.start + start, end: field.valueRange.start + end },
    });
    at = end;
  }
  return found;
}

/** The ISO date `months` after another; the last day of the month where there is no such day. */
export function addMonths(iso: string, months: number): string {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  const index = year * 12 + month - 1 + months;
  const target = { year: Math.floor(index / 12), month: (index % 12) + 1, day };
  while (target.day > 28 && !isRealDate(target.year, target.month, target.day)) target.day -= 1;
  return [target.year, target.month, target.day].map((part) => String(part).padStart(2, '0')).join('-');
}
