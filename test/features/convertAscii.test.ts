/** Drawings in plain characters as Mermaid: what comes of them, and which are left alone. */
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../server/document/document.ts';
import { applyEdits } from '../../server/document/edits.ts';
import { conversionsAt } from '../../server/features/drawings/convertAscii.ts';
import { MermaidJudge } from '../../server/mermaid/judge.ts';

const judge = new MermaidJudge();

/** The document after the conversion offered in its middle; undefined where none is. */
function converted(text: string): string | undefined {
  const document = parseDocument('file:///docs/plan.md', text);
  const middle = text.indexOf('Orders');
  const [fix] = conversionsAt(document, { start: middle, end: middle });
  return fix && applyEdits(text, fix.edits);
}

const boxes = [
  '┌────────┐  REST   ┌────────┐',
  '│ Portal │────────▶│ Orders │',
  '└────────┘         └───┬────┘',
  '                       │ SQL',
  '                       ▼',
  '                   ┌────────┐',
  '                   │ MySQL  │',
  '                   └────────┘',
];
const flowchart = [
  'flowchart LR',
  '  portal["Portal"]',
  '  orders["Orders"]',
  '  mySQL[("MySQL")]',
  '  portal -->|REST| orders',
  '  orders -->|SQL| mySQL',
];

describe('A drawing that was understood', () => {
  it('becomes a flowchart in a fence of its own', () => {
    expect(converted(`# Plan\n\n\`\`\`text\n${boxes.join('\n')}\n\`\`\`\n\nMore.\n`)).toBe(
      `# Plan\n\n\`\`\`mermaid\n${flowchart.join('\n')}\n\`\`\`\n\nMore.\n`,
    );
  });

  it('keeps indentation, quote marks and line endings', () => {
    expect(converted(['- Look:', '', '  ```', ...boxes.map((line) => `  ${line}`), '  ```', ''].join('\r\n'))).toBe(
      ['- Look:', '', '  ```mermaid', ...flowchart.map((line) => `  ${line}`), '  ```', ''].join('\r\n'),
    );
    expect(converted(['> ```', ...boxes.map((line) => `> ${line}`), '> ```', ''].join('\n'))).toBe(
      ['> ```mermaid', ...flowchart.map((line) => `> ${line}`), '> ```', ''].join('\n'),
    );
  });

  it('in an indented block gets a fence', () => {
    expect(converted(['# Plan', '', ...boxes.map((line) => `    ${line}`), '', 'More.', ''].join('\n'))).toBe(
      ['# Plan', '', '```mermaid', ...flowchart, '```', '', 'More.', ''].join('\n'),
    );
  });

  it('keeps boxes within boxes, lines without arrows, and words that Mermaid keeps for itself', async () => {
    const lines = [
      '┌───────────────────────────┐',
      '│ class "A"                 │',
      '│ ┌────────┐     ┌────────┐ │',
      '│ │ Orders │─────│ end    │ │',
      '│ └────────┘     └────────┘ │',
      '└───────────────────────────┘',
    ];
    const text = converted(`\`\`\`\n${lines.join('\n')}\n\`\`\`\n`) ?? '';
    expect(text.split('\n').slice(1, -2)).toEqual([
      'flowchart LR',
      '  subgraph classA["class #quot;A#quot;"]',
      '    orders["Orders"]',
      '    endPart["end"]',
      '  end',
      '  orders --- endPart',
    ]);
    expect(await judge.faultOf(text.split('\n').slice(1, -2).join('\n'))).toBeUndefined();
  });
});

describe('A drawing is left alone', () => {
  it.each([
    ['with words that belong to nothing', [...boxes, '', 'Version 2']],
    ['with a line that leads nowhere', [...boxes.slice(0, 2), '└────────┘         └────────┘──']],
    ['without lines', ['┌────────┐  ┌────────┐', '│ Portal │  │ Orders │', '└────────┘  └────────┘']],
    [
      'with words at a line that branches',
      [
        '+--------+',
        '| Orders |',
        '+---+----+',
        '    | events',
        '    +-----------+',
        '    v           v',
        '+--------+  +-------+',
        '| Ledger |  | Stock |',
        '+--------+  +-------+',
      ],
    ],
    [
      'with a character in a box that is no word',
      ['┌────────┐     ┌────────┐', '│ Portal │────▶│ Orders │', '│ ~~~~~~ │     │        │', '└────────┘     └────────┘'],
    ],
    ['that is none', ['Orders -> Stock', 'Stock -> Ledger']],
  ])('%s', (_, lines) => {
    expect(converted(`\`\`\`\n${lines.join('\n')}\n\`\`\`\n`)).toBeUndefined();
  });
});
