/** C4 diagrams: macros for elements, boundaries and relations, and ids where a relation names them. */
import { valueOf } from '../../../claims/components.ts';
import { idFor, nodeLine } from '../../../rules/support/drawingEdits.ts';
import { escapeSnippet } from '../../../rules/support/snippet.ts';
import type { Proposal } from '../proposal.ts';
import { idProposals, typed, undrawnParts, wordProposals, type DrawingCursor } from './drawing.ts';

const RELATION = /^(?:Bi)?Rel(?:_\w+)?\((?:[^,()]*,\s*)?(\w*)$/;

/** What comes next on the line: what is drawn can be related, so relations come first once two elements are there. */
export function c4Proposals(drawing: DrawingCursor): readonly Proposal[] {
  const { before } = drawing;
  const end = RELATION.exec(before)?.[1];
  if (end !== undefined) return idProposals(drawing, typed(drawing, end));
  if (!/^\w*$/.test(before)) return [];
  const range = typed(drawing, before);
  const relations = wordProposals('c4Relations', range);
  const elements = [...components(drawing), ...wordProposals('c4Elements', range)];
  return drawing.nodes.length < 2 ? [...elements, ...relations] : [...relations, ...elements];
}

function components(drawing: DrawingCursor): readonly Proposal[] {
  const diagram = { ...drawing.diagram, nodes: drawing.nodes };
  return undrawnParts(drawing).flatMap((part): Proposal[] => {
    const line = nodeLine(diagram, idFor(diagram, part.title), part.title.replaceAll('"', "'"), part.standing);
    return line === undefined ? [] : [{ kind: 'component', label: part.title, detail: valueOf(part, 'responsibility')?.text.split('\n', 1)[0] ?? 'component', insert: escapeSnippet(line), snippet: true, range: typed(drawing, drawing.before), filter: `${part.title} ${line}` }];
  });
}
