/** A heading's line read by itself: the same as what the block parser makes of it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LineIndex } from '../../server/base/lineIndex.ts';
import { readBlocks, readHeading } from '../../server/document/blockShape.ts';

const LINES = [
  '# One',
  '## Two ##',
  '### Three\t###  ',
  '# #',
  '#',
  '# ## #',
  '#\ttab',
  '#  two spaces  ',
  '# ends with hash#',
  '# \u00A0wide',
  '# a \\#',
  '####### seven',
  '#none',
  '# **bold** `code` #',
];
const line = fc
  .array(fc.constantFrom('#', '##', ' ', '\t', '\u00A0', 'a', 'Title', '\\', '*', '\u3000'), { minLength: 1, maxLength: 9 })
  .map((parts) => `#${parts.join('')}`);

describe('a heading by itself', () => {
  it.each(LINES)('%j', (text) => expectSame(text));

  it('is what the parser says, whatever stands in it', () => {
    fc.assert(fc.property(line, expectSame), { numRuns: 2000 });
  });
});

function expectSame(text: string): void {
  const [expected] = readBlocks(text, new LineIndex(text));
  const read = readHeading(text);
  expect(read, text).toEqual(expected);
  if (expected?.inline) expect(read?.inline?.sourceAt(0)).toBe(expected.inline.sourceAt(0));
}
