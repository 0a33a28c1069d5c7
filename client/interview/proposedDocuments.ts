/** Texts that an interview would write where somebody has changed the file: to be compared in the editor's own way, never written. */
import { commands, Disposable, Uri, workspace } from 'vscode';

const SCHEME = 'archwright-proposed';

/** Shows a file and what is proposed for it side by side. The text travels in the address, so that nothing has to be kept for it. */
export async function compareProposed(file: Uri, path: string, text: string): Promise<void> {
  await commands.executeCommand('vscode.diff', file, Uri.from({ scheme: SCHEME, path: file.path, query: text }), `${path}: as it is ↔ as the interview would write it`);
}

/** Lets the editor read proposed texts. */
export function registerProposedDocuments(): Disposable {
  return workspace.registerTextDocumentContentProvider(SCHEME, { provideTextDocumentContent: ({ query }) => query });
}
