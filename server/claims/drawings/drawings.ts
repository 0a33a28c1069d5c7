/**
 * What the drawings of a document show of the design itself: which of them draw its parts, and which node stands for which part. Drawings
 * of options, of what is today and of what others have are left out. Judges nothing.
 */
import { regex } from '../../base/patterns.ts';
import type { Diagram } from '../../diagrams/diagram.ts';
import { drawnTexts } from '../../diagrams/plainText.ts';
import { diagramsOf } from '../../diagrams/readDiagrams.ts';
import type { Block } from '../../document/block.ts';
import type { ArchDocument, DocumentFact } from '../../document/document.ts';
import type { Section } from '../../document/section.ts';
import type { SectionRole } from '../../knowledge/schema.ts';
import { partsOf, type Part } from '../parts/components.ts';
import { bareName } from '../parts/partNames.ts';
import { isQuoted, standingOfSection } from '../standing.ts';
import { isFurniture, mayMeanIn, mayStandFor, namesOfNode, partOfNode } from './drawnNames.ts';
import { hasUnreadPicture } from './pictures.ts';

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
