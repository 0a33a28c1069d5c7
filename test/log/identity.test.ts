/** Numbers and titles of records. */
import { describe, expect, it, test } from 'vitest';
import { identityOf } from '../../server/log/identity.ts';
import { documentAt, embeddedIn } from './support.ts';

describe("a record's number and title", () => {
  test.each<[path: string, text: string, number: number | undefined, title: string]>([
    ['adr/0012-use-x.md', '# Use X', 12, 'Use X'],
    ['adr/0012-use-x.md', '# 12. Use X', 12, 'Use X'],
    ['adr/0012-use-x.md', '# ADR-012: Use X', 12, 'Use X'],
    ['adr/adr-7-use-x.md', '# Use X', 7, 'Use X'],
    ['adr/adr006-use-x.md', '# ADR006: Use X', 6, 'Use X'],
    ['adr/use-x.md', '# ADR 0012 - Use X', 12, 'Use X'],
    ['adr/use-x.md', '# ADR #12 – Use X', 12, 'Use X'],
    ['adr/use-x.md', '# 0012 Use X', 12, 'Use X'],
    ['adr/use-x.md', '# 3) Use X', 3, 'Use X'],
    ['adr/use-x.md', '---\nid: ADR-0012\n---\n# Use X', 12, 'Use X'],
    ['adr/use-x.md', '---\nnumber: 4\ntitle: Use X\n---\n', 4, 'Use X'],
    ['adr/20200924-use-x.md', '# Use X', undefined, 'Use X'],
    ['adr/2020-09-24-use-x.md', '# Use X', undefined, 'Use X'],
    ['adr/2021-plans.md', '# Plans', undefined, 'Plans'],
    ['adr/use-x.md', '# 2 databases are enough', undefined, '2 databases are enough'],
    ['adr/use-x.md', '# 2020 in review', undefined, '2020 in review'],
    ['adr/use-x.md', '# ADR: Use X', undefined, 'Use X'],
    ['adr/0012-x.md', '', 12, ''],
  ])('%s with %j', (path, text, number, title) => {
    const identity = identityOf(documentAt(path, text));
    expect([identity.number, identity.title]).toEqual([number, title]);
  });
});

describe('the places of an identity', () => {
  it('are those of the digits and of the words', () => {
    const document = documentAt('adr/0012-x.md', '---\nid: "ADR-0012"\n---\n\n# **ADR-13**: Use X\n');
    const { titleNumber, idNumber, fileNumber, titleRange } = identityOf(document);
    expect([
      fileNumber?.text,
      titleNumber && document.slice(titleNumber.range),
      idNumber && document.slice(idNumber.range),
      document.slice(titleRange),
    ]).toEqual(['0012', '13', '0012', 'Use X']);
  });
});

describe('a record in a plan', () => {
  const plan = (body: string): string =>
    `# Architecture Plan: X\n\n## Overview\n\nx\n\n## Key Decisions\n\n${body}\n\n## Risks and Mitigations\n\nx\n`;

  it('is numbered by its heading', () => {
    const records = embeddedIn(
      plan('### ADR-001: Use PostgreSQL\n\n**Status**: Accepted\n\n**Context**\n\nx\n\n### ADR-002: Use REST\n\n**Status**: Proposed'),
    );
    expect(records.map((record) => [record.number, record.title, record.status?.canonical])).toEqual([
      [1, 'Use PostgreSQL', 'accepted'],
      [2, 'Use REST', 'proposed'],
    ]);
  });

  it('may be an entry of bare labels', () => {
    const records = embeddedIn(
      plan(
        'DECISION: One database\nCONTEXT: two are dear\nOPTIONS CONSIDERED:\nA) one — Pros: cheap / Cons: slow\nB) two — Pros: fast / Cons: dear\nCHOSEN: A\n\nDECISION: Queue\nCONTEXT: bursts\nCHOSEN: B',
      ),
    );
    expect(
      records.map((record) => [record.title, record.parts.map((part) => part.role), record.options.map((option) => option.name)]),
    ).toEqual([
      ['One database', ['decision', 'context', 'options', 'decision'], ['one', 'two']],
      ['Queue', ['decision', 'context', 'decision'], []],
    ]);
  });
});
