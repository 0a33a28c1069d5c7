/** Tables by column, and rows that do not fit. */
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../server/document/document.ts';
import { tablesIn, tablesOf } from '../../server/document/tables.ts';

const document = parseDocument(
  'file:///a.md',
  `# Plan

## Risks

| **Risk** | Probability | Mitigations | Note |
|---|---|---|---|
| Lag | High | Partition by \`a\\|b\` | x |
| Loss | Low |
| Cost | Low | Budget | y | z |

- item

  | A |
  |---|
  | b |
`,
);
const [risks, nested] = tablesOf(document);

describe('a table', () => {
  it('knows its columns by meaning and by name', () => {
    expect(risks?.columns.map((column) => [column.name, column.key])).toEqual([
      ['risk', 'risk'],
      ['probability', 'likelihood'],
      ['mitigations', 'mitigation'],
      ['note', undefined],
    ]);
    expect(risks?.columnNamed((name) => name === 'note')?.index).toBe(3);
  });

  it('gives the cell of a row', () => {
    const row = risks?.rows[0];
    expect(row && risks.cell(row, risks.column('mitigation'))?.text).toBe('Partition by a\\|b');
    expect(row && risks.cell(row, risks.column('owner'))).toBeUndefined();
  });

  it('knows rows that do not fit', () => {
    expect(risks?.ragged.map(({ row, count, expected }) => [document.slice(row), count, expected])).toEqual([
      ['| Loss | Low |', 2, 4],
      ['| Cost | Low | Budget | y | z |', 5, 4],
    ]);
  });

  it('knows its section', () => expect(risks?.section.title).toBe('Risks'));
  it('may stand in a list', () => expect(nested?.header && document.slice(nested.header)).toBe('| A |'));
  it('is found by its section', () => expect(document.sections.map((section) => tablesIn(document, section).length)).toEqual([0, 2]));
});
