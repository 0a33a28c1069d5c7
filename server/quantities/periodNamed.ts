/** The period that a text names: `per year`, `monthly`, `30 days`. Reads no figure. */
import { WORD_END, WORD_START, regex } from '../base/patterns.ts';
import type { Period } from './quantity.ts';
import { periodOf } from './units.ts';

const PERIOD_NAMED = regex('i')`
  ${WORD_START}(?:per|each|every|an?|in an?|of (?:the|an?)|/) ?(?:calendar |30-day )?(year|annum|quarter|month|week|day)${WORD_END}|
  ${WORD_START}(yearly|annual|annually|quarterly|monthly|weekly|daily)${WORD_END}
`;

const DAYS_NAMED = regex('i')`(?<![\d.])(7|28|30|31|90|365)[- ]?d(?:ays?)?${WORD_END}`;
const PERIOD_OF_DAYS: Readonly<Record<string, Period>> = { 7: 'week', 28: 'month', 30: 'month', 31: 'month', 90: 'quarter', 365: 'year' };

/** The period a text names: `per year`, `monthly`, `30 days`. */
export function periodIn(text: string): Period | undefined {
  const match = PERIOD_NAMED.exec(text);
  return match === null ? PERIOD_OF_DAYS[DAYS_NAMED.exec(text)?.[1] ?? ''] : periodOf(match[1] ?? match[2] ?? '');
}
