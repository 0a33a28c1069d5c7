/** A diagram skeleton as a fence; the system's name is a hole. */
import type { DiagramSkeleton } from '../knowledge/adviceSchema.ts';
import type { Line, Part } from './lines.ts';

/** The skeleton in a Mermaid fence. */
export function diagramLines(diagram: DiagramSkeleton): readonly Line[] {
  return [['```mermaid'], ...diagram.lines.map(withName), ['```']];
}

function withName(line: string): Line {
  return line
    .split('{name}')
    .flatMap((text, index): readonly Part[] => (index === 0 ? [text] : [{ text: '[System]', value: 'title' }, text]));
}
