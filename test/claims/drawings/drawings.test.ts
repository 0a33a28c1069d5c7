/** Which drawings are the design's own, what their nodes stand for, and which calls they show. */
import { describe, expect, it } from 'vitest';
import { ownDrawings } from '../../../server/claims/drawings/drawings.ts';
import { callsDrawn } from '../../../server/claims/drawings/drawnCalls.ts';
import { mayMean } from '../../../server/claims/drawings/drawnNames.ts';
import { parseDocument } from '../../../server/document/document.ts';

const plan = (drawing: string, heading = 'Architecture Diagram'): ReturnType<typeof parseDocument> =>
  parseDocument(
    'file:///plan.md',
    [
      '# Architecture Plan: Shop',
      '',
      `## ${heading}`,
      '',
      '```mermaid',
      drawing,
      '```',
      '',
      '## Component Design',
      '',
      '### Order Service',
      '',
      '- **Responsibility**: Orders.',
      '',
      '### Stock Service',
      '',
      '- **Responsibility**: Stock.',
      '',
    ].join('\n'),
  );

describe('calls drawn', () => {
  it.each([
    [
      'edges',
      'flowchart LR\n  o[order-service<br/>Go] -->|gRPC| s[StockService]\n  s -.->|event| m[Mail]',
      ['order service -> stock service sync', 'stock service -> mail async'],
    ],
    [
      'messages, replies left out',
      'sequenceDiagram\n  Order Service->>Stock Service: reserve\n  Stock Service-->>Order Service: ok',
      ['order service -> stock service sync'],
    ],
    ['nothing of a procedure', 'flowchart LR\n  a[Check order] --> b{Paid?}\n  b --> c[Ship it]', []],
  ])('%s', (_, drawing, expected) => {
    expect(callsDrawn(plan(drawing)).map(({ from, to, mode }) => `${from.key} -> ${to.key} ${mode}`)).toEqual(expected);
  });
});

it.each(['Alternatives Considered', 'Current State', 'Appendix'])('drawings under “%s” are not the design’s own', (heading) => {
  expect(ownDrawings(plan('flowchart LR\n  a[Order Service] --> b[Stock Service]', heading))).toEqual([]);
});

describe('names that may mean one thing', () => {
  it.each([
    ['Auth', 'Authentication Service'],
    ['order-svc', 'Orders'],
    ['OrderService', 'Order Service'],
    ['LB', 'Load Balancer'],
    ['Gateway', 'API Gateway'],
    ['Notification API', 'Notifications'],
    ['🛒 Order Service', 'Order Service'],
  ])('%s and %s', (one, other) => {
    expect(mayMean(one, other)).toBe(true);
  });
  it.each([
    ['Order Worker', 'Order Service'],
    ['Orders DB', 'Order Service'],
    ['Geo Service', 'Order Service'],
    ['Payment Gateway', 'Payment Service'],
  ])('never %s and %s', (one, other) => {
    expect(mayMean(one, other)).toBe(false);
  });
});
