/** What a drawing joins: the nodes that may stand for a name, and whether a line leads from some to others. Judges nothing. */
import type { Diagram, DiagramEdge, DiagramNode } from '../../diagrams/diagram.ts';
import type { ArchDocument, DocumentFact } from '../../document/document.ts';
import { partsOf } from '../parts/components.ts';
import { mayMeanIn, mayStandFor, namesOfNode } from './drawnNames.ts';

/** The nodes an end of an edge means: the node itself, or all in the boundary. */
export function nodesAt(diagram: Diagram, id: string): readonly DiagramNode[] {
  const node = diagram.nodes.find((each) => each.id === id);
  return node === undefined ? diagram.nodes.filter((each) => isIn(each, id)) : [node];
}

function isIn(node: DiagramNode, id: string): boolean {
  for (let each = node.boundary; each !== undefined; each = each.parent) if (each.id === id) return true;
  return false;
}

/** What was found for names so far: each row of a table asks every drawing. */
const named: DocumentFact<Map<Diagram, Map<string, readonly DiagramNode[]>>> = { compute: () => new Map() };

/** The nodes that may stand for a name. */
export function nodesNamed(document: ArchDocument, diagram: Diagram, name: string): readonly DiagramNode[] {
  const all = document.fact(named);
  const known = all.get(diagram) ?? new Map<string, readonly DiagramNode[]>();
  all.set(diagram, known);
  const nodes = known.get(name) ?? findNodes(document, diagram, name);
  known.set(name, nodes);
  return nodes;
}

function findNodes(document: ArchDocument, diagram: Diagram, name: string): readonly DiagramNode[] {
  const part = partsOf(document).find(name);
  return diagram.nodes.filter(
    (node) =>
      (part !== undefined && mayStandFor(document, node, part)) ||
      namesOfNode(document, node).some((each) => mayMeanIn(document, each, name)) ||
      (node.id.length > 2 && mayMeanIn(document, node.id, name)),
  );
}

/** As far as one looks for what passes a call on. */
const MOST_BETWEEN = 2;

/** Whether a drawing leads from one of these nodes to one of those, either way, directly or through what only passes on: queues, balancers, gateways. */
export function areJoined(document: ArchDocument, diagram: Diagram, from: readonly DiagramNode[], to: readonly DiagramNode[]): boolean {
  return leadsTo(document, diagram, from, to) || leadsTo(document, diagram, to, from);
}

function leadsTo(document: ArchDocument, diagram: Diagram, from: readonly DiagramNode[], to: readonly DiagramNode[]): boolean {
  const goal = new Set(to.map(({ id }) => id));
  let reached = new Set(from.map(({ id }) => id));
  const seen = new Set(reached);
  for (let step = 0; step <= MOST_BETWEEN; step++) {
    const next = nextTo(diagram, reached);
    if (next.some((id) => goal.has(id))) return true;
    reached = new Set(next.filter((id) => !seen.has(id) && passesOn(document, diagram, id)));
    for (const id of reached) seen.add(id);
  }
  return false;
}

/** Where one line leads from these nodes. */
function nextTo(diagram: Diagram, reached: ReadonlySet<string>): readonly string[] {
  return diagram.edges.flatMap((edge) => {
    const [left, right] = [endsOf(diagram, edge, 'from'), endsOf(diagram, edge, 'to')];
    // Whoever takes from a queue may be drawn as leading to it.
    const leadsBack = edge.direction !== 'forward' || [...left, ...right].some((id) => isQueue(diagram, id));
    return [...(left.some((id) => reached.has(id)) ? right : []), ...(leadsBack && right.some((id) => reached.has(id)) ? left : [])];
  });
}

function isQueue({ nodes }: Diagram, id: string): boolean {
  return nodes.some((node) => node.id === id && node.role === 'queue');
}

function endsOf(diagram: Diagram, edge: DiagramEdge, end: 'from' | 'to'): readonly string[] {
  return [edge[end], ...nodesAt(diagram, edge[end]).map(({ id }) => id)];
}

function passesOn(document: ArchDocument, diagram: Diagram, id: string): boolean {
  const node = diagram.nodes.find((each) => each.id === id);
  return (
    node !== undefined &&
    (node.role === 'queue' ||
      namesOfNode(document, node).some((name) =>
        /\b(?:gateway|balancer|proxy|mesh|bus|broker|queue|topic|router|ingress|bff|stream|hub)\b/i.test(name),
      ))
  );
}
