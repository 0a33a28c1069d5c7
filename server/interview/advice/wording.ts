/** How advice puts figures, reasons and quotations into words. Decides nothing. */
import type { AdviceFact } from '../../knowledge/topicSchema.ts';
import { grouped } from '../../quantities/format.ts';
import type { Ground } from './readFacts.ts';

/** `20 people`, `1,000 requests per second`, `50 ms`. */
export function amountOf(value: number, unit: NonNullable<AdviceFact['unit']>): string {
  const number = grouped(String(value));
  switch (unit) {
    case 'seconds':
      return value < 1 ? `${value * 1000} ms` : value >= 3600 ? `${value / 3600} h` : value >= 60 ? `${value / 60} min` : `${value} s`;
    case 'dollars a month':
      return `$${number} a month`;
    case 'percent':
      return `${value}%`;
    case 'people':
    case 'requests per second':
    case 'times':
      return `${number} ${unit}`;
  }
}

/** A reason with the words it follows from: `fewer than ten people build it (“two founders”)`. */
export function withGrounds(text: string, grounds: readonly Ground[]): string {
  // Nobody has to be told twice what they said in these very words.
  const quoted = grounds.map(({ words }) => words.replace(/\.$/, '')).filter((words) => words.toLowerCase() !== text.toLowerCase());
  return quoted.length === 0 ? text : `${text} (${quoted.map((words) => `“${words}”`).join(', ')})`;
}

/** As it reads inside a sentence; names and abbreviations keep their capital. */
export function lowered(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.slice(0, 1).toLowerCase() + text.slice(1) : text;
}
