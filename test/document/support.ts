/** Markdown to order: generators for property tests, and a model's content as plain data to compare. */
import fc from 'fast-check';
import { Block } from '../../server/document/block.ts';
import { Chunk } from '../../server/document/chunk.ts';
import { Placement } from '../../server/document/placement.ts';
import type { ArchDocument } from '../../server/document/document.ts';

const PIECES = [
  '# ',
  '## Heading',
  '### A & *B*',
  '- ',
  '* item',
  '+ ',
  '1. ',
  '12) x',
  '> ',
  '>',
  '>> q',
  '```',
  '```ts',
  '````',
  '~~~',
  '    code',
  '\t',
  '  ',
  ' ',
  '   ',
  '|',
  '| a | b |',
  '|---|---|',
  '| :-: | - |',
  'a | b',
  '\\|',
  '---',
  '***',
  '===',
  '___',
  '<!--',
  '-->',
  '<!-- c -->',
  '<pre>',
  '</pre>',
  '<div>',
  '</div>',
  '<br>',
  '<a href="x#y">',
  '<?',
  '?>',
  '<![CDATA[',
  ']]>',
  '<script>',
  '[a]',
  '[a]: /x "t"',
  '[b]:',
  '[^1]',
  '![i](p.png)',
  '[l](t.md#f)',
  '[l](<a b>)',
  '[r][a]',
  '(',
  ')',
  ']',
  '[',
  '*',
  '**',
  '_',
  '__',
  '~~',
  '`',
  '``',
  '\\',
  '\\*',
  '&amp;',
  'https://x.org/a_b',
  'word',
  'some words here',
  'Status: Accepted',
  '**Status**: x',
  '- [ ] todo',
  '- [x] done',
  'é',
  '漢字',
  '😀',
  '\u00A0',
  '\u200B',
  '\uFEFF',
  '\0',
  '"',
  "'",
  ':',
  '{#id}',
  '[TBD]',
  '---\n',
  'key: v',
];
const BREAKS = ['\n', '\n', '\n', '\n\n', '\n\n', '\r\n', '\r\n\r\n', '\r', '\r\r'];

/** Anything that means something to a Markdown parser, in any order. */
export const markdownSoup: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...PIECES) },
      { weight: 3, arbitrary: fc.constantFrom(...BREAKS) },
      { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 5 }) },
    ),
    { maxLength: 60, size: 'max' },
  )
  .map((parts) => parts.join(''));

const MARKS = ['', '', '', ' ', '  ', '   ', '    ', '\t', '> ', '>', '- ', '* ', '1. ', '10) ', '- [ ] '];
const line = fc
  .tuple(fc.array(fc.constantFrom(...MARKS), { maxLength: 4, size: 'max' }), fc.array(fc.constantFrom(...PIECES), { maxLength: 3 }))
  .map(([marks, words]) => marks.join('') + words.join(' '));

/** Lines in containers in containers: what the soup seldom cooks up. */
export const nestedMarkdown: fc.Arbitrary<string> = fc
  .tuple(fc.array(line, { maxLength: 30, size: 'max' }), fc.constantFrom('\n', '\n', '\n', '\r\n', '\r'), fc.boolean())
  .map(([lines, ending, closed]) => lines.join(ending) + (closed ? ending : ''));

/** Soup long enough to be cut: paragraphs of ordinary size between the odd pieces. */
export const longMarkdown: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      markdownSoup,
      nestedMarkdown,
      fc.constantFrom('\n\n# Heading\n\n', '\n\nParagraph. '.padEnd(1200, 'lorem '), '\n\n- item '.padEnd(900, 'ipsum '), '\n\n'),
    ),
    { minLength: 2, maxLength: 12, size: 'max' },
  )
  .map((parts) => parts.join('\n\n'));

/** Text nobody meant as Markdown. */
export const anyText: fc.Arbitrary<string> = fc.string({ unit: 'binary', maxLength: 300, size: 'max' });

/** Everything a block says of itself, as data. */
export function described(block: Block): unknown {
  const { kind, start, end, line, endLine, level, ordered, mark, task, content, closed } = block;
  return {
    kind,
    start,
    end,
    line,
    endLine,
    level,
    ordered,
    mark,
    task,
    content,
    closed,
    inline: block.inline && {
      text: block.inline.text,
      spans: block.inline.spans.map((span) => ({ kind: span.kind, ...block.inline?.spanRange(span) })),
    },
    rows: block.rows.map((row) => ({
      line: row.line,
      start: row.start,
      end: row.end,
      cells: row.cells.map((cell) => ({ start: cell.start, end: cell.end, outer: cell.outer, text: cell.text })),
    })),
    children: block.children.map(described),
  };
}

/** The blocks of a document read in one piece, without any cutting. */
export function readWhole(document: ArchDocument): unknown[] {
  const offset = document.bodyStart;
  return new Placement(new Chunk(document.text.slice(offset)), offset, document.lines.lineAt(offset)).blocks.map(described);
}
