/** Where things are told of, where they are named, and what a new name changes. */
import { describe, expect, test } from 'vitest';
import { symbolAt } from '../../server/features/navigation/symbolAt.ts';
import { openFixture } from '../support/fixture.ts';
import { askedFor, definedAt, namedAt, renamedTo } from '../support/navigationCheck.ts';
import { nygardLog, planWith } from './completionDocuments.ts';

const shop = `//- docs/plan.md
# Architecture Plan: Shop

## Component Overview

| Component | Responsibility |
| --- | --- |
| Order Service | takes orders |
| Billing | sends invoices |

## Components

### Order Service

- Responsibility: takes orders
- Data: Owns orders
- Dependencies: Billing, PostgreSQL

### Billing

- Responsibility: sends invoices
- Dependencies: none

## Architecture Diagram

\`\`\`mermaid
flowchart LR
  user([User]) -->|HTTPS| orders["Order Service"]
  orders -->|events| Billing
  Billing --> mail[Mail]
  click orders href "#order-service"
\`\`\`

## Data Model

| Entity | Owner |
| --- | --- |
| Order | Order Service |
| Order line | Order Service |

\`\`\`mermaid
erDiagram
  ORDER ||--o{ ORDER_LINE : contains
  ORDER {
    uuid id PK
  }
\`\`\`

## Key Decisions

The Order Service calls Billing (see [above](#order-service)). Billing is cheap. Billing sends mail. The Order Services of others are not meant, nor is pre-Order Service work.
`;

/** The shop with the cursor in front of the nth occurrence of some words. */
function at(words: string, nth = 1): string {
  let from = -1;
  for (let count = 0; count < nth; count++) from = shop.indexOf(words, from + 1);
  if (from < 0) throw new Error(`${words} is not there`);
  return `${shop.slice(0, from + 1)}$0${shop.slice(from + 1)}`;
}

test.each(['\n', '\r\n'])('what stands under the cursor is one of its own places (%j)', async (ending) => {
  const { snapshot } = await openFixture(shop.replace(/^.*\n/, '').replaceAll('\n', ending).replace(/^/, '//- docs/plan.md\n'));
  const { uri, text } = snapshot.document;
  let last = -1;
  for (let offset = 0; offset <= text.length; offset++) {
    const symbol = symbolAt(snapshot, offset);
    if (symbol === undefined || symbol.at.start === last) continue;
    last = symbol.at.start;
    expect(symbol.at.start <= offset && offset <= symbol.at.end).toBe(true);
    expect(symbol.places(), `${symbol.kind} ${symbol.name} at ${offset}`).toContainEqual(
      expect.objectContaining({ uri, range: symbol.at }),
    );
  }
});

test.each([
  ['Order Service calls', 'Order Service', 'Zebra Crossing'],
  ['### Billing', 'Billing', 'Invoicing'],
  ['Order line', 'Order line', 'Order item'],
])('a new name and the old one again leave the text as it was (%s)', async (words, old, name) => {
  const cursor = shop.indexOf(words) + words.indexOf(old) + 1;
  const text = await renamedTo(`${shop.slice(0, cursor)}$0${shop.slice(cursor)}`, name);
  const back = text.indexOf(name) + 1;
  expect(await renamedTo(`//- docs/plan.md\n${text.slice(0, back)}$0${text.slice(back)}`, old)).toBe(shop.replace(/^.*\n/, ''));
});

describe('records', () => {
  test('a number leads to the record', async () => {
    expect(await definedAt(nygardLog('Accepted', 'See ADR-$00003.'))).toEqual(['0003-use-kafka.md:1 Use Kafka']);
  });

  test('a number leads to the record embedded in the plan', async () => {
    expect(
      await definedAt(
        planWith(
          '## Key Decisions\n\n### ADR-001: Use files\n\n**Status**: Accepted\n\n**Context**\n\nSlow.\n\n## Phase Plan\n\nADR-0$001 says so.',
        ),
      ),
    ).toEqual(['plan.md:23 Use files']);
  });

  test('a link is followed by the editor', async () => {
    expect(await definedAt(nygardLog('Accepted', 'See [it](0003-use-$0kafka.md).'))).toEqual([]);
  });

  test('everything that cites a record', async () => {
    expect(await namedAt(nygardLog('Accepted', 'See ADR-$00003.'))).toEqual([
      '0003-use-kafka.md:1 Use Kafka',
      '0001-use-files.md:11 ADR-0003',
      '0002-use-redis.md:7 [3. Use Kafka](0003-use-kafka.md)',
    ]);
  });

  test('a record keeps its number', async () => {
    expect(await askedFor(nygardLog('Accepted', 'See ADR-$00003.'))).toMatch(/keeps its number/);
  });
});

describe('requirements', () => {
  const cited = (text: string): string =>
    planWith(`## Requirements\n\n- FR-1: Take orders\n- FR-2: Take money\n\n## Phase Plan\n\n${text}\n`);

  test('a citation leads to its definition', async () => {
    expect(await definedAt(cited('The first phase meets FR$0-2.'))).toEqual(['plan.md:24 FR-2']);
  });

  test('all spellings are renamed', async () => {
    expect(await renamedTo(cited('The first phase meets FR$0-2, the second FR-002 again, and FR-20 not.'), 'FR-7')).toMatch(
      /- FR-7: Take money[\s\S]*meets FR-7, the second FR-7 again, and FR-20 not/,
    );
  });

  test.each([
    ['an id that is taken', 'FR-1', 'another requirement'],
    ['what is no id', 'orders', 'no requirement id'],
  ])('%s is refused', async (_, name, reason) => {
    expect(await renamedTo(cited('The first phase meets FR$0-2.'), name)).toContain(reason);
  });

  test('a range that means it is not torn apart', async () => {
    expect(await renamedTo(cited('The first phase meets FR-1 to FR-3, and FR$0-2 most.'), 'FR-7')).toContain('opens a range');
  });
});

describe('components', () => {
  test.each([
    ['a node', 'orders["Order', 1],
    ['its label', 'Order Service"]', 1],
    ['a sentence', 'Order Service calls', 1],
    ['an owner in a table', 'Order Service |\n| Order line', 1],
  ])('%s leads to its section and row', async (_, words, nth) => {
    expect(await definedAt(at(words, nth))).toEqual(['plan.md:7 Order Service', 'plan.md:12 Order Service']);
  });

  test('a row leads to the section', async () => {
    expect(await definedAt(at('Order Service | takes'))).toEqual(['plan.md:12 Order Service']);
  });

  test('all places', async () => {
    expect(await namedAt(at('Order Service calls'))).toEqual([
      'plan.md:7 Order Service',
      'plan.md:12 Order Service',
      'plan.md:27 orders',
      'plan.md:27 Order Service',
      'plan.md:28 orders',
      'plan.md:30 orders',
      'plan.md:37 Order Service',
      'plan.md:38 Order Service',
      'plan.md:50 Order Service',
    ]);
  });

  test('a new name goes everywhere the old one stands, ids and other words stay', async () => {
    const text = await renamedTo(at('Order Service calls'), 'Checkout');
    expect(text).toContain('| Checkout | takes orders |');
    expect(text).toContain('### Checkout');
    expect(text).toContain('orders["Checkout"]\n  orders -->|events|');
    expect(text).toContain('| Order line | Checkout |');
    expect(text).toContain('The Checkout calls Billing (see [above](#checkout))');
    expect(text).toContain('The Order Services of others are not meant, nor is pre-Order Service work.');
  });

  test('a common word is a name only where it stands as one; an id that is the name goes along', async () => {
    const text = await renamedTo(at('### Billing').replace('#$0## Billing', '### Bil$0ling'), 'Invoicing');
    expect(text).toContain('orders -->|events| Invoicing\n  Invoicing --> mail');
    expect(text).toContain('calls Invoicing (see');
    expect(text).toContain('- Dependencies: Invoicing, PostgreSQL');
    expect(text).toContain('Billing is cheap. Invoicing sends mail.');
  });

  test('an id cannot hold blanks: the node gets a label', async () => {
    expect(await renamedTo(at('Billing, PostgreSQL'), 'Invoice Desk')).toContain(
      'orders -->|events| Billing["Invoice Desk"]\n  Billing --> mail',
    );
  });

  test.each([
    ['another component', 'Billing', 'another component'],
    ['a box that is drawn', 'Mail', 'stands in a diagram already'],
    ['what no table holds', 'Order | Service', 'cannot stand in headings'],
  ])('the name of %s is refused', async (_, name, reason) => {
    expect(await renamedTo(at('Order Service calls'), name)).toContain(reason);
  });

  test('a name that is part of a longer name stays there', async () => {
    const text = await renamedTo(
      '//- docs/plan.md\n# Architecture Plan: Shop\n\n## Components\n\n- **St$0ock**\n  - Responsibility: counts\n- **Stock Sync**\n  - Responsibility: syncs Stock with the warehouse\n  - Dependencies: Stock\n\n## Architecture Diagram\n\n```mermaid\nflowchart LR\n  StockSync[Stock Sync] --> Stock\n```\n',
      'Inventory',
    );
    expect(text).toContain('- **Inventory**');
    expect(text).toContain('- **Stock Sync**\n  - Responsibility: syncs Inventory with the warehouse\n  - Dependencies: Inventory');
    expect(text).toContain('StockSync[Stock Sync] --> Inventory');
  });

  test('an id that is not the name is renamed for itself', async () => {
    const text = await renamedTo(at('orders -->'), 'checkout');
    expect(text).toContain('checkout["Order Service"]\n  checkout -->|events| Billing');
    expect(text).toContain('click checkout href "#order-service"');
  });
});

describe('entities and nodes', () => {
  test('a box leads to the data model', async () => {
    expect(await definedAt(at('ORDER ||'))).toEqual(['plan.md:37 Order']);
  });

  test('a row names what is drawn and owned', async () => {
    expect(await namedAt(at('Order | Order'))).toEqual(['plan.md:15 orders', 'plan.md:37 Order', 'plan.md:42 ORDER', 'plan.md:43 ORDER']);
  });

  test('each place keeps its style', async () => {
    const text = await renamedTo(at('Order line'), 'Order item');
    expect(text).toContain('| Order item | Order Service |');
    expect(text).toContain('ORDER ||--o{ ORDER_ITEM : contains');
  });

  test('the name of another entity is refused', async () => {
    expect(await renamedTo(at('Order line'), 'Order')).toContain('another entity');
  });

  test('an id of something nobody describes stays within its drawing', async () => {
    expect(await definedAt(at('mail[Mail'))).toEqual(['plan.md:29 mail']);
    expect(await renamedTo(at('mail[Mail'), 'orders')).toContain('another id');
    expect(await renamedTo(at('mail[Mail'), 'post')).toContain('Billing --> post[Mail]');
  });

  test('nothing is named by a plain word', async () => {
    expect(await askedFor(at('cheap'))).toBeUndefined();
  });
});
