/** Snippets for whole records and documents. */
import { templatePrefix } from '../../server/features/templatePrefix.ts';
import { templateSnippetLines, type AnyTemplate } from '../../server/drafts/templateText.ts';
import { documentTemplates, recordTemplates } from '../../server/knowledge/templates/registry.ts';
import { editorVariables, type Snippet } from './snippet.ts';

/** One for each record template. */
export function recordSnippets(): readonly Snippet[] {
  return recordTemplates.map((template) => wholeTemplate(template, 'Decision record'));
}

/** One for each document template. */
export function documentSnippets(): readonly Snippet[] {
  return documentTemplates.map((template) => wholeTemplate(template, 'Document'));
}

function wholeTemplate(template: AnyTemplate, kind: string): Snippet {
  return {
    name: `${kind}: ${template.name}`,
    prefix: templatePrefix(template),
    description: template.summary,
    body: templateSnippetLines(template, editorVariables),
    isFileTemplate: true,
  };
}
