/** A client and the server over two streams in memory: the real connection, framing and all, over files in memory. */
import { PassThrough } from 'node:stream';
import {
  createConnection,
  createProtocolConnection,
  ApplyWorkspaceEditRequest,
  CodeActionRequest,
  CodeActionResolveRequest,
  ConfigurationRequest,
  DiagnosticRefreshRequest,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  InitializedNotification,
  PublishDiagnosticsNotification,
  RegistrationRequest,
  ShowMessageNotification,
  StreamMessageReader,
  StreamMessageWriter,
  type ClientCapabilities,
  type CodeAction,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type Range,
  type TextDocumentEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { startServer } from '../../server/lsp/startServer.ts';
import { MemoryFiles, memoryPorts, ROOT } from '../support/memoryPorts.ts';

/** What VS Code says of itself, as far as it matters here. */
export const editorCapabilities: ClientCapabilities = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    didChangeWatchedFiles: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    workspaceEdit: { documentChanges: true, snippetEditSupport: true, resourceOperations: ['create', 'rename'] },
  },
  textDocument: { diagnostic: {}, codeAction: { dataSupport: true, resolveSupport: { properties: ['edit'] } } },
};

export interface ClientSetup {
  /** By path in the workspace. */
  readonly files: Readonly<Record<string, string>>;
  readonly capabilities?: ClientCapabilities;
  /** What is answered for the section `archwright`. */
  readonly settings?: () => unknown;
  readonly options?: unknown;
}

export class TestClient {
  readonly connection: ProtocolConnection;
  readonly files: MemoryFiles;
  readonly messages: string[] = [];
  readonly #documents = new Map<string, TextDocument>();
  readonly #published: PublishDiagnosticsParams[] = [];
  readonly #waiting: {
    readonly wanted: (params: PublishDiagnosticsParams) => boolean;
    readonly settle: (params: PublishDiagnosticsParams) => void;
  }[] = [];
  #initialized: InitializeResult | undefined;

  private constructor(connection: ProtocolConnection, files: MemoryFiles) {
    this.connection = connection;
    this.files = files;
  }

  /** A client that has initialised a server of its own. */
  static async start({ files, capabilities = editorCapabilities, settings = () => null, options }: ClientSetup): Promise<TestClient> {
    const [toServer, toClient] = [new PassThrough(), new PassThrough()];
    const memory = new MemoryFiles(files);
    startServer(createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient)), {
      ports: () => Promise.resolve(memoryPorts(memory)),
    });
    const client = new TestClient(createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer)), memory);
    client.#listen(settings);
    client.#initialized = await client.connection.sendRequest<InitializeResult>('initialize', {
      processId: null,
      capabilities,
      workspaceFolders: [{ uri: ROOT, name: 'workspace' }],
      initializationOptions: options,
    });
    await client.connection.sendNotification(InitializedNotification.type, {});
    return client;
  }

  get initialized(): InitializeResult {
    if (this.#initialized === undefined) throw new Error('Not initialised');
    return this.#initialized;
  }

  /** Every report of findings the server sent by itself. */
  get published(): readonly PublishDiagnosticsParams[] {
    return this.#published;
  }

  text(path: string): string {
    return this.#documents.get(ROOT + path)?.getText() ?? '';
  }

  async open(path: string, text: string): Promise<void> {
    const uri = ROOT + path;
    this.#documents.set(uri, TextDocument.create(uri, 'markdown', 1, text));
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId: 'markdown', version: 1, text },
    });
  }

  async close(path: string): Promise<void> {
    const uri = ROOT + path;
    this.#documents.delete(uri);
    await this.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
  }

  /** One keystroke or paste; returns the new version. */
  async edit(path: string, range: Range, text: string): Promise<number> {
    const document = this.#documents.get(ROOT + path);
    if (document === undefined) throw new Error(`${path} is not open`);
    const version = document.version + 1;
    TextDocument.update(document, [{ range, text }], version);
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri: document.uri, version },
      contentChanges: [{ range, text }],
    });
    return version;
  }

  /** Applies what a code action would: the edits of documents that are open. */
  async apply(action: CodeAction): Promise<void> {
    const changes = (action.edit?.documentChanges ?? []).filter((change): change is TextDocumentEdit => 'textDocument' in change);
    for (const { textDocument, edits } of changes) {
      const ordered = edits
        .filter((edit) => 'newText' in edit)
        .sort((a, b) => b.range.start.line - a.range.start.line || b.range.start.character - a.range.start.character);
      for (const { range, newText } of ordered) await this.edit(textDocument.uri.slice(ROOT.length), range, newText);
    }
  }

  async pull(path: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return this.connection.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri: ROOT + path },
      ...(previousResultId !== undefined && { previousResultId }),
    });
  }

  async findings(path: string): Promise<readonly Diagnostic[]> {
    const report = await this.pull(path);
    return report.kind === 'full' ? report.items : [];
  }

  async actions(path: string, diagnostic: Diagnostic, only?: string[]): Promise<CodeAction[]> {
    const answer = await this.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri: ROOT + path },
      range: diagnostic.range,
      context: { diagnostics: [diagnostic], ...(only && { only }) },
    });
    return (answer ?? []).filter((each): each is CodeAction => !('command' in each && typeof each.command === 'string'));
  }

  async resolve(action: CodeAction): Promise<CodeAction> {
    return this.connection.sendRequest(CodeActionResolveRequest.type, action);
  }

  /** Says that files changed on disk. */
  async filesChanged(...changes: readonly (readonly [path: string, type: 1 | 2 | 3])[]): Promise<void> {
    await this.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: changes.map(([path, type]) => ({ uri: ROOT + path, type })),
    });
  }

  /** The first report, sent already or yet to come, that is wanted. */
  async nextPublished(wanted: (params: PublishDiagnosticsParams) => boolean): Promise<PublishDiagnosticsParams> {
    const known = this.#published.find(wanted);
    return known ?? new Promise((settle) => this.#waiting.push({ wanted, settle }));
  }

  dispose(): void {
    this.connection.dispose();
  }

  #listen(settings: () => unknown): void {
    this.connection.onRequest(ConfigurationRequest.type, ({ items }) => items.map(settings));
    this.connection.onRequest(RegistrationRequest.type, () => undefined);
    this.connection.onRequest(DiagnosticRefreshRequest.type, () => undefined);
    this.connection.onRequest(ApplyWorkspaceEditRequest.type, () => ({ applied: true }));
    this.connection.onNotification(ShowMessageNotification.type, ({ message }) => void this.messages.push(message));
    this.connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
      this.#published.push(params);
      for (const waiting of this.#waiting.filter((each) => each.wanted(params))) {
        this.#waiting.splice(this.#waiting.indexOf(waiting), 1);
        waiting.settle(params);
      }
    });
    this.connection.listen();
  }
}
