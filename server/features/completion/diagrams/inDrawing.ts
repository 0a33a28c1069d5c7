/** What can be written inside a Mermaid fence, by the kind of its diagram; on its first line the kinds themselves. */
import type { DiagramKind } from '../../../diagrams/diagram.ts';
import { readSource } from '../../../diagrams/source.ts';
import type { Proposal } from '../proposal.ts';
import { c4Proposals } from './c4.ts';
import { typed, wordProposals, type DrawingCursor } from './drawing.ts';
import { entityProposals } from './entities.ts';
import { flowchartProposals } from './flowchart.ts';
import { architectureProposals, classProposals, stateProposals } from './others.ts';
import { sequenceProposals } from './sequence.ts';

const byKind: Readonly<Partial<Record<DiagramKind, (drawing: DrawingCursor) => readonly Proposal[]>>> = {
  flowchart: flowchartProposals,
  sequence: sequenceProposals,
  er: entityProposals,
  c4: c4Proposals,
  state: stateProposals,
  class: classProposals,
  architecture: architectureProposals,
};

/** The proposals for the cursor's line. */
export function inDrawingProposals(drawing: DrawingCursor): readonly Proposal[] {
  const { before, cursor, diagram } = drawing;
  if (before.startsWith('%%')) return [];
  if (!isHeader(drawing)) return byKind[diagram.kind]?.(drawing) ?? [];
  const direction = /^(?:flowchart|graph)\s+(\w*)$/.exec(before)?.[1];
  if (direction !== undefined) return wordProposals('directions', typed(drawing, direction));
  return /^[\w-]*$/.test(before) && cursor.after.trim() === '' ? wordProposals('kinds', typed(drawing, before)) : [];
}

/** Whether nothing but comments and settings stands above the cursor's line. */
function isHeader({ cursor: { document, lineStart }, diagram }: DrawingCursor): boolean {
  return readSource(document.text.slice(diagram.content.start, Math.max(diagram.content.start, lineStart)), 0).header === undefined;
}
