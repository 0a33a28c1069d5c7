/** Units by the symbols and words people write, with exact factors to the base unit of their kind. Data; what counts can count is in `nouns.ts`. */
import { currencies as knownCurrencies } from '../knowledge/vocabulary/currencies.ts';
import { exact, ONE, type Exact } from './exact.ts';
import type { Period, QuantityKind } from './quantity.ts';

export interface Unit {
  /** How `format` writes it. */
  readonly id: string;
  readonly kind: QuantityKind;
  /** Times this gives the base unit of `kind`. */
  readonly factor: Exact;
  /** Symbols count in this case only, words in any, with a plural `s`. */
  readonly symbols: readonly string[];
  readonly words: readonly string[];
  /** Rates with a name of their own: `rps` is requests each second. */
  readonly counted?: string;
  readonly period?: Period;
}

/** A year is 365.25 days; months and quarters are even parts of it. Stated here and nowhere else. */
const SECONDS: Readonly<Record<Period, bigint>> = {
  second: 1n,
  minute: 60n,
  hour: 3_600n,
  day: 86_400n,
  week: 604_800n,
  month: 31_557_600n / 12n,
  quarter: 31_557_600n / 4n,
  year: 31_557_600n,
};

/** The length of a period in seconds. */
export function secondsOf(period: Period): Exact {
  return exact(SECONDS[period]);
}

function duration(id: string, factor: Exact, symbols: readonly string[], words: readonly string[]): Unit {
  return { id, kind: 'duration', factor, symbols, words };
}

export const durations: readonly Unit[] = [
  duration('ns', exact(1, 1_000_000_000), ['ns'], ['nanosecond', 'nanosec']),
  duration('µs', exact(1, 1_000_000), ['µs', 'μs', 'us'], ['microsecond', 'microsec']),
  duration(
    'ms',
    exact(1, 1_000),
    ['ms', 'msec', 'msecs', 'millis'],
    ['millisecond', 'millisec', 'millisekunde', 'millisekunden', 'milliseconde', 'milisegundo'],
  ),
  duration('s', secondsOf('second'), ['s', 'sec', 'secs', 'Sek.'], ['second', 'sekunde', 'sekunden', 'seconde', 'segundo']),
  duration('min', secondsOf('minute'), ['min', 'mins', 'm'], ['minute', 'minuten', 'minuto']),
  duration('h', secondsOf('hour'), ['h', 'hr', 'hrs', 'Std.'], ['hour', 'stunde', 'stunden', 'heure', 'hora']),
  duration('days', secondsOf('day'), ['d'], ['day', 'tage', 'tagen', 'jour', 'día']),
  duration('weeks', secondsOf('week'), ['w', 'wk', 'wks'], ['week', 'woche', 'wochen', 'semaine', 'semana']),
  duration('months', secondsOf('month'), ['mo', 'mos'], ['month', 'monat', 'monate', 'monaten', 'mois', 'meses']),
  duration('quarters', secondsOf('quarter'), [], ['quarter']),
  duration('years', secondsOf('year'), ['y', 'yr', 'yrs'], ['year', 'jahr', 'jahre', 'jahren', 'année', 'ans', 'año']),
];

function size(id: string, factor: Exact, words: readonly string[], ...symbols: readonly string[]): Unit {
  return { id, kind: 'size', factor, symbols: [id, ...symbols], words };
}

const decimal = (power: number): Exact => exact(1000n ** BigInt(power));
const binary = (power: number): Exact => exact(1024n ** BigInt(power));
const bits = (power: number): Exact => exact(1000n ** BigInt(power), 8n);

const sizes: readonly Unit[] = [
  size('B', ONE, ['byte']),
  size('kB', decimal(1), ['kilobyte'], 'KB', 'kb'),
  size('MB', decimal(2), ['megabyte'], 'mb'),
  size('GB', decimal(3), ['gigabyte'], 'gb', 'Gb'),
  size('TB', decimal(4), ['terabyte'], 'tb'),
  size('PB', decimal(5), ['petabyte']),
  size('EB', decimal(6), ['exabyte']),
  size('KiB', binary(1), ['kibibyte'], 'Ki'),
  size('MiB', binary(2), ['mebibyte'], 'Mi'),
  size('GiB', binary(3), ['gibibyte'], 'Gi'),
  size('TiB', binary(4), ['tebibyte'], 'Ti'),
  size('PiB', binary(5), ['pebibyte'], 'Pi'),
  size('kbit', bits(1), ['kilobit']),
  size('Mbit', bits(2), ['megabit'], 'Mb'),
  size('Gbit', bits(3), ['gigabit']),
];

function transfer(id: string, factor: Exact, ...symbols: readonly string[]): Unit {
  return { id, kind: 'transfer', factor, symbols: [id, ...symbols], words: [], period: 'second' };
}

const transfers: readonly Unit[] = [
  transfer('kbps', bits(1), 'Kbps'),
  transfer('Mbps', bits(2), 'mbps'),
  transfer('Gbps', bits(3), 'gbps'),
  transfer('Tbps', bits(4)),
  transfer('MBps', decimal(2)),
  transfer('GBps', decimal(3)),
];

function rate(id: string, counted: string, period: Period, ...symbols: readonly string[]): Unit {
  return { id, kind: 'rate', factor: ONE, symbols: [id, ...symbols], words: [], counted, period };
}

const rates: readonly Unit[] = [
  rate('rps', 'request', 'second', 'RPS', 'Rps'),
  rate('rpm', 'request', 'minute', 'RPM'),
  rate('qps', 'query', 'second', 'QPS'),
  rate('tps', 'transaction', 'second', 'TPS'),
  rate('tpm', 'transaction', 'minute', 'TPM'),
  rate('eps', 'event', 'second', 'EPS'),
  rate('IOPS', 'operation', 'second', 'iops'),
];

export const currencies: readonly Unit[] = knownCurrencies.map(({ code, signs, words }): Unit => ({
  id: code,
  kind: 'money',
  factor: ONE,
  symbols: [code, ...signs],
  words,
}));

/** `kEUR`, `k€`, `TEUR`: thousands under a name of their own; what is read is the currency. */
const thousands: readonly Unit[] = knownCurrencies.map(({ code, signs }): Unit => ({
  id: code,
  kind: 'money',
  factor: exact(1_000),
  symbols: [`k${code}`, `T${code}`, ...signs.flatMap((sign) => [`k${sign}`, `K${sign}`, `T${sign}`])],
  words: [],
}));

/** For lengths of time that were written without a unit. */
export const durationSecond: Unit = { id: 's', kind: 'duration', factor: ONE, symbols: [], words: [] };
export const PERCENT: Unit = { id: '%', kind: 'percentage', factor: ONE, symbols: ['%'], words: ['percent', 'pct', 'prozent'] };
/** `four nines`: what is read is the percentage. */
export const NINES: Unit = { id: 'nines', kind: 'percentage', factor: ONE, symbols: [], words: [] };
export const MULTIPLE: Unit = { id: 'x', kind: 'multiple', factor: ONE, symbols: ['x', 'X', '×'], words: [] };
export const PIECES: Unit = { id: '', kind: 'count', factor: ONE, symbols: [], words: [] };
export const PEOPLE: Unit = { id: 'people', kind: 'people', factor: ONE, symbols: [], words: [] };
export const DATE: Unit = { id: 'date', kind: 'date', factor: ONE, symbols: [], words: [] };

/** All units found by symbol or word behind a figure. */
export const units: readonly Unit[] = [
  ...durations,
  ...sizes,
  ...transfers,
  ...rates,
  ...currencies,
  ...thousands,
  PERCENT,
  MULTIPLE,
  PEOPLE,
];

const bySymbol: ReadonlyMap<string, Unit> = new Map(units.flatMap((unit) => unit.symbols.map((symbol): [string, Unit] => [symbol, unit])));
const byWord: ReadonlyMap<string, Unit> = new Map(
  units.flatMap((unit) =>
    unit.words.flatMap((word): [string, Unit][] => [
      [word, unit],
      [`${word}s`, unit],
    ]),
  ),
);

/** The unit with this symbol or word, as written. */
export function unitOf(written: string): Unit | undefined {
  return bySymbol.get(written) ?? byWord.get(written.toLowerCase());
}

/** Whether a unit is written as a word here: `5-minute`, not `5-m`. */
export function isUnitWord(written: string): boolean {
  return byWord.has(written.toLowerCase());
}

/** Larger figures by suffix. `m` is a million of money only, else minutes. */
export const magnitudes: ReadonlyMap<string, Exact> = new Map([
  ...['k', 'K', 'thousand', 'tsd.'].map((name): [string, Exact] => [name, exact(1_000)]),
  ...['M', 'MM', 'mn', 'million', 'millions', 'Mio.', 'Mio', 'Millionen'].map((name): [string, Exact] => [name, exact(1_000_000)]),
  ...['B', 'bn', 'Bn', 'billion', 'billions', 'Mrd.', 'Mrd', 'Milliarden'].map((name): [string, Exact] => [name, exact(1_000_000_000)]),
  ...['trillion', 'tn'].map((name): [string, Exact] => [name, exact(1_000_000_000_000)]),
]);

const periodNames: Readonly<Record<Period, readonly string[]>> = {
  second: ['s', 'sec', 'second', 'secondly', 'sekunde', 'seconde', 'segundo'],
  minute: ['min', 'minute', 'minutely', 'minuto'],
  hour: ['h', 'hr', 'hour', 'hourly', 'stunde', 'heure', 'hora'],
  day: ['d', 'day', 'daily', 'nightly', 'night', 'tag', 'jour', 'día'],
  week: ['w', 'wk', 'week', 'weekly', 'woche', 'semaine', 'semana'],
  month: ['mo', 'mth', 'month', 'monthly', 'monat', 'mois', 'mes'],
  quarter: ['q', 'quarter', 'quarterly', 'quartal', 'trimestre'],
  year: ['y', 'yr', 'year', 'yearly', 'annum', 'annual', 'annually', 'p.a.', 'jahr', 'an', 'année', 'año'],
};
const byPeriodName: ReadonlyMap<string, Period> = new Map(
  (Object.entries(periodNames) as [Period, readonly string[]][]).flatMap(([period, names]) =>
    names.map((name): [string, Period] => [name, period]),
  ),
);

/** `s`, `month`, `daily`: the period a word names. */
export function periodOf(written: string): Period | undefined {
  return byPeriodName.get(written.toLowerCase());
}
