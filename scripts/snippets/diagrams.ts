/** Snippets for the diagram skeletons. */
import { diagramLines } from '../../server/drafts/diagrams.ts';
import { diagrams } from '../../server/knowledge/diagrams.ts';
import { snippetOf, type Snippet } from './snippet.ts';

/** One for each skeleton: `mermaid-sequence`. */
export function diagramSnippets(): readonly Snippet[] {
  return diagrams.map((diagram) =>
    snippetOf(
      `Diagram: ${diagram.title}`,
      `mermaid-${diagram.id.slice(diagram.id.indexOf('/') + 1).replaceAll('/', '-')}`,
      diagram.summary,
      diagramLines(diagram),
    ),
  );
}
