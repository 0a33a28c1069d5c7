/** What is offered where, in which order, and what the document says when it is taken. */
import { describe, expect, test } from 'vitest';
import { resolveCompletion } from '../../server/features/completion.ts';
import { itemsAt, offered, taken } from '../support/completionCheck.ts';
import { designWith, loggedBeside, madrWith, nygardLog, planWith } from './completionDocuments.ts';

interface Offer {
  readonly name: string;
  readonly at: string;
  /** All labels in order; with `first`, those the list begins with. */
  readonly labels: readonly string[];
  readonly first?: boolean;
}

function check(offers: readonly Offer[]): void {
  test.each(offers.map((offer) => [offer.name, offer] as const))('%s', async (_, { at, labels, first }) => {
    const all = await offered(at);
    expect(first === true ? all.slice(0, labels.length) : all).toEqual(labels);
  });
}

describe('sections', () => {
  check([
    {
      name: 'missing ones of a record, in order',
      at: '# 1. Use files\n\n## Status\n\nAccepted\n\n## Context\n\nSlow.\n\n$0',
      labels: ['Decision', 'Consequences'],
    },
    {
      name: 'while a heading is typed',
      at: '# 1. Use files\n\n## Status\n\nAccepted\n\n## Context\n\nSlow.\n\n## D$0',
      labels: ['Decision', 'Consequences'],
    },
    {
      name: 'sub-sections of the section at hand first, what comes before last',
      at: madrWith('status: proposed', '$0'),
      labels: ['Consequences', 'Confirmation', 'Pros and Cons of the Options', 'More Information', 'Decision Drivers'],
    },
    {
      name: 'phases in order',
      at: planWith('## Phase Plan\n\n### MVP (Week 1-2)\n\n- orders\n\n$0'),
      labels: ['V1 (Month 1-2)', 'V2 (Month 3-6)'],
      first: true,
    },
    {
      name: 'another component',
      at: planWith('$0')
        .replace('takes orders\n', 'takes orders\n- API: x\n- Data: x\n- Dependencies: x\n- Failure mode: x\n\n$0')
        .replace(/\$0$/, ''),
      labels: ['Component Name'],
      first: true,
    },
    {
      name: 'the next risk',
      at: planWith('## Risks and Mitigations\n\n1. **Risk**: orders get lost\n   - **Likelihood**: High\n\n$0'),
      labels: ['Risk 2'],
      first: true,
    },
    { name: 'a record in a plan', at: planWith('## Key Decisions\n\n$0'), labels: ['ADR-NNN: Title'], first: true },
    {
      name: 'parts of a record in a plan',
      at: planWith('## Key Decisions\n\n### ADR-001: Use files\n\n**Status**: Accepted\n\n**Context**\n\nSlow.\n\n$0'),
      labels: ['Options Considered', 'Decision', 'Consequences'],
    },
    {
      name: 'the next option',
      at: planWith(
        '## Key Decisions\n\n### ADR-001: Use files\n\n**Status**: Accepted\n\n**Context**\n\nSlow.\n\n**Options Considered**\n\n#### Option A: Files\n\n- Pros: x\n- Cons: x\n- Cost: x\n\n$0',
      ),
      labels: ['Option B: [option]'],
      first: true,
    },
  ]);

  test('a heading that was begun is replaced', async () => {
    expect(await taken('# 1. Use files\n\n## Status\n\nAccepted\n\n## Context\n\nSlow.\n\n## De$0', 'Decision')).toMatch(
      /Slow\.\n\n## Decision\n\nWe will \[what is decided\]\.$/,
    );
  });
});

describe('statuses', () => {
  check([
    {
      name: 'below a heading, with later records as successors',
      at: nygardLog('$0'),
      labels: ['Proposed', 'Accepted', 'Rejected', 'Deprecated', 'Superseded by ADR-0003'],
    },
    { name: 'in front matter, in lower case', at: madrWith('status: $0'), labels: ['proposed', 'rejected', 'accepted', 'deprecated'] },
    {
      name: 'in a bullet',
      at: '# Use files\n\n* Status: $0\n* Date: 2026-01-01\n\n## Context and Problem Statement\n\nSlow.\n\n## Considered Options\n\n* Files\n\n## Decision Outcome\n\nFiles.\n',
      labels: ['proposed', 'rejected', 'accepted', 'deprecated'],
    },
    {
      name: 'behind a bold label',
      at: '# ADR-001: Use files\n\n**Status**: $0\n\n**Context**\n\nSlow.\n\n**Options Considered**\n\n## Option A: Files\n\n- Pros: x\n- Cons: x\n- Cost: x\n\n**Decision**\n\nFiles.\n\n**Consequences**\n\n- x\n',
      labels: ['Proposed', 'Accepted', 'Deprecated'],
    },
    {
      name: 'in a heading',
      at: '# ADR-001: Use files\n\n## Status: $0\n\n## Context\n\nSlow.\n\n## Decision\n\nFiles.\n\n## Alternatives Considered\n\n1. Redis - fast, but dear\n\n## Consequences\n\n**Positive**\n\nx\n\n**Negative**\n\ny\n\n## Reversibility: High\n',
      labels: ['Proposed', 'Accepted', 'Deprecated'],
    },
    { name: 'of a design document', at: designWith('').replace('Draft', '$0'), labels: ['Draft', 'Review', 'Approved'] },
  ]);

  test('a successor is linked as the dialect links it', async () => {
    expect(await taken(nygardLog('Acc$0'), 'Superseded by ADR-0003')).toContain(
      '## Status\n\nSuperseded by [3. Use Kafka](0003-use-kafka.md)\n',
    );
  });

  test('the word that stood there goes', async () => {
    expect(await taken(madrWith('status: $0proposed'), 'accepted')).toMatch(/^---\nstatus: accepted\n---\n/);
  });
});

describe('dates and people', () => {
  check([
    { name: 'a date is today', at: nygardLog('Accepted').replace('Date: 2026-01-01', 'Date: $0'), labels: ['2026-01-15'] },
    {
      name: 'a review is six to twelve months on',
      at: '# ADR-001: Use files\n\n**Status**: Proposed\n\n**Context**\n\nSlow.\n\n**Decision**\n\nFiles.\n\n**Consequences**\n\n- x\n\n**Review Date**: $0\n',
      labels: ['2026-07-15', '2026-10-15', '2027-01-15'],
    },
    {
      name: 'whoever writes, then whoever is named',
      at: designWith('').replace('Grace Hopper\n', 'Grace Hopper\n\n**Reviewers**: $0\n'),
      labels: ['Ada Lovelace', 'Grace Hopper'],
    },
    {
      name: 'whoever the log names',
      at: loggedBeside('status: proposed\ndecision-makers: $0'),
      labels: ['Ada Lovelace', 'Barbara Liskov'],
    },
    { name: 'tags of the log that are not yet there', at: loggedBeside('status: proposed\ntags: [storage, $0]'), labels: ['security'] },
  ]);

  test('a second name stands behind the first', async () => {
    expect(await taken(madrWith('status: proposed\ndecision-makers: Grace, $0'), 'Ada Lovelace')).toContain(
      'decision-makers: Grace, Ada Lovelace\n',
    );
  });
});

describe('records', () => {
  check([
    { name: 'after ADR-', at: nygardLog('Accepted', 'See ADR-$0'), labels: ['ADR-0002 Use Redis', 'ADR-0003 Use Kafka'] },
    { name: 'inside brackets', at: nygardLog('Accepted', 'See [Use$0]'), labels: ['ADR-0002 Use Redis', 'ADR-0003 Use Kafka'] },
    { name: 'inside a target', at: nygardLog('Accepted', 'See [there]($0)'), labels: ['ADR-0002 Use Redis', 'ADR-0003 Use Kafka'] },
    { name: 'not in a task box', at: nygardLog('Accepted', '- [$0'), labels: [] },
  ]);

  test.each([
    ['See ADR-$0.', 'See [3. Use Kafka](0003-use-kafka.md).'],
    ['See [K$0].', 'See [3. Use Kafka](0003-use-kafka.md).'],
    ['See [K$0](x.md).', 'See [3. Use Kafka](x.md).'],
    ['See [there]($0).', 'See [there](0003-use-kafka.md).'],
  ])('%s becomes %s', async (typed, wanted) => {
    expect(await taken(nygardLog('Accepted', typed), 'ADR-0003 Use Kafka')).toContain(`\n${wanted}\n`);
  });
});

describe('front matter', () => {
  check([
    { name: 'keys that are missing', at: madrWith('status: proposed\n$0'), labels: ['date', 'decision-makers', 'consulted', 'informed'] },
    { name: 'the date', at: madrWith('status: proposed\ndate: $0'), labels: ['2026-01-15'] },
  ]);
});

describe('checklists', () => {
  check([
    {
      name: 'items of the group not yet listed',
      at: planWith('## Production Checklist Status\n\n### API Design\n\n- Versioning strategy: done\n- $0'),
      labels: ['Pagination', 'Idempotency keys', 'Rate limiting'],
      first: true,
    },
    {
      name: 'statuses behind an item',
      at: planWith('## Production Checklist Status\n\n### API Design\n\n- Versioning strategy: $0'),
      labels: ['done', 'planned-v1', 'planned-v2', 'not-applicable'],
    },
    {
      name: 'statuses in a table',
      at: planWith('## Production Checklist Status\n\n| Item | Status |\n| --- | --- |\n| Pagination | $0 |\n'),
      labels: ['done', 'planned-v1', 'planned-v2', 'not-applicable'],
    },
  ]);

  test('an item brings its status and room for the reason', async () => {
    expect(await taken(planWith('## Production Checklist Status\n\n- Pag$0'), 'Pagination')).toMatch(
      /\n- Pagination: planned-v1 — \[reason\]$/,
    );
  });
});

describe('levels, ids, fields, figures', () => {
  check([
    {
      name: 'likelihood of a risk',
      at: planWith('## Risks and Mitigations\n\n1. **Risk**: lost orders\n   - **Likelihood**: $0'),
      labels: ['Low', 'Medium', 'High', 'Critical'],
    },
    {
      name: 'impact in a table',
      at: designWith(
        '## 13. Risks & Mitigation\n\n| Risk | Likelihood | Impact | Mitigation |\n| --- | --- | --- | --- |\n| Lost orders | High | $0 | |\n',
      ),
      labels: ['Low', 'Medium', 'High', 'Critical'],
    },
    {
      name: 'priorities',
      at: designWith('').replace('money  | Must Have |', 'money  | $0 |'),
      labels: ['Must Have', 'Should Have', 'Could Have', "Won't Have"],
    },
    {
      name: 'reversibility',
      at: '# ADR-001: Use files\n\n## Status: Accepted\n\n## Context\n\nSlow.\n\n## Decision\n\nFiles.\n\n## Alternatives Considered\n\n1. Redis - fast, but dear\n\n## Consequences\n\n**Positive**\n\nx\n\n**Negative**\n\ny\n\n## Reversibility: $0',
      labels: ['High', 'Medium', 'Low'],
    },
    { name: 'requirements that are defined', at: designWith('## 4. High-Level Architecture\n\nMeets FR-$0'), labels: ['FR-1', 'FR-2'] },
    { name: 'the next free id', at: designWith('').replace('money  | Must Have |\n', 'money  | Must Have |\n| FR-$0'), labels: ['FR-3'] },
    {
      name: 'fields a component still lacks',
      at: planWith('').replace('takes orders\n', 'takes orders\n- $0\n'),
      labels: ['API', 'Data', 'Dependencies', 'Failure mode'],
    },
    {
      name: 'fields a risk still lacks',
      at: planWith('## Risks and Mitigations\n\n1. **Risk**: lost orders\n   - **Likelihood**: High\n   - $0'),
      labels: ['Impact', 'Mitigation', 'Owner'],
    },
    {
      name: 'the options of the record',
      at: madrWith('status: proposed').replace('"Files"', '"$0"'),
      labels: ['Files', 'Redis', 'PostgreSQL'],
      first: true,
    },
    {
      name: 'a choice of the template’s table',
      at: '//- docs/design.md\n# System Design: Shop\n\n## Overview\n\nA shop.\n\n## Architecture Diagram\n\n### Communication\n\n| From → To | Method | Format | Sync/Async | Failure Handling |\n| --- | --- | --- | --- | --- |\n| a → b | REST | JSON | $0 | retry |\n\n## API Surface\n\nx\n\n## Data Flow\n\nx\n\n## Security Model\n\nx\n\n## Scaling Strategy\n\nx\n\n## Trade-off Decisions\n\nx\n',
      labels: ['Sync', 'Async'],
    },
    {
      name: 'units behind a figure, those of the row first',
      at: designWith(
        '### 3.2 Non-Functional Requirements\n\n| ID | Requirement | Target |\n| --- | --- | --- |\n| NFR-1 | API latency | < 250 $0 |\n',
      ),
      labels: ['< 250 ms p95', '< 250 ms', '< 250 s', '< 250 min', '< 250 h'],
    },
    {
      name: 'targets of the row first',
      at: designWith(
        '### 3.2 Non-Functional Requirements\n\n| ID | Requirement | Target |\n| --- | --- | --- |\n| NFR-1 | Availability | $0 |\n',
      ),
      labels: [
        '99.9 %',
        '99.95 %',
        '99.99 %',
        '< 200 ms p95',
        '< 500 ms p99',
        '1,000 requests/s',
        '10,000 concurrent users',
        '< 0.1 %',
        'RPO 5 min',
        'RTO 30 min',
        '100 GB/month',
      ],
    },
    {
      name: 'targets behind a comparison',
      at: designWith('### 3.2 Non-Functional Requirements\n\nLatency < $0'),
      labels: ['< 200 ms p95', '< 500 ms p99', '< 0.1 %'],
    },
    {
      name: 'products with their use',
      at: designWith('## 5. Detailed Component Design\n\n### 5.1 Orders\n\n**Technology**: $0'),
      labels: ['PostgreSQL', 'MongoDB', 'Redis'],
      first: true,
    },
  ]);
});

test('an option is put between the quotes that stand there', async () => {
  expect(await taken(madrWith('status: proposed').replace('"Files"', '"F$0iles"'), 'Redis')).toContain('Chosen option: "Redis", because');
});

describe('diagrams', () => {
  check([
    {
      name: 'those of the section',
      at: designWith('## 4. High-Level Architecture\n\n### 4.1 System Context\n\n$0'),
      labels: ['Diagram: System context (C4)'],
      first: true,
    },
    {
      name: 'behind an opening fence',
      at: designWith('## 6. Data Design\n\n### 6.1 Data Models\n\n```$0'),
      labels: ['Diagram: Entities and relationships'],
      first: true,
    },
  ]);
});

describe('nothing', () => {
  check([
    { name: 'in a fence', at: nygardLog('Accepted', '```\n$0\n```'), labels: [] },
    { name: 'in a fence nobody closed', at: nygardLog('Accepted', '```\nADR-$0'), labels: [] },
    { name: 'in code', at: nygardLog('Accepted', 'The `ADR-$0` file'), labels: [] },
    { name: 'in a comment', at: nygardLog('Accepted', '<!-- ADR-$0 -->'), labels: [] },
    { name: 'in a sentence', at: nygardLog('Accepted', 'It is sl$0'), labels: [] },
    { name: 'in a document that is not ours', at: '//- README.md\n# Shop\n\nA shop.\n\n$0', labels: [] },
  ]);
});

describe('starters', () => {
  test('an empty document is offered every template', async () => {
    expect((await offered('//- docs/new.md\n$0')).slice(0, 2)).toEqual(['Architecture plan record', 'Record with reversibility']);
  });

  test('the title that stands there becomes the template’s title', async () => {
    expect(await taken('//- docs/adr/0009-use-files.md\n# Use files\n\n$0', 'MADR 4 minimal')).toMatch(
      /^---\nstatus: proposed\n---\n\n# Use files\n\n## Context and Problem Statement\n/,
    );
  });

  test('where records are kept, records are offered, the usual one first', async () => {
    expect((await offered(`${nygardLog('Accepted')}//- docs/adr/0009-use-files.md\n# Use files\n\n$0`)).slice(0, 2)).toEqual([
      'Nygard',
      'Architecture plan record',
    ]);
  });

  test('nothing while the title is typed', async () => {
    expect(await offered('//- docs/adr/0009-use-files.md\n# Use f$0')).toEqual([]);
  });
});

describe('documentation', () => {
  test('waits until it is asked for', async () => {
    const [item] = await itemsAt(nygardLog('$0'));
    expect(item?.documentation).toBeUndefined();
    expect(item && resolveCompletion(item).documentation).toMatchObject({
      kind: 'markdown',
      value: expect.stringContaining('open for discussion') as string,
    });
  });

  test.each([
    ['a section', planWith('$0'), 'Production Checklist Status', 'Every item of the production checklist'],
    ['a field', planWith('').replace('takes orders\n', 'takes orders\n- $0\n'), 'Failure mode', 'while it is down'],
    ['a checklist item', planWith('## Production Checklist Status\n\n- $0'), 'Rate limiting', '429'],
    ['a level', planWith('## Risks and Mitigations\n\n1. **Risk**: x\n   - **Impact**: $0'), 'Critical', 'Threatens data'],
    ['a product', designWith('## 5. Detailed Component Design\n\n### 5.1 Orders\n\n**Technology**: $0'), 'Redis', 'Memcached'],
    [
      'a diagram',
      designWith('## 4. High-Level Architecture\n\n### 4.1 System Context\n\n$0'),
      'Diagram: System context (C4)',
      '```mermaid',
    ],
    ['a template', '//- docs/new.md\n$0', 'Nygard', 'fewest parts'],
  ])('%s says what it is for', async (_, fixture, label, words) => {
    const item = (await itemsAt(fixture)).find((each) => each.label === label);
    expect(item && resolveCompletion(item).documentation).toMatchObject({ value: expect.stringContaining(words) as string });
  });

  test('an item of somebody else comes back as it is', () => {
    const item = { label: 'x', data: { topic: 'weather' } };
    expect(resolveCompletion(item)).toBe(item);
  });
});
