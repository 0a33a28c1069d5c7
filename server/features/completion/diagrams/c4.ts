/** C4 diagrams: macros for elements, boundaries and relations, and ids where a relation names them. */
import { nodeLine } from '../../../rules/support/drawingEdits.ts';
import type { Proposal } from '../proposal.ts';
import { idProposals, partProposals, typed, wordProposals, type DrawingCursor } from './drawing.ts';

const RELATION = /^(?:Bi)?Rel(?:_\w+)?\((?:[^,()]*,\s*)?(\w*)$/;

/** What comes next on the line: what is drawn can be related, so relations come first once two elements are there. */
export function c4Proposals(drawing: DrawingCursor): readonly Proposal[] {
  const { before } = drawing;
  const end = RELATION.exec(before)?.[1];
  if (end !== undefined) return idProposals(drawing, typed(drawing, end));
  if (!/^\w*$/.test(before)) return [];
  const range = typed(drawing, before);
  const relations = wordProposals('c4Relations', range);
  const elements = [
    ...partProposals(drawing, before, (id, name, { standing }) => nodeLine(drawing.diagram, id, name, standing)),
    ...wordProposals('c4Elements', range),
  ];
  return drawing.nodes.length < 2 ? [...elements, ...relations] : [...relations, ...elements];
}
