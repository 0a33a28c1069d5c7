/**
 * Every request the server answers, each in a few lines over the session. Loaded after `initialize`, since this is what thinks; what
 * answers one kind of request is loaded with the first of them.
 */
import {
  CodeLensRefreshRequest,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  WatchKind,
  type CancellationToken,
  type CodeAction,
  type CodeActionParams,
  type CodeLens,
  type CompletionItem,
  type Connection,
  type Definition,
  type DidChangeWatchedFilesParams,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  type DocumentLink,
  type FileEvent,
  type Hover,
  type InitializeParams,
  type InlayHint,
  type InlayHintParams,
  type Location,
  type LocationLink,
  type PrepareRenameResult,
  type ReferenceParams,
  type RenameParams,
  type ResultProgressReporter,
  type TextDocumentIdentifier,
  type TextDocumentPositionParams,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
  type WorkspaceDiagnosticReportPartialResult,
  type WorkspaceEdit,
  type WorkspaceFoldersChangeEvent,
} from 'vscode-languageserver';
import { CONFIG_FILE } from '../protocol/configFile.ts';
import { rulePage } from '../protocol/links.ts';
import type { LogEntry, PreviewModel } from '../protocol/preview.ts';
import type { DocumentStatus, RuleInfo, TemplateInfo, TemplateText } from '../protocol/requests.ts';
import { SETTINGS_SECTION } from '../protocol/settings.ts';
import { isMarkdown } from '../workspace/markdownFiles.ts';
import { ConfigProblems } from './configProblems.ts';
import { documentDiagnostics } from './documentDiagnostics.ts';
import type { Host } from './host.ts';
import type { InterviewHandlers } from './interview.ts';
import type { At } from './navigation.ts';
import { PushedDiagnostics } from './pushedDiagnostics.ts';
import { openSession, type Session } from './session.ts';
import { documentStatus } from './status.ts';
import type { TextSync } from './textSync.ts';
import { WorkspaceDiagnostics } from './workspaceDiagnostics.ts';

const catalogue = async (): Promise<typeof import('./catalogue.ts')> => import('./catalogue.ts');
const navigation = async (): Promise<typeof import('./navigation.ts')> => import('./navigation.ts');
const pictures = async (): Promise<typeof import('./preview.ts')> => import('./preview.ts');

/** Opens the session and everything that lives as long as it. */
export async function openHandlers(connection: Connection, host: Host, texts: TextSync, params: InitializeParams): Promise<Handlers> {
  const session = await openSession(connection, host, texts, params);
  const handlers = new Handlers(connection, session);
  await handlers.subscribe();
  if (!session.client.pullsDiagnostics) new PushedDiagnostics(connection, session);
  return handlers;
}

export class Handlers {
  readonly session: Session;
  readonly #connection: Connection;
  readonly #workspace: WorkspaceDiagnostics;
  readonly #configProblems: ConfigProblems;
  #interviews: Promise<InterviewHandlers> | undefined;

  constructor(connection: Connection, session: Session) {
    this.#connection = connection;
    this.session = session;
    this.#configProblems = new ConfigProblems(connection);
    this.#workspace = new WorkspaceDiagnostics(session, this.#configProblems);
  }

  /** Asks for news of files and settings, where the client can tell. */
  async subscribe(): Promise<void> {
    const { client } = this.session;
    // Editors tell of a folder that went, and not of the files in it.
    const watchers = [
      { globPattern: '**/*.{md,markdown,mdown,mkd}' },
      { globPattern: `**/${CONFIG_FILE}` },
      { globPattern: '**/*', kind: WatchKind.Delete },
    ];
    if (client.watchesFiles) await this.#connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    if (client.configurationChanges)
      await this.#connection.client.register(DidChangeConfigurationNotification.type, { section: SETTINGS_SECTION });
    if (client.workspaceFolders) this.#connection.workspace.onDidChangeWorkspaceFolders((event) => void this.foldersChanged(event));
  }

  async diagnostics(params: DocumentDiagnosticParams, token: CancellationToken): Promise<DocumentDiagnosticReport> {
    const report = await documentDiagnostics(this.session, params, token);
    this.#workspace.told(params.textDocument.uri, report.resultId);
    await this.#configProblems.publish(this.session.service.configProblems());
    return report;
  }

  async workspaceDiagnostics(
    params: WorkspaceDiagnosticParams,
    token: CancellationToken,
    progress: ResultProgressReporter<WorkspaceDiagnosticReportPartialResult> | undefined,
  ): Promise<WorkspaceDiagnosticReport> {
    return this.#workspace.report(params, token, progress);
  }

  async codeActions(params: CodeActionParams, token: CancellationToken): Promise<CodeAction[]> {
    const { codeActions } = await import('./codeActions.ts');
    return codeActions(this.session, params, token);
  }

  async resolveAction(action: CodeAction, token: CancellationToken): Promise<CodeAction> {
    const { resolveAction } = await import('./codeActions.ts');
    return resolveAction(this.session, action, token);
  }

  async completion(params: TextDocumentPositionParams, token: CancellationToken): Promise<CompletionItem[]> {
    const at = await this.#at(params, token);
    if (at === undefined) return [];
    const { complete } = await import('../features/completion.ts');
    return complete(at.snapshot, at.offset);
  }

  async resolveCompletion(item: CompletionItem): Promise<CompletionItem> {
    const { resolveCompletion } = await import('../features/completion.ts');
    return resolveCompletion(item);
  }

  async hover(params: TextDocumentPositionParams, token: CancellationToken): Promise<Hover | null> {
    const at = await this.#at(params, token);
    if (at === undefined) return null;
    const { hover } = await import('../features/hover.ts');
    return hover(at.snapshot, at.offset, rulePage) ?? null;
  }

  async definition(params: TextDocumentPositionParams, token: CancellationToken): Promise<Definition | LocationLink[]> {
    const at = await this.#at(params, token);
    return at === undefined ? [] : (await navigation()).definitions(this.session, at);
  }

  async references(params: ReferenceParams, token: CancellationToken): Promise<Location[]> {
    const at = await this.#at(params, token);
    return at === undefined ? [] : (await navigation()).referencesTo(this.session, at, params.context.includeDeclaration);
  }

  async prepareRename(params: TextDocumentPositionParams, token: CancellationToken): Promise<PrepareRenameResult | null> {
    const at = await this.#at(params, token);
    return at === undefined ? null : (await navigation()).preparedRename(at);
  }

  async rename(params: RenameParams, token: CancellationToken): Promise<WorkspaceEdit | null> {
    const at = await this.#at(params, token);
    return at === undefined ? null : (await navigation()).renamed(this.session, at, params.newName);
  }

  async documentLinks(
    { textDocument }: { readonly textDocument: TextDocumentIdentifier },
    token: CancellationToken,
  ): Promise<DocumentLink[]> {
    const snapshot = await this.session.snapshot(textDocument.uri, token);
    if (snapshot === undefined) return [];
    const { documentLinks } = await import('../features/documentLinks.ts');
    return documentLinks(snapshot);
  }

  async codeLens({ textDocument }: { readonly textDocument: TextDocumentIdentifier }, token: CancellationToken): Promise<CodeLens[]> {
    if (!(await this.session.settingsFor(textDocument.uri)).codeLens.enable) return [];
    const snapshot = await this.session.snapshot(textDocument.uri, token);
    if (snapshot === undefined) return [];
    const { codeLenses } = await import('../features/codeLens.ts');
    return codeLenses(snapshot, { preview: this.session.options.previewCommand });
  }

  async inlayHints({ textDocument, range }: InlayHintParams, token: CancellationToken): Promise<InlayHint[]> {
    if (!(await this.session.settingsFor(textDocument.uri)).inlayHints.enable) return [];
    const snapshot = await this.session.snapshot(textDocument.uri, token);
    if (snapshot === undefined) return [];
    const { lines } = snapshot.document;
    const { inlayHints } = await import('../features/inlayHints.ts');
    return inlayHints(snapshot, { start: lines.offset(range.start), end: lines.offset(range.end) });
  }

  async status(params: unknown, token: CancellationToken): Promise<DocumentStatus | null> {
    return documentStatus(this.session, params, token);
  }

  async preview(params: unknown, token: CancellationToken): Promise<PreviewModel | null> {
    return (await pictures()).documentPreview(this.session, params, token);
  }

  async logs(params: unknown, token: CancellationToken): Promise<readonly LogEntry[]> {
    return (await pictures()).logList(this.session, params, token);
  }

  async logPictures(params: unknown, token: CancellationToken): Promise<PreviewModel | null> {
    return (await pictures()).logPicturesOf(this.session, params, token);
  }

  async rules(): Promise<readonly RuleInfo[]> {
    return (await catalogue()).ruleList();
  }

  async templates(): Promise<readonly TemplateInfo[]> {
    return (await catalogue()).templateList();
  }

  async template(params: unknown): Promise<TemplateText | null> {
    return (await catalogue()).templateText(params);
  }

  /** Loaded with the first question about one. */
  async interviews(): Promise<InterviewHandlers> {
    return (this.#interviews ??= this.#loadInterviews());
  }

  async settingsChanged(): Promise<void> {
    await this.session.reconfigure();
    await this.#askAgain();
  }

  async filesChanged(params: DidChangeWatchedFilesParams): Promise<void> {
    const changes = await this.#ofConcern(params.changes);
    if (changes.length === 0) return;
    const cameOrWent = changes.some(({ type, uri }) => type !== FileChangeType.Changed || uri.endsWith(`/${CONFIG_FILE}`));
    this.session.filesChanged(
      changes.map((change) => change.uri),
      cameOrWent,
    );
    for (const { uri } of changes) if (uri.endsWith(`/${CONFIG_FILE}`)) await this.session.service.readConfig(uri);
    await this.#configProblems.publish(this.session.service.configProblems());
    await this.#askAgain();
  }

  async foldersChanged({ added, removed }: WorkspaceFoldersChangeEvent): Promise<void> {
    const gone = new Set(removed.map((folder) => folder.uri));
    await this.session.setFolders([...this.session.folders.filter((uri) => !gone.has(uri)), ...added.map((folder) => folder.uri)]);
    await this.#askAgain();
  }

  /** Documents, configurations, and folders that documents went with. */
  async #ofConcern(changes: readonly FileEvent[]): Promise<readonly FileEvent[]> {
    const isOwn = ({ uri }: FileEvent): boolean => isMarkdown(uri) || uri.endsWith(`/${CONFIG_FILE}`);
    if (changes.every(isOwn)) return changes;
    const known = await this.session.service.summaries();
    return changes.filter((change) => isOwn(change) || known.some(({ uri }) => uri.startsWith(`${change.uri}/`)));
  }

  async #loadInterviews(): Promise<InterviewHandlers> {
    const [{ InterviewHandlers }, { Interviews }] = await Promise.all([import('./interview.ts'), import('../interviews.ts')]);
    return new InterviewHandlers(
      this.session,
      new Interviews(this.session.ports, this.session.service, { mayStudy: this.session.options.study === true }),
    );
  }

  async #askAgain(): Promise<void> {
    const { client } = this.session;
    if (client.refreshesDiagnostics) await this.#connection.languages.diagnostics.refresh();
    if (client.refreshesHints) await this.#connection.languages.inlayHint.refresh();
    if (client.refreshesLenses) await this.#connection.sendRequest(CodeLensRefreshRequest.type);
  }

  async #at({ textDocument, position }: TextDocumentPositionParams, token: CancellationToken): Promise<At | undefined> {
    const snapshot = await this.session.snapshot(textDocument.uri, token);
    return snapshot && { snapshot, offset: snapshot.document.lines.offset(position) };
  }
}
