/** What the server offers. Told before anything else is loaded, so it may import nothing that thinks. */
import { TextDocumentSyncKind, type ServerCapabilities } from 'vscode-languageserver';
import { completionTriggers } from '../features/completion/triggers.ts';
import type { ClientSupport } from './clientSupport.ts';

/** The kind of action that fixes what can be fixed without asking. */
export const FIX_ALL = 'source.fixAll.archwright';

/** The capabilities to answer `initialize` with. */
export function serverCapabilities(client: ClientSupport): ServerCapabilities {
  return {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    codeActionProvider: { codeActionKinds: ['quickfix', 'refactor.rewrite', FIX_ALL], resolveProvider: client.resolvesActions },
    completionProvider: { triggerCharacters: [...completionTriggers], resolveProvider: true },
    hoverProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    documentLinkProvider: { resolveProvider: false },
    renameProvider: client.preparesRenames ? { prepareProvider: true } : true,
    codeLensProvider: { resolveProvider: false },
    inlayHintProvider: true,
    ...(client.pullsDiagnostics && {
      diagnosticProvider: { identifier: 'archwright', interFileDependencies: true, workspaceDiagnostics: true },
    }),
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  };
}
