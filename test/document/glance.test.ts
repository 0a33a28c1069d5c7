/** What a quick look at the lines of a text sees, and that it misses nothing. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../server/document/block.ts';
import { parseDocument } from '../../server/document/document.ts';
import { glanceAt, type Glance } from '../../server/document/glance.ts';
import { labelledLines } from '../../server/document/labelledLines.ts';
import { columnName } from '../../server/document/tables.ts';
import { markdownSoup, nestedMarkdown } from './support.ts';

const SEEN: readonly (readonly [text: string, seen: readonly (keyof Glance)[]])[] = [
  ['', []],
  ['Prose about a service.', []],
  ['- Status: accepted', ['holdsFields']],
  ['> 1. Status: accepted', ['holdsFields']],
  ['Note: nobody knows that label.', []],
  ['```yaml\nstep: 1\n```', []],
  ['  # a comment in a list', ['opensSection', 'holdsHeading']],
  ['> ## Quoted', ['holdsHeading']],
  ['- # In a list', ['holdsHeading']],
  ['Title\n=====', ['opensSection', 'holdsHeading']],
  ['Title\r---\r', ['opensSection', 'holdsHeading']],
  ['- one\n- two', []],
  ['* one\n* two', []],
  ['**Context**', ['opensSection', 'holdsHeading', 'holdsFields']],
  ['- *Status*: x', ['holdsFields']],
  ['[Status](#s): x', ['holdsFields']],
  ['~~**Status**: x~~', ['holdsFields']],
  ['See [it](it.md) there, now.', []],
  ['See [it](it.md) there: now.', ['holdsFields']],
  ['| Part | Count | When |\n| --- | --- | --- |\n| a | b | c |', []],
  ['| Part | Status | When |\n| --- | --- | --- |\n| a | b | c |', ['holdsFields']],
  ['| a | b |\n| - | - |', ['holdsFields']],
  ['Text with <b>tags</b>', ['holdsTag']],
];

describe('A glance', () => {
  it.each(SEEN)('at %j', (text, seen) => {
    expect(
      Object.entries(glanceAt(text))
        .filter(([, is]) => is)
        .map(([name]) => name),
    ).toEqual(seen);
  });

  it('misses no heading and no field', () => {
    fc.assert(
      fc.property(fc.oneof(markdownSoup, nestedMarkdown), (source) => {
        const document = parseDocument('file:///docs/any.md', source);
        for (const block of document.walk()) {
          const { glance, head } = block.at.chunk;
          if (block.shape === head) continue;
          if (block.kind === 'heading')
            expect(block.parent === undefined ? glance.opensSection : glance.holdsHeading, block.source).toBe(true);
          if (hasFields(block)) expect(glance.holdsFields, block.source).toBe(true);
        }
      }),
      { numRuns: 600 },
    );
  });
});

function hasFields({ inline, rows }: Block): boolean {
  if (inline !== undefined) return inline.fact(labelledLines).length > 0;
  return (rows[0]?.cells ?? []).filter((cell) => cell.inline.fact(columnName).key !== undefined).length > 1;
}
