/** What is read from sequence diagrams. */
import { expect, it } from 'vitest';
import { readDrawing } from './readDrawing.ts';

it.each([
  [
    'participants and messages',
    ['participant A as Order service', 'actor U as User', 'U->>A: place order', 'A-->>U: accepted'],
    ['A "Order service" component', 'U "User" actor', 'U -> A "place order" sync', 'A -> U "accepted" reply'],
  ],
  ['participants nobody declared', ['Web->>Orders DB: read'], ['Web component', 'Orders DB store', 'Web -> Orders DB "read" sync']],
  [
    'arrows of all kinds',
    ['A->B: x', 'A-xB: x', 'A-)B: x', 'A--)B: x', 'A<<->>B: x', 'A->>+B: x', 'B-->>-A: x'],
    [
      'A component',
      'B component',
      'A -> B "x" sync',
      'A -> B "x" sync',
      'A -> B "x" async',
      'A -> B "x" async',
      'A <-> B "x" sync',
      'A -> B "x" sync',
      'B -> A "x" reply',
    ],
  ],
  [
    'branches',
    ['alt paid', 'A->>B: ship', 'else refused', 'A->>B: cancel', 'opt often', 'A->>B: retry', 'end', 'end', 'A->>B: done'],
    [
      'A component',
      'B component',
      'A -> B "ship" sync [alt paid]',
      'A -> B "cancel" sync [else refused]',
      'A -> B "retry" sync [else refused] [opt often]',
      'A -> B "done" sync',
    ],
  ],
  [
    'boxes',
    ['box Aqua Shop', 'participant A', 'end', 'participant B', 'A->>B: x'],
    ['{Shop} Shop', 'A component in {Shop}', 'B component', 'A -> B "x" sync'],
  ],
  [
    'notes and activations in silence',
    ['Note over A,B: text', 'activate A', 'autonumber', 'A->>B: x: y'],
    ['A component', 'B component', 'A -> B "x: y" sync'],
  ],
  ['what is not understood', ['A->>B', 'whatever'], ['A component', 'B component', 'A -> B sync', '? whatever']],
])('%s', (_, lines, expected) => {
  expect(readDrawing(['sequenceDiagram', ...lines.map((line) => `    ${line}`)])).toEqual(expected);
});
