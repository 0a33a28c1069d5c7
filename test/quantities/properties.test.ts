/** What holds for the figures of any text at all. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../server/document/document.ts';
import { exact, exactOf } from '../../server/quantities/exact.ts';
import { formatQuantity } from '../../server/quantities/format.ts';
import type { Bound, Period, Quantity, Statistic } from '../../server/quantities/quantity.ts';
import { quantitiesOf } from '../../server/quantities/quantitiesOf.ts';
import { readQuantities } from '../../server/quantities/readQuantities.ts';
import { times } from '../../server/quantities/exact.ts';
import { currencies, durations, PERCENT, PIECES, units, type Unit } from '../../server/quantities/units.ts';
import { markdownSoup } from '../document/support.ts';

const piece = fc.constantFrom(
  '5',
  '10',
  '1,000',
  '1.5',
  '99.9',
  '%',
  'ms',
  ' s ',
  'GB',
  '$',
  '€',
  'k',
  'M',
  ' per ',
  '/',
  'day',
  'month',
  '-',
  '–',
  ' to ',
  ' and ',
  'between ',
  '<',
  '≥',
  '~',
  '±',
  'p95',
  ' p99 ',
  'two ',
  'million ',
  'half an ',
  'hour',
  'nines',
  'users',
  'rps',
  'x',
  ' times ',
  'v1',
  '2026-03-04',
  'June 2025',
  '10:30',
  '.',
  ',',
  ';',
  '|',
  '\n',
  'RPO ',
  'timeout of ',
  'from ',
  'grow ',
  'at least ',
  'phase ',
  'Java ',
  '#',
  '`',
  '**',
  'every ',
  'doubles ',
  '\u00A0',
);
const figureSoup = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

describe('any text', () => {
  it('is read without a throw, figures one after the other, each where it says', () => {
    fc.assert(
      fc.property(
        fc.oneof(figureSoup, fc.string({ unit: 'grapheme' })),
        fc.constantFrom('point' as const, 'comma' as const),
        (text, style) => {
          let end = 0;
          for (const quantity of readQuantities(text, style)) {
            expect(quantity.start).toBeGreaterThanOrEqual(end);
            expect(quantity.end).toBeGreaterThan(quantity.start);
            expect(text.slice(quantity.start, quantity.end)).toBe(quantity.written);
            end = quantity.end;
          }
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('has its figures inside their blocks', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          markdownSoup,
          fc.array(fc.oneof(figureSoup, markdownSoup), { maxLength: 6 }).map((parts) => parts.join('\n\n')),
        ),
        (text) => {
          for (const figure of quantitiesOf(parseDocument('file:///a.md', text))) {
            expect(figure.range.start).toBeGreaterThanOrEqual(figure.block?.start ?? 0);
            expect(figure.range.end).toBeLessThanOrEqual(figure.block?.end ?? text.length);
          }
        },
      ),
    );
  });
});

const bounds = fc.constantFrom<readonly [Bound, boolean]>(
  ['exact', false],
  ['about', false],
  ['at-most', false],
  ['at-most', true],
  ['at-least', false],
  ['at-least', true],
  ['range', false],
);
const number = fc
  .oneof(
    fc.nat({ max: 999_999 }),
    fc.nat({ max: 9_999 }).map((value) => value / 10),
  )
  .map((value) => exactOf(String(value + 2)) ?? exact(2));
const writable = units.filter((unit) => unit.kind !== 'people' && unit.kind !== 'money');

function unitArbitrary(): fc.Arbitrary<Pick<Quantity, 'unit' | 'kind' | 'counted' | 'period' | 'each'>> {
  const period = fc.constantFrom<Period | undefined>(undefined, 'second', 'minute', 'hour', 'day', 'week', 'month', 'quarter', 'year');
  const plain = (unit: Unit): Pick<Quantity, 'unit' | 'kind' | 'counted' | 'period' | 'each'> => ({
    unit,
    kind: unit.kind,
    counted: unit.counted,
    period: unit.period,
    each: undefined,
  });
  return fc.oneof(
    fc.constantFrom(...writable).map(plain),
    fc.tuple(fc.constantFrom(...currencies), period).map(([unit, every]) => ({ ...plain(unit), period: every })),
    fc.tuple(fc.constantFrom('user', 'request', 'order', 'connection', 'instance', 'query'), period).map(([counted, every]) => ({
      ...plain(PIECES),
      counted,
      period: every,
      kind: every === undefined ? ('count' as const) : ('rate' as const),
    })),
    fc.constantFrom('instance', 'user', 'node').map((each) => ({ ...plain(units.find((unit) => unit.id === 'rps') ?? PERCENT), each })),
  );
}

const quantity: fc.Arbitrary<Quantity> = fc
  .tuple(number, bounds, unitArbitrary(), fc.constantFrom<Statistic | undefined>(undefined, 'p50', 'p95', 'p99.9'))
  .map(([value, [bound, exclusive], unit, statistic]) => {
    // Counts, unlike measures, come whole.
    const whole = unit.kind === 'count' ? exact(value.numerator / value.denominator) : value;
    const low = times(whole, unit.unit.factor);
    const high = times(low, exact(3));
    const timed = durations.includes(unit.unit) ? statistic : undefined;
    return {
      ...unit,
      bound,
      statistic: timed,
      change: undefined,
      start: 0,
      end: 0,
      written: '',
      interval: {
        min: bound === 'at-most' ? undefined : low,
        max: bound === 'at-least' ? undefined : bound === 'range' ? high : low,
        minExclusive: exclusive && bound === 'at-least',
        maxExclusive: exclusive && bound === 'at-most',
      },
    };
  });

describe('a figure that is written', () => {
  it('is read back as itself, and written the same again', () => {
    fc.assert(
      fc.property(quantity, (expected) => {
        const text = formatQuantity(expected);
        const [found, ...others] = readQuantities(text);
        expect(others, text).toEqual([]);
        expect(found && { ...found, start: 0, end: 0, written: '' }, text).toEqual(expected);
        expect(found && formatQuantity(found)).toBe(text);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a long text', () => {
  it.each([
    ['figures', '5 ms and '],
    ['ranges', '5-'],
    ['percentiles', 'p95 '],
    ['digits', '1'],
    ['groups', '1,000,'],
    ['words', 'two '],
    ['dates', '2026-01-01 '],
    ['spaces', '5 '],
    ['measures', 'timeout of '],
    ['lead words', 'at least '],
    ['money', '$5 '],
    ['dollars', '$x'],
    ['compound', '1h 2m '],
    ['colons', '1:'],
    ['claims', 'timeout of 5 s, '],
    ['sentences', 'The RPO is 5 min. '],
    ['cells', '| 5 ms '],
    ['plain pipes', '| 5 ms |\n'],
    ['phones', '+1 22 '],
    ['ids', 'A-1 '],
    ['percent', '50% of requests '],
    ['clocks', '10:30 '],
    ['capitals', 'Aa '],
    ['backups', 'backups '],
  ])('of %s takes no longer than it is long', (_name, part) => {
    const time = (length: number): number => {
      const text = part.repeat(Math.ceil(length / part.length));
      const from = performance.now();
      quantitiesOf(parseDocument('file:///a.md', text));
      return performance.now() - from;
    };
    time(20_000);
    const short = Math.max(5, time(40_000));
    expect(time(320_000)).toBeLessThan(short * 8 * 6);
  });
});
