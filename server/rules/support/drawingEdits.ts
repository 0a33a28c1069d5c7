/** The text of a drawing: the word that names its kind, and small changes: lines at its end, an edge or a node in the notation of its kind. Decides nothing about what to draw. */
import type { Range } from '../../base/range.ts';
import type { Diagram, DiagramBoundary, DiagramNode } from '../../diagrams/diagram.ts';
import type { ArchDocument } from '../../document/document.ts';
import type { Edit } from '../../document/edits.ts';

/** Puts lines at the end of a drawing, indented as those below its header. */
export function appendToDrawing(document: ArchDocument, { content }: Diagram, newLines: readonly string[]): Edit {
  const { lineEnding } = document;
  const text = document.slice(content);
  const lines = text.split('\n').map((line) => line.trimEnd());
  const indent =
    /^[ \t>]*/.exec(lines.filter((line) => /[^\s>]/.test(line) && !/^[\s>]*(?:end|\})\s*$/.test(line)).at(-1) ?? '')?.[0] ?? '';
  const own = lines.filter((line) => /[^\s>]/.test(line)).length > 1 ? (topIndent(lines) ?? indent) : `${indent}  `;
  const opening = text === '' || text.endsWith('\n') ? '' : lineEnding;
  return {
    range: { start: content.end, end: content.end },
    newText: opening + newLines.map((line) => own + line).join(lineEnding) + lineEnding,
  };
}

/** The smallest indentation below the header. */
function topIndent(lines: readonly string[]): string | undefined {
  const below = lines
    .filter((line) => /[^\s>]/.test(line))
    .slice(1)
    .map((line) => /^[ \t>]*/.exec(line)?.[0] ?? '');
  return below.sort((a, b) => a.length - b.length)[0];
}

/** A line that leads from one node to another; undefined for kinds that draw no architecture. */
export function edgeLine({ kind }: Pick<Diagram, 'kind'>, from: string, to: string, label: string): string | undefined {
  if (kind === 'flowchart') return `${from} -->|${label}| ${to}`;
  if (kind === 'c4') return `Rel(${from}, ${to}, "${label}")`;
  return kind === 'sequence' ? `${from}->>${to}: ${label}` : undefined;
}

/** A line that introduces a node; undefined for kinds that draw no architecture. */
export function nodeLine(
  { kind }: Pick<Diagram, 'kind'>,
  id: string,
  label: string,
  shape: 'service' | 'store' | 'client' | 'external' | 'library',
): string | undefined {
  if (kind === 'flowchart') return shape === 'store' ? `${id}[("${label}")]` : `${id}["${label}"]`;
  if (kind !== 'c4') return undefined;
  return `${shape === 'store' ? 'ContainerDb' : shape === 'external' ? 'System_Ext' : 'Container'}(${id}, "${label}")`;
}

/** An id that no node of the drawing has, made of a name: `Order Service` → `orderService`, `API Gateway` → `apiGateway`. */
export function idFor(
  {
    nodes,
    boundaries,
  }: { readonly nodes: readonly Pick<DiagramNode, 'id'>[]; readonly boundaries: readonly Pick<DiagramBoundary, 'id'>[] },
  name: string,
): string {
  const words = name
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ');
  const base =
    words
      .map((word, index) =>
        index > 0
          ? word.charAt(0).toUpperCase() + word.slice(1)
          : word === word.toUpperCase()
            ? word.toLowerCase()
            : word.charAt(0).toLowerCase() + word.slice(1),
      )
      .join('') || 'part';
  const taken = new Set([...nodes, ...boundaries].map(({ id }) => id));
  // Words that Mermaid keeps for itself.
  const plain = /^(?:end|graph|subgraph|class|style|click|default|direction)$/i.test(base) ? `${base}Part` : base;
  if (!taken.has(plain)) return plain;
  let count = 2;
  while (taken.has(`${plain}${count}`)) count += 1;
  return `${plain}${count}`;
}

/** The word that names a drawing's kind: where what is said of the whole is shown. */
export function placeOfDrawing(document: ArchDocument, { header }: Diagram): Range {
  return { start: header.start, end: header.start + (/^[\w-]*/.exec(document.slice(header))?.[0].length ?? 0) };
}
