/** Statements about other records. */
import { describe, expect, it, test } from 'vitest';
import { recordIn } from './support.ts';

const relations = (text: string): string[] =>
  recordIn(text).record.relations.map((relation) => `${relation.kind} ${relation.target.number ?? relation.target.path ?? ''}`);
const inStatus = (text: string): string => `# 5. X\n\n## Status\n\n${text}\n\n## Context\n\nx\n\n## Decision\n\ny\n`;
const inContext = (text: string): string => `# 5. X\n\n## Status\n\nAccepted\n\n## Context\n\n${text}\n\n## Decision\n\ny\n`;
const inLinks = (text: string): string => `# 5. X\n\n## Status\n\nAccepted\n\n## Decision\n\ny\n\n## Links\n\n${text}\n`;

describe('the status states', () => {
  test.each<[text: string, expected: string[]]>([
    ['Superseded by [9. X](0009-x.md)', ['superseded-by 9']],
    ['Superseded by ADR-101', ['superseded-by 101']],
    ['Accepted, superseded by [ADR-9](0009-x.md)', ['superseded-by 9']],
    ['Superseded by ADR-9 and ADR-10', ['superseded-by 9', 'superseded-by 10']],
    ['Accepted\n\nSupersedes [1. Record decisions](0001-x.md)', ['supersedes 1']],
    ['Accepted\n\nAmends [3. X](0003-x.md)\n\nAmended by [7. Y](0007-y.md)', ['amends 3', 'amended-by 7']],
    ['Replaced by [DNS](0015-dns.md)', ['superseded-by 15']],
    ['Ersetzt durch ADR-9', ['superseded-by 9']],
    ['Ersetzt ADR-3', ['supersedes 3']],
    ['Superseded ([ADR-9](0009-x.md))', ['superseded-by 9']],
    ['Superseded → ADR-9', ['superseded-by 9']],
    ['Superseded, see ADR-9', ['superseded-by 9']],
    ['Wurde durch ADR-9 abgelöst', ['superseded-by 9']],
    ['置き換え済み（ADR-9 に置き換え）', ['superseded-by 9']],
    ['已被 ADR-9 取代', ['superseded-by 9']],
    ['已取代：ADR-9', ['superseded-by 9']],
    ['已接受，取代 ADR-3', ['supersedes 3']],
    ['Partly superseded (ADR-9)', []],
    ['Accepted, see ADR-9', []],
    ['Rejected in favour of ADR 111', []],
    ['Accepted. Not superseded by ADR-9', []],
  ])('%j', (text, expected) => {
    expect(relations(inStatus(text))).toEqual(expected);
  });
});

describe('running text states', () => {
  test.each<[text: string, expected: string[]]>([
    ['This ADR in part supersedes [0003](0003-x.md).', ['supersedes 3']],
    ['**These ranges have been superseded by [ADR #0033](0033-y.md).**', ['superseded-by 33']],
    ['This ADR supersedes the decisions made in ADRs 60 and 61, but not all.', ['supersedes 60', 'supersedes 61']],
    ['It replaces ADR-3.', ['supersedes 3']],
    ['Supersedes: ADR-3', ['supersedes 3']],
    ['**Superseded by**: [ADR-9](0009-x.md)', ['superseded-by 9']],
    ['This decision amends ADR-3.', ['amends 3']],
    ['ADR-3 を置き換える。', ['supersedes 3']],
    ['本记录取代 ADR-3。', ['supersedes 3']],
    ['Diese Entscheidung wurde durch ADR-9 ersetzt.', ['superseded-by 9']],
  ])('%j', (text, expected) => {
    expect(relations(inContext(text))).toEqual(expected);
  });
});

describe('running text does not state', () => {
  test.each([
    'This would supersede the need for [ADR-3](0003-x.md).',
    'This ADR does not supersede ADR-3.',
    'If accepted, this record would replace ADR-3.',
    'We should replace ADR-3 one day.',
    'ADR-3 supersedes ADR-2.',
    'ADR-3, superseded by ADR-4, said so.',
    'MySQL was replaced by what [ADR-4](0004-x.md) chose.',
    'See ADR-3. It is superseded.',
    'ADR-3 を置き換えない。',
    '本记录不取代 ADR-3。',
    'MySQL wurde durch ADR-3 ersetzt.',
  ])('%j', (text) => {
    expect(relations(inContext(text))).toEqual([]);
  });
});

describe('a list of links states', () => {
  test.each<[text: string, expected: string[]]>([
    ['- Supersedes [20200926-y](20200926-y.md)', ['supersedes 20200926-y.md']],
    ['- Amends [ADR-3](0003-x.md)\n- [ADR-4](0004-y.md)', ['amends 3', 'relates-to 4']],
    ['* Refined by [ADR-3](0003-x.md)', ['relates-to 3']],
  ])('%j', (text, expected) => {
    expect(relations(inLinks(text))).toEqual(expected);
  });
});

describe('front matter states', () => {
  test.each<[yaml: string, expected: string[]]>([
    ['status: superseded by ADR-0012', ['superseded-by 12']],
    ['superseded-by: ADR-0012', ['superseded-by 12']],
    ['superseded_by: 12', ['superseded-by 12']],
    ['supersedes: [3, 7]', ['supersedes 3', 'supersedes 7']],
    ['supersedes:\n  - 0003-x.md', ['supersedes 3']],
    ['links:\n  - target: 2\n    kind: relates-to\n  - target: 5\n    kind: supersedes', ['relates-to 2', 'supersedes 5']],
    ['date: 2024-01-02', []],
    ['status: "{proposed | accepted | superseded by ADR-0123}"', []],
  ])('%j', (yaml, expected) => {
    expect(relations(`---\n${yaml}\n---\n# X\n\n## Context\n\nx\n\n## Decision\n\ny\n`)).toEqual(expected);
  });
});

it('a relation covers verb and target', () => {
  const { document, record } = recordIn(inStatus('Accepted\n\n**Superseded by** [9. X](0009-x.md)'));
  expect(record.relations.map((relation) => document.slice(relation.range))).toEqual(['**Superseded by** [9. X](0009-x.md)']);
});
