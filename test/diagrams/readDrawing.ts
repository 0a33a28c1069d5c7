/** Reads one drawing for a test, and holds every range against the text it names. */
import { expect } from 'vitest';
import { readDiagrams } from './readDiagrams.ts';
import { describeDiagram } from './describeDiagram.ts';

/** The drawing as lines: see `describeDiagram`. */
export function readDrawing(lines: readonly string[]): string[] {
  const { text, diagrams } = readDiagrams(`# Plan\n\n\`\`\`mermaid\n${lines.join('\n')}\n\`\`\`\n`);
  const [diagram] = diagrams;
  if (diagram === undefined) throw new Error('No diagram');
  for (const node of diagram.nodes) expect(text.slice(node.range.start, node.range.end)).toBe(node.id);
  for (const edge of diagram.edges)
    if (edge.labelRange !== undefined)
      expect(edge.label).toContain(text.slice(edge.labelRange.start, edge.labelRange.end).replaceAll('"', ''));
  return describeDiagram(diagram, text);
}
