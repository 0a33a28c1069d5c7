/** Parses a text and reads its diagrams. */
import { parseDocument } from '../../server/document/document.ts';
import type { Diagram } from '../../server/diagrams/diagram.ts';
import { diagramsOf } from '../../server/diagrams/readDiagrams.ts';

/** The text with its diagrams. */
export function readDiagrams(text: string): { readonly text: string; readonly diagrams: readonly Diagram[] } {
  return { text, diagrams: diagramsOf(parseDocument('file:///plan.md', text)) };
}
