/** When a decision is looked at again, from the words of an answer: a day that is named, or one that lies so many months ahead. */
import { toNumber } from '../../quantities/exact.ts';
import { readQuantities } from '../../quantities/readQuantities.ts';

const MONTH = 2_592_000;
const FROM_NOW = /\b(?:from now|from today|on|ahead|later)\b|^in /i;

/** As it stands in the record; `today` as year-month-day. Undefined where nothing was said. */
export function reviewDateIn(said: string | undefined, today: string): string | undefined {
  if (said === undefined) return undefined;
  const words = said.replace(/\.$/, '');
  const length = readQuantities(words).find(({ kind }) => kind === 'duration')?.interval.max;
  if (length === undefined || !FROM_NOW.test(words) || readQuantities(words).some(({ kind }) => kind === 'date')) return words;
  return monthsAfter(today, Math.round(toNumber(length) / MONTH));
}

/** The first of the month that many months ahead. */
export function monthsAfter(today: string, months: number): string {
  const [year = 0, month = 1] = today.split('-').map(Number);
  const count = year * 12 + month - 1 + months;
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}-01`;
}
