/** The Markdown document a person means who names none: the active one, else one that is seen. Says so where there is none. */
import { window, type TextDocument } from 'vscode';

/** Undefined once the person has been told that there is none. */
export function markdownAtHand(): TextDocument | undefined {
  const seen = [window.activeTextEditor, ...window.visibleTextEditors].map((editor) => editor?.document);
  const document = seen.find((each) => each?.languageId === 'markdown');
  if (document === undefined) void window.showInformationMessage('Open a Markdown file first.');
  return document;
}
