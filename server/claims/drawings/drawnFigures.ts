/** The figures that drawings of the design show on their lines and in their nodes: how long a call may take, how often a part is up. Says whose they are; judges none. */
import type { Range } from '../../base/range.ts';
import type { DiagramEdge, DiagramNode } from '../../diagrams/diagram.ts';
import type { ArchDocument, DocumentFact } from '../../document/document.ts';
import type { Figure } from '../../quantities/figure.ts';
import { measureNamed } from '../../quantities/measureMentions.ts';
import { numberStyleOf } from '../../quantities/numberStyle.ts';
import type { Quantity } from '../../quantities/quantity.ts';
import { readQuantities } from '../../quantities/readQuantities.ts';
import { qualifiersOf } from '../../quantities/subject.ts';
import { namesOfNode } from './drawnNames.ts';
import { ownDrawings, type OwnDrawing } from './drawings.ts';

/** A figure on a line between two nodes. */
export interface DrawnFigure {
  readonly figure: Figure;
  readonly edge: DiagramEdge;
  /** What the nodes at both ends are called. */
  readonly from: string;
  readonly to: string;
  readonly drawing: OwnDrawing;
}

/** A figure in the label of a node. */
export interface NodeFigure {
  readonly figure: Figure;
  readonly node: DiagramNode;
  readonly drawing: OwnDrawing;
}

const nodesFact: DocumentFact<readonly NodeFigure[]> = {
  compute: (document) =>
    ownDrawings(document).flatMap((drawing) =>
      drawing.diagram.nodes
        .filter(({ label }) => /\d/.test(label))
        .flatMap((node) =>
          readQuantities(node.label, numberStyleOf(document)).map((quantity, _index, beside) => ({
            figure: figureOf(document, drawing, node.label, node.labelRange, quantity, beside),
            node,
            drawing,
          })),
        ),
    ),
};

/** The figures in the nodes of all drawings of the design, in document order. */
export function figuresInNodes(document: ArchDocument): readonly NodeFigure[] {
  return document.fact(nodesFact);
}

const fact: DocumentFact<readonly DrawnFigure[]> = {
  compute: (document) => ownDrawings(document).flatMap((drawing) => figuresIn(document, drawing)),
};

/** The figures on the lines of all drawings of the design, in document order; those of replies and of lines without direction are none. */
export function drawnFigures(document: ArchDocument): readonly DrawnFigure[] {
  return document.fact(fact);
}

function figuresIn(document: ArchDocument, drawing: OwnDrawing): readonly DrawnFigure[] {
  const { diagram } = drawing;
  const nameOf = (id: string): string | undefined => {
    const node = diagram.nodes.find((each) => each.id === id);
    return node === undefined ? undefined : (namesOfNode(document, node)[0] ?? node.label);
  };
  return diagram.edges.flatMap((edge): DrawnFigure[] => {
    const [from, to] = [nameOf(edge.from), nameOf(edge.to)];
    if (from === undefined || to === undefined || !/\d/.test(edge.label) || edge.direction === 'none') return [];
    return readQuantities(edge.label, numberStyleOf(document)).map((quantity, _index, beside) => ({
      figure: figureOf(document, drawing, edge.label, edge.labelRange ?? edge.range, quantity, beside),
      edge,
      from,
      to,
      drawing,
    }));
  });
}

function figureOf(
  document: ArchDocument,
  { diagram }: OwnDrawing,
  text: string,
  label: Range,
  quantity: Quantity,
  beside: readonly Quantity[],
): Figure {
  const at = document.slice(label).indexOf(quantity.written);
  const figure: Figure = {
    quantity,
    section: diagram.section,
    block: undefined,
    inline: undefined,
    sentence: undefined,
    cell: undefined,
    beside,
    fact: ({ compute }) => compute(figure),
    range: at < 0 ? label : { start: label.start + at, end: label.start + at + quantity.written.length },
    subject: { ...qualifiersOf(text), of: undefined, aspect: undefined, stance: [], measure: measureNamed(text, quantity) },
  };
  return figure;
}
