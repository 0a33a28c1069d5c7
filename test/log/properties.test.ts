/** What holds for the reading of any text at all. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Range } from '../../server/base/range.ts';
import { fieldsOf } from '../../server/document/readFields.ts';
import { recognise } from '../../server/document/recognise.ts';
import { recordsOf } from '../../server/log/readRecord.ts';
import { referencesIn } from '../../server/log/references.ts';
import { summarise } from '../../server/log/summarise.ts';
import { documentAt } from './support.ts';

const RUNS = { numRuns: 300 };

/** Pieces that records are made of, in any order and in any disorder. */
const piece = fc.constantFrom(
  '# ADR-001: Use X\n',
  '# 3. Y\n',
  '## Status\n',
  '## Status: Accepted\n',
  '## Context\n',
  '## Decision Outcome\n',
  '## Considered Options\n',
  '## Pros and Cons of the Options\n',
  '### Option A: Z\n',
  '## Links\n',
  '**Status**: Accepted\n',
  '**Status:**',
  '* Status: ~~draft~~ superseded by ',
  '[9. X](0009-x.md)',
  'ADR-12',
  'ADRs 1, 2 and 3',
  'Superseded by ',
  'supersedes',
  '- **Pros:** ',
  '- Good, because ',
  '**Context**\n',
  'DECISION: ',
  'CONTEXT: ',
  'OPTIONS CONSIDERED:\nA) x\nB) y — Pros: a / Cons: b\n',
  'CHOSEN: A\n',
  '| Status | Date |\n|---|---|\n| x | 2024-02-30 |\n',
  '---\n',
  'status: accepted\n',
  'supersedes: [1, "2"]\n',
  'links:\n  - {target: 1, kind: amends}\n',
  '\n',
  '\n\n',
  '\r\n',
  ' ',
  '  ',
  '> ',
  '```\n',
  '<!-- ',
  '-->',
  '**',
  '~~',
  '`',
  '[',
  '](',
  ')',
  '→',
  '🚧',
  '\u{1F469}\u200D\u{1F4BB}',
  '：',
  'x',
  '1. ',
  '- ',
  '+ ',
);
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join('')),
  fc.array(piece, { maxLength: 30 }).map((pieces) => `---\n${pieces.slice(0, 4).join('')}---\n${pieces.join('')}`),
);
const path = fc.constantFrom('adr/0001-x.md', 'adr/20240102-x.md', 'docs/plan.md', 'README.md', 'adr/README.md');

describe('any text', () => {
  it('is recognised, read and summarised without a throw', () => {
    fc.assert(
      fc.property(text, path, (source, name) => {
        const document = documentAt(name, source);
        const profile = recognise(document, { path: document.uri, dialects: [] });
        const read = recordsOf(document, profile).map((record) => ({
          ...record,
          status: record.status,
          options: record.options.map((option) => option.text),
          parts: record.parts.map((part) => part.text),
        }));
        expect(profile.reasons).not.toEqual([]);
        expect(JSON.parse(JSON.stringify(summarise(document, profile)))).toBeDefined();
        return Array.isArray(read);
      }),
      RUNS,
    );
  });

  it('has its fields in the order they stand', () => {
    fc.assert(
      fc.property(text, (source) => {
        const starts = fieldsOf(documentAt('docs/plan.md', source)).map((field) => field.range.start);
        expect(starts).toEqual([...starts].sort((a, b) => a - b));
      }),
      RUNS,
    );
  });

  it('holds every range that is read in it', () => {
    fc.assert(
      fc.property(text, path, (source, name) => {
        const document = documentAt(name, source);
        const records = recordsOf(document, recognise(document, { path: document.uri, dialects: [] }));
        const ranges: Range[] = [
          ...fieldsOf(document).flatMap((field) => [field.range, field.labelRange, field.valueRange]),
          ...referencesIn(document).map((reference) => reference.range),
          ...records.flatMap((record) => [
            record.titleRange,
            ...(record.status ? [record.status.range, record.status.wholeRange] : []),
            ...record.relations.map((relation) => relation.range),
            ...record.options.flatMap((option) => [option.range, option.nameRange, ...option.parts.map((part) => part.range)]),
            ...record.parts.flatMap((part) => [part.range, part.headRange]),
          ]),
        ];
        for (const range of ranges) expect(0 <= range.start && range.start <= range.end && range.end <= source.length).toBe(true);
      }),
      RUNS,
    );
  });
});
