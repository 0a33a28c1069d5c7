/** Which kind of diagram a text draws, by the first word of it, as Mermaid has them. */
import type { DiagramKind } from './diagram.ts';

const KINDS: readonly (readonly [DiagramKind, RegExp])[] = [
  ['flowchart', /^(?:graph|flowchart(?:-elk)?)(?![\w-])/],
  ['sequence', /^sequenceDiagram\b/],
  ['class', /^classDiagram(?:-v2)?\b/],
  ['state', /^stateDiagram(?:-v2)?\b/],
  ['er', /^erDiagram\b/],
  ['c4', /^C4(?:Context|Container|Component|Dynamic|Deployment)\b/],
  ['architecture', /^architecture(?:-beta)?\b/],
  ['block', /^block(?:-beta)?\b/],
  ['journey', /^journey\b/],
  ['gantt', /^gantt\b/],
  ['timeline', /^timeline\b/],
  ['mindmap', /^mindmap\b/],
  ['quadrant', /^quadrantChart\b/],
  ['git', /^gitGraph\b/],
  ['pie', /^pie\b/],
  ['requirement', /^requirement(?:Diagram)?\b/],
  ['sankey', /^sankey(?:-beta)?\b/],
  ['xy', /^xychart(?:-beta)?\b/],
  ['kanban', /^kanban\b/],
  ['packet', /^packet(?:-beta)?\b/],
  ['radar', /^radar(?:-beta)?\b/],
  ['treemap', /^treemap(?:-beta)?\b/],
];

/** The kind that a header line names; `unknown` for any other word. */
export function kindOf(header: string): DiagramKind {
  return KINDS.find(([, pattern]) => pattern.test(header))?.[0] ?? 'unknown';
}
