/** Inserts a template as a snippet: at the cursor of a Markdown document, else in a new one. */
import { QuickPickItemKind, SnippetString, window, workspace, type QuickPickItem, type TextEditor } from 'vscode';
import { templateRequest, templatesRequest, type TemplateInfo } from '../../server/protocol/requests.ts';
import type { Command } from './command.ts';

interface TemplateItem extends QuickPickItem {
  readonly template?: TemplateInfo;
}

export const insertTemplate: Command = async ({ server }) => {
  const items = server.ask(templatesRequest, {}).then((templates) => itemsOf(templates ?? []));
  const chosen = await window.showQuickPick(items, { title: 'Insert Template', placeHolder: 'Which template?', matchOnDetail: true });
  if (chosen?.template === undefined) return;
  const text = await server.ask(templateRequest, { kind: chosen.template.kind, id: chosen.template.id });
  if (text === undefined || text === null) return;
  await (await markdownEditor()).insertSnippet(new SnippetString(text.snippet));
};

function itemsOf(templates: readonly TemplateInfo[]): TemplateItem[] {
  const group = (kind: TemplateInfo['kind'], label: string): TemplateItem[] => [
    { label, kind: QuickPickItemKind.Separator },
    ...templates
      .filter((template) => template.kind === kind)
      .map((template) => ({ label: template.name, detail: template.summary, template })),
  ];
  return [...group('record', 'Decision records'), ...group('document', 'Plans and design documents')];
}

async function markdownEditor(): Promise<TextEditor> {
  const active = window.activeTextEditor;
  return active?.document.languageId === 'markdown'
    ? active
    : window.showTextDocument(await workspace.openTextDocument({ language: 'markdown' }));
}
