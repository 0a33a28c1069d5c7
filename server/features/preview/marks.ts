/** A diagram as the preview needs it: its nodes and edges with their places, and what it says for those who cannot see it. */
import type { LineIndex } from '../../base/lineIndex.ts';
import type { Range } from '../../base/range.ts';
import type { Diagram } from '../../diagrams/diagram.ts';
import type { ArchDocument } from '../../document/document.ts';
import { componentsOf } from '../../plan/readComponents.ts';
import type { PreviewMark } from '../../protocol/preview.ts';

/** Where the record that a label names is described: on a line of the document itself, or in another. */
export type FindRecord = (label: string) => Pick<PreviewMark, 'definition' | 'target'> | undefined;

/** The nodes, then the edges, in order. */
export function marksOf(document: ArchDocument, diagram: Diagram, record: FindRecord): readonly PreviewMark[] {
  const { lines } = document;
  const defined = definitions(document);
  const nodes = diagram.nodes.map((node): PreviewMark => ({
    type: 'node',
    id: node.id,
    label: node.label,
    from: '',
    to: '',
    ...placeOf(lines, span(node.range, node.labelRange)),
    definition: defined.get(levelled(node.label)),
    ...record(node.label),
  }));
  const edges = diagram.edges.map((edge): PreviewMark => ({
    type: 'edge',
    id: '',
    label: edge.label,
    from: edge.from,
    to: edge.to,
    ...placeOf(lines, edge.range),
    definition: undefined,
  }));
  return [...nodes, ...edges];
}

/** The author's own description, else what the graph shows. */
export function descriptionOf({ kind, title, description, nodes, edges }: Diagram): string {
  const written = [title, description].filter((text) => text !== undefined && text !== '').join('. ');
  if (written !== '') return written;
  if (nodes.length === 0) return `Diagram (${kind})`;
  const labels = new Map(nodes.map((node) => [node.id, node.label]));
  const named = nodes
    .slice(0, 12)
    .map((node) => node.label)
    .join(', ');
  const led = edges
    .slice(0, 12)
    .map(({ from, to, label }) => `${labels.get(from) ?? from} to ${labels.get(to) ?? to}${label === '' ? '' : ` (${label})`}`)
    .join('; ');
  return `Diagram (${kind}) of ${named}${nodes.length > 12 ? ' and others' : ''}${led === '' ? '' : `. ${led}`}${edges.length > 12 ? '; and others' : ''}`;
}

/** The line on which the document describes each component, by name. */
function definitions(document: ArchDocument): ReadonlyMap<string, number> {
  return new Map(componentsOf(document).map(({ name }) => [levelled(name.text), document.lines.lineAt(name.range.start)]));
}

function levelled(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function span(a: Range, b: Range): Range {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}

/** A place on the line it begins on. */
export function placeOf(lines: LineIndex, { start, end }: Range): { readonly line: number; readonly start: number; readonly end: number } {
  const from = lines.position(start);
  const to = lines.position(end);
  return {
    line: from.line,
    start: from.character,
    end: to.line === from.line ? to.character : lines.textEnd(from.line) - lines.start(from.line),
  };
}
