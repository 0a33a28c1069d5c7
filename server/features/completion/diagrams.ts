/** Diagram skeletons, in the sections they belong to and behind an opening fence. */
import { diagrams } from '../../knowledge/diagrams.ts';
import { snippetText } from '../snippetText.ts';
import { diagramLines } from '../templateText/diagrams.ts';
import { onEmptyLine, sectionsAround, type Cursor } from './cursor.ts';
import type { Proposal } from './proposal.ts';

/** Skeletons for the section at hand; behind a fence's marks all of them, those of the section first. */
export function diagramProposals(cursor: Cursor): readonly Proposal[] {
  const fence = /^\s*(`{3,})[a-z]*$/.exec(cursor.before)?.[1];
  if (fence === undefined && !onEmptyLine(cursor)) return [];
  const roles = new Set([...sectionsAround(cursor.section)].map((section) => section.role));
  const fitting = diagrams.filter((diagram) => diagram.sections.some((role) => roles.has(role)));
  const offered = fence === undefined ? fitting : [...fitting, ...diagrams.filter((diagram) => !fitting.includes(diagram))];
  return offered.map((diagram) => ({
    kind: 'diagram', label: `Diagram: ${diagram.title}`, detail: diagram.summary, insert: snippetText(diagramLines(diagram)), snippet: true,
    range: { start: cursor.lineStart, end: cursor.offset }, filter: `${fence ?? ''}mermaid ${diagram.title}`, subject: { topic: 'diagram', id: diagram.id },
  }));
}
