/** Single answers and what is made of them: tables, drawings, scenarios. */
import { describe, expect, it } from 'vitest';
import { bodyOf } from '../../../server/interview/writing/bodies.ts';
import { cacheLines } from '../../../server/interview/writing/caches.ts';
import { containerDrawing } from '../../../server/interview/writing/drawings.ts';
import { entityDrawing } from '../../../server/interview/writing/entities.ts';
import { labelledIn, rpoOf } from '../../../server/interview/writing/labelled.ts';
import { partsOf } from '../../../server/interview/writing/parts.ts';
import { policiesOf } from '../../../server/interview/writing/policies.ts';
import { reasonFor } from '../../../server/interview/writing/reasons.ts';
import { risksOf } from '../../../server/interview/writing/risks.ts';
import { scenarioOf } from '../../../server/interview/writing/scenarios.ts';
import { Told } from '../../../server/interview/writing/told.ts';
import { playedWith } from '../interviews.ts';

function told(answers: Readonly<Record<string, string>>): Told {
  return new Told(playedWith({ name: 'Shop', answers }, 'planner', 'deep').interview);
}

describe('caches', () => {
  it('are a table where data, place and time are said, and a list where not', () => {
    expect(
      cacheLines(told({ 'question/caching': 'Product pages in Redis for five minutes, dropped on write; prices are never cached.' })),
    ).toEqual([
      '| Data | Cache Location | TTL | Invalidation |',
      '| --- | --- | --- | --- |',
      '| Product pages | Redis | Five minutes | Dropped on write |',
      '',
      '- Prices are never cached',
    ]);
  });
});

describe('entities', () => {
  it('have the attributes and relations that are stated, and no others', () => {
    expect(
      entityDrawing(
        told({
          'question/data-stores':
            'Entities: club, court (id, surface), booking. A court belongs to a club. A court has many bookings. A club loves its courts.',
        }),
      )?.slice(3),
    ).toEqual([
      '  CLUB',
      '  COURT {',
      '    field id PK',
      '    field surface',
      '  }',
      '  BOOKING',
      '  COURT }o--|| CLUB : "belongs to"',
      '  COURT ||--o{ BOOKING : "has"',
      '```',
    ]);
  });

  it('are not drawn where nobody lists them', () => {
    expect(entityDrawing(told({ 'question/data-stores': 'PostgreSQL is new. Nothing to move.' }))).toBeUndefined();
  });
});

describe('figures in front of an answer', () => {
  it('are told apart from what keeps them', () => {
    expect(labelledIn(told({ 'question/rpo': 'Five minutes, by continuous archiving.' }), 'question/rpo')).toEqual([
      { label: 'Protection against loss', text: 'Continuous archiving.' },
    ]);
  });

  it('are told as they were said where they are several', () => {
    const said = told({ 'question/rpo': 'None of the charges. RPO 0 for charges, 1 minute for the audit log.' });
    expect(rpoOf(said)).toBe('0 for charges, 1 minute for the audit log');
    expect(labelledIn(said, 'question/rpo')).toEqual([]);
  });

  it('leave how often it may happen', () => {
    expect(labelledIn(told({ 'question/rto': '15 minutes, twice a year' }), 'question/rto')).toEqual([
      { label: 'How often', text: 'Twice a year.' },
    ]);
  });
});

describe('risks', () => {
  const named = (answer: string): readonly string[] => {
    const said = told({ 'question/risks': answer });
    return risksOf(said, partsOf(said))
      .filter(({ mitigation }) => mitigation === 'agree on an action before V1')
      .map(({ risk, owner }) => `${risk} / ${owner}`);
  };

  it.each<[string, string, string[]]>([
    [
      'in a row with who looks after each',
      'Keys are lost (Ines), double charges during migration (Tom)',
      ['Keys are lost / Ines', 'Double charges during migration / Tom'],
    ],
    [
      'as a bare list',
      'files come late, format changes, disk full',
      ['Files come late / engineering lead', 'Format changes / engineering lead', 'Disk full / engineering lead'],
    ],
    ['that go on behind a comma', 'Stripe is down, so nobody can pay.', ['Stripe is down, so nobody can pay / engineering lead']],
  ])('%s', (_name, answer, risks) => {
    expect(named(answer)).toEqual(risks);
  });
});

describe('goals', () => {
  it('are one to a sentence and to a comma, without what they are called', () => {
    const said = told({ 'question/goals': 'Goals: never charge twice, fewer calls. A smaller audit. Out of scope: fraud scoring.' });
    const parts = partsOf(said);
    expect([bodyOf('goals', said, parts), bodyOf('non-goals', said, parts)]).toEqual([
      ['- Never charge twice', '- Fewer calls', '- A smaller audit'],
      ['- Fraud scoring'],
    ]);
  });
});

describe('a dependency', () => {
  it('has means and an outcome', () => {
    expect(
      policiesOf(
        told({ 'question/dependency-errors': 'Stripe: 1 s timeout, one retry, then the booking is held. Circuit breaker on it.' }),
      ),
    ).toEqual([{ name: 'Stripe', means: ['1 s timeout', 'one retry'], outcome: 'the booking is held' }]);
  });
});

describe('a choice', () => {
  it('has the reason somebody gave', () => {
    expect(
      reasonFor('PostgreSQL', told({ 'question/data-stores': 'PostgreSQL, because orders need transactions. Nothing to move.' }), [
        'question/data-stores',
      ]),
    ).toBe('orders need transactions');
  });

  it('has none where it is only named', () => {
    expect(
      reasonFor('PostgreSQL', told({ 'question/data-stores': 'Greenfield: PostgreSQL is new. Nothing to move.' }), [
        'question/data-stores',
      ]),
    ).toBeUndefined();
  });
});

describe('corruption', () => {
  it('costs what came since the last good state', () => {
    expect(scenarioOf('failure/corruption', told({ 'question/rpo': 'Five minutes, by continuous archiving.' })).impact).toBe(
      'Up to five minutes of data is lost: the RPO',
    );
  });

  it('is not answered by a replica, which follows every mistake', () => {
    expect(scenarioOf('failure/corruption', told({ 'question/rpo': 'Five minutes, by asynchronous replication.' }))).toEqual({
      impact: undefined,
      mitigation: undefined,
      recovery: undefined,
    });
  });
});

describe('parts of the main journey', () => {
  it('stand in place of a system that it does not name', () => {
    const said = told({ 'question/journeys': 'Browser → gateway → order worker → PostgreSQL.' });
    expect(partsOf(said)).toMatchObject({
      own: ['Gateway', 'Order worker'],
      stores: ['PostgreSQL'],
      connections: [
        { from: 'Browser', to: 'Gateway' },
        { from: 'Gateway', to: 'Order worker' },
        { from: 'Order worker', to: 'PostgreSQL' },
      ],
    });
  });

  it('are drawn without signs that Mermaid would read', () => {
    const said = told({
      'question/integrations': 'Calls Stripe (REST).',
      'question/journeys': 'Browser → shop → PostgreSQL; the "card" payment by Stripe within 1 s.',
    });
    expect(containerDrawing(partsOf(said))).toContain('  system -->|card payment, REST| other0');
  });
});
