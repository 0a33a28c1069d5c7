/** Mentions of records and links to them. */
import { describe, expect, it, test } from 'vitest';
import { referencesIn } from '../../server/log/references.ts';
import { documentAt } from './support.ts';

const found = (text: string): string[] => {
  const document = documentAt('adr/0050-x.md', `# 50. X\n\n${text}\n`);
  return referencesIn(document).map((reference) =>
    [document.slice(reference.range), reference.number ?? '-', reference.path ?? ''].join(' ').trim(),
  );
};

describe('a record is referred to by', () => {
  test.each<[text: string, expected: string[]]>([
    ['See ADR-12.', ['ADR-12 12']],
    ['See ADR 012, please', ['ADR 012 12']],
    ['See adr-0012', ['adr-0012 12']],
    ['See ADR #0033.', ['ADR #0033 33']],
    ['See ADR067 and ADR-2019', ['ADR067 67', 'ADR-2019 2019']],
    ['ADR-001 to ADR-005', ['ADR-001 1', 'ADR-005 5']],
    ['decisions made in ADRs 60 and 61, but', ['ADRs 60 60', '61 61']],
    ['**ADR-12**', ['**ADR-12** 12']],
    ['[ADR-12](0012-y.md)', ['[ADR-12](0012-y.md) 12 0012-y.md']],
    ['[the queue](./0012-y.md#why)', ['[the queue](./0012-y.md#why) 12 ./0012-y.md']],
    ['[y](20200926-y.md)', ['[y](20200926-y.md) - 20200926-y.md']],
    ['[ADR 12][q]\n\n[q]: ../log/adr-012-q.md', ['[ADR 12][q] 12 ../log/adr-012-q.md']],
    ['[ADR 12][nobody]', ['[ADR 12][nobody] 12']],
    ['| a | b |\n|---|---|\n| ADR-3 | c |', ['ADR-3 3']],
    ['- one\n  - ADR-3', ['ADR-3 3']],
  ])('%j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe('no record is referred to by', () => {
  test.each([
    '`ADR-12`',
    '```\nADR-12\n```',
    '<!-- ADR-12 -->',
    '> ADR-12',
    'ADR 2019',
    'ADR 8.1',
    'ADR-2023-01-02',
    'MADR 4',
    'adr-12-some-file.md',
    'docs/adr-12',
    'ADR-12%',
    '[ADR-12](https://example.org/adr/0012-y.md)',
    'https://example.org/ADR-12',
    '[Roadmap](0012-y.png)',
    '![ADR-12](adr-12.png)',
    '[x](guide.md)',
    '[2019](2019-plans.md)',
    'An adverse drug reaction, ADR 12, was seen',
    'Each American depositary receipt (ADR 3)',
  ])('%j', (text) => {
    expect(found(text)).toEqual([]);
  });
});

it('a record does not refer to itself by its title', () => {
  expect(referencesIn(documentAt('adr/adr-1.md', '# ADR-001: X\n\nAs ADR-002 says.\n')).map((reference) => reference.number)).toEqual([2]);
});
