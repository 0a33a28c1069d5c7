/**
 * What the drawings of a document show of the design itself: which of them draw its parts, which node stands for which part, and what is
 * joined to what. Drawings of options, of what is today and of what others have are left out. Judges nothing.
 */
import { regex } from '../../base/patterns.ts';
import type { Diagram, DiagramEdge, DiagramNode } from '../../diagrams/diagram.ts';
import { drawnTexts } from '../../diagrams/plainText.ts';
import { diagramsOf } from '../../diagrams/readDiagrams.ts';
import type { Block } from '../../document/block.ts';
import type { ArchDocument, DocumentFact } from '../../document/document.ts';
import type { Section } from '../../document/section.ts';
import type { SectionRole } from '../../knowledge/schema.ts';
import type { Call, CallEnd } from '../parts/calls.ts';
import { partsOf, type Part } from '../parts/components.ts';
import { isFurniture, mayMeanIn, mayStandFor, namesOfNode, partOfNode } from './drawnNames.ts';
import { bareName, partName } from '../parts/partNames.ts';
import { hasUnreadPicture } from './pictures.ts';
import { isQuoted, standingOfSection } from '../standing.ts';

/** A drawing of the design itself. */
export interface OwnDrawing {
  readonly diagram: Diagram;
  /** Whether all of it was understood: what it lacks can be told. */
  readonly isComplete: boolean;
  /** Whether it shows what there is and what leads where, rather than the steps of a procedure or the states of a thing. */
  readonly isStructure: boolean;
  /** The parts its nodes stand for, by the id of the node. */
  readonly parts: ReadonlyMap<string, Part>;
}

const fact: DocumentFact<readonly OwnDrawing[]> = {
  compute: (document) =>
    diagramsOf(document)
      .filter(isOwn)
      .map((diagram) => read(document, diagram)),
};

/** The drawings of the design itself, in document order. */
export function ownDrawings(document: ArchDocument): readonly OwnDrawing[] {
  return document.fact(fact);
}

const allReadFact: DocumentFact<boolean> = {
  compute: (document) =>
    !hasUnreadPicture(document) &&
    ownDrawings(document).every(({ diagram, isComplete }) => isComplete || diagram.notation === 'ascii' || !BEARS_PARTS.has(diagram.kind)),
};

/** Whether every picture of the document was read, so that one can say of a name that it is drawn nowhere: text art is searched for words. */
export function areAllRead(document: ArchDocument): boolean {
  return document.fact(allReadFact);
}

/** Whether that holds of the lines between names too. */
export function areAllEdgesRead(document: ArchDocument): boolean {
  return (
    areAllRead(document) &&
    drawnTexts(document).every((block) =>
      diagramsOf(document).some((diagram) => diagram.block.start === block.start && diagram.passedOver.length === 0),
    )
  );
}

const BEARS_PARTS: ReadonlySet<string> = new Set(['flowchart', 'sequence', 'c4', 'architecture', 'block', 'unknown']);
const OTHER_TIME = regex('i')`
  \b(?:today|current(?:ly)?|as-is|legacy|existing|rejected|discarded|alternatives?|option [a-d\d]|before (?:the|this)|previous(?:ly)?|
  future|later|target state|v2|phase (?:2|3|ii)|for example|an example|competitors?)\b
`;

function isOwn(diagram: Diagram): boolean {
  if (isQuoted(diagram.block) || standingOfSection(diagram.section) !== 'own') return false;
  for (let each: Section | undefined = diagram.section; each !== undefined; each = each.parent)
    if (each.role === 'embedded-record') return false;
  return !OTHER_TIME.test(diagram.title ?? '') && !OTHER_TIME.test(introductionOf(diagram)?.text ?? '');
}

/** The paragraph right before a drawing; undefined where something else stands there. */
export function introductionOf({ block, section }: Diagram): Block | undefined {
  const siblings = block.parent?.children ?? section.blocks;
  const before = siblings[siblings.findIndex((each) => each.start === block.start) - 1];
  return before?.kind === 'paragraph' ? before : undefined;
}

function read(document: ArchDocument, diagram: Diagram): OwnDrawing {
  const all = partsOf(document);
  const parts = new Map(
    diagram.nodes.flatMap((node): [string, Part][] => {
      const part = partOfNode(document, all, node);
      return part === undefined ? [] : [[node.id, part]];
    }),
  );
  return {
    diagram,
    isComplete: diagram.isRead && diagram.passedOver.length === 0,
    isStructure: isStructure(document, diagram, parts),
    parts,
  };
}

const OF_STRUCTURE: ReadonlySet<SectionRole> = new Set<SectionRole>([
  'architecture-diagram',
  'component-overview',
  'components',
  'component',
  'system-context',
  'high-level-design',
  'proposed-architecture',
  'communication',
  'overview',
  'infrastructure-architecture',
  'infrastructure',
  'decision',
]);
/** What procedures are made of: a step says what is done. */
const STEP = regex('i')`
  ^(?:\d+[.)]|start|end|begin|stop|done|yes|no|check|validate|receive|send|create|update|delete|read|write|process|return|wait|get|fetch|
  load|save|parse|build|run|deploy|test|approve|reject|verify|call|publish|submit|open|close|merge|push|pull|is|has|can|if)\b
  (?! (?:service|worker|api|gateway|db|database|queue|server|job)\b)
`;

function isStructure(document: ArchDocument, diagram: Diagram, parts: ReadonlyMap<string, Part>): boolean {
  if (diagram.kind === 'c4' || diagram.kind === 'architecture') return diagram.nodes.length > 0;
  if (
    (diagram.kind !== 'flowchart' && diagram.kind !== 'block') ||
    diagram.nodes.length === 0 ||
    diagram.nodes.some(({ role }) => role === 'decision')
  )
    return false;
  const steps = diagram.nodes.filter(({ role, label }) => role === 'start' || STEP.test(label)).length;
  if (steps * 3 > diagram.nodes.length) return false;
  const known = diagram.nodes.filter(
    (node) => parts.has(node.id) || (node.role !== 'component' && node.role !== 'note') || namesOfNode(document, node).some(isFurniture),
  ).length;
  return known * 2 >= diagram.nodes.length || (diagram.section.role !== undefined && OF_STRUCTURE.has(diagram.section.role));
}

/** Whether a drawing shows the design at the height of its parts: most of its own nodes stand for some. */
export function isAtHeightOfParts(document: ArchDocument, { diagram, parts }: OwnDrawing): boolean {
  const all = partsOf(document).all;
  const shown = new Map(
    diagram.nodes.flatMap((node) => {
      const part = parts.get(node.id) ?? all.find((each) => mayStandFor(document, node, each));
      return part === undefined ? [] : [[node.id, part]];
    }),
  );
  const matched = new Set(shown.values()).size;
  const others = diagram.nodes.filter(
    (node) => !shown.has(node.id) && node.role === 'component' && !namesOfNode(document, node).some(isFurniture),
  ).length;
  return matched >= 2 && others <= matched;
}

/** The nodes an end of an edge means: the node itself, or all in the boundary. */
export function nodesAt(diagram: Diagram, id: string): readonly DiagramNode[] {
  const node = diagram.nodes.find((each) => each.id === id);
  return node === undefined ? diagram.nodes.filter((each) => isIn(each, id)) : [node];
}

function isIn(node: DiagramNode, id: string): boolean {
  for (let each = node.boundary; each !== undefined; each = each.parent) if (each.id === id) return true;
  return false;
}

/** Whether any drawing, of whatever, may show a part. */
export function mayBeDrawn(document: ArchDocument, part: Part): boolean {
  const isWritten = drawnTexts(document).some((block) => {
    const text = document
      .slice(block.content)
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, ' ');
    return [part.title.toLowerCase(), part.name, bareName(part.name)].some((name) =>
      text.includes(name.replaceAll(/[^\p{L}\p{N}]+/gu, ' ')),
    );
  });
  return (
    isWritten ||
    diagramsOf(document).some(
      (diagram) =>
        diagram.nodes.some((node) => mayStandFor(document, node, part)) ||
        diagram.boundaries.some(({ label }) => mayMeanIn(document, label, part.title)) ||
        diagram.edges.some(({ label }) => mayMeanIn(document, label, part.title)),
    )
  );
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
    const next = new Set<string>();
    for (const edge of diagram.edges) {
      const [left, right] = [endsOf(diagram, edge, 'from'), endsOf(diagram, edge, 'to')];
      if (left.some((id) => reached.has(id))) for (const id of right) next.add(id);
      // Whoever takes from a queue may be drawn as leading to it.
      if (edge.direction !== 'forward' || [...left, ...right].some((id) => isQueue(diagram, id)))
        if (right.some((id) => reached.has(id))) for (const id of left) next.add(id);
    }
    if ([...next].some((id) => goal.has(id))) return true;
    reached = new Set([...next].filter((id) => !seen.has(id) && passesOn(document, diagram, id)));
    for (const id of reached) seen.add(id);
  }
  return false;
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
