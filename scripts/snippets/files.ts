/** The snippet files of the extension, by name. Writes nothing. */
import { checklistSnippets } from './checklists.ts';
import { diagramSnippets } from './diagrams.ts';
import { sectionSnippets } from './sections.ts';
import type { Snippet } from './snippet.ts';
import { tableSnippets } from './tables.ts';
import { documentSnippets, recordSnippets } from './templates.ts';

/** File name to text. */
export function snippetFiles(): ReadonlyMap<string, string> {
  return new Map([
    ['records.code-snippets', printed(recordSnippets())],
    ['documents.code-snippets', printed(documentSnippets())],
    ['sections.code-snippets', printed(sectionSnippets())],
    ['checklists.code-snippets', printed(checklistSnippets())],
    ['tables.code-snippets', printed(tableSnippets())],
    ['diagrams.code-snippets', printed(diagramSnippets())],
  ]);
}

function printed(snippets: readonly Snippet[]): string {
  const entries = snippets.map(
    ({ name, prefix, description, body, isFileTemplate }) =>
      [name, { prefix, description, scope: 'markdown', ...(isFileTemplate === true && { isFileTemplate }), body }] as const,
  );
  return `${JSON.stringify(Object.fromEntries(entries), undefined, 2)}\n`;
}
