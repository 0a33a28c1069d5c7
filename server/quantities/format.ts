/** Writes figures as text: what `readQuantities` reads back as the same figure, and durations as people say them. */
import { compareExact, decimalText, exact, exactText, over, times, type Exact } from './exact.ts';
import { pluralOf } from './nouns.ts';
import type { Period, Quantity } from './quantity.ts';
import { secondsOf, type Unit } from './units.ts';

/** A figure in the unit it was written in: `< 200 ms`, `5–10 GB`, `$4,000/month`, `2,000 rps per instance`. Dates stay as written. */
export function formatQuantity(quantity: Quantity): string {
  if (quantity.kind === 'date') return quantity.written;
  const { min, max } = quantity.interval;
  const statistic = quantity.statistic === undefined ? '' : `${quantity.statistic} `;
  if (quantity.bound === 'range' && min !== undefined && max !== undefined) return `${statistic}${formatRange(quantity, min, max)}`;
  return `${statistic}${signOf(quantity)}${formatAmount(quantity, max ?? min ?? exact(0))}`;
}

/** A value in base units, written in the unit and with the period of `like`. */
export function formatAmount(like: Quantity, value: Exact): string {
  const number = inUnit(value, like.unit);
  return `${withUnit(number, like)}${suffixOf(like)}`;
}

function formatRange(quantity: Quantity, min: Exact, max: Exact): string {
  return `${withUnit(`${inUnit(min, quantity.unit)}–${inUnit(max, quantity.unit)}`, quantity)}${suffixOf(quantity)}`;
}

/** Money is told in its currency, also where thousands of it were written. */
function inUnit(value: Exact, { kind, factor }: Unit): string {
  return grouped(digitsOf(kind === 'money' ? value : over(value, factor)));
}

function signOf({ bound, interval }: Quantity): string {
  switch (bound) {
    case 'at-most':
      return interval.maxExclusive ? '< ' : '≤ ';
    case 'at-least':
      return interval.minExclusive ? '> ' : '≥ ';
    case 'about':
      return '~';
    case 'exact':
    case 'range':
      return '';
  }
}

/** All digits where they end, else three places. */
function digitsOf(value: Exact): string {
  return exactText(value) ?? decimalText(value, 3);
}

/** `12,000.5`. */
export function grouped(digits: string): string {
  const [whole = '', fraction] = digits.split('.');
  const parts: string[] = [];
  for (let end = whole.length; end > 0; end -= 3) parts.unshift(whole.slice(Math.max(0, end - 3), end));
  return fraction === undefined ? parts.join(',') : `${parts.join(',')}.${fraction}`;
}

const SIGNS: Readonly<Record<string, string>> = { USD: '$', EUR: '€', GBP: '£', JPY: '¥', INR: '₹' };
const WHOLE_WORDS = new Set(['days', 'weeks', 'months', 'quarters', 'years']);

function withUnit(number: string, { unit, counted, kind }: Quantity): string {
  if (unit.kind === 'money') return SIGNS[unit.id] === undefined ? `${unit.id} ${number}` : `${SIGNS[unit.id] ?? ''}${number}`;
  if (unit.kind === 'percentage') return `${number}%`;
  if (unit.kind === 'multiple') return `${number}x`;
  if (unit.kind === 'count' || kind === 'people')
    return counted === undefined ? number : `${number} ${number === '1' ? counted : pluralOf(counted)}`;
  return `${number} ${unitText(unit, number)}`;
}

function unitText(unit: Unit, number: string): string {
  return WHOLE_WORDS.has(unit.id) && number === '1' ? unit.id.slice(0, -1) : unit.id;
}

function suffixOf({ unit, period, each }: Quantity): string {
  const time = period === undefined || unit.period !== undefined ? '' : unit.kind === 'duration' ? ` per ${period}` : `/${period}`;
  return each === undefined ? time : `${time} per ${each}`;
}

const STEPS: readonly (readonly [Period, string])[] = [
  ['year', 'years'],
  ['day', 'd'],
  ['hour', 'h'],
  ['minute', 'min'],
  ['second', 's'],
];

/** `99.95%`, all digits that count. */
export function percentText(percent: Exact): string {
  return `${digitsOf(percent)}%`;
}

/** A length of time as people say it: `4 h 23 min`, `21.9 min`, `350 ms`. Rounded; for reading only. */
export function humaneDuration(seconds: Exact): string {
  for (const [index, [period, name]] of STEPS.entries()) {
    const length = secondsOf(period);
    if (compareExact(seconds, length) < 0) continue;
    const smaller = STEPS[index + 1];
    if (period === 'minute' || period === 'second' || period === 'year' || smaller === undefined)
      return sayOne(decimalText(over(seconds, length), 1), name);
    const parts = BigInt(decimalText(over(seconds, secondsOf(smaller[0])), 0));
    const each = BigInt(decimalText(over(length, secondsOf(smaller[0])), 0));
    const rest = parts % each;
    const whole = `${(parts / each).toString()} ${name}`;
    return rest === 0n ? whole : `${whole} ${rest.toString()} ${smaller[1]}`;
  }
  const milliseconds = times(seconds, exact(1000));
  if (compareExact(milliseconds, exact(1)) >= 0) return `${decimalText(milliseconds, 1)} ms`;
  return seconds.numerator === 0n ? '0 s' : `${decimalText(times(milliseconds, exact(1000)), 1)} µs`;
}

function sayOne(number: string, name: string): string {
  return `${number} ${name === 'years' && number === '1' ? 'year' : name}`;
}
