/** Parts of a design, the calls between them, and what they own: read as written in several dialects. */
import { describe, expect, it } from 'vitest';
import { callsOf, modeBetween } from '../../../server/claims/parts/calls.ts';
import { partsOf, productNamed, isExternalService } from '../../../server/claims/parts/components.ts';
import { listedIn } from '../../../server/claims/parts/dependencyList.ts';
import { owningsOf } from '../../../server/claims/data/ownership.ts';
import { entitiesOf } from '../../../server/claims/data/entityOwners.ts';
import { isNear, partName } from '../../../server/claims/parts/partNames.ts';
import { teamSizesOf } from '../../../server/claims/budgets/team.ts';
import { parseDocument, type ArchDocument } from '../../../server/document/document.ts';

const read = (text: string): ArchDocument => parseDocument('file:///plan.md', text);

const shop = read(
  [
    '# Architecture Plan: Shop',
    '',
    'A team of six builds it.',
    '',
    '## Component Design',
    '',
    '### 1.1 OrderService (OS)',
    '',
    '- **Dependencies**: Calls the Stock Service over gRPC; publishes events to Mailer; called by the Web App',
    '- **Data**: Owns orders and order lines; a cached copy of products',
    '',
    '### Stock Service',
    '',
    '- **Dependencies**: PostgreSQL 16',
    '- **Data**: stock levels',
    '',
    '### Mailer',
    '',
    'Mailer calls the order service for addresses.',
    '',
    '## Data Model',
    '',
    '| Table | Owner |',
    '| --- | --- |',
    '| orders | Order Service |',
    '| stock_levels | |',
    '',
  ].join('\n'),
);

describe('partName', () => {
  it.each([
    ['the `OrderService` (v2)', 'order service'],
    ['5.1 Order Services', 'order service'],
    ['order-service', 'order service'],
    ['Component: Orders', 'order'],
  ])('levels %s', (text, name) => {
    expect(partName(text)).toBe(name);
  });

  it('tells a slip from another name', () => {
    expect(isNear('inventory service', 'inventroy service')).toBe(true);
    expect(isNear('order', 'border line')).toBe(false);
  });
});

describe('partsOf', () => {
  it('finds a part by its name, its short form and without its kind', () => {
    const parts = partsOf(shop);
    expect(['Order Service', 'order-service', 'OS', 'Orders'].map((name) => parts.find(name)?.title)).toEqual(
      Array<string>(4).fill('OrderService (OS)'),
    );
    expect(parts.find('Billing')).toBeUndefined();
  });

  it('knows products and services of others by their names', () => {
    expect(productNamed('Redis cluster')?.name).toBe('Redis');
    expect(productNamed('PostgreSQL 16')?.name).toBe('PostgreSQL');
    expect(isExternalService('the SendGrid API')).toBe(true);
    expect(isExternalService('Billing API')).toBe(false);
  });
});

describe('listedIn', () => {
  it('takes names, directions and modes apart', () => {
    const listed = listedIn('Calls Stock (REST), Kafka for events and retries; is called by the Web App and Console.', false);
    expect(listed.map(({ name, direction, mode }) => [name, direction, mode])).toEqual([
      ['Stock', 'calls', 'sync'],
      ['Kafka', 'calls', 'async'],
      ['Web App', 'callers', 'unknown'],
      ['Console', 'callers', 'unknown'],
    ]);
  });

  it('finds nothing in none', () => {
    expect(listedIn('None', false)).toEqual([]);
    expect(listedIn('No longer the Legacy Service', false)).toEqual([]);
  });
});

describe('callsOf', () => {
  it('reads fields and sentences', () => {
    const calls = callsOf(shop).map(({ from, to, mode, source }) => `${from.title} → ${to.title}: ${mode}, ${source}`);
    expect(calls).toEqual([
      'OrderService (OS) → Stock Service: sync, dependencies',
      'OrderService (OS) → Mailer: async, dependencies',
      'Web App → OrderService (OS): unknown, callers',
      'Stock Service → PostgreSQL 16: unknown, dependencies',
      'Mailer → OrderService (OS): unknown, prose',
    ]);
    expect(modeBetween(callsOf(shop), 'order service', 'stock service')).toBe('sync');
  });
});

describe('ownership and teams', () => {
  it('tells owned from copied, and entities with and without owner', () => {
    expect(owningsOf(shop).map(({ part, thing, strength }) => `${part.name}: ${thing}, ${strength}`)).toEqual([
      'order service: order, explicit',
      'order service: order line, explicit',
      'stock service: stock level, listed',
    ]);
    expect(entitiesOf(shop).map(({ name, ownerCell }) => [name, ownerCell?.text])).toEqual([
      ['order', 'Order Service'],
      ['stock level', ''],
    ]);
  });

  it.each([
    ['A team of six builds it.', [6]],
    ['The team is two developers.', [2]],
    ['Built by a 3-person team.', [3]],
    ['A single engineer maintains it.', [1]],
    ['It serves 300 developers at our customers.', []],
    ['The platform team of 12 runs Kafka.', []],
  ])('%s', (text, sizes) => {
    expect(teamSizesOf(read(text)).map(({ people }) => people)).toEqual(sizes);
  });
});
