/** Considered options, however they are written. */
import { describe, expect, it, test } from 'vitest';
import { recordIn } from './support.ts';

const options = (body: string): string[] =>
  recordIn(`# 5. X\n\n## Context\n\nx\n\n## Decision\n\ny\n\n${body}\n`).record.options.map(
    (option) =>
      `${option.letter === undefined ? '' : `${option.letter}: `}${option.name} [${option.parts.map((part) => `${part.key}${part.isEmpty ? '!' : ''}`).join(' ')}]`,
  );

describe('options are', () => {
  test.each<[form: string, body: string, expected: string[]]>([
    [
      'headings with letters',
      '## Options Considered\n\n### Option A: PostgreSQL\n\n- Pros: known\n- Cons: one node\n- Cost: 100 a month\n\n### Option B: DynamoDB\n\n- Pros: managed\n- Cons:\n',
      ['A: PostgreSQL [pros cons cost]', 'B: DynamoDB [pros cons!]'],
    ],
    [
      'headings with names',
      '## Alternatives Considered\n\n### MongoDB\n\n- **Pros:** schema\n- **Cons:** unknown\n- **Why not:** nobody runs it\n\n### Storage\n\n- **Pros:** cheap\n',
      ['MongoDB [pros cons why-not]', 'Storage [pros]'],
    ],
    [
      'headings below a bold label',
      '**Options Considered**\n\n### Option A: X\n\n- Pros: a\n\n### Option B: Y\n\n- Cons: b\n',
      ['A: X [pros]', 'B: Y [cons]'],
    ],
    [
      'a list',
      '## Considered Options\n\n* PostgreSQL\n* [MongoDB](https://mongodb.com) 7 – documents\n* **DynamoDB**: managed\n',
      ['PostgreSQL []', 'MongoDB 7 []', 'DynamoDB []'],
    ],
    [
      'a numbered list',
      '## Alternatives Considered\n\n1. MongoDB - better schemas but weaker guarantees\n2. DynamoDB - scales\n',
      ['MongoDB []', 'DynamoDB []'],
    ],
    ['items with letters', '## Considered Options\n\n- Option 1: a map\n- Option 2: a resolver\n', ['1: a map []', '2: a resolver []']],
    [
      'items with arguments in them',
      '## Considered Options\n\n* X\n  * Good, because cheap\n  * Bad, because slow\n* Y\n  + fast\n  - dear\n',
      ['X [pros cons]', 'Y [pros cons]'],
    ],
    [
      'lettered lines',
      'OPTIONS CONSIDERED:\nA) X — Pros: cheap / Cons: slow\nB) Y — Pros: fast / Cons:\nCHOSEN: A\n',
      ['A: X [pros cons]', 'B: Y [pros cons!]'],
    ],
  ])('%s', (_form, body, expected) => {
    expect(options(body)).toEqual(expected);
  });
});

describe('a listed option is joined with its description', () => {
  const body = (list: string, details: string): string =>
    `## Considered Options\n\n${list}\n\n## Pros and Cons of the Options\n\n${details}`;

  test.each<[how: string, list: string, details: string, expected: string[]]>([
    ['of the same name', '* X\n* Y', '### Y\n\n* Good, because a\n\n### X\n\n* Bad, because b', ['X [cons]', 'Y [pros]']],
    ['of a longer name', '* X\n* Y', '### X, the old one\n\n* Good, because a', ['X [pros]', 'Y []']],
    ['by letter', '* Option A: x\n* Option B: y', '### Option A\n\n* Good, because a', ['A: x [pros]', 'B: y []']],
    ['that says "Neutral"', '* X', '### X\n\n* Neutral, because a\n* Bad, because b', ['X [cons]']],
  ])('%s', (_how, list, details, expected) => {
    expect(options(body(list, details))).toEqual(expected);
  });

  it('and descriptions alone are options too', () => {
    expect(options('## Pros and Cons of the Options\n\n### X\n\n* Good, because a\n\n### Y\n\n* Bad, because b')).toEqual([
      'X [pros]',
      'Y [cons]',
    ]);
  });
});

describe('plus and minus signs', () => {
  it('are arguments where both are used', () => {
    expect(options('## Options\n\n### X\n\n+ fast\n\n- dear\n')).toEqual(['X [pros cons]']);
  });
});

it('the places of an option are its own', () => {
  const { document, record } = recordIn('# 5. X\n\n## Decision\n\ny\n\n## Options\n\n* **Redis**: fast\n* `etcd`\n');
  expect(record.options.map((option) => [document.slice(option.range), document.slice(option.nameRange)])).toEqual([
    ['* **Redis**: fast', '**Redis**'],
    ['* `etcd`', '`etcd`'],
  ]);
});
