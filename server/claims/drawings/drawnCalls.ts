/** The calls that drawings of the design show. Those stated in words are `parts/calls.ts`. */
import type { Diagram, DiagramEdge } from '../../diagrams/diagram.ts';
import type { ArchDocument, DocumentFact } from '../../document/document.ts';
import type { Call, CallEnd } from '../parts/calls.ts';
import { partName } from '../parts/partNames.ts';
import { ownDrawings, type OwnDrawing } from './drawings.ts';
import { namesOfNode } from './drawnNames.ts';

const callsFact: DocumentFact<readonly Call[]> = {
  compute: (document) => ownDrawings(document).flatMap((drawing) => [...callsIn(document, drawing)]),
};

/** The calls that drawings of the design show, one for each edge between two nodes; replies are none. Kept apart from those stated in words. */
export function callsDrawn(document: ArchDocument): readonly Call[] {
  return document.fact(callsFact);
}

/** The calls of sequence diagrams whose caller is drawn as getting its answer: it waits until then. */
export function awaitedCallsDrawn(document: ArchDocument): readonly Call[] {
  return ownDrawings(document)
    .filter(({ diagram }) => diagram.kind === 'sequence')
    .flatMap((drawing) => {
      const { edges } = drawing.diagram;
      const isAnswered = ({ from, to, range }: DiagramEdge): boolean =>
        edges.some((reply) => reply.synchrony === 'reply' && reply.from === to && reply.to === from && reply.range.start > range.start);
      return [...callsIn(document, { ...drawing, diagram: { ...drawing.diagram, edges: edges.filter(isAnswered) } })].filter(
        ({ mode }) => mode === 'sync',
      );
    });
}

function* callsIn(document: ArchDocument, { diagram, parts, isStructure }: OwnDrawing): Generator<Call> {
  if (!isStructure && diagram.kind !== 'sequence') return;
  for (const edge of diagram.edges) {
    const [from, to] = [endOf(document, diagram, parts, edge.from), endOf(document, diagram, parts, edge.to)];
    if (from === undefined || to === undefined || from.key === to.key || edge.synchrony === 'reply' || edge.direction === 'none') continue;
    yield { from, to, mode: edge.synchrony, text: edge.label, range: edge.range, source: 'drawing' };
    if (edge.direction === 'both')
      yield { from: to, to: from, mode: edge.synchrony, text: edge.label, range: edge.range, source: 'drawing' };
  }
}

function endOf(document: ArchDocument, { nodes }: Diagram, parts: OwnDrawing['parts'], id: string): CallEnd | undefined {
  const node = nodes.find((each) => each.id === id);
  if (node === undefined) return undefined;
  const part = parts.get(id);
  const [title = node.label] = namesOfNode(document, node);
  return { key: part?.name ?? partName(title), title: part?.title ?? title, part };
}
