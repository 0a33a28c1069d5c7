/** Labelled values: every form, the label, the value, and what they cover in the source. */
import { describe, expect, it, test } from 'vitest';
import { parseDocument } from '../../server/document/document.ts';
import type { Field } from '../../server/document/fields.ts';
import { fieldsIn, fieldsOf } from '../../server/document/readFields.ts';

const read = (text: string): readonly Field[] => fieldsOf(parseDocument('file:///docs/x.md', text));
const brief = (text: string): string[] =>
  read(text).map((field) => `${field.form} ${field.key ?? '?'}: ${field.value.replaceAll('\n', ' / ')}`);

describe('a labelled value is read from', () => {
  test.each<[form: string, text: string, expected: string[]]>([
    ['bold with the colon outside', '**Status**: Accepted', ['label status: Accepted']],
    ['bold with the colon inside', '**Status:** Accepted', ['label status: Accepted']],
    ['bold over both', '**Status: Accepted**', ['label status: Accepted']],
    ['bold and a dash, if the label is known', '**Responsibility** - takes orders', ['label responsibility: takes orders']],
    ['emphasis, if the label is known', '*Date*: 2024-01-02', ['label date: 2024-01-02']],
    ['bold words nobody knows', '**Budget holder**: Ann', ['label ?: Ann']],
    ['a bare known label', 'Date: 2024-01-02', ['plain date: 2024-01-02']],
    ['capitals', 'CONTEXT: orders are lost', ['plain context: orders are lost']],
    ['a bullet', '* Status: accepted', ['bullet status: accepted']],
    ['a bullet in lower case', '- status: accepted', ['bullet status: accepted']],
    ['a bullet in bold', '- **Status**: Accepted', ['bullet status: Accepted']],
    ['a numbered item', '1. **Risk**: the queue fills up', ['bullet risk: the queue fills up']],
    ['several lines of one paragraph', '**Status:** Accepted\n**Date:** 2024-01-02', ['label status: Accepted', 'label date: 2024-01-02']],
    [
      'one line, parted by bars',
      'Author: Ann | Date: 2024-01-02 | Status: Draft',
      ['plain author: Ann', 'plain date: 2024-01-02', 'plain status: Draft'],
    ],
    [
      'one paragraph, each value a sentence',
      'Responsibility: shows hits. Technology: React. API: none',
      ['plain responsibility: shows hits', 'plain technology: React', 'plain api: none'],
    ],
    [
      'one paragraph, whose later words with a colon are no labels',
      'Responsibility: shows hits. It has two: short and long.',
      ['plain responsibility: shows hits. It has two: short and long.'],
    ],
    ['one line in bold, parted by dots', '**Status**: Draft · **Date**: 2024-01-02', ['label status: Draft', 'label date: 2024-01-02']],
    [
      'a line of choices, which are one value',
      '**Status**: Proposed | Accepted | Superseded',
      ['label status: Proposed | Accepted | Superseded'],
    ],
    ['a value that runs on', '**Deciders:** Ann,\nBob', ['label deciders: Ann, / Bob']],
    ['a bullet that runs on', '- **Pros:** cheap\n  and small', ['bullet pros: cheap / and small']],
    ['a list below the label', '- Pros:\n  - cheap\n  - small', ['bullet pros: cheap / small']],
    ['labels hanging below a list', '- b\n**Pros:**\n- c\n- d\n**Cons:**\n- e', ['bullet pros: c / d', 'bullet cons: e']],
    ['a list after the paragraph', 'Pros:\n\n- cheap', ['plain pros: cheap']],
    [
      'a two-column table',
      '| | |\n|---|---|\n| Status | Accepted |\n| Date | 2024-01-02 |',
      ['table status: Accepted', 'table date: 2024-01-02'],
    ],
    [
      'a two-column table without a header of its own',
      '| Status | Accepted |\n|---|---|\n| Owner | Ann |',
      ['table status: Accepted', 'table owner: Ann'],
    ],
    [
      'a header row and one row of values',
      '| Status | Date | Deciders |\n|---|---|---|\n| Accepted | 2024-01-02 | Ann |',
      ['table status: Accepted', 'table date: 2024-01-02', 'table deciders: Ann'],
    ],
    ['a heading with text below', '## Status\n\nAccepted', ['heading status: Accepted']],
    ['a heading with the value in it', '## Status: Accepted', ['heading status: Accepted']],
    ['a bold label alone with text below', '**Status**\n\nAccepted', ['label status: Accepted']],
    ['front matter', '---\nstatus: accepted\n---\n', ['front-matter status: accepted']],
    ['a list in front matter', '---\ndecision-makers:\n  - Ann\n  - Bob\n---\n', ['front-matter deciders: Ann, Bob']],
    ['a key with underscores', '---\nsuperseded_by: 12\n---\n', ['front-matter superseded-by: 12']],
    ['a label in another language', '状态：已接受', ['plain status: 已接受']],
    ['a heading in another language', '## Statut\n\nProposé', ['heading status: Proposé']],
    ['a label with nothing behind it', '**Status**:', ['label status: ']],
  ])('%s', (_form, text, expected) => {
    expect(brief(text)).toEqual(expected);
  });
});

describe('no value is read from', () => {
  test.each<[place: string, text: string]>([
    ['a quote', '> Status: Accepted'],
    ['a fence', '```\nStatus: Accepted\n```'],
    ['a comment', '<!--\nStatus: Accepted\n-->'],
    ['a bare word that is no label', 'Remember: it is late'],
    ['a bare label in lower case in running text', 'We looked at the\ndata: all of it'],
    ['a time', 'Date:12:30 is no date label'],
    ['bold words in running text', 'Some **Status** here'],
    ['a table of data', '| Method | Path | Purpose |\n|---|---|---|\n| GET | / | list |\n| POST | / | add |'],
  ])('%s', (_place, text) => {
    expect(brief(text)).toEqual([]);
  });
});

describe('the places of a field', () => {
  const slices = (text: string): [string, string, string][] => {
    const document = parseDocument('file:///docs/x.md', text);
    return fieldsOf(document).map((field) => [
      document.slice(field.labelRange),
      document.slice(field.valueRange),
      document.slice(field.range),
    ]);
  };

  test.each<[text: string, label: string, value: string, whole: string]>([
    ['**Status**: Accepted', 'Status', 'Accepted', '**Status**: Accepted'],
    ['Status: superseded by [9. X](0009-x.md)\n', 'Status', 'superseded by [9. X](0009-x.md)', 'Status: superseded by [9. X](0009-x.md)'],
    ['Status: **Accepted**', 'Status', '**Accepted**', 'Status: **Accepted**'],
    ['- Pros:\r\n  - cheap\r\n', 'Pros', '- cheap', 'Pros:\r\n  - cheap'],
    ['---\nstatus: "superseded by ADR-1"\n---\n', 'status', '"superseded by ADR-1"', 'status: "superseded by ADR-1"'],
    ['| Status | Accepted |\n|---|---|\n', 'Status', 'Accepted', 'Status | Accepted'],
    ['**Status**:', 'Status', '', '**Status**:'],
    ['## Status\n\nAccepted', 'Status', 'Accepted', '## Status\n\nAccepted'],
  ])('%j', (text, label, value, whole) => {
    expect(slices(text)).toEqual([[label, value, whole]]);
  });

  it('puts the missing value behind the colon', () => {
    const [field] = read('- **Owner**:\n- x');
    expect(field?.valueRange).toEqual({ start: 12, end: 12 });
  });
});

describe('nested labels', () => {
  it('are fields of their own and no part of the label above', () => {
    expect(brief('1. **Risk**: the queue fills up\n   - **Likelihood**: High\n   - **Owner**: Ann')).toEqual([
      'bullet risk: the queue fills up',
      'bullet likelihood: High',
      'bullet owner: Ann',
    ]);
  });
});

describe('the fields of a section', () => {
  it('include those of its sub-sections and leave out front matter', () => {
    const document = parseDocument(
      'file:///docs/x.md',
      '---\nstatus: draft\n---\n# T\n\n## Orders\n\n- **Owner**: Ann\n\n### API\n\nREST\n\n## Stock\n\n- **Owner**: Bob\n',
    );
    const orders = document.sections.find((section) => section.title === 'Orders');
    expect(orders && fieldsIn(orders).map((field) => field.value)).toEqual(['Ann', 'REST']);
  });
});
