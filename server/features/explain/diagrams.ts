/** What a diagram skeleton shows, with its source to look at. */
import { diagrams } from '../../knowledge/diagrams.ts';

/** Title, summary and source of a skeleton. */
export function diagramText(id: string): string | undefined {
  const diagram = diagrams.find((each) => each.id === id);
  return diagram && [`**${diagram.title}** — ${diagram.summary}`, ['```mermaid', ...diagram.lines, '```'].join('\n')].join('\n\n');
}
