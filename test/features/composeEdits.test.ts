/** Two sets of edits as one, on random texts and edits. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, type Edit } from '../../server/document/edits.ts';
import { composeEdits } from '../../server/features/composeEdits.ts';

/** Edits that do not overlap, from cut points in a text of the given length. */
function editsOn(length: number): fc.Arbitrary<Edit[]> {
  const cuts = fc.uniqueArray(fc.nat({ max: length }), { maxLength: 8 }).map((each) => [...each].sort((a, b) => a - b));
  return fc.tuple(cuts, fc.array(fc.string({ maxLength: 4 }), { minLength: 4, maxLength: 4 })).map(([points, texts]) =>
    texts.flatMap((newText, index) => {
      const [start, end] = [points[index * 2], points[index * 2 + 1]];
      return start === undefined ? [] : [{ range: { start, end: end ?? start }, newText }];
    }),
  );
}

const cases = fc
  .string({ maxLength: 40 })
  .chain((text) =>
    editsOn(text.length).chain((first) => editsOn(applyEdits(text, first).length).map((second) => ({ text, first, second }))),
  );

describe('composeEdits', () => {
  it('does in one go what the two do one after the other', () => {
    fc.assert(
      fc.property(cases, ({ text, first, second }) => {
        expect(applyEdits(text, composeEdits(text, first, second))).toBe(applyEdits(applyEdits(text, first), second));
      }),
    );
  });

  it('leaves edits that do not meet as they are', () => {
    const first = [{ range: { start: 0, end: 1 }, newText: 'AA' }];
    const second = [{ range: { start: 5, end: 6 }, newText: 'E' }];
    expect(composeEdits('abcdef', first, second)).toEqual([first[0], { range: { start: 4, end: 5 }, newText: 'E' }]);
  });
});
