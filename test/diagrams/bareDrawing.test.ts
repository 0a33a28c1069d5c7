/** Drawings in quotes and lists: what Mermaid is asked about, and where its verdict stands in the document. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bareDrawing } from '../../server/diagrams/bareDrawing.ts';

describe('A bare drawing', () => {
  it.each([
    ['as it is', 'flowchart LR\n  a --> b', 'flowchart LR\n  a --> b'],
    ['in a quote', '> flowchart LR\n>   a --> b\n>\n> b --> c', 'flowchart LR\n  a --> b\n\nb --> c'],
    ['in a quote in a quote', '> > pie\n> >   "a" : 1', 'pie\n  "a" : 1'],
    ['in a quote without spaces', '>pie\n>"a" : 1\n', 'pie\n"a" : 1\n'],
    ['in a list', '   ---\n   title: x\n   ---\n   flowchart LR\n\n     a --> b\n   ', '---\ntitle: x\n---\nflowchart LR\n\n  a --> b\n'],
    ['in a quote in a list', '  > mindmap\n  >   a\n  >     b', 'mindmap\n  a\n    b'],
    ['with line endings of Windows', '> pie\r\n> "a" : 1\r\n', 'pie\r\n"a" : 1\r\n'],
    ['with a line that starts like a quote', 'flowchart LR\n> a', 'flowchart LR\n> a'],
    ['empty', '', ''],
  ])('%s', (_, text, bare) => {
    expect(bareDrawing(text).text).toBe(bare);
  });

  it('has its fault and its repairs where the document has the text', () => {
    const text = '> flowchart LR\n>   subgraph s\n>   a -> b\n';
    const { text: bare, restored } = bareDrawing(text);
    const at = bare.indexOf('->');
    const end = bare.trimEnd().length;
    const {
      start,
      end: stop,
      repairs,
    } = restored({ start: at, end: at + 2, message: '', repairs: [{ title: '', edits: [{ start: end, end, newText: '\nend' }] }] });
    expect(text.slice(start, stop)).toBe('->');
    expect(repairs[0]?.edits).toEqual([{ start: text.trimEnd().length, end: text.trimEnd().length, newText: '\n> end' }]);
  });

  it('puts every place back to the same character', () => {
    const line = fc
      .tuple(fc.constantFrom('', ' ', '> ', '>', '  > > ', '\t'), fc.constantFrom('', 'a --> b', '  end', 'x'))
      .map(([mark, words]) => mark + words);
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), (lines) => {
        const text = lines.join('\n');
        const { text: bare, restored } = bareDrawing(text);
        for (let at = 0; at < bare.length; at++) {
          if (bare.charAt(at) !== '\n')
            expect(text.charAt(restored({ start: at, end: at, message: '', repairs: [] }).start)).toBe(bare.charAt(at));
        }
      }),
    );
  });
});
