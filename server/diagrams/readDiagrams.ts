/** All diagrams of a document: its Mermaid fences, read into graphs where their kind bears architecture, and its boxes in plain characters. Computed once for each version. */
import type { Block } from '../document/block.ts';
import type { BlockFilter } from '../document/blockShape.ts';
import type { ArchDocument, DocumentFact } from '../document/document.ts';
import { readArchitecture } from './architecture.ts';
import { readAscii } from './ascii.ts';
import { readBlocks } from './blocks.ts';
import { readC4 } from './c4.ts';
import { readClasses } from './classes.ts';
import type { Diagram, DiagramKind, Drawing } from './diagram.ts';
import { readEntities } from './er.ts';
import { readFlowchart } from './flowchart.ts';
import { kindOf } from './kinds.ts';
import { drawnCharacters, drawnTexts } from './plainText.ts';
import { readSequence } from './sequence.ts';
import { readSource, type SourceLine } from './source.ts';
import { readStates } from './state.ts';

/** How the kinds that bear architecture are read. */
const readers: Readonly<Partial<Record<DiagramKind, (lines: readonly SourceLine[]) => Drawing>>> = {
  flowchart: readFlowchart,
  sequence: readSequence,
  er: readEntities,
  c4: readC4,
  state: readStates,
  class: readClasses,
  architecture: readArchitecture,
  block: readBlocks,
};

const fence: BlockFilter = { words: /mermaid/i, matches: (shape) => shape.kind === 'fence' && isMermaid(shape.mark) };
const fact: DocumentFact<readonly Diagram[]> = {
  compute: (document) =>
    [
      ...document
        .walkWhere(fence)
        .filter((block) => block.kind === 'fence' && isMermaid(block.mark))
        .map((block) => read(document, block)),
      ...drawnTexts(document).flatMap((block) => readText(document, block)),
    ].sort((a, b) => a.content.start - b.content.start),
};

/** The diagrams of a document in the order they stand. */
export function diagramsOf(document: ArchDocument): readonly Diagram[] {
  return document.fact(fact);
}

/** Whether the info string of a fence asks for Mermaid: `mermaid`, `{.mermaid}`, `mermaid title="…"`. */
export function isMermaid(info: string): boolean {
  return /^\{?\.?mermaid(?![\w-])/i.test(info);
}

/** Boxes and arrows are as good as Mermaid's blocks; a text with fewer than two boxes is no drawing of anything. */
function readText(document: ArchDocument, block: Block): Diagram[] {
  const { content } = block;
  const { text, start } = drawnCharacters(document, block);
  const { nodes, edges, boundaries, passedOver } = readAscii(text, start);
  if (nodes.length < 2) return [];
  const line = document.lines.lineAt(content.start);
  const header = { start: content.start, end: Math.min(content.end, document.lines.start(line) + document.lines.text(line).length) };
  return [
    {
      kind: 'block',
      notation: 'ascii',
      block,
      section: document.sectionAt(block.start),
      content,
      header,
      title: undefined,
      description: undefined,
      isRead: true,
      nodes,
      edges,
      boundaries,
      passedOver,
    },
  ];
}

const EMPTY: Drawing = { nodes: [], edges: [], boundaries: [], passedOver: [] };

function read(document: ArchDocument, block: Block): Diagram {
  const { content } = block;
  const source = readSource(document.slice(content), content.start);
  const kind = source.header === undefined ? 'unknown' : kindOf(source.header.text);
  const reader = readers[kind];
  const drawing = reader === undefined ? EMPTY : reader(source.lines);
  const header = source.header ?? { start: content.start, end: content.start };
  return {
    kind,
    notation: 'mermaid',
    block,
    section: document.sectionAt(block.start),
    content,
    header: { start: header.start, end: header.end },
    title: source.title,
    description: source.description,
    isRead: reader !== undefined,
    ...drawing,
  };
}
