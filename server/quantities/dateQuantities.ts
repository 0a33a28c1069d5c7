/** Finds dates in a text and reads them as days: a month or a quarter is the interval of its days. A year alone is no date. */
import { regex } from '../base/patterns.ts';
import { readDate } from '../document/dates.ts';
import { MASK } from '../document/inline.ts';
import { exact } from './exact.ts';
import type { Quantity } from './quantity.ts';
import { DATE } from './units.ts';

const MONTH =
  'January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec';
const DAYS = regex('gu')`
  (?<![\d.])\d{4}([-/.])\d{1,2}\1\d{1,2}(?![\d.])|
  (?<![\d./-])\d{1,2}([/.-])\d{1,2}\2\d{4}(?![\d.])|
  (?<!\d)\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:${MONTH})\.?,? \d{4}(?!\d)|
  (?<!\p{L})(?:${MONTH})\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}(?!\d)
`;
const SPANS = regex('gu')`
  (?<!\p{L})(${MONTH})\.? (\d{4})(?![\d-])|
  (?<![\p{L}\d])Q([1-4])[ /-]?(\d{4})(?!\d)|
  (?<![\p{L}\d])(\d{4})[ /-]?Q([1-4])(?!\d)
`;
/** Day and month without a year: nothing to read, and no count either. */
const YEARLESS = regex('gu')`
  (?<!\p{L})(?:${MONTH})\.? \d{1,2}(?:st|nd|rd|th)?(?![\d\p{L}%]| ?(?:ms|users|requests))|
  (?<![\d.,])\d{1,2}(?:st|nd|rd|th)? (?:${MONTH})(?!\p{L})
`;
const DAY = 86_400_000;

export interface DatesFound {
  readonly dates: readonly Quantity[];
  /** The text with all dates masked. */
  readonly rest: string;
}

/** All dates of a text; `written` is the text whose characters they are read from, `prose` the same with code masked. */
export function findDates(prose: string): DatesFound {
  if (
    !/\d{4}|\d (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[A-Za-z\u00C0-\u024F]*\.? \d/.test(
      prose,
    )
  )
    return { dates: [], rest: prose };
  const dates: Quantity[] = [];
  const masked = (found: string): string => MASK.repeat(found.length);
  const withoutDays = prose.replaceAll(DAYS, (found: string, ...rest: unknown[]) => {
    const reading = readDate(found);
    if (reading.kind === 'date')
      dates.push(dateQuantity(found, offsetOf(rest), Date.parse(reading.iso) / DAY, Date.parse(reading.iso) / DAY));
    return masked(found);
  });
  const withoutSpans = withoutDays.replaceAll(SPANS, (found: string, ...rest: unknown[]) => {
    const [month, monthYear, quarter, quarterYear, yearFirst, quarterLast] = rest.map((part) => (typeof part === 'string' ? part : ''));
    const year = Number((monthYear ?? '') || (quarterYear ?? '') || yearFirst);
    const first = month === undefined || month === '' ? (Number((quarter ?? '') || quarterLast) - 1) * 3 : monthIndex(month);
    const length = month === undefined || month === '' ? 3 : 1;
    dates.push(dateQuantity(found, offsetOf(rest), Date.UTC(year, first, 1) / DAY, Date.UTC(year, first + length, 0) / DAY));
    return masked(found);
  });
  return { dates, rest: withoutSpans.replaceAll(YEARLESS, masked) };
}

function offsetOf(rest: readonly unknown[]): number {
  const offset = rest.findLast((part) => typeof part === 'number');
  return typeof offset === 'number' ? offset : 0;
}

function monthIndex(name: string): number {
  return ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'].indexOf(name.slice(0, 3).toLowerCase());
}

function dateQuantity(written: string, start: number, first: number, last: number): Quantity {
  return {
    kind: 'date',
    start,
    end: start + written.length,
    written,
    unit: DATE,
    bound: first === last ? 'exact' : 'range',
    interval: { min: exact(first), max: exact(last), minExclusive: false, maxExclusive: false },
    period: undefined,
    each: undefined,
    counted: undefined,
    statistic: undefined,
    change: undefined,
  };
}
