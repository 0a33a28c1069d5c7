/** Texts that an interview would write, to be read or compared in the editor's own way. Writes nothing. */
import { commands, Uri, ViewColumn, workspace, type Disposable, type TextDocumentShowOptions } from 'vscode';

const SCHEME = 'archwright-proposed';
/** Where files are, so that the list of them keeps the keys. */
const BESIDE_THE_LIST: TextDocumentShowOptions = { viewColumn: ViewColumn.One, preserveFocus: true, preview: true };

/** Shows what would stand in a file that is not there yet. */
export async function showProposed(file: Uri, text: string): Promise<void> {
  await commands.executeCommand('vscode.open', proposed(file, text), BESIDE_THE_LIST);
}

/** Shows a file and what is proposed for it side by side. */
export async function compareProposed(file: Uri, path: string, text: string): Promise<void> {
  await commands.executeCommand(
    'vscode.diff',
    file,
    proposed(file, text),
    `${path}: as it is ↔ as the interview would write it`,
    BESIDE_THE_LIST,
  );
}

/** Lets the editor read proposed texts. */
export function registerProposedDocuments(): Disposable {
  return workspace.registerTextDocumentContentProvider(SCHEME, { provideTextDocumentContent: ({ query }) => query });
}

/** The text travels in the address, so that nothing has to be kept for it. */
function proposed(file: Uri, text: string): Uri {
  return Uri.from({ scheme: SCHEME, path: file.path, query: text });
}
