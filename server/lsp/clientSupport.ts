/** What the client can do, read once from its capabilities, so that no handler has to look them up. */
import type { ClientCapabilities } from 'vscode-languageserver';
import type { EditSupport } from '../features/workspaceEdit.ts';

export interface ClientSupport {
  /** Asks for diagnostics; one that does not is sent them. */
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly refreshesHints: boolean;
  readonly refreshesLenses: boolean;
  /** Resolves the edit of a code action when it is chosen. */
  readonly resolvesActions: boolean;
  readonly edits: EditSupport;
  /** Shows the word that a definition was asked for. */
  readonly linksDefinitions: boolean;
  /** Asks what is to be renamed before it asks for the new name. */
  readonly preparesRenames: boolean;
  readonly configuration: boolean;
  readonly configurationChanges: boolean;
  readonly workspaceFolders: boolean;
  readonly watchesFiles: boolean;
}

/** Reads the capabilities a client sent with `initialize`. */
export function clientSupport({ textDocument, workspace }: ClientCapabilities): ClientSupport {
  const edit = workspace?.workspaceEdit;
  const documentChanges = edit?.documentChanges === true;
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    refreshesHints: workspace?.inlayHint?.refreshSupport === true,
    refreshesLenses: workspace?.codeLens?.refreshSupport === true,
    resolvesActions:
      textDocument?.codeAction?.dataSupport === true && textDocument.codeAction.resolveSupport?.properties.includes('edit') === true,
    edits: {
      documentChanges,
      snippets: documentChanges && edit.snippetEditSupport === true,
      create: documentChanges && edit.resourceOperations?.includes('create') === true,
      rename: documentChanges && edit.resourceOperations?.includes('rename') === true,
    },
    linksDefinitions: textDocument?.definition?.linkSupport === true,
    preparesRenames: textDocument?.rename?.prepareSupport === true,
    configuration: workspace?.configuration === true,
    configurationChanges: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    workspaceFolders: workspace?.workspaceFolders === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
  };
}
