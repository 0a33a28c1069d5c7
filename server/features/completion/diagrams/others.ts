/** State, class and architecture diagrams: ids, arrows and the words a line begins with. */
import type { DrawingWordGroup } from '../../../knowledge/drawingWords.ts';
import type { Proposal } from '../proposal.ts';
import { idProposals, typed, wordProposals, type DrawingCursor } from './drawing.ts';

const WORD = /^[\p{L}\p{N}_]*$/u;

/** States and what leads from one to the next. */
export function stateProposals(drawing: DrawingCursor): readonly Proposal[] {
  return linked(drawing, 'stateLines', /^\S+\s*-->\s*([\p{L}\p{N}_]*)$/u);
}

/** Classes and how they depend on each other. */
export function classProposals(drawing: DrawingCursor): readonly Proposal[] {
  const arrow = /^[\p{L}\p{N}_]+\s+([<|*o.>-]*)$/u.exec(drawing.before)?.[1];
  if (arrow !== undefined && !/^(?:class|namespace|note|direction)\s/.test(drawing.before))
    return wordProposals('classArrows', typed(drawing, arrow));
  return linked(drawing, 'classLines', /^\S+\s+(?:<\||[*o<])?(?:--|\.\.)(?:\|>|[*>o])?\s+([\p{L}\p{N}_]*)$/u);
}

/** Groups, services and the lines between their sides. */
export function architectureProposals(drawing: DrawingCursor): readonly Proposal[] {
  return linked(drawing, 'architectureLines', /^[\w-]+:[LRTB]\s*<?--?>?\s*[LRTB]:(\w*)$/);
}

/** Ids behind an arrow; ids and words where a line begins. */
function linked(drawing: DrawingCursor, words: DrawingWordGroup, arrow: RegExp): readonly Proposal[] {
  const target = arrow.exec(drawing.before)?.[1];
  if (target !== undefined) return idProposals(drawing, typed(drawing, target));
  const range = typed(drawing, drawing.before);
  return WORD.test(drawing.before) ? [...idProposals(drawing, range), ...wordProposals(words, range)] : [];
}
