/** What is said about the word under the cursor. */
import type { MarkupContent } from 'vscode-languageserver-types';
import { describe, expect, test } from 'vitest';
import { hover } from '../../server/features/hover.ts';
import { defineRule } from '../../server/rules/rule.ts';
import { openFixture } from '../support/fixture.ts';
import { designWith, nygardLog, planWith } from './completionDocuments.ts';

interface Said {
  readonly name: string;
  readonly at: string;
  /** All must be said; none means that nothing is. */
  readonly words: readonly string[];
}

/** The Markdown shown at the cursor; empty where nothing is. */
async function said(fixture: string): Promise<string> {
  const { snapshot, offset } = await openFixture(fixture);
  return (
    (hover({ ...snapshot, judgement: { ...snapshot.judgement, verdicts: [] } }, offset)?.contents as MarkupContent | undefined)?.value ?? ''
  );
}

function check(cases: readonly Said[]): void {
  test.each(cases.map((each) => [each.name, each] as const))('%s', async (_, { at, words }) => {
    const markdown = await said(at);
    for (const word of words) expect(markdown).toContain(word);
    if (words.length === 0) expect(markdown).toBe('');
  });
}

describe('records', () => {
  check([
    {
      name: 'a number, with what came after',
      at: nygardLog('Accepted', 'See ADR-$00002.'),
      words: [
        'Use Redis',
        'Superseded',
        '2026-01-02',
        'Superseded by [ADR-0003](file:///workspace/docs/adr/0003-use-kafka.md): Use Kafka (Accepted)',
      ],
    },
    { name: 'a link', at: nygardLog('Accepted', 'See [it](0003-use-$0kafka.md).'), words: ['Use Kafka', 'Accepted'] },
    {
      name: 'a record of the plan itself',
      at: planWith(
        '## Key Decisions\n\n### ADR-001: Use files\n\n**Status**: Accepted\n\n**Context**\n\nSlow.\n\n## Phase Plan\n\nADR-0$001 says so.',
      ),
      words: ['Use files', 'Accepted'],
    },
    { name: 'a number nobody knows', at: nygardLog('Accepted', 'See ADR-$00099.'), words: [] },
  ]);
});

describe('statuses', () => {
  check([
    { name: 'meaning and next steps', at: nygardLog('Acc$0epted'), words: ['Agreed and in force', 'Deprecated', 'Superseded'] },
    { name: 'a synonym, with the others', at: nygardLog('Dra$0ft'), words: ['Treated as proposed', 'In review', 'Rejected'] },
    { name: 'of a design document', at: designWith('').replace('Draft', 'Dr$0aft'), words: ['gaps are expected', 'Review'] },
    { name: 'a word nobody knows', at: nygardLog('Xy$0zzy'), words: [] },
  ]);
});

describe('checklists, sections, figures', () => {
  check([
    {
      name: 'an item, by a name of its own',
      at: planWith('## Production Checklist Status\n\n- Thrott$0ling: done\n'),
      words: ['Rate limiting', 'Retry-After', '429'],
    },
    {
      name: 'an item in a table',
      at: planWith('## Production Checklist Status\n\n| Item | Status |\n| --- | --- |\n| Pagi$0nation | done |\n'),
      words: ['cursor'],
    },
    {
      name: 'a heading of the template',
      at: planWith('## Risks and Miti$0gations\n'),
      words: ['ranked by likelihood', 'At least 5', 'Owner'],
    },
    {
      name: 'a part of an embedded record',
      at: planWith('## Key Decisions\n\n### ADR-001: Use files\n\n**Status**: Accepted\n\n**Con$0text**\n\nSlow.\n'),
      words: ['What forces a decision now'],
    },
    { name: 'the title', at: nygardLog('Accepted').replace('Use files', 'Use$0 files'), words: ['fewest parts'] },
    {
      name: 'an availability',
      at: designWith('Availability of 99.$09% is promised.'),
      words: ['8 h 46 min of downtime per year', '43.8 min per month'],
    },
    { name: 'a percentage of something else', at: designWith('Coverage of 99.$09% is promised.'), words: [] },
    { name: 'a sentence', at: nygardLog('Accepted', 'It is sl$0ow.'), words: [] },
    { name: 'a document that is not ours', at: '//- README.md\n# Sh$0op\n\nA shop.\n', words: [] },
  ]);
});

describe('diagrams', () => {
  const drawn = (lines: string): string =>
    planWith(`## Architecture Diagram\n\n\`\`\`mermaid\n${lines}\n\`\`\`\n`).replace(
      'takes orders\n',
      'takes orders\n- Technology: Go\n- Failure mode: answers 503\n- Dependencies: Billing\n\n### Billing\n\n- Responsibility: sends invoices\n',
    );

  check([
    {
      name: 'a node, with its component and what leads where',
      at: drawn('flowchart LR\n  web[Web] -->|HTTPS| orders["Ord$0ers"]\n  orders -.->|events| Billing\n  orders --- db[(DB)]'),
      words: [
        '**Orders**',
        'takes orders',
        '**Technology:** Go',
        '**Failure mode:** answers 503',
        '**From:** Web (HTTPS)',
        '**To:** Billing (events)',
        '**Joined to:** DB',
      ],
    },
    {
      name: 'a node nobody describes',
      at: drawn('flowchart LR\n  web$0[Web] -->|HTTPS| Orders'),
      words: ['**Web**', 'No component entry tells of it', '**To:** Orders (HTTPS)'],
    },
    {
      name: 'an entity, with attributes and keys',
      at: drawn('erDiagram\n  US$0ER ||--o{ ORDER : places\n  USER {\n    uuid id PK\n    string email\n  }'),
      words: ['**USER**', '`id` uuid PK', '`email` string', '**Joined to:** ORDER (places)'],
    },
    {
      name: 'whose an entity is',
      at: drawn('erDiagram\n  ORD$0ER ||--o{ ORDER_LINE : has').replace(
        'Orders and items.',
        '| Entity | Owner |\n| --- | --- |\n| Order | Orders |',
      ),
      words: ['**ORDER**', '**Owner:** Orders'],
    },
    { name: 'what an arrow says', at: drawn('flowchart LR\n  web[Web] -->|HT$0TPS| orders'), words: [] },
  ]);
});

test('a finding brings its rule, its reason and its page', async () => {
  const { snapshot, offset } = await openFixture(nygardLog('Accepted', 'It is sl$0ow.'));
  const rule = defineRule({
    meta: {
      id: 'doc/slow',
      title: 'Slow is no figure',
      severity: 'info',
      kinds: ['adr'],
      tier: 'c',
      fix: 'none',
      since: '0.1.0',
      sources: ['OWN'],
      messages: { slow: 'How slow?' },
    },
    check: () => [],
  });
  const range = { start: offset - 2, end: offset + 2 };
  const verdict = { rule, finding: { message: 'slow', range }, severity: 'info', message: 'How slow?', range } as const;
  const shown = hover(
    { ...snapshot, judgement: { ...snapshot.judgement, verdicts: [verdict] } },
    offset,
    (id) => `https://example.org/${id}`,
  );
  expect(shown?.contents).toEqual({
    kind: 'markdown',
    value: '**Slow is no figure** ([`doc/slow`](https://example.org/doc/slow))\n\nHow slow?',
  });
});
