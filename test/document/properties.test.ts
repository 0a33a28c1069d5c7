/** What holds for the model of any text at all. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Range } from '../../server/base/range.ts';
import type { Block, Inline } from '../../server/document/block.ts';
import { parseDocument, type ArchDocument } from '../../server/document/document.ts';
import { anyText, described, longMarkdown, markdownSoup, nestedMarkdown, readWhole } from './support.ts';

const URI = 'file:///docs/any.md';
const text = fc.oneof(
  { weight: 1, arbitrary: anyText },
  { weight: 3, arbitrary: markdownSoup },
  { weight: 3, arbitrary: nestedMarkdown },
  { weight: 1, arbitrary: longMarkdown },
);
const RUNS = { numRuns: 400 };

describe('any text', () => {
  it('is read without a throw, into its last detail', () => {
    fc.assert(
      fc.property(text, (source) => {
        const document = parseDocument(URI, source);
        const sections = document.sections.map((section) => section.fullText);
        return Array.isArray([document.frontMatter?.entries, document.blocks.map(described), sections]);
      }),
      RUNS,
    );
  });

  it('is its chunks, laid end to end behind the front matter', () => {
    fc.assert(
      fc.property(text, (source) => {
        const document = parseDocument(URI, source);
        expect(document.chunks.map((chunk) => chunk.text).join('')).toBe(source.slice(document.bodyStart));
      }),
      RUNS,
    );
  });

  it('has every line that says something in a block', () => {
    fc.assert(
      fc.property(text, (source) => {
        const document = parseDocument(URI, source);
        const { lines } = document;
        const astray = [...Array(lines.lineCount).keys()].filter(
          (line) =>
            lines.end(line) > document.bodyStart &&
            source.slice(Math.max(lines.start(line), document.bodyStart), lines.end(line)).replaceAll(/[ \t]/g, '') !== '',
        );
        expect(astray.filter((line) => !document.blocks.some((block) => block.line <= line && line < block.endLine))).toEqual([]);
      }),
      RUNS,
    );
  });

  it('reads the same cut into chunks as in one piece', () => {
    fc.assert(
      fc.property(text, (source) => {
        const document = parseDocument(URI, source);
        expect(document.blocks.map(described)).toEqual(readWhole(document));
      }),
      RUNS,
    );
  });

  it('knows where each chunk ends without reading it', () => {
    fc.assert(
      fc.property(text, (source) => {
        for (const { blocks, end } of parseDocument(URI, source).chunks) expect(blocks.at(-1)?.end ?? 0).toBe(end);
      }),
      RUNS,
    );
  });

  it('reads the same with or without the version before it', () => {
    fc.assert(
      fc.property(
        text,
        fc.array(fc.tuple(fc.nat(), fc.nat(40), fc.oneof(markdownSoup, fc.constantFrom('', 'x', '\n', '```\n', '- '))), { maxLength: 6 }),
        (source, edits) => {
          let document = parseDocument(URI, source);
          for (const [at, length, insert] of edits) {
            const start = at % (document.text.length + 1);
            const edited = document.text.slice(0, start) + insert + document.text.slice(start + length);
            document = parseDocument(URI, edited, document);
            expect(contentOf(document)).toEqual(contentOf(parseDocument(URI, edited)));
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('places', () => {
  it('lie in the text, children in their parents, one after the other', () => {
    fc.assert(
      fc.property(text, (source) => {
        const document = parseDocument(URI, source);
        checkSiblings(document.blocks, { start: document.bodyStart, end: source.length }, document);
      }),
      RUNS,
    );
  });

  it('of plain text name the same character in the source', () => {
    fc.assert(
      fc.property(text, (source) => {
        const document = parseDocument(URI, source);
        for (const block of document.walk()) for (const inline of ownInlines(block)) checkCharacters(inline, source);
      }),
      RUNS,
    );
  });

  it('of sections enclose those of their children', () => {
    fc.assert(
      fc.property(text, (source) => {
        const document = parseDocument(URI, source);
        for (const section of document.sections) {
          expect(section.end).toBeLessThanOrEqual(source.length);
          expect(section.start).toBeGreaterThanOrEqual(section.parent?.start ?? 0);
          expect(section.end).toBeLessThanOrEqual(section.parent?.end ?? source.length);
        }
      }),
      RUNS,
    );
  });
});

function contentOf(document: ArchDocument): unknown {
  return {
    blocks: document.blocks.map(described),
    sections: document.sections.map(({ form, level, title, role, start, end }) => ({ form, level, title, role, start, end })),
    start: document.bodyStart,
  };
}

function checkSiblings(blocks: readonly Block[], outer: Range, document: ArchDocument): void {
  let last = outer.start;
  for (const block of blocks) {
    expect(block.start, `${block.kind} begins behind what comes before it`).toBeGreaterThanOrEqual(last);
    expect(block.end, `${block.kind} ends behind its start`).toBeGreaterThanOrEqual(block.start);
    expect(block.end, `${block.kind} ends within its parent`).toBeLessThanOrEqual(outer.end);
    expect(document.lines.lineAt(block.start), `${block.kind} begins on its line`).toBe(block.line);
    expect(block.endLine, `${block.kind} has a line`).toBeGreaterThan(block.line);
    last = block.end;
    checkSiblings(block.children, block, document);
    let cellEnd = block.start;
    for (const row of block.rows) {
      for (const cell of row.cells) {
        expect(cell.start, 'cells follow each other').toBeGreaterThanOrEqual(cellEnd);
        expect(cell.outer.end).toBeLessThanOrEqual(row.end);
        expect(cell.outer.start).toBeLessThanOrEqual(cell.start);
        expect(cell.end).toBeLessThanOrEqual(cell.outer.end);
        cellEnd = cell.end;
      }
      expect(row.end).toBeLessThanOrEqual(block.end);
    }
    for (const inline of ownInlines(block)) for (const span of inline.spans) checkSpan(inline.spanRange(span), block, span.kind);
  }
}

function checkSpan(span: Range, block: Block, kind: string): void {
  expect(span.start, `${kind} begins in its block`).toBeGreaterThanOrEqual(block.start);
  expect(span.end, `${kind} ends behind its start`).toBeGreaterThanOrEqual(span.start);
  expect(span.end, `${kind} ends in its block`).toBeLessThanOrEqual(block.end);
}

function ownInlines(block: Block): Inline[] {
  return [...(block.inline ? [block.inline] : []), ...block.rows.flatMap((row) => row.cells.map((cell) => cell.inline))];
}

/** White space may differ: line ends are joined and tabs that indent become spaces. */
function checkCharacters(inline: Inline, source: string): void {
  const astray = [...Array(inline.text.length).keys()].filter((at) => {
    const char = inline.text.charAt(at);
    return char.trim() !== '' && source.charAt(inline.range(at, at + 1).start) !== char;
  });
  expect(astray, `places in ${JSON.stringify(inline.text)} whose source is another character`).toEqual([]);
}
