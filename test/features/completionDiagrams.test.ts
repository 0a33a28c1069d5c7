/** What is offered inside Mermaid fences, in which order, and what the drawing says when it is taken. */
import { describe, expect, test } from 'vitest';
import type { Diagram } from '../../server/diagrams/diagram.ts';
import { diagramsOf } from '../../server/diagrams/readDiagrams.ts';
import { parseDocument } from '../../server/document/document.ts';
import { resolveCompletion } from '../../server/features/completion.ts';
import { plainSnippet } from '../../server/features/plainSnippet.ts';
import { drawingWords, type DrawingWordGroup } from '../../server/knowledge/drawingWords.ts';
import { itemsAt, offered, taken } from '../support/completionCheck.ts';

/** A plan with two components and two entities, and a drawing with the cursor in it. */
function drawing(lines: string, closing = '```\n'): string {
  return `//- docs/plan.md
# Architecture Plan: Shop

## Components

### Order Service

- Responsibility: takes orders
- Failure mode: answers 503

### Ledger Database

- Responsibility: keeps payments

## Data Model

| Entity | Owner |
| --- | --- |
| Order | Order Service |
| Order line | Order Service |

## Architecture Diagram

\`\`\`mermaid
${lines}
${closing}`;
}

async function first(count: number, lines: string): Promise<string[]> {
  return (await offered(drawing(lines))).slice(0, count);
}

describe('the first line', () => {
  test('kinds of diagrams', async () => {
    expect(await first(3, '$0')).toEqual(['flowchart', 'sequenceDiagram', 'erDiagram']);
    expect(await first(1, '%% a comment\nflow$0')).toEqual(['flowchart']);
  });

  test('directions behind the kind', async () => {
    expect(await first(4, 'flowchart $0')).toEqual(['LR', 'TD', 'RL', 'BT']);
  });

  test('a fence that is not closed yet', async () => {
    expect((await offered(drawing('$0', '')))[0]).toBe('flowchart');
  });
});

describe('flowcharts', () => {
  test('ids first, then components that are not drawn, then what else a line can be', async () => {
    expect(await first(5, 'flowchart LR\n  web[Web] --> api\n  $0')).toEqual([
      'web',
      'api',
      'Order Service',
      'Ledger Database',
      'subgraph',
    ]);
  });

  test('a component is drawn with its label, a store as one', async () => {
    expect(await taken(drawing('flowchart LR\n  web --> $0'), 'Order Service')).toContain('web --> orderService["Order Service"]');
    expect(await taken(drawing('flowchart LR\n  web --> l$0'), 'Ledger Database')).toContain('web --> ledgerDatabase[("Ledger Database")]');
  });

  test('what is drawn is not offered again', async () => {
    expect(await offered(drawing('flowchart LR\n  o["Order Service"] --> $0'))).toEqual(['o', 'Ledger Database']);
  });

  test('arrows behind a node', async () => {
    expect(await first(2, 'flowchart LR\n  web[Web] $0')).toEqual(['-->|…|', '-.->|…|']);
    expect(await taken(drawing('flowchart LR\n  web --$0'), '-->|…|')).toContain('web -->|protocol| \n');
  });

  test('shapes behind an opening bracket, with the one the editor closed', async () => {
    expect(await offered(drawing('flowchart LR\n  db[($0)]'))).toEqual(['[("…")]']);
    expect(await taken(drawing('flowchart LR\n  db[$0]'), '[("…")]')).toContain('db[("label")]\n');
  });

  test.each([
    ['a label', 'flowchart LR\n  a["Ord$0"]'],
    ['what an arrow says', 'flowchart LR\n  a -->|re$0'],
    ['a comment', 'flowchart LR\n  %% $0'],
  ])('nothing in %s', async (_, lines) => {
    expect(await offered(drawing(lines))).toEqual([]);
  });
});

describe('sequence diagrams', () => {
  const begun = 'sequenceDiagram\n  participant U as User\n  U->>api: order\n';

  test('participants, how the block may go on, components, then blocks', async () => {
    expect(await first(7, `${begun}  alt paid\n  $0`)).toEqual([
      'U',
      'api',
      'else',
      'end',
      'Order Service',
      'Ledger Database',
      'participant',
    ]);
  });

  test('arrows behind a participant', async () => {
    expect(await first(2, `${begun}  api-$0`)).toEqual(['->>', '-->>']);
  });

  test('who is called, with room for the message', async () => {
    expect(await taken(drawing(`${begun}  U->>$0`), 'api')).toContain('  U->>api: \n');
  });

  test('a component takes part under an id', async () => {
    expect(await taken(drawing(`${begun}  $0`), 'Order Service')).toContain('  participant orderService as Order Service\n');
  });

  test('nothing in a message', async () => {
    expect(await offered(drawing(`${begun}  U->>api: or$0`))).toEqual([]);
  });
});

describe('entities', () => {
  test('those of the data model, as diagrams write them', async () => {
    expect(await first(3, 'erDiagram\n  USER {\n  }\n  $0')).toEqual(['USER', 'ORDER', 'ORDER_LINE']);
    expect(await taken(drawing('erDiagram\n  $0'), 'ORDER_LINE')).toContain('  ORDER_LINE {\n  uuid id PK\n}');
  });

  test('how many belong to one', async () => {
    expect(await first(2, 'erDiagram\n  USER $0')).toEqual(['||--o{', '||--|{']);
    expect(await first(2, 'erDiagram\n  USER {\n  }\n  USER ||--o{ $0')).toEqual(['USER', 'ORDER']);
  });

  test('types, then keys', async () => {
    expect(await first(2, 'erDiagram\n  USER {\n    $0\n  }')).toEqual(['uuid', 'bigint']);
    expect(await offered(drawing('erDiagram\n  USER {\n    uuid id $0\n  }'))).toEqual(['PK', 'FK', 'UK', 'PK, FK']);
  });
});

describe('other kinds', () => {
  test('elements of C4, relations once there is something to relate', async () => {
    expect(await first(3, 'C4Container\n  $0')).toEqual(['Order Service', 'Ledger Database', 'Person']);
    expect(await taken(drawing('C4Container\n  $0'), 'Order Service')).toContain('Container(orderService, "Order Service")');
    expect(await first(1, 'C4Container\n  Person(u, "User")\n  System(s, "Shop")\n  $0')).toEqual(['Rel']);
    expect(await offered(drawing('C4Container\n  Person(u, "User")\n  System(s, "Shop")\n  Rel(u, $0)'))).toEqual(['u', 's']);
  });

  test('states and classes', async () => {
    expect(await first(2, 'stateDiagram-v2\n  [*] --> open\n  $0')).toEqual(['open', '[*] -->']);
    expect(await offered(drawing('stateDiagram-v2\n  [*] --> open\n  open --> $0'))).toEqual(['open']);
    expect(await first(1, 'classDiagram\n  Order $0')).toEqual(['-->']);
  });

  test('nothing where we know no better, and none of what the text is offered', async () => {
    expect(await offered(drawing('gantt\n  $0'))).toEqual([]);
    expect(await offered(drawing('pie\n  # $0'))).toEqual([]);
  });
});

test('words say when to use them, once they are asked', async () => {
  const item = (await itemsAt(drawing('sequenceDiagram\n  $0'))).find(({ label }) => label === 'alt');
  expect(item?.documentation).toBeUndefined();
  expect(item && resolveCompletion(item).documentation).toMatchObject({ value: expect.stringContaining('error path') as string });
});

describe('what is offered can be read', () => {
  /** The only diagram of a document, read. */
  function read(...lines: readonly string[]): Diagram | undefined {
    return diagramsOf(parseDocument('file:///x.md', ['```mermaid', ...lines, '```', ''].join('\n')))[0];
  }
  const plain = (group: DrawingWordGroup): [string, string][] =>
    drawingWords[group].map(({ label, insert }) => [label, plainSnippet(insert)]);

  test.each(plain('flowchartShapes'))('the shape %s', (_, shape) => {
    expect(read('flowchart LR', `  a${shape}`)).toMatchObject({ passedOver: [], nodes: [{ id: 'a' }] });
  });

  test.each(plain('flowchartArrows'))('the arrow %s', (_, arrow) => {
    expect(read('flowchart LR', `  a ${arrow}b`)).toMatchObject({ passedOver: [], edges: [{ from: 'a', to: 'b' }] });
  });

  test.each(plain('sequenceArrows'))('the message %s', (_, arrow) => {
    expect(read('sequenceDiagram', `  a${arrow}b: hello`)).toMatchObject({ passedOver: [], edges: [{ from: 'a', to: 'b' }] });
  });

  test.each(plain('sequenceLines').filter(([label]) => !['else', 'and', 'option', 'end'].includes(label)))('the line %s', (_, line) => {
    expect(read('sequenceDiagram', ...line.split('\n'))).toMatchObject({ passedOver: [] });
  });

  test.each(plain('entityRelations'))('the relation %s', (_, relation) => {
    expect(read('erDiagram', `  A ${relation} B : has`)).toMatchObject({ passedOver: [], edges: [{ from: 'A', to: 'B' }] });
  });

  test.each([...plain('c4Elements'), ...plain('c4Relations')])('the macro %s', (_, macro) => {
    expect(read('C4Container', ...macro.split('\n'))).toMatchObject({ passedOver: [] });
  });
});
