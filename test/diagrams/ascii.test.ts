/** What is read from drawings in plain characters. */
import { expect, it } from 'vitest';
import { readDiagrams } from './readDiagrams.ts';
import { describeDiagram } from './describeDiagram.ts';

it.each([
  [
    'two boxes and an arrow',
    ['┌────────┐      ┌───────┐', '│ Portal │─────▶│ Orders│', '└────────┘      └───────┘'],
    ['Portal component', 'Orders component', 'Portal -> Orders'],
  ],
  [
    'plus and minus, a label',
    [
      '+--------+            +----------+',
      '| Portal | -- REST -> | Orders   |',
      '|        |            | service  |',
      '+--------+            +----------+',
    ],
    ['Portal component', 'Orders "Orders service" component', 'Portal -> Orders "REST"'],
  ],
  [
    'one below the other',
    ['┌────────┐', '│ Orders │', '└───┬────┘', '    │ SQL', '    ▼', '┌────────┐', '│ MySQL  │', '└────────┘'],
    ['Orders component', 'MySQL store', 'Orders -> MySQL "SQL"'],
  ],
  [
    'upwards and both ways',
    [
      '+--------+',
      '| Orders |',
      '+--------+',
      '    ^',
      '    |',
      '+--------+      +------+',
      '| Worker | <--> | Hub  |',
      '+--------+      +------+',
    ],
    ['Orders component', 'Worker component', 'Hub component', 'Worker -> Orders', 'Worker <-> Hub'],
  ],
  [
    'boxes in a box',
    [
      '┌─────────────────────────┐',
      '│ Private network         │',
      '│ ┌────────┐   ┌────────┐ │',
      '│ │ Orders │──▶│ Stock  │ │',
      '│ └────────┘   └────────┘ │',
      '└─────────────────────────┘',
    ],
    [
      '{Private network} Private network',
      'Orders component in {Private network}',
      'Stock component in {Private network}',
      'Orders -> Stock',
    ],
  ],
  [
    'a line that bends',
    ['┌────────┐', '│ Orders │──┐', '└────────┘  │', '┌────────┐  │', '│ Stock  │◀─┘', '└────────┘'],
    ['Orders component', 'Stock component', 'Orders -> Stock'],
  ],
  [
    'a line that branches',
    [
      '+--------+',
      '|  Hub   |',
      '+---+----+',
      '    |',
      '    +-----------+',
      '    |           |',
      '    v           v',
      '+--------+  +-------+',
      '| Orders |  | Stock |',
      '+--------+  +-------+',
    ],
    ['Hub component', 'Orders component', 'Stock component', 'Hub -> Orders', 'Hub -> Stock'],
  ],
  [
    'a line into a box of boxes',
    [
      '+------+      +-------------------+',
      '| User | ---> | Private network   |',
      '+------+      | +----+    +-----+ |',
      '              | | DB |--->| Log | |',
      '              | +----+    +-----+ |',
      '              +-------------------+',
    ],
    [
      '{Private network} Private network',
      'User actor',
      'DB store in {Private network}',
      'Log component in {Private network}',
      'User -> Private network',
      'DB -> Log',
    ],
  ],
  [
    'words above a line and beside it',
    [
      '┌────────┐  REST   ┌───────┐',
      '│ Portal │────────▶│ Orders│',
      '└────────┘         └───┬───┘',
      '                       │ events',
      '                       ▼',
      '                   ┌───────┐',
      '                   │ Kafka │',
      '                   └───────┘',
    ],
    ['Portal component', 'Orders component', 'Kafka queue', 'Portal -> Orders "REST"', 'Orders -> Kafka "events"'],
  ],
  [
    'a line that leads nowhere',
    ['┌────────┐', '│ Orders │──┐', '└────────┘  │', '┌────────┐', '│ Stock  │', '└────────┘'],
    ['Orders component', 'Stock component', '? ─', '? │'],
  ],
  [
    'a line between three, without arrows',
    ['┌───┐     ┌───┐', '│ A │──┬──│ B │', '└───┘  │  └───┘', '     ┌───┐', '     │ C │', '     └───┘'],
    ['A component', 'B component', 'C component', '? ─', '? │'],
  ],
])('%s', (_, lines, expected) => {
  const { text, diagrams } = readDiagrams(`# Plan\n\n\`\`\`\n${lines.join('\n')}\n\`\`\`\n`);
  const [diagram] = diagrams;
  expect(diagram?.notation).toBe('ascii');
  expect(diagram === undefined ? [] : describeDiagram(diagram, text)).toEqual(expected);
});

it.each([
  ['a tree of folders', ['src', '├── a.ts', '└── b.ts']],
  ['a single box', ['+------+', '| Note |', '+------+']],
  ['a command', ['$ make build -> dist']],
  ['a table', ['| a | b |', '|---|---|', '| 1 | 2 |']],
])('reads nothing from %s', (_, lines) => {
  expect(readDiagrams(`# Plan\n\n\`\`\`\n${lines.join('\n')}\n\`\`\`\n`).diagrams).toEqual([]);
});
