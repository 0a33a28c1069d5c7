/** What the client tells the server at its start, and which documents they talk about. */
import { Uri, workspace, type ExtensionContext, type LogOutputChannel, type TextDocument } from 'vscode';
import type { LanguageClientOptions } from 'vscode-languageclient';
import type { ClientOptions } from '../server/protocol/requests.ts';
import type { CommandId } from './commands/catalogue.ts';

/** Documents in other places, such as the old side of a comparison or a chat, are not the person's to change. */
const schemes = ['file', 'untitled', 'vscode-remote', 'vscode-vfs', 'vscode-test-web'];

/** Options for a start of the server. */
export function clientOptions(context: ExtensionContext, log: LogOutputChannel): LanguageClientOptions {
  const places = new Set([...schemes, ...(workspace.workspaceFolders ?? []).map((folder) => folder.uri.scheme)]);
  return {
    documentSelector: [...places].map((scheme) => ({ scheme, language: 'markdown' })),
    outputChannel: log,
    initializationOptions: startOptions(context),
    diagnosticPullOptions: { onChange: true, onSave: true, filter: (document, mode) => isTyping(mode) && checksOnSaveOnly(document) },
  };
}

function startOptions(context: ExtensionContext): ClientOptions {
  const storage = context.storageUri;
  return {
    files: true,
    versionControl: workspace.isTrusted && workspace.getConfiguration('archwright').get('versionControl.enable', true),
    study: workspace.isTrusted,
    program: Uri.joinPath(context.extensionUri, 'dist').toString(),
    explainCommand: 'archwright.explainRule' satisfies CommandId,
    askCommand: 'archwright.askAboutThis' satisfies CommandId,
    previewCommand: 'archwright.openPreview' satisfies CommandId,
    ...(storage?.scheme === 'file' && { storage: storage.toString() }),
  };
}

/** The mode is an enumeration of a library that is not loaded yet. */
function isTyping(mode: string): boolean {
  return mode === 'onType';
}

function checksOnSaveOnly(document: TextDocument): boolean {
  return workspace.getConfiguration('archwright', document).get('run.on') === 'save';
}
