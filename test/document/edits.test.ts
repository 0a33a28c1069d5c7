/** Changes in the document's own manner. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument, type ArchDocument } from '../../server/document/document.ts';
import {
  appendCells,
  appendToList,
  appendToSection,
  applyEdits,
  editsOverlap,
  insertLines,
  insertSection,
  type Edit,
} from '../../server/document/edits.ts';
import type { Section } from '../../server/document/section.ts';

const read = (text: string): ArchDocument => parseDocument('file:///a.md', text);
const edited = (text: string, edit: (document: ArchDocument) => Edit): string => applyEdits(text, [edit(read(text))]);
const section = (document: ArchDocument, title: string): Section => document.sections.find((each) => each.title === title) ?? document.root;

describe('edits', () => {
  it('apply in any order', () => {
    const edits = [
      { range: { start: 3, end: 4 }, newText: 'D' },
      { range: { start: 0, end: 1 }, newText: 'A' },
      { range: { start: 4, end: 4 }, newText: '!' },
    ];
    expect(applyEdits('abcd', edits)).toBe('AbcD!');
  });

  it('at one place keep their order', () => {
    expect(
      applyEdits('ab', [
        { range: { start: 1, end: 1 }, newText: '1' },
        { range: { start: 1, end: 1 }, newText: '2' },
      ]),
    ).toBe('a12b');
  });

  it('that overlap are refused', () => {
    const edits = [
      { range: { start: 0, end: 2 }, newText: '' },
      { range: { start: 1, end: 3 }, newText: '' },
    ];
    expect(editsOverlap(edits)).toBe(true);
    expect(() => applyEdits('abcd', edits)).toThrow(RangeError);
  });

  it('that touch are not refused', () => {
    expect(
      editsOverlap([
        { range: { start: 0, end: 1 }, newText: '' },
        { range: { start: 1, end: 2 }, newText: '' },
      ]),
    ).toBe(false);
  });

  it('leave the rest of the text alone', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(), fc.string(), (text, at, newText) => {
        const start = at % (text.length + 1);
        expect(applyEdits(text, [{ range: { start, end: start }, newText }])).toBe(text.slice(0, start) + newText + text.slice(start));
      }),
    );
  });
});

describe('inserted lines', () => {
  const cases: readonly [name: string, text: string, line: number, expected: string][] = [
    ['go before the line', 'a\nb\n', 1, 'a\nx\ny\nb\n'],
    ['keep the line endings', 'a\r\nb\r\n', 1, 'a\r\nx\r\ny\r\nb\r\n'],
    ['go behind a last line without an ending', 'a', 1, 'a\nx\ny'],
    ['go into an empty text', '', 0, 'x\ny\n'],
  ];
  it.each(cases)('%s', (_name, text, line, expected) =>
    expect(edited(text, (document) => insertLines(document, line, ['x', 'y']))).toBe(expected),
  );
});

describe('an inserted section', () => {
  const cases: readonly [name: string, text: string, after: string, expected: string][] = [
    [
      'follows another and its children',
      '# T\n\n## A\n\na\n\n### B\n\nb\n\n## C\n',
      'A',
      '# T\n\n## A\n\na\n\n### B\n\nb\n\n## New\n\nbody\n\n## C\n',
    ],
    ['comes last', '# T\n\n## A\n\na\n', 'A', '# T\n\n## A\n\na\n\n## New\n\nbody\n'],
    ['comes last without a final line ending', '# T\n\n## A\n\na', 'A', '# T\n\n## A\n\na\n\n## New\n\nbody'],
    ['keeps line endings', '# T\r\n\r\na\r\n', 'T', '# T\r\n\r\na\r\n\r\n## New\r\n\r\nbody\r\n'],
    ['keeps headings close where they are', '# T\na\n\n## A\nb\n', 'A', '# T\na\n\n## A\nb\n\n## New\nbody\n'],
    ['opens an empty document', '', '', '## New\n\nbody'],
    ['goes before the first section', 'intro\n\n# T\n', '', 'intro\n\n## New\n\nbody\n\n# T\n'],
    ['goes before the first section of a text that opens with it', '# T\n', '', '## New\n\nbody\n\n# T\n'],
    ['goes behind front matter', '---\na: b\n---\n# T\n', '', '---\na: b\n---\n## New\n\nbody\n\n# T\n'],
  ];
  it.each(cases)('%s', (_name, text, after, expected) =>
    expect(edited(text, (document) => insertSection(document, section(document, after), 2, 'New', ['body']))).toBe(expected),
  );
});

describe('appended', () => {
  it('text stands behind a section, before its children', () => {
    expect(edited('# T\n\n## A\n\na\n\n### B\n', (document) => appendToSection(document, section(document, 'A'), ['x']))).toBe(
      '# T\n\n## A\n\na\n\nx\n\n### B\n',
    );
  });

  it('text fills an empty section', () => {
    expect(edited('# T\n\n## A\n\n## B\n', (document) => appendToSection(document, section(document, 'A'), ['x']))).toBe(
      '# T\n\n## A\n\nx\n\n## B\n',
    );
  });

  const lists: readonly [text: string, expected: string][] = [
    ['- a\n- b\n', '- a\n- b\n- x\n'],
    ['* a\n\ntext', '* a\n* x\n\ntext'],
    ['1. a\n2. b', '1. a\n2. b\n3. x'],
    ['  - a\n', '  - a\n  - x\n'],
  ];
  it.each(lists)('an item continues %j', (text, expected) => {
    const document = read(text);
    expect(
      applyEdits(
        text,
        document.blocks.filter((block) => block.kind === 'list').map((list) => appendToList(document, list, 'x')),
      ),
    ).toBe(expected);
  });

  const rows: readonly [row: string, expected: string][] = [
    ['| a |', '| a | x |  |'],
    ['a', 'a | x | '],
    ['| a \\|', '| a \\| | x | '],
  ];
  it.each(rows)('cells continue the row %j', (row, expected) => {
    const text = `| A | B | C |\n|---|---|---|\n${row}\n`;
    const [table] = read(text).blocks;
    expect(applyEdits(text, table?.rows.slice(1).map((each) => appendCells(read(text), each, ['x', ''])) ?? [])).toContain(
      `\n${expected}\n`,
    );
  });
});
