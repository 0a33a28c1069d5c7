/** Edges of an architecture drawing that say neither by what means nor for what. */
import { ownDrawings } from '../../claims/drawings/drawings.ts';
import type { Diagram, DiagramEdge } from '../../diagrams/diagram.ts';
import type { ArchDocument } from '../../document/document.ts';
import type { Edit } from '../../document/edits.ts';
import { defineRule } from '../rule.ts';
import { isLive } from '../support/live.ts';

interface State {
  readonly diagram: Diagram;
  readonly edges: readonly DiagramEdge[];
}

export const edgeUnlabelled = defineRule<'edge' | 'all', State>({
  meta: {
    id: 'dia/edge-unlabelled',
    title: 'An edge of the architecture has no label',
    severity: 'info',
    kinds: ['adr', 'plan'],
    tier: 'r',
    fix: 'suggestion',
    since: '0.2.0',
    sources: ['PLANNER'],
    messages: {
      edge: 'The edge from “{from}” to “{to}” says neither protocol nor purpose. Readers guess what crosses it; label it.',
      all: '{count} of the {total} edges say neither protocol nor purpose. Readers guess what crosses them; label each.',
    },
  },
  *check(context) {
    const { document } = context;
    if (!isLive(context)) return;
    for (const { diagram, isStructure } of ownDrawings(document)) {
      if (!isStructure || diagram.notation !== 'mermaid' || diagram.kind === 'architecture') continue;
      // Edges a line has by `&` share its label.
      const arrows = diagram.edges.filter(
        (edge, index) => diagram.edges.findIndex((other) => other.arrowRange.start === edge.arrowRange.start) === index,
      );
      const edges = arrows.filter((edge) => edge.label === '' && !speaksForItself(diagram, edge));
      const [first] = edges;
      if (first === undefined) continue;
      if (edges.length > MOST_SINGLY || (edges.length > 1 && edges.length === arrows.length))
        yield { message: 'all', data: { count: edges.length, total: arrows.length }, range: first.arrowRange, state: { diagram, edges } };
      else
        for (const edge of edges)
          yield {
            message: 'edge',
            data: { from: labelOf(diagram, edge.from), to: labelOf(diagram, edge.to) },
            range: edge.arrowRange,
            state: { diagram, edges: [edge] },
          };
    }
  },
  fix({ document }, { state }) {
    if (state === undefined) return [];
    const edits = state.edges.flatMap((edge, index) => labelEdit(document, state.diagram, edge, index + 1));
    return edits.length === 0
      ? []
      : [{ title: edits.length === 1 ? 'Label the edge' : 'Label the edges', edits, snippet: true, preferred: true }];
  },
});

/** More of them are told as one. */
const MOST_SINGLY = 4;

/** What a queue delivers, and that people use what is made for them, needs no words. */
function speaksForItself({ nodes }: Diagram, { from, to }: DiagramEdge): boolean {
  const roleOf = (id: string): string | undefined => nodes.find((node) => node.id === id)?.role;
  return roleOf(from) === 'queue' || (roleOf(from) === 'actor' && roleOf(to) === 'client');
}

function labelOf({ nodes, boundaries }: Diagram, id: string): string {
  return (nodes.find((node) => node.id === id) ?? boundaries.find((boundary) => boundary.id === id))?.label ?? id;
}

function labelEdit(document: ArchDocument, { kind }: Diagram, { arrowRange, range }: DiagramEdge, stop: number): Edit[] {
  const label = `\${${stop}:protocol}`;
  if (kind === 'flowchart') return [{ range: { start: arrowRange.end, end: arrowRange.end }, newText: `|${label}|` }];
  // `Rel(a, b)`: behind the second argument.
  return kind === 'c4' && document.text.charAt(range.end) === ')'
    ? [{ range: { start: range.end, end: range.end }, newText: `, "${label}"` }]
    : [];
}
