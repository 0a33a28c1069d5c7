/** Mermaid's verdict in our words: the text with its fault marked «…», what is said of it, and the text after the first repair. */
import { describe, expect, it } from 'vitest';
import { MermaidJudge } from '../../server/mermaid/judge.ts';

const judge = new MermaidJudge();

async function judged(text: string): Promise<{ marked: string; message: string; repaired: string | undefined }> {
  const fault = await judge.faultOf(text);
  if (fault === undefined) return { marked: text, message: '', repaired: undefined };
  const [repair] = fault.repairs;
  const repaired =
    repair &&
    [...repair.edits]
      .sort((a, b) => b.start - a.start)
      .reduce((result, edit) => result.slice(0, edit.start) + edit.newText + result.slice(edit.end), text);
  return {
    marked: `${text.slice(0, fault.start)}«${text.slice(fault.start, fault.end)}»${text.slice(fault.end)}`,
    message: fault.message,
    repaired,
  };
}

describe('a drawing that Mermaid reads', () => {
  it.each([
    'flowchart LR\n  a[Order] --> b',
    'sequenceDiagram\n  A->>B: x',
    'erDiagram\n  A ||--o{ B : has',
    'classDiagram\n  A <|-- B',
    'stateDiagram-v2\n  [*] --> A',
    'C4Context\n  Person(a, "b")',
    'architecture-beta\n  service a(server)[A]',
    'block-beta\n  a b',
    'journey\n  title x\n  section s\n    a: 3: b',
    'gantt\n  title x\n  section s\n  a: 2024-01-01, 1d',
    'timeline\n  title x\n  2020 : y',
    'mindmap\n  root\n    a',
    'quadrantChart\n  title x\n  a: [0.1, 0.2]',
    'gitGraph\n  commit',
    'pie\n  "a" : 3',
  ])('%s', async (text) => {
    expect((await judged(text)).marked).toBe(text);
  });
});

describe('a drawing that Mermaid cannot read', () => {
  it.each([
    ['brackets in a label', 'flowchart LR\n  a[Order (v2)] --> b', 'flowchart LR\n  a["Order (v2)"] --> b'],
    ['an open bracket', 'flowchart LR\n  a[Order --> b', 'flowchart LR\n  a[Order] --> b'],
    ['an arrow of another language', 'flowchart LR\n  a -> b', 'flowchart LR\n  a --> b'],
    ['an arrow between labels', 'flowchart LR\n  a[One] -> b[Two]', 'flowchart LR\n  a[One] --> b[Two]'],
    ['an arrow of typography between labels', 'flowchart LR\n  a[One] → b[Two]', 'flowchart LR\n  a[One] --> b[Two]'],
    [
      'brackets in a label before an arrow of another language',
      'flowchart LR\n  a[One (x)] -> b[Two]',
      'flowchart LR\n  a["One (x)"] --> b[Two]',
    ],
    ['an arrow in a label', 'flowchart LR\n  a[x -> y (z)] --> b', 'flowchart LR\n  a["x -> y (z)"] --> b'],
    ['a label behind half an arrow', 'flowchart LR\n  a --|asks| b', 'flowchart LR\n  a -->|asks| b'],
    ['a node of nobody behind a node', 'flowchart LR\n  a[x] --> b[y] c[z]', undefined],
    [
      'an arrow between services',
      'architecture-beta\n  service a(server)[A]\n  service b(server)[B]\n  a:R -> L:b',
      'architecture-beta\n  service a(server)[A]\n  service b(server)[B]\n  a:R --> L:b',
    ],
    ['an arrow along an axis', 'quadrantChart\n  x-axis Cheap -> Dear', 'quadrantChart\n  x-axis Cheap --> Dear'],
    [
      'a note without its colon',
      'sequenceDiagram\n  A->>B: x\n  Note over A,B both wait',
      'sequenceDiagram\n  A->>B: x\n  Note over A,B: both wait',
    ],
    ['a step without its colons', 'journey\n  section Find\n    Search 5 Reader', 'journey\n  section Find\n    Search: 5: Reader'],
    ['a reserved word', 'flowchart LR\n  start --> end', 'flowchart LR\n  start --> End'],
    ['brackets in the label of an edge', 'flowchart LR\n  a -->|calls (v2)| b', 'flowchart LR\n  a -->|"calls (v2)"| b'],
    ['an open block', 'flowchart LR\n  subgraph s\n  a --> b', 'flowchart LR\n  subgraph s\n  a --> b\n  end'],
    ['a kind in other words', 'flow chart\n  a --> b', 'flowchart LR\n  a --> b'],
    ['a kind in other letters', 'sequencediagram\n  A->>B: x', 'sequenceDiagram\n  A->>B: x'],
    ['a message without its colon', 'sequenceDiagram\n  A->>B place order', 'sequenceDiagram\n  A->>B: place order'],
    ['a message without anything', 'sequenceDiagram\n  A->>B\n  B->>A: x', 'sequenceDiagram\n  A->>B:\n  B->>A: x'],
    ['an arrow with a gap', 'sequenceDiagram\n  A -> > B: x', 'sequenceDiagram\n  A ->> B: x'],
    ['a semicolon in a message', 'sequenceDiagram\n  A->>B: first; then', 'sequenceDiagram\n  A->>B: first#59; then'],
    ['an alternative nobody closes', 'sequenceDiagram\n  alt paid\n  A->>B: x', 'sequenceDiagram\n  alt paid\n  A->>B: x\n  end'],
    ['a stray end', 'sequenceDiagram\n  A->>B: x\n  end\n', 'sequenceDiagram\n  A->>B: x\n'],
    ['a stray end among blocks', 'block-beta\n  a b\n\n  %% note\n  end\n  c', 'block-beta\n  a b\n\n  %% note\n  c'],
    [
      'the first of two broken lines',
      'flowchart TD\n  a --> c[Reserve (soon)]\n  c --> end',
      'flowchart TD\n  a --> c["Reserve (soon)"]\n  c --> end',
    ],
    [
      'a semicolon above a block nobody closes',
      'sequenceDiagram\n  A->>B: first; then\n  alt x\n    A->>B: y',
      'sequenceDiagram\n  A->>B: first#59; then\n  alt x\n    A->>B: y',
    ],
    ['an open brace', 'classDiagram\n  class A {\n    +id\n', 'classDiagram\n  class A {\n    +id\n  }\n'],
    ['an open block of blocks', 'block-beta\n  block:a\n    b', 'block-beta\n  block:a\n    b\n    end'],
    ['a macro without its bracket', 'C4Context\n  System(a, "First"', 'C4Context\n  System(a, "First")'],
    ['a macro without its quotation mark', 'C4Context\n  System(a, "First)', 'C4Context\n  System(a, "First")'],
    ['a share without its colon', 'pie\n  "a" 3', 'pie\n  "a" : 3'],
    [
      'an arrow below front matter, a directive and comments',
      '---\ntitle: x\n---\n%%{init: {}}%%\nflowchart LR\n  %% one\n\n  %% two\n  a -> b',
      '---\ntitle: x\n---\n%%{init: {}}%%\nflowchart LR\n  %% one\n\n  %% two\n  a --> b',
    ],
    ['a relation without its label', 'erDiagram\n  A ||--o{ B', 'erDiagram\n  A ||--o{ B : has'],
  ])('%s', async (_, text, repaired) => {
    expect((await judged(text)).repaired).toBe(repaired);
  });

  it.each([
    ['flowchart LR\n  a --> b\n  «] what»', 'Mermaid cannot read this line'],
    ['«wat»\n  a', '“wat” names no kind of diagram that Mermaid knows'],
    ['sequenceDiagram\n  A->>B: x\n  «foo bar»', 'Mermaid cannot read this line'],
    ['pie\n  «nonsense» here', 'Mermaid cannot read this line'],
    ['mindmap\n  A\n    x\n  «B»', '“B” would be a second root, and a mind map has one'],
    ['gitGraph\n  commit\n  «checkout develop»\n  commit', 'No line above makes the branch “develop”.'],
    ['gitGraph\n  commit\n  «merge develop»\n  commit', 'No line above makes the branch “develop”.'],
    ['gitGraph\n  commit\n  branch a\n  «branch a»', 'The branch “a” is there already'],
    ['sequenceDiagram\n  A->>B: x\n  «deactivate B»\n  A->>B: y', '“B” is not active here'],
    ['architecture-beta\n  service a(server)[A]\n  service b(server)[B]\n  «a:R --> L:x»', 'No line above declares “x”.'],
    ['architecture-beta\n  service a(server)[A]\n  «service a(server)[B]»', '“a” is the id of something else already'],
    ['architecture-beta\n  «service a(server)[A] in zone»\n  service b(server)[B]', 'The group that “a” stands in is not declared above.'],
  ])('marks where it stops: %s', async (marked, message) => {
    const said = await judged(marked.replaceAll(/[«»]/g, ''));
    expect(said.marked).toBe(marked);
    expect(said.message).toContain(message);
  });
});
