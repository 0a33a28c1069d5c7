/**
 * A drawing as a graph: what is in it, what leads where, what encloses what, each with its place in the document. Types only. What a
 * drawing looks like, and whether Mermaid accepts it, is not told here.
 */
import type { Range } from '../base/range.ts';
import type { Block } from '../document/block.ts';
import type { Section } from '../document/section.ts';

/** Every kind of drawing that is recognised; only some are read into nodes and edges: see `Diagram.isRead`. */
export type DiagramKind =
  | 'flowchart'
  | 'sequence'
  | 'class'
  | 'state'
  | 'er'
  | 'c4'
  | 'architecture'
  | 'block'
  | 'journey'
  | 'gantt'
  | 'timeline'
  | 'mindmap'
  | 'quadrant'
  | 'git'
  | 'pie'
  | 'requirement'
  | 'sankey'
  | 'xy'
  | 'kanban'
  | 'packet'
  | 'radar'
  | 'treemap'
  | 'unknown';

/** What a node stands for, by its shape, its macro and the words of its label. */
export type NodeRole =
  | 'component'
  | 'store'
  | 'queue'
  | 'cache'
  | 'actor'
  | 'client'
  | 'external'
  | 'decision'
  | 'start'
  | 'entity'
  | 'state'
  | 'class'
  | 'note';

export interface DiagramNode {
  readonly id: string;
  /** As a reader sees it: the text, its line breaks as spaces; the id where it has none. */
  readonly label: string;
  readonly role: NodeRole;
  /** Mermaid's name or opening bracket of the shape; empty for the default one. */
  readonly shape: string;
  /** Where the id first stands. */
  readonly range: Range;
  /** Where the label stands; equals `range` for a node without one. */
  readonly labelRange: Range;
  /** The innermost boundary around it. */
  readonly boundary: DiagramBoundary | undefined;
  /** Whether a line of its own introduces it, rather than the edge that first names it. */
  readonly declared: boolean;
  /** Attributes of an entity or class, in order. */
  readonly attributes: readonly DiagramAttribute[];
}

export interface DiagramAttribute {
  readonly name: string;
  readonly type: string;
  /** `PK`, `FK`, `UK`. */
  readonly keys: readonly string[];
  readonly range: Range;
}

export type Direction = 'forward' | 'back' | 'both' | 'none';
/** `async` where the drawing says so: an open or dotted arrow, a queue between, words of the label. */
export type Synchrony = 'sync' | 'async' | 'reply' | 'unknown';

export interface DiagramEdge {
  readonly from: string;
  readonly to: string;
  /** Empty where it has none. */
  readonly label: string;
  readonly direction: Direction;
  readonly synchrony: Synchrony;
  /** From the first node's id to the second's. */
  readonly range: Range;
  /** The arrow alone. */
  readonly arrowRange: Range;
  /** Undefined where it has none. */
  readonly labelRange: Range | undefined;
  /** The branch it stands in: `alt`, `else`, `opt`, `loop`, `par`, `critical`, `break`, outermost first. */
  readonly branches: readonly DiagramBranch[];
}

/** A block of a sequence diagram, or one of its alternatives. */
export interface DiagramBranch {
  readonly kind: 'alt' | 'else' | 'opt' | 'loop' | 'par' | 'and' | 'critical' | 'option' | 'break' | 'rect';
  readonly label: string;
  readonly range: Range;
}

export interface DiagramBoundary {
  readonly id: string;
  readonly label: string;
  readonly range: Range;
  readonly parent: DiagramBoundary | undefined;
}

export interface Diagram {
  readonly kind: DiagramKind;
  /** `mermaid` fences are drawn; `ascii` ones are only looked at. */
  readonly notation: 'mermaid' | 'ascii';
  readonly block: Block;
  readonly section: Section;
  /** The text between the fences. */
  readonly content: Range;
  /** The line that names the kind; empty where nothing does. */
  readonly header: Range;
  /** `accTitle`, or the title in the drawing's own front matter or title line. */
  readonly title: string | undefined;
  readonly description: string | undefined;
  /** Whether nodes and edges were read: false for kinds that bear no architecture and for texts that cannot be made out. */
  readonly isRead: boolean;
  readonly nodes: readonly DiagramNode[];
  readonly edges: readonly DiagramEdge[];
  readonly boundaries: readonly DiagramBoundary[];
  /** What was read without being understood: statements the reader passed over. */
  readonly passedOver: readonly Range[];
}

/** The part of a diagram that a reader of one kind makes from its text. */
export type Drawing = Pick<Diagram, 'nodes' | 'edges' | 'boundaries' | 'passedOver'>;
