/** Lines and positions of texts with every kind of line ending. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LineIndex } from '../../server/base/lineIndex.ts';

const text = fc
  .array(fc.constantFrom('\n', '\r', '\r\n', 'a', 'bc', '😀', ' ', '\t', '\u2028', '\u00A0'), { maxLength: 30 })
  .map((parts) => parts.join(''));

describe('lines', () => {
  const cases: readonly [source: string, expected: readonly string[]][] = [
    ['', ['']],
    ['a', ['a']],
    ['a\nb\r\nc\rd', ['a', 'b', 'c', 'd']],
    ['\r\n\r', ['', '', '']],
    ['a\u2028b', ['a\u2028b']],
  ];
  it.each(cases)('of %j', (source, expected) => {
    const lines = new LineIndex(source);
    expect(Array.from({ length: lines.lineCount }, (_, line) => lines.text(line))).toEqual(expected);
  });

  it('are those a pattern for line endings finds', () => {
    fc.assert(
      fc.property(text, (source) => {
        const lines = new LineIndex(source);
        expect(Array.from({ length: lines.lineCount }, (_, line) => lines.text(line))).toEqual(source.split(/\r\n|\r|\n/));
      }),
    );
  });

  it('know where their text ends', () => {
    const lines = new LineIndex('a \t\r\n \t\n\u00A0\n');
    expect([0, 1, 2, 3].map((line) => [lines.textEnd(line) - lines.start(line), lines.isBlank(line)])).toEqual([
      [1, false],
      [0, true],
      [1, false],
      [0, true],
    ]);
  });
});

describe('positions', () => {
  it("and offsets are each other's inverse outside line endings", () => {
    fc.assert(
      fc.property(text, (source) => {
        const lines = new LineIndex(source);
        for (let offset = 0; offset <= source.length; offset++) {
          const position = lines.position(offset);
          expect(lines.offset(position)).toBe(Math.min(offset, lines.end(position.line)));
          expect(lines.lineAt(offset)).toBe(position.line);
        }
      }),
    );
  });

  it('count UTF-16 units', () => expect(new LineIndex('😀b').position(2)).toEqual({ line: 0, character: 2 }));
  it('outside the text are clamped', () => {
    const lines = new LineIndex('ab\nc');
    expect(lines.position(-3)).toEqual({ line: 0, character: 0 });
    expect(lines.position(99)).toEqual({ line: 1, character: 1 });
    expect(lines.offset({ line: 0, character: 99 })).toBe(2);
    expect(lines.offset({ line: 9, character: 0 })).toBe(4);
  });
});
