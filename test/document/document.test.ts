/** The blocks of a document and where they stand. */
import { describe, expect, it } from 'vitest';
import type { Block } from '../../server/document/block.ts';
import { parseDocument } from '../../server/document/document.ts';

const URI = 'file:///a.md';
const outline = (block: Block): string => block.kind + (block.children.length === 0 ? '' : `(${block.children.map(outline).join(' ')})`);

describe('blocks', () => {
  const cases: readonly [name: string, text: string, expected: readonly string[]][] = [
    ['headings and paragraphs', '# A\n\nb\n\nC\n===\n', ['heading', 'paragraph', 'heading']],
    ['nested lists', '- a\n  1. b\n\n     c\n- d', ['list(item(paragraph list(item(paragraph paragraph))) item(paragraph))']],
    ['quotes', '> a\n>\n> - b', ['quote(paragraph list(item(paragraph)))']],
    ['code', '```ts\nx\n```\n\n    y', ['fence', 'code']],
    ['tables, rules and HTML', '| a |\n|---|\n\n***\n\n<div>\n</div>', ['table', 'rule', 'html']],
    [
      'definitions',
      '[a]: b\n\ntext\n\n> [c]: d\n\n- [e]:\n  f',
      ['definitions', 'paragraph', 'quote(definitions)', 'list(item(definitions))'],
    ],
    ['a fence never closed', '```\n# no heading\n\nno text', ['fence']],
    ['a comment never closed', '<!--\n\n# no heading', ['html']],
    ['nothing', '', []],
  ];
  it.each(cases)('%s', (_name, text, expected) => expect(parseDocument(URI, text).blocks.map(outline)).toEqual(expected));

  it('hold their source without marks and indentation before them', () => {
    const document = parseDocument(URI, '> - a\n>   b\n>\n>   ```js\n>   c\n>   ```\n');
    expect(document.walk().map((block) => [block.kind, document.slice(block)])).toEqual([
      ['quote', '> - a\n>   b\n>\n>   ```js\n>   c\n>   ```'],
      ['list', '- a\n>   b\n>\n>   ```js\n>   c\n>   ```'],
      ['item', '- a\n>   b\n>\n>   ```js\n>   c\n>   ```'],
      ['paragraph', 'a\n>   b'],
      ['fence', '```js\n>   c\n>   ```'],
    ]);
  });

  it('know their lines', () => {
    const document = parseDocument(URI, '# A\r\n\r\n- b\r\n  c\r\n\r\nd');
    expect(document.walk().map((block) => [block.kind, block.line, block.endLine])).toEqual([
      ['heading', 0, 1],
      ['list', 2, 4],
      ['item', 2, 4],
      ['paragraph', 2, 4],
      ['paragraph', 5, 6],
    ]);
  });
});

describe('what a block carries', () => {
  const only = (text: string): Block | undefined =>
    parseDocument(URI, text)
      .walk()
      .find((block) => block.kind === 'item' || block.kind === 'fence' || block.kind === 'table');

  it.each([
    ['- [ ] a', false],
    ['1. [x] a', true],
    ['* [X]', true],
    ['- [y] a', undefined],
    ['- [ ]a', undefined],
  ] as const)('the task box of %j', (text, done) => {
    expect(only(text)?.task?.done).toBe(done);
  });

  it.each([
    ['- a', '-'],
    ['12) a', '12)'],
    ['> * a', '*'],
    ['```ts title\n```', 'ts title'],
  ])('the mark of %j', (text, mark) => expect(only(text)?.mark).toBe(mark));

  it.each([
    ['```\na\n\nb\n```\n', 'a\n\nb\n', true],
    ['~~~\na', 'a', false],
    ['````\n```\n````', '```\n', true],
    ['```', '', false],
  ] as const)('the content of %j', (text, content, closed) => {
    const fence = only(text);
    expect(fence && text.slice(fence.content.start, fence.content.end)).toBe(content);
    expect(fence?.closed).toBe(closed);
  });

  it('the cells of a table, escaped pipes included', () => {
    const table = only('| a | b \\| c |\n|:--|--:|\n d | `e`\n||\n');
    expect(table?.rows.map((row) => row.cells.map((cell) => cell.text))).toEqual([['a', 'b | c'], ['d', 'e'], ['']]);
  });
});

describe('a document', () => {
  it.each([
    ['a\r\nb', '\r\n'],
    ['a\rb', '\r'],
    ['a\nb\r\n', '\n'],
    ['a', '\n'],
  ])('%j ends its lines with %j', (text, ending) => expect(parseDocument(URI, text).lineEnding).toBe(ending));

  it.each([
    ['\uFEFF# A', 1],
    ['\uFEFF---\na: b\n---\n# A', 14],
    ['---\r\na: b\r\n---\r\n\r\n# A', 16],
    ['---\n# A', 0],
  ])('%j begins behind mark and front matter', (text, start) => {
    const document = parseDocument(URI, text);
    expect(document.bodyStart).toBe(start);
    expect(document.sections.map((section) => section.title)).toEqual(['A']);
  });

  const text = Array.from({ length: 30 }, (_, index) => `# Heading ${index}\n\nSome text ${index}.\n`).join('\n');

  it.each([
    ['one word', text.replace('text 17', 'words 17'), 1],
    ['a section more', text.replace('# Heading 9', '# New\n\nNew text.\n\n# Heading 9'), 1],
    ['a section less', text.replace('# Heading 9\n\nSome text 9.\n\n', ''), 0],
    [
      'two sections changed places',
      text
        .replace('Heading 3', 'Heading X')
        .replace('Some text 3', 'Some text 4')
        .replace('Heading 4', 'Heading 3')
        .replace('Some text 4.\n\n# Heading 5', 'Some text 3.\n\n# Heading 5')
        .replace('Heading X', 'Heading 4'),
      0,
    ],
    ['front matter', `---\na: b\n---\n${text}`, 0],
    ['a fence opened', text.replace('Some text 17', '```'), 1],
  ])('is read anew only where it changed: %s', (_name, edited, fresh) => {
    const before = parseDocument(URI, text);
    const after = parseDocument(URI, edited, before);
    expect(after.chunks.filter((chunk) => !before.chunks.includes(chunk))).toHaveLength(fresh);
  });
});
