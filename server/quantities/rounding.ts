/** How far a figure may be from what it is rounded from, by how it is written. Knows nothing of what it measures. */
import { statedValue } from './arithmetic.ts';
import { toNumber } from './exact.ts';
import { grouped } from './format.ts';
import type { NumberStyle } from './numberStyle.ts';
import type { Quantity } from './quantity.ts';

/** Shares of the value: what nobody counts, and what `about` adds. */
const SLACK = 0.07;
const ABOUT_SLACK = 0.2;
/** Round figures stand for their neighbours, though not for others altogether. */
const ROUND_SLACK = 0.15;

/**
 * Whether a figure may stand for a value between `low` and `high`, in base units: rounded to its last digit, to a round number, or as a
 * bound that is near enough above.
 */
export function mayStandFor(quantity: Quantity, low: number, high: number): boolean {
  const value = statedValue(quantity);
  if (value === undefined) {
    const { min, max } = quantity.interval;
    return min !== undefined && max !== undefined && toNumber(min) <= high * (1 + SLACK) && toNumber(max) >= low * (1 - SLACK);
  }
  const said = toNumber(value);
  const step = stepOf(quantity);
  const slack = quantity.bound === 'about' ? ABOUT_SLACK : SLACK;
  const under = Math.max(step.digit / 2, low * slack, Math.min(step.round / 2, low * ROUND_SLACK));
  const over = Math.max(
    step.digit / 2,
    high * slack,
    Math.min(step.round, high * ROUND_SLACK),
    quantity.bound === 'at-most' ? high / 2 : 0,
  );
  return said >= low - under - 1e-9 && said <= high + over + 1e-9;
}

/** One of the last digit written, and one of the last digit that is no zero at the end, in base units; none for durations in several parts. */
function stepOf(quantity: Quantity): { readonly digit: number; readonly round: number } {
  const { written } = quantity;
  const number = /\d[\d.,]*/.exec(written)?.[0] ?? '';
  const compound = /\d\D+\d/.test(written.replaceAll(/(?<=\d)[.,](?=\d)/g, ''));
  const value = statedValue(quantity);
  const digits = number.replaceAll(/\D/g, '');
  if (value === undefined || compound || Number(digits) === 0) return { digit: 0, round: 0 };
  const digit = toNumber(value) / Number(digits);
  const isWhole = !/[.,]\d{1,2}$/.test(number);
  return { digit, round: isWhole ? digit * 10 ** (digits.length - digits.replace(/(?<!0)0+$/, '').length) : digit };
}

/** Half of one of the last digit written, in base units: how far the value meant may be from the one written. */
export function roundingOf(quantity: Quantity): number {
  return stepOf(quantity).digit / 2;
}

/** The digits of another value in the manner of a figure: its decimals, its magnitude, its marks between thousands. Undefined where it has none. */
export function digitsLike(
  quantity: Quantity,
  value: number,
  style: NumberStyle,
): { readonly from: string; readonly to: string } | undefined {
  const from = /\d[\d.,]*(?<![.,])/.exec(quantity.written)?.[0] ?? '';
  const step = stepOf(quantity).digit;
  if (step === 0 || quantity.bound === 'range') return undefined;
  const said = statedValue(quantity);
  const whole = said === undefined ? 0 : toNumber(said) / step;
  const isGrouped =
    /^\d{1,3}(?:[.,]\d{3})+$/.test(from) && !(style === 'point' && from.includes('.')) && !(style === 'comma' && from.includes(','));
  const decimals = isGrouped || whole === 0 ? 0 : (/[.,](\d+)$/.exec(from)?.[1]?.length ?? 0);
  const digits = String(Number((value / step / 10 ** decimals).toFixed(decimals + 2)));
  const padded = decimals > 0 && (digits.split('.')[1]?.length ?? 0) < decimals ? Number(digits).toFixed(decimals) : digits;
  const marked = isGrouped || /\d[.,]\d{3}(?!\d)/.test(from) ? grouped(padded) : padded;
  return { from, to: style === 'comma' ? marked.replaceAll(/[.,]/g, (mark) => (mark === '.' ? ',' : '.')) : marked };
}
