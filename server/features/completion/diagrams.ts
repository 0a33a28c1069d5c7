/** Diagram skeletons, in the sections they belong to and behind an opening fence. */
import type { DiagramSkeleton } from '../../knowledge/adviceSchema.ts';
import { diagrams } from '../../knowledge/diagrams.ts';
import { snippetText } from '../../drafts/snippetText.ts';
import { diagramLines } from '../../drafts/diagrams.ts';
import { onEmptyLine, sectionsAround, type Cursor } from './cursor.ts';
import type { Proposal } from './proposal.ts';

/** Skeletons for the section at hand; behind a fence's marks all of them, those of the section first. */
export function diagramProposals(cursor: Cursor): readonly Proposal[] {
  const fence = /^\s*(`{3,})[a-z]*$/.exec(cursor.before)?.[1];
  if (fence === undefined && !onEmptyLine(cursor)) return [];
  const fitting = fittingDiagrams(cursor);
  const offered = fence === undefined ? fitting : [...fitting, ...diagrams.filter((diagram) => !fitting.includes(diagram))];
  return offered.map((diagram) => ({
    kind: 'diagram',
    label: `Diagram: ${diagram.title}`,
    detail: diagram.summary,
    insert: snippetText(diagramLines(diagram)),
    snippet: true,
    range: { start: cursor.lineStart, end: cursor.offset },
    filter: `${fence ?? ''}mermaid ${diagram.title}`,
    subject: { topic: 'diagram', id: diagram.id },
  }));
}

/** Those of the innermost section that has any. */
function fittingDiagrams(cursor: Cursor): readonly DiagramSkeleton[] {
  for (const { role } of sectionsAround(cursor.section)) {
    const fitting = role === undefined ? [] : diagrams.filter((diagram) => diagram.sections.includes(role));
    if (fitting.length > 0) return fitting;
  }
  return [];
}
