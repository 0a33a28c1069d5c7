/** Where ids of nodes stand in drawings of every kind. */
import { expect, test } from 'vitest';
import { diagramsOf } from '../../server/diagrams/readDiagrams.ts';
import { parseDocument } from '../../server/document/document.ts';
import { idPlaces } from '../../server/features/navigation/nodeIds.ts';

/** The drawing with each place of the id in angle quotes. */
function marked(lines: string, id: string): string {
  const document = parseDocument('file:///x.md', `\`\`\`mermaid\n${lines}\n\`\`\`\n`);
  const [diagram] = diagramsOf(document);
  if (diagram === undefined) throw new Error('No diagram');
  let text = document.text;
  for (const { start, end } of idPlaces(document, diagram, id).toReversed())
    text = `${text.slice(0, start)}«${text.slice(start, end)}»${text.slice(end)}`;
  return text.split('\n').slice(1, -2).join('\n');
}

test.each([
  [
    'declarations and arrows, no labels',
    'flowchart LR\n  a[a b] -->|a| b\n  b-->a\n  c -- a --> a & b',
    'a',
    'flowchart LR\n  «a»[a b] -->|a| b\n  b-->«a»\n  c -- a --> «a» & b',
  ],
  [
    'styles and links, no comments and classes',
    'flowchart LR\n  a --> b:::a\n  %% a\n  style a fill:#fff\n  click a href "a"',
    'a',
    'flowchart LR\n  «a» --> b:::a\n  %% a\n  style «a» fill:#fff\n  click «a» href "a"',
  ],
  [
    'whole ids only',
    'flowchart LR\n  a-b --> a.c\n  ab --> a\n  a-.->b\n  a--ob',
    'a',
    'flowchart LR\n  a-b --> a.c\n  ab --> «a»\n  «a»-.->b\n  «a»--ob',
  ],
  [
    'messages and notes, no words',
    'sequenceDiagram\n  participant A as A\n  alt A\n  A->>+B: A\n  end\n  Note over A,B: A\n  activate A',
    'A',
    'sequenceDiagram\n  participant «A» as A\n  alt A\n  «A»->>+B: A\n  end\n  Note over «A»,B: A\n  activate «A»',
  ],
  [
    'entities, no attributes',
    'erDiagram\n  A ||--o{ B : A\n  A {\n    string A\n  }\n  "A" ||--|| C : x',
    'A',
    'erDiagram\n  «A» ||--o{ B : A\n  «A» {\n    string A\n  }\n  "«A»" ||--|| C : x',
  ],
  [
    'arguments of macros, no labels',
    'C4Container\n  Container(api, "api")\n  Rel(api, db, "api")',
    'api',
    'C4Container\n  Container(«api», "api")\n  Rel(«api», db, "api")',
  ],
  [
    'states',
    'stateDiagram-v2\n  [*] --> open\n  open --> shut : open\n  state "open" as o',
    'open',
    'stateDiagram-v2\n  [*] --> «open»\n  «open» --> shut : open\n  state "open" as o',
  ],
  [
    'classes, no members',
    'classDiagram\n  A <|-- B : A\n  class A {\n    +A name\n  }',
    'A',
    'classDiagram\n  «A» <|-- B : A\n  class «A» {\n    +A name\n  }',
  ],
  [
    'services',
    'architecture-beta\n  service db(database)[db]\n  db:R --> L:web',
    'db',
    'architecture-beta\n  service «db»(database)[db]\n  «db»:R --> L:web',
  ],
])('%s', (_, lines, id, expected) => {
  expect(marked(lines, id)).toBe(expected);
});
