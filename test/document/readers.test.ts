/** What holds for every reader on any text at all. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorsOf } from '../../server/document/anchors.ts';
import { directivesOf } from '../../server/document/directives.ts';
import { parseDocument, type ArchDocument } from '../../server/document/document.ts';
import { linksOf } from '../../server/document/links.ts';
import { placeholdersOf } from '../../server/document/placeholders.ts';
import { tablesOf } from '../../server/document/tables.ts';
import { markdownSoup, nestedMarkdown } from './support.ts';

const text = fc.oneof(markdownSoup, nestedMarkdown);

function forAny(check: (document: ArchDocument) => void): void {
  fc.assert(
    fc.property(text, (source) => {
      check(parseDocument('file:///a.md', source));
    }),
    { numRuns: 300 },
  );
}

describe('for any text', () => {
  it("a link's target stands where it says", () => {
    forAny((document) => {
      for (const link of linksOf(document)) expect(document.slice(link.targetRange)).toBe(link.target);
    });
  });

  it('placeholders lie apart, in order within their block', () => {
    forAny((document) => {
      let last: { block: unknown; end: number } | undefined;
      for (const { block, range } of placeholdersOf(document)) {
        expect(range.end).toBeGreaterThan(range.start);
        if (last?.block === block) expect(range.start).toBeGreaterThanOrEqual(last?.end ?? 0);
        last = { block, end: range.end };
      }
    });
  });

  it('anchors hold no white space', () =>
    forAny((document) => expect([...anchorsOf(document)].filter((anchor) => /\s/.test(anchor))).toEqual([])));
  it('a table row is whole or ragged', () =>
    forAny((document) =>
      expect(
        tablesOf(document)
          .flatMap((table) => table.ragged)
          .filter((row) => row.count === row.expected),
      ).toEqual([]),
    ));
  it('text that silences nothing has no directives', () =>
    forAny((document) => expect(directivesOf(document)).toEqual({ directives: [], problems: [] })));
});
