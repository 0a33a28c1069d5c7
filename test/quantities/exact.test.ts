/** Fractions, without a rounding error. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareExact, decimalText, exact, exactOf, exactText, minus, over, plus, times } from '../../server/quantities/exact.ts';

const fraction = fc
  .tuple(fc.bigInt(-1_000_000n, 1_000_000n), fc.bigInt(1n, 10_000n))
  .map(([numerator, denominator]) => exact(numerator, denominator));

describe('exact figures', () => {
  it.each([
    ['0.1', '1/10'],
    ['12', '12/1'],
    ['-2.50', '-5/2'],
    ['1e3', undefined],
    ['1,5', undefined],
    ['', undefined],
  ])('%s is %s', (text, expected) => {
    const value = exactOf(text);
    expect(value && `${value.numerator.toString()}/${value.denominator.toString()}`).toBe(expected);
  });

  it('add up: 0.1 + 0.2 is 0.3', () => expect(exactText(plus(exact(1, 10), exact(2, 10)))).toBe('0.3'));

  it('are written with as many digits as asked for', () => {
    expect([
      decimalText(exact(2, 3), 2),
      decimalText(exact(5, 2), 0),
      decimalText(exact(-1, 8), 2),
      decimalText(exact(12), 3),
      exactText(exact(1, 3)),
    ]).toEqual(['0.67', '3', '-0.13', '12', undefined]);
  });

  it('undo what was done', () => {
    fc.assert(
      fc.property(fraction, fraction, (a, b) => {
        expect(minus(plus(a, b), b)).toEqual(a);
        if (b.numerator !== 0n) expect(over(times(a, b), b)).toEqual(a);
        expect(compareExact(a, b)).toBe(-compareExact(b, a) + 0);
      }),
    );
  });
});
