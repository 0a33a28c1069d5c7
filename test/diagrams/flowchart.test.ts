/** What is read from flowcharts. */
import { expect, it } from 'vitest';
import { readDrawing } from './readDrawing.ts';

it.each([
  ['nodes and an edge', ['A --> B'], ['A component', 'B component', 'A -> B']],
  [
    'labels in every bracket',
    [
      'a[Order service] --> b[(Orders)]',
      'c((Hub))',
      'd{Paid?}',
      'e([Start])',
      'f[["Sub (x)"]]',
      'g>Flag]',
      'h{{Six}}',
      'i[/In/]',
      'j(((Stop)))',
    ],
    [
      'a "Order service" component',
      'b "Orders" store',
      'c "Hub" component',
      'd "Paid?" decision',
      'e "Start" component',
      'f "Sub (x)" component',
      'g "Flag" component',
      'h "Six" component',
      'i "In" component',
      'j "Stop" component',
      'a -> b',
    ],
  ],
  [
    'edge labels both ways',
    ['a -->|HTTPS| b', 'b -- SQL --> c', 'c -. event .-> d', 'd == "big (x)" ==> e'],
    [
      'a component',
      'b component',
      'c component',
      'd component',
      'e component',
      'a -> b "HTTPS" sync',
      'b -> c "SQL" sync',
      'c -> d "event" async',
      'd -> e "big (x)"',
    ],
  ],
  [
    'arrows of all kinds',
    ['a --- b', 'a <--> b', 'a --x b', 'a --o b', 'a -.-> b', 'a ===> b', 'a ~~~ b', 'a ----> b'],
    ['a component', 'b component', 'a -- b', 'a <-> b', 'a -> b', 'a -> b', 'a -> b async', 'a -> b', 'a -> b'],
  ],
  [
    'chains and groups',
    ['a & b --> c --> d & e'],
    ['a component', 'b component', 'c component', 'd component', 'e component', 'a -> c', 'b -> c', 'c -> d', 'c -> e'],
  ],
  [
    'boundaries, one in another',
    ['subgraph net [Private network]', 'subgraph data', 'db[(PostgreSQL)]', 'end', 'api[API] --> db', 'end', 'user((User)) --> api'],
    [
      '{net} Private network',
      '{data} data in {net}',
      'db "PostgreSQL" store in {data}',
      'api "API" component in {net}',
      'user "User" actor',
      'api -> db',
      'user -> api',
    ],
  ],
  [
    'an edge to a boundary',
    ['subgraph data', 'db[(DB)]', 'end', 'api --> data'],
    ['{data} data', 'db "DB" store in {data}', 'api component', 'api -> data'],
  ],
  ['statements on one line', ['a[x; y] --> b; b --> c;'], ['a "x; y" component', 'b component', 'c component', 'a -> b', 'b -> c']],
  [
    'styling and clicks passed over in silence',
    [
      'a:::hot --> b',
      'classDef hot fill:#f00',
      'style a fill:#fff',
      'click a "https://example.org"',
      'linkStyle 0 stroke:red',
      'class a,b hot',
    ],
    ['a component', 'b component', 'a -> b'],
  ],
  ['shapes by name', ['db@{ shape: cyl, label: "Orders" } --> q@{ shape: das }'], ['db "Orders" store', 'q queue', 'db -> q']],
  [
    'ids with dots and dashes',
    ['order-service.api --> stock-service'],
    ['order-service.api component', 'stock-service component', 'order-service.api -> stock-service'],
  ],
  [
    'dashes close to ids',
    ['a-->b', 'b---c', 'c-.->d', 'd==>e'],
    ['a component', 'b component', 'c component', 'd component', 'e component', 'a -> b', 'b -- c', 'c -> d async', 'd -> e'],
  ],
  [
    'labels with line breaks and marks',
    ['a["`**Order** service`"] --> b["Stock<br/>service"]'],
    ['a "Order service" component', 'b "Stock service" component', 'a -> b'],
  ],
  [
    'what products are',
    ['a[Redis] --> b[RabbitMQ]', 'c[Kafka topic]', 'd[Web app]', 'e[S3 bucket]', 'f[Queue worker]'],
    [
      'a "Redis" cache',
      'b "RabbitMQ" queue',
      'c "Kafka topic" queue',
      'd "Web app" client',
      'e "S3 bucket" store',
      'f "Queue worker" component',
      'a -> b',
    ],
  ],
  ['comments and directives', ['%% a --> x', '%%{init: {"theme": "dark"}}%%', 'a --> b'], ['a component', 'b component', 'a -> b']],
  ['what is not understood', ['a --> b', '!!! what', 'c -->'], ['a component', 'b component', 'c component', 'a -> b', '? !!! what']],
])('%s', (_, lines, expected) => {
  expect(readDrawing(['flowchart LR', ...lines.map((line) => `    ${line}`)])).toEqual(expected);
});
