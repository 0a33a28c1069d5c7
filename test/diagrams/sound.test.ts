/** A drawing that is called sound without asking Mermaid is one that Mermaid reads: tried on the listed drawings, and on others made of pieces that are easily mistaken. */
import * as fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { isSurelySound } from '../../server/diagrams/sound/isSurelySound.ts';
import { loadParse } from '../../server/mermaid/loadParse.ts';

const parse = await loadParse();

/** The same drawings each time; another number tries others. */
const SEED = 20_261_121;

async function isRead(text: string): Promise<boolean> {
  return parse(text).then(
    () => true,
    () => false,
  );
}

const listed = readdirSync(new URL('../mermaid/agreement/', import.meta.url)).map((file) =>
  readFileSync(new URL(`../mermaid/agreement/${file}`, import.meta.url), 'utf8'),
);

it('calls none of the broken drawings sound, and some of the valid ones', () => {
  const drawings = (text: string): string[] =>
    [...text.matchAll(/^```mermaid.*\n([\s\S]*?)\n```$/gm)].map(([, drawing = '']) => drawing.replaceAll(/[«»]/g, ''));
  expect(listed.flatMap((text) => drawings(text.split('# Broken')[1] ?? '')).filter(isSurelySound)).toEqual([]);
  expect(listed.flatMap((text) => drawings(text.split('# Broken')[0] ?? '')).filter(isSurelySound).length).toBeGreaterThan(40);
});

/** Words that Mermaid keeps for itself, parts of them, marks, and plain ones. */
const word = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom('a', 'b1', 'Order', 'API', 'v2', 'web_shop') },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      'o',
      'x',
      'end',
      'End',
      'endpoint',
      'class',
      'classy',
      'style',
      'graph',
      'default',
      'click',
      'href',
      'call',
      'subgraph',
      'state',
      'note',
      'over',
      'one',
      'to',
      'u',
      'as',
      'title',
      'direction',
      'loop',
      'alt',
      'else',
      'wrap',
      'nowrap',
      'participant',
      'actor',
      'box',
      'title',
      'acc',
      'accTitle',
      'zero',
      'many',
      'only',
      'fork',
      'choice',
      'hide',
      'scale',
      'link',
      'namespace',
      'Größe',
      '日本',
      '9',
      'TB',
      'LR',
      'PK',
      'init',
      'é',
      'e_',
      '_a',
      'md',
      'BT',
      'v',
      'off',
      'par',
      'and',
      'option',
      'critical',
      'interface',
      'Rel',
      'Person',
      'System',
      'of',
      'left',
      'right',
    ),
  },
);
const text = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: word },
      {
        weight: 1,
        arbitrary: fc.constantFrom(
          '(v2)',
          'a/b',
          "it's",
          'x, y',
          'a.b',
          '-',
          '?',
          'a:b',
          'end.',
          '"q"',
          '&',
          '+',
          '=',
          '!',
          'a-b',
          '/',
          '#35;',
          ';',
          '%%',
          '--',
          '_',
        ),
      },
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map((words) => words.join(' '));
const filled = (patterns: readonly string[]): fc.Arbitrary<string> =>
  fc
    .constantFrom(...patterns)
    .chain((pattern) =>
      fc
        .array(fc.tuple(word, text), { minLength: 4, maxLength: 4 })
        .map((fill) => fill.reduce((line, [id, said]) => line.replace('@', () => id).replace('$', () => said), pattern)),
    );

const kinds: readonly (readonly [header: string, lines: readonly string[]])[] = [
  [
    'flowchart LR',
    [
      '@ --> @',
      '@[$] --> @($)',
      '@["$"] -->|$| @{$}',
      '@ -- $ --> @',
      '@ & @ --> @',
      '@ -.-> @ ==> @',
      '@ -. $ .-> @',
      '@ == $ ==> @',
      'subgraph @',
      'subgraph @ [$]',
      'end',
      'direction LR',
      '@:::@',
      'style @ fill:#fff',
      'class @,@ @',
      'classDef @ fill:#f00',
      '@([$]) --x @[($)]',
      '@[[$]] --- @{{$}}',
      '@ <--> @;',
      'accTitle: $',
      '%% $',
    ],
  ],
  [
    'sequenceDiagram',
    [
      '@->>@: $',
      '@-->>@: $',
      '@->>+@: $',
      '@-->>-@: $',
      '@-)@: $',
      '@ ->> @ : $',
      'participant @',
      'participant @ as $',
      'actor @ as $',
      'Note over @,@: $',
      'note left of @: $',
      'alt $',
      'else $',
      'opt $',
      'loop $',
      'par $',
      'and $',
      'critical $',
      'option $',
      'break $',
      'end',
      'autonumber',
      'accDescr: $',
      '%% $',
    ],
  ],
  ['erDiagram', ['@ ||--o{ @ : @', '@ }|..|{ @ : "$"', '@', '@ {', '}', '@ @', '@ @ PK', '@ @ PK, FK "$"', '@(10) @ UK', '@[] @']],
  [
    'classDiagram',
    [
      '@ <|-- @',
      '@ --> @ : @',
      '@ "1" *-- "*" @',
      'class @',
      'class @ {',
      '}',
      '+@ @',
      '-@(@ @) @',
      '#@',
      '@ : @',
      '@ : +@(@) @',
      '@ ..|> @',
      '@ o-- @',
    ],
  ],
  [
    'stateDiagram-v2',
    ['@ --> @', '[*] --> @', '@ --> [*]', '@ --> @ : $', '@ --> @: $', 'state @ {', '}', 'state "$" as @', '@ : $', 'direction LR'],
  ],
  [
    'C4Container',
    [
      'Person(@, "$")',
      'System(@, "$", "$")',
      'ContainerDb(@, "$", "$", "$")',
      'Rel(@, @, "$")',
      'Rel_D(@, @, "$", "$")',
      'System_Boundary(@, "$") {',
      'Node(@, "$") {',
      '}',
      'title $',
      'accTitle: $',
    ],
  ],
];

it.each(kinds)(
  'never takes for sound what Mermaid cannot read: %s',
  async (header, lines) => {
    let sound = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(filled(lines), { minLength: 1, maxLength: 4 }),
        fc.constantFrom('\n', '\n  ', '\n\n', '\r\n'),
        async (body, gap) => {
          const drawing = [header, ...body].join(gap);
          if (!isSurelySound(drawing)) return;
          sound += 1;
          expect(await isRead(drawing), drawing).toBe(true);
        },
      ),
      { numRuns: 1200, seed: SEED },
    );
    expect(sound).toBeGreaterThan(10);
  },
  160_000,
);
