/** Exact fractions: what figures are kept and compared in, so that no sum is off by a rounding error. Knows no units. */

/** `numerator / denominator`, in lowest terms, the denominator above zero. */
export interface Exact {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

export const ZERO: Exact = { numerator: 0n, denominator: 1n };
export const ONE: Exact = { numerator: 1n, denominator: 1n };

/** The fraction of two whole numbers; the denominator must not be zero. */
export function exact(numerator: bigint | number, denominator: bigint | number = 1n): Exact {
  return reduced(BigInt(numerator), BigInt(denominator));
}

/** Reads plain digits with at most one point: `1200`, `0.25`. Undefined for anything else. */
export function exactOf(digits: string): Exact | undefined {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(digits);
  if (match?.[2] === undefined) return undefined;
  const fraction = match[3] ?? '';
  const whole = reduced(BigInt(match[2] + fraction), 10n ** BigInt(fraction.length));
  return match[1] === '-' ? { numerator: -whole.numerator, denominator: whole.denominator } : whole;
}

export function plus(a: Exact, b: Exact): Exact {
  if (a.denominator === b.denominator) return reduced(a.numerator + b.numerator, a.denominator);
  return reduced(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
}

export function minus(a: Exact, b: Exact): Exact {
  return plus(a, { numerator: -b.numerator, denominator: b.denominator });
}

export function times(a: Exact, b: Exact): Exact {
  return reduced(a.numerator * b.numerator, a.denominator * b.denominator);
}

/** `a / b`; `b` must not be zero. */
export function over(a: Exact, b: Exact): Exact {
  return reduced(a.numerator * b.denominator, a.denominator * b.numerator);
}

/** Below zero when `a` is less, above when it is more. */
export function compareExact(a: Exact, b: Exact): number {
  const left = a.numerator * b.denominator;
  const right = b.numerator * a.denominator;
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The nearest floating point number: for display and rough ratios only. */
export function toNumber(value: Exact): number {
  return Number(value.numerator) / Number(value.denominator);
}

/** Decimal digits, rounded half up to `places`, no zeros at the end: `21.9`, `4`. */
export function decimalText(value: Exact, places: number): string {
  const negative = value.numerator < 0n;
  const scale = 10n ** BigInt(places);
  const size = negative ? -value.numerator : value.numerator;
  const scaled = (size * scale * 2n + value.denominator) / (value.denominator * 2n);
  const digits = scaled.toString().padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  const fraction = withoutZeros(digits.slice(digits.length - places));
  return (negative && scaled > 0n ? '-' : '') + (fraction === '' ? whole : `${whole}.${fraction}`);
}

/** All its digits; undefined where they do not end (1/3) or go past `most` places. */
export function exactText(value: Exact, most = 12): string | undefined {
  const text = decimalText(value, most);
  const back = exactOf(text);
  return back !== undefined && compareExact(back, value) === 0 ? text : undefined;
}

function withoutZeros(digits: string): string {
  let end = digits.length;
  while (end > 0 && digits.charAt(end - 1) === '0') end -= 1;
  return digits.slice(0, end);
}

function reduced(numerator: bigint, denominator: bigint): Exact {
  if (denominator === 1n) return { numerator, denominator };
  const sign = denominator < 0n ? -1n : 1n;
  const divisor = greatestCommon(numerator < 0n ? -numerator : numerator, denominator * sign);
  return { numerator: (sign * numerator) / divisor, denominator: (sign * denominator) / divisor };
}

function greatestCommon(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a === 0n ? 1n : a;
}
