/** Stretches of text and how they lie to each other. */
import { describe, expect, it } from 'vitest';
import { contains, intersects, range, touches } from '../../server/base/range.ts';

describe('a range', () => {
  it('never ends before it starts', () => expect(range(5, 3)).toEqual({ start: 5, end: 5 }));
  it.each([
    [2, true],
    [5, true],
    [1, false],
    [6, false],
  ] as const)('from 2 to 5 touches %i: %s', (offset, expected) => expect(touches(range(2, 5), offset)).toBe(expected));
  it.each([
    [2, 5, true],
    [3, 3, true],
    [1, 5, false],
    [2, 6, false],
  ] as const)('from 2 to 5 contains %i to %i: %s', (start, end, expected) =>
    expect(contains(range(2, 5), range(start, end))).toBe(expected),
  );
  it.each([
    [0, 2, true],
    [4, 9, true],
    [3, 3, true],
    [0, 1, false],
    [6, 9, false],
  ] as const)('from 2 to 5 meets %i to %i: %s', (start, end, expected) =>
    expect(intersects(range(2, 5), range(start, end))).toBe(expected),
  );
});
