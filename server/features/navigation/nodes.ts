/** Nodes of drawings: which component one stands for, and those that stand for nothing the document tells of, known within their drawing by id and by label in all. */
import { touches, type Range } from '../../base/range.ts';
import { partsOf, type Part } from '../../claims/parts/components.ts';
import { partOfNode } from '../../claims/drawings/drawnNames.ts';
import type { Diagram, DiagramKind, DiagramNode } from '../../diagrams/diagram.ts';
import { diagramsOf } from '../../diagrams/readDiagrams.ts';
import type { ArchDocument } from '../../document/document.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { nameRefusal } from './names.ts';
import { idPlaces } from './nodeIds.ts';
import type { NamedSymbol, Place } from './symbol.ts';

/** Kinds whose nodes may stand for components. */
const OF_COMPONENTS: ReadonlySet<DiagramKind> = new Set<DiagramKind>(['flowchart', 'sequence', 'c4', 'architecture']);

/** The component that a node stands for; none in drawings of data, types and states. */
export function partDrawn(document: ArchDocument, { kind }: Diagram, node: DiagramNode): Part | undefined {
  return OF_COMPONENTS.has(kind) ? partOfNode(document, partsOf(document), node) : undefined;
}

/** A node of a drawing, and the place of its id or label that was asked for. */
export interface NodeUnder {
  readonly diagram: Diagram;
  readonly node: DiagramNode;
  readonly at: Range;
  readonly isLabel: boolean;
}

/** The node whose id or label stands at the offset. */
export function nodeUnder(document: ArchDocument, offset: number): NodeUnder | undefined {
  const diagram = diagramsOf(document).find(({ content }) => touches(content, offset));
  if (diagram === undefined) return undefined;
  const labelled = diagram.nodes.find((node) => hasLabel(node) && touches(node.labelRange, offset));
  if (labelled !== undefined) return { diagram, node: labelled, at: labelled.labelRange, isLabel: true };
  for (const node of diagram.nodes) {
    const at = idPlaces(document, diagram, node.id).find((range) => touches(range, offset));
    if (at !== undefined) return { diagram, node, at, isLabel: false };
  }
  return undefined;
}

/** The node at the offset as a thing with a name. */
export function nodeAt({ document }: Snapshot, offset: number): NamedSymbol | undefined {
  const under = nodeUnder(document, offset);
  if (under === undefined) return undefined;
  return under.isLabel ? byLabel(document, under.node) : byId(document, under);
}

function hasLabel({ labelRange, range }: DiagramNode): boolean {
  return labelRange.start !== range.start;
}

function byLabel(document: ArchDocument, { label, labelRange }: DiagramNode): NamedSymbol {
  const { uri } = document;
  return {
    kind: 'node',
    name: document.slice(labelRange),
    at: labelRange,
    places: () =>
      diagramsOf(document).flatMap(({ nodes }) =>
        nodes
          .filter((node) => node.label === label && hasLabel(node))
          .map((node): Place => ({ uri, range: node.labelRange, isDefinition: true, renamed: (name) => name })),
      ),
    refusal: (name) =>
      nameRefusal(name) ??
      (name !== label && diagramsOf(document).some(({ nodes }) => nodes.some((node) => node.label === name))
        ? `“${name}” stands in a diagram already, for something else.`
        : undefined),
  };
}

function byId(document: ArchDocument, { diagram, node, at }: NodeUnder): NamedSymbol {
  const { uri } = document;
  return {
    kind: 'node',
    name: node.id,
    at,
    places: () =>
      idPlaces(document, diagram, node.id).map((range): Place => ({
        uri,
        range,
        isDefinition: range.start === node.range.start,
        renamed: (name) => name,
      })),
    refusal: (name) => {
      if (!isNodeId(diagram, name)) return `“${name}” cannot be an id in this diagram: ids are made of letters, digits and _.`;
      return name !== node.id && [...diagram.nodes, ...diagram.boundaries].some(({ id }) => id === name)
        ? `“${name}” is another id of this diagram already.`
        : undefined;
    },
  };
}

/** Words that Mermaid keeps for itself. */
const RESERVED =
  /^(?:end|graph|subgraph|class|style|click|default|direction|note|loop|alt|else|opt|par|and|rect|box|participant|actor|state)$/i;

function isNodeId({ kind }: Diagram, name: string): boolean {
  return !RESERVED.test(name) && (kind === 'sequence' ? /^[\p{L}\p{N}_]+(?: [\p{L}\p{N}_]+)*$/u : /^[\p{L}\p{N}_]+$/u).test(name);
}

/** How a node that is called by its id takes another name: as its id where that can be one, else as a label where it first stands. */
export function namedNodeRename(
  document: ArchDocument,
  diagram: Diagram,
  { id, range, shape }: DiagramNode,
  isFirst: boolean,
): (name: string) => string {
  return (name) => {
    if (isNodeId(diagram, name)) return name;
    if (!isFirst) return id;
    if (diagram.kind === 'flowchart') return `${id}["${name}"]`;
    const declares =
      diagram.kind === 'sequence' &&
      shape !== '' &&
      /\b(?:participant|actor)\s+$/.test(document.text.slice(Math.max(0, range.start - 40), range.start));
    return declares ? `${id} as ${name}` : id;
  };
}
