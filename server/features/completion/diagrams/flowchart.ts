/** Flowcharts: nodes where a line begins and behind arrows, shapes behind an id, arrows behind a node. */
import { nodeLine } from '../../../rules/support/drawingEdits.ts';
import type { Proposal } from '../proposal.ts';
import { idProposals, openBlocks, partProposals, typed, wordProposals, type DrawingCursor } from './drawing.ts';

const ID = String.raw`[\p{L}\p{N}_]+`;
const AT_NODE = new RegExp(String.raw`^(?:.*(?:[-=.]>|--[xo]\s|---|===|-\.-|~~~|\||&)\s*)?(${ID})?$`, 'u');
const SHAPE = new RegExp(String.raw`(?:^|[\s&|>])${ID}([[({]{1,2})["\])}]*$`, 'u');
const BEHIND_NODE = new RegExp(String.raw`(?:^|[\s&|>])${ID}(?:[[({][^\n]*[\])}])?\s+([-=.<]*)$`, 'u');

/** What comes next on the line. */
export function flowchartProposals(drawing: DrawingCursor): readonly Proposal[] {
  const { before } = drawing;
  const styled = /^(?:style|class|click)\s+(\S*)$/.exec(before)?.[1];
  if (styled !== undefined) return idProposals(drawing, typed(drawing, styled));
  if (/^(?:subgraph|classDef|linkStyle|direction|%%)/.test(before) || isInLabel(before)) return [];
  const shape = SHAPE.exec(before)?.[1];
  if (shape !== undefined) return shapes(drawing, shape);
  const node = AT_NODE.exec(before);
  if (node !== null) return nodes(drawing, node[1] ?? '');
  const arrow = BEHIND_NODE.exec(before)?.[1];
  return arrow === undefined ? [] : wordProposals('flowchartArrows', typed(drawing, arrow));
}

/** Between the bars of an arrow's label or inside quotes. */
function isInLabel(before: string): boolean {
  return before.split('"').length % 2 === 0 || before.split('|').length % 2 === 0;
}

/** Known ids, then components that are not drawn yet, then what else a line can be. */
function nodes(drawing: DrawingCursor, word: string): readonly Proposal[] {
  const { diagram, before } = drawing;
  const range = typed(drawing, word);
  const isOpen = openBlocks(drawing, /^[ \t>]*(subgraph)\b/).length > 0;
  const lines = before === word ? wordProposals('flowchartLines', range).filter(({ label }) => label !== 'end' || isOpen) : [];
  return [
    ...idProposals(drawing, range),
    ...partProposals(drawing, word, (id, name, { standing }) => nodeLine(diagram, id, name, standing)),
    ...lines,
  ];
}

/** Shapes that begin with what stands there; brackets an editor closed by itself are taken along. */
function shapes(drawing: DrawingCursor, opening: string): readonly Proposal[] {
  const closed = /^["\])}]*/.exec(drawing.cursor.after)?.[0].length ?? 0;
  const range = { start: drawing.cursor.offset - opening.length, end: drawing.cursor.offset + closed };
  return wordProposals('flowchartShapes', range).filter(({ label }) => label.startsWith(opening));
}
