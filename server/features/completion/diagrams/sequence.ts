/** Sequence diagrams: participants, arrows between them, and blocks for alternatives, loops and what runs at once. */
import type { Proposal } from '../proposal.ts';
import { idProposals, openBlocks, partProposals, typed, wordProposals, type DrawingCursor } from './drawing.ts';

const ARROW = /^[^:\n]*?[^-\s:<](?:<<)?-{1,2}(?:>>|[>x)])[+-]?\s*([\p{L}\p{N}_]*)$/u;
const OPENED_ARROW = /^[\p{L}\p{N}_][\p{L}\p{N}_ ]*(-{1,2}[>x)]{0,2}[+-]?)$/u;
const OPENING = /^[ \t>]*(alt|opt|loop|par|critical|break|rect|box)\b/;
/** Which parts a block may go on with. */
const NEXT_PART: Readonly<Record<string, string>> = { alt: 'else', par: 'and', critical: 'option' };

/** What comes next on the line. */
export function sequenceProposals(drawing: DrawingCursor): readonly Proposal[] {
  const { before } = drawing;
  const receiver = ARROW.exec(before)?.[1];
  if (receiver !== undefined) return idProposals(drawing, typed(drawing, receiver), (id) => `${id}: `);
  const about = /^(?:(?:de)?activate|note (?:over|right of|left of)) (?:[^:,]*, ?)?([\p{L}\p{N}_]*)$/iu.exec(before)?.[1];
  if (about !== undefined) return idProposals(drawing, typed(drawing, about));
  const arrow = OPENED_ARROW.exec(before)?.[1] ?? behindParticipant(drawing);
  if (arrow !== undefined) return wordProposals('sequenceArrows', typed(drawing, arrow));
  if (/^(?:participant|actor)\s+[\p{L}\p{N}_]*$/u.test(before)) return participants(drawing, before);
  return /^[\p{L}\p{N}_]*$/u.test(before) ? lines(drawing) : [];
}

/** Nothing but a participant and a blank: an arrow is due. */
function behindParticipant({ before, nodes }: DrawingCursor): string | undefined {
  return /\s$/.test(before) && nodes.some(({ id }) => id === before.trim()) ? '' : undefined;
}

/** How the open block may go on, participants, components that do not take part yet, then blocks. */
function lines(drawing: DrawingCursor): readonly Proposal[] {
  const range = typed(drawing, drawing.before);
  const open = openBlocks(drawing, OPENING).at(-1);
  const next = new Set(open === undefined ? [] : ['end', ...(NEXT_PART[open] === undefined ? [] : [NEXT_PART[open]])]);
  const words = wordProposals('sequenceLines', range);
  const others = words.filter(({ label }) => !['end', 'else', 'and', 'option'].includes(label));
  return [
    ...idProposals(drawing, range),
    ...words.filter(({ label }) => next.has(label)),
    ...participants(drawing, drawing.before),
    ...others,
  ];
}

function participants(drawing: DrawingCursor, before: string): readonly Proposal[] {
  return partProposals(drawing, before, (id, name) => `participant ${id} as ${name}`);
}
