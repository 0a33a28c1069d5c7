/** Reads a written date. Says what is wrong with one that cannot be read; finds no dates in texts. */

/** `ambiguous`: day and month could change places. `impossible`: no such day. `none`: nothing that looks like a date. */
export type DateReading =
  | { readonly kind: 'date'; readonly iso: string; readonly form: 'iso' | 'other'; readonly start: number; readonly end: number }
  | {
      readonly kind: 'ambiguous';
      readonly readings: readonly [monthFirst: string, dayFirst: string];
      readonly start: number;
      readonly end: number;
    }
  | { readonly kind: 'impossible'; readonly start: number; readonly end: number }
  | { readonly kind: 'none' };

const MONTHS: readonly (readonly string[])[] = [
  ['january', 'jan', 'januar', 'jänner', 'janvier', 'enero', 'janeiro'],
  ['february', 'feb', 'februar', 'février', 'febrero', 'fevereiro'],
  ['march', 'mar', 'märz', 'mars', 'marzo', 'março'],
  ['april', 'apr', 'avril', 'abril'],
  ['may', 'mai', 'mayo', 'maio'],
  ['june', 'jun', 'juni', 'juin', 'junio', 'junho'],
  ['july', 'jul', 'juli', 'juillet', 'julio', 'julho'],
  ['august', 'aug', 'août', 'agosto'],
  ['september', 'sep', 'sept', 'septembre', 'septiembre', 'setembro'],
  ['october', 'oct', 'oktober', 'okt', 'octobre', 'octubre', 'outubro'],
  ['november', 'nov', 'novembre', 'noviembre', 'novembro'],
  ['december', 'dec', 'dezember', 'dez', 'décembre', 'diciembre', 'dezembro'],
];
const monthNumber: ReadonlyMap<string, number> = new Map(
  MONTHS.flatMap((names, index) => names.map((name): [string, number] => [name, index + 1])),
);

const ISO = /(?<!\d)(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/;
const CJK = /(?<!\d)(\d{4})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日/;
const COMPACT = /(?<!\d)((?:19|20)\d{2})(\d{2})(\d{2})(?!\d)/;
const SHORT = /(?<!\d)(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/;
const DAY_MONTH = /(?<!\d)(\d{1,2})(?:st|nd|rd|th|\.|er|º)?[ -](?:de |of )?(\p{L}{3,10})\.?,?[ -](?:de )?(\d{4})(?!\d)/u;
const MONTH_DAY = /(?<!\p{L})(\p{L}{3,10})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?!\d)/u;

/** The first date in a value, such as a date field holds; words around it are allowed. `start` and `end` are places in the value. */
export function readDate(value: string): DateReading {
  return yearFirst(value) ?? named(value) ?? short(value) ?? { kind: 'none' };
}

const MONTH_OF_YEAR = /(?<!\p{L})(\p{L}{3,10})\.?,? (?:de |of )?(?:19|20)\d{2}(?!\d)/gu;

/** Whether a value names a month of a year, `July 2025`: less than a date, and still a time. */
export function namesMonth(value: string): boolean {
  return Array.from(value.matchAll(MONTH_OF_YEAR)).some(([, word = '']) => monthNumber.has(word.toLowerCase()));
}

/** Whether an ISO text names a real day. */
export function isRealDate(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

function yearFirst(value: string): DateReading | undefined {
  const iso = ISO.exec(value);
  if (iso)
    return reading(
      iso,
      Number(iso[1]),
      Number(iso[3]),
      Number(iso[4]),
      iso[2] === '-' && iso[3]?.length === 2 && iso[4]?.length === 2 ? 'iso' : 'other',
    );
  const other = CJK.exec(value) ?? COMPACT.exec(value);
  return other ? reading(other, Number(other[1]), Number(other[2]), Number(other[3]), 'other') : undefined;
}

function named(value: string): DateReading | undefined {
  const dayFirst = DAY_MONTH.exec(value);
  const month = monthNumber.get(dayFirst?.[2]?.toLowerCase() ?? '');
  if (dayFirst && month !== undefined) return reading(dayFirst, Number(dayFirst[3]), month, Number(dayFirst[1]), 'other');
  const monthFirst = MONTH_DAY.exec(value);
  const first = monthNumber.get(monthFirst?.[1]?.toLowerCase() ?? '');
  return monthFirst && first !== undefined ? reading(monthFirst, Number(monthFirst[3]), first, Number(monthFirst[2]), 'other') : undefined;
}

/** `14.03.2021` and `14-03-2021` have the day first wherever they are written; with slashes, only a number over twelve tells. */
function short(value: string): DateReading | undefined {
  const match = SHORT.exec(value);
  if (!match) return undefined;
  const [first, second] = [Number(match[1]), Number(match[3])];
  const year = match[4]?.length === 2 ? 2000 + Number(match[4]) : Number(match[4]);
  if (match[2] !== '/' || first > 12 || first === second) return reading(match, year, second, first, 'other');
  if (second > 12) return reading(match, year, first, second, 'other');
  return {
    kind: 'ambiguous',
    readings: [iso(year, first, second), iso(year, second, first)],
    start: match.index,
    end: match.index + match[0].length,
  };
}

function reading(match: RegExpExecArray, year: number, month: number, day: number, form: 'iso' | 'other'): DateReading {
  const place = { start: match.index, end: match.index + match[0].length };
  return isRealDate(year, month, day) ? { kind: 'date', iso: iso(year, month, day), form, ...place } : { kind: 'impossible', ...place };
}

function iso(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
