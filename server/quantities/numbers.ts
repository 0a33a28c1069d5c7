/** Reads one bare number at a place: digits in either style, or words. Knows no units and judges no neighbourhood. */
import { regex } from '../base/patterns.ts';
import { exact, exactOf, over, plus, times, type Exact } from './exact.ts';
import { matchAt } from './matchAt.ts';
import type { NumberStyle } from './numberStyle.ts';

export interface NumberReading {
  readonly value: Exact;
  readonly end: number;
  readonly form: 'digits' | 'words';
  /** Whether thousands are parted: such a figure is no version and no year. */
  readonly grouped: boolean;
  /** Whether plain spaces part them: right only where a unit follows. */
  readonly spaced: boolean;
  readonly decimal: boolean;
}

const DIGITS = /\d+(?:[.,'’_\u00A0\u202F\u2009]\d+)*/y;
const SPACED = /\d{1,3}(?: \d{3})+(?:[.,]\d+)?(?![\d.,]*\d)/y;

/** The readings of the digits at a place, the longest first; none when they can be no single number (1.2.3). */
export function readDigits(text: string, at: number, style: NumberStyle): readonly NumberReading[] {
  const readings: NumberReading[] = [];
  const spaced = matchAt(SPACED, text, at);
  if (spaced !== undefined) readings.push(...digitReading(spaced[0].replaceAll(' ', ''), at + spaced[0].length, style, true));
  const digits = matchAt(DIGITS, text, at);
  if (digits !== undefined) readings.push(...digitReading(digits[0], at + digits[0].length, style, false));
  return readings;
}

function digitReading(token: string, end: number, style: NumberStyle, spaced: boolean): NumberReading[] {
  // `023` and `007` name something.
  if (token.length > 30 || /^0\d/.test(token)) return [];
  const plain = /^\d+$/.test(token) ? token : levelled(token, style);
  const value = plain === undefined ? undefined : exactOf(plain);
  if (plain === undefined || value === undefined) return [];
  const decimal = plain.includes('.');
  const marks = token.length - plain.length;
  return [{ value, end, form: 'digits', grouped: spaced || marks > 0, spaced, decimal }];
}

/** Digits with a point for decimals and no other mark; undefined where the marks make no number in this style. */
function levelled(token: string, style: NumberStyle): string | undefined {
  const apart = /['’_\u00A0\u202F\u2009]/.test(token);
  if (apart && !/^\d{1,3}(?:['’_\u00A0\u202F\u2009]\d{3})+(?:[.,]\d+)?$/.test(token)) return undefined;
  const joined = apart ? token.replaceAll(/['’_\u00A0\u202F\u2009]/g, '') : token;
  const commas = joined.split(',').length - 1;
  const points = joined.split('.').length - 1;
  if (commas > 0 && points > 0) return bothMarks(joined);
  if (apart) return joined.replace(',', '.');
  if (commas > 1) return /^\d{1,3}(?:,\d{3})+$/.test(joined) ? joined.replaceAll(',', '') : undefined;
  if (points > 1) return style === 'comma' && /^\d{1,3}(?:\.\d{3})+$/.test(joined) ? joined.replaceAll('.', '') : undefined;
  const grouped = /^[1-9]\d{0,2}[.,]\d{3}$/.test(joined);
  if (commas === 1) return style === 'comma' ? joined.replace(',', '.') : grouped ? joined.replace(',', '') : undefined;
  return points === 1 && style === 'comma' && grouped ? joined.replace('.', '') : joined;
}

/** Which is which is plain where both stand in one number. */
function bothMarks(joined: string): string | undefined {
  if (/^\d{1,3}(?:,\d{3})+\.\d+$/.test(joined)) return joined.replaceAll(',', '');
  return /^\d{1,3}(?:\.\d{3})+,\d+$/.test(joined) ? joined.replaceAll('.', '').replace(',', '.') : undefined;
}

const SMALL: Readonly<Record<string, number>> = {
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};
const LARGE: Readonly<Record<string, number>> = { dozen: 12, hundred: 100, thousand: 1_000, million: 1_000_000, billion: 1_000_000_000 };
const WORDS = regex('iuy')`
  (half an?|[a-z]+)(?:-([a-z]+))?(?: and an? (half|quarter))?(?: (dozen|hundred|thousand|million|billion))?(?: (thousand|million|billion))?
  (?![\p{L}\p{N}_])
`;

const PARTS: Readonly<Record<string, Exact>> = { half: exact(1, 2), quarter: exact(1, 4) };

/** A number in words: `four`, `twenty-five`, `two and a half`, `two million`, `half a million`, `half an` (hour). A lone `a` is none. */
export function readWords(text: string, at: number): NumberReading | undefined {
  const match = matchAt(WORDS, text, at);
  if (match?.[1] === undefined) return undefined;
  const word = match[1];
  const [second, part] = [match[2], match[3]];
  const first = word.toLowerCase();
  const article = first === 'a' || first === 'an';
  const whole = first.startsWith('half ') ? exact(1, 2) : article ? exact(1) : wordValue(first, second?.toLowerCase());
  if (whole === undefined || (article && (match[4] === undefined || second !== undefined || part !== undefined))) return undefined;
  const base = part === undefined ? whole : plus(whole, PARTS[part.toLowerCase()] ?? exact(0));
  const joined = first.startsWith('half ') || article || tens(first, second?.toLowerCase());
  const end = joined ? at + match[0].length : at + word.length;
  const scales = joined ? [match[4], match[5]] : [];
  const value = scales.reduce(
    (product, scale) => (scale === undefined ? product : times(product, exact(LARGE[scale.toLowerCase()] ?? 1))),
    joined ? base : whole,
  );
  return { value, end, form: 'words', grouped: false, spaced: false, decimal: false };
}

/** Whether the word behind the hyphen belongs to the number: `twenty-five`, not `five-minute`. */
function tens(first: string, second: string | undefined): boolean {
  return second === undefined || ((SMALL[first] ?? 0) >= 20 && (SMALL[second] ?? 0) > 0 && (SMALL[second] ?? 10) < 10);
}

function wordValue(first: string, second: string | undefined): Exact | undefined {
  const value = SMALL[first];
  if (value === undefined) return undefined;
  return second !== undefined && tens(first, second) ? plus(exact(value), exact(SMALL[second] ?? 0)) : exact(value);
}

/** 2 → 99, 3 → 99.9; with a half 99.95 for three and a half. */
export function ninesPercent(count: number, half: boolean): Exact {
  const missing = over(exact(100), exact(10n ** BigInt(count)));
  const short = half ? times(missing, exact(1, 2)) : missing;
  return plus(exact(100), { numerator: -short.numerator, denominator: short.denominator });
}
