/** One interview beside the editor: gives its page whole pictures, and carries what the person does to the server. The page decides nothing, and nothing is kept here. */
import { Disposable, Range, RelativePattern, Uri, ViewColumn, window, workspace, type WebviewPanel } from 'vscode';
import {
  actRequest,
  defaultsRequest,
  draftRequest,
  openInterviewRequest,
  remarksRequest,
  type AskedPlace,
  type InterviewAction,
  type InterviewView,
} from '../../server/protocol/interview.ts';
import { FromInterview, type ToInterview } from '../../webview/interview/protocol.ts';
import { answered, type Answered } from '../interview/asking.ts';
import { writeDocuments } from '../interview/writeDocuments.ts';
import type { ServerConnection } from '../languageClient.ts';
import { pageHtml } from './pageHtml.ts';

/** How long files on the disk are left to come to rest, in milliseconds. */
const CALM = 150;

/** The page has no picture yet, or none that counts. */
const NOTHING = { asked: 0, revision: -1 };

export class InterviewPanel implements Disposable {
  readonly uri: Uri;
  readonly #panel: WebviewPanel;
  readonly #server: ServerConnection;
  readonly #subscriptions: Disposable;
  #ready = false;
  #stale = true;
  /** Counts what is asked of the server, so that a late answer never covers a newer one. */
  #asked = 0;
  /** Of the picture the page has: when it was asked for, and its own revision. */
  #shown = NOTHING;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(panel: WebviewPanel, server: ServerConnection, extensionUri: Uri, uri: Uri) {
    this.uri = uri;
    this.#panel = panel;
    this.#server = server;
    this.#load(extensionUri);
    const file = workspace.createFileSystemWatcher(
      new RelativePattern(Uri.joinPath(uri, '..'), uri.path.slice(uri.path.lastIndexOf('/') + 1)),
    );
    this.#subscriptions = Disposable.from(
      file,
      // Another window may have answered, or a pull brought answers.
      file.onDidChange(() => this.#soon()),
      file.onDidCreate(() => this.#soon()),
      panel.webview.onDidReceiveMessage((message: unknown) => void this.#receive(message)),
      panel.onDidChangeViewState(() => panel.visible && this.#stale && void this.refresh()),
      server.onDidStart(() => void this.#afresh()),
    );
  }

  reveal(): void {
    this.#panel.reveal();
  }

  /** Asks where the interview stands, and shows it. A hidden page is told when it is seen again. */
  async refresh(): Promise<void> {
    this.#stale = true;
    if (!this.#ready || !this.#panel.visible) return;
    const asked = (this.#asked += 1);
    this.#show(asked, await answered(this.#server.ask(openInterviewRequest, { uri: this.uri.toString() })));
  }

  /** Goes to a question, as if the person had pressed it in the map. */
  async goTo(question: string): Promise<void> {
    await this.#act({ do: 'goTo', question });
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#subscriptions.dispose();
  }

  #load(extensionUri: Uri): void {
    const { webview } = this.#panel;
    const folder = Uri.joinPath(extensionUri, 'dist', 'webview');
    webview.options = { enableScripts: true, localResourceRoots: [folder] };
    const address = (name: string): string => webview.asWebviewUri(Uri.joinPath(folder, name)).toString();
    webview.html = pageHtml('Interview', {
      script: address('interview.js'),
      style: address('interview.css'),
      csp: webview.cspSource,
      nonce: crypto.randomUUID().replaceAll('-', ''),
    });
  }

  #soon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.refresh(), CALM);
  }

  async #receive(received: unknown): Promise<void> {
    const { data: message } = FromInterview.safeParse(received);
    switch (message?.type) {
      case undefined:
        return;
      case 'ready':
        this.#ready = true;
        return this.#afresh();
      case 'act':
        return this.#act(message.action, message.number);
      case 'typing':
        return this.#remark(message, message.text);
      case 'defaults':
        return this.#defaults(message.phase);
      case 'write':
        if (await writeDocuments(this.#server, this.uri)) await this.refresh();
        return;
      case 'open':
        return openEvidence(message.uri, message.line);
      default:
        message satisfies never;
    }
  }

  /** The page or the server is a new one. */
  async #afresh(): Promise<void> {
    this.#shown = NOTHING;
    await this.refresh();
  }

  async #act(action: InterviewAction, done?: number): Promise<void> {
    const asked = (this.#asked += 1);
    this.#show(asked, await answered(this.#server.ask(actRequest, { uri: this.uri.toString(), action })), done);
  }

  /** `done` is the page's number for what this is the outcome of. */
  #show(asked: number, answer: Answered<InterviewView>, done?: number): void {
    const outcome = done === undefined ? {} : { done };
    if ('problem' in answer) {
      this.#post({ type: 'problem', text: answer.problem, ...outcome });
      return;
    }
    const view = answer.value;
    this.#stale = !this.#panel.visible;
    // What the file tells again after our own writing is no news; what the person did is always answered.
    if (done === undefined && (asked < this.#shown.asked || view.revision === this.#shown.revision)) return;
    // The page drops older pictures: what it waits for must be the newest, even where something asked later was answered sooner.
    const order = done === undefined ? asked : (this.#asked += 1);
    this.#shown = { asked: Math.max(order, this.#shown.asked), revision: view.revision };
    this.#panel.title = `Interview: ${view.name}`;
    this.#post({ type: 'interview', revision: order, view, ...outcome });
    void this.#draft();
  }

  async #draft(): Promise<void> {
    const revision = this.#asked;
    const draft = await answered(this.#server.ask(draftRequest, { uri: this.uri.toString() }));
    if ('value' in draft) this.#post({ type: 'draft', revision, draft: draft.value });
  }

  async #remark({ question, slot }: AskedPlace, text: string): Promise<void> {
    const remarks = await answered(
      this.#server.ask(remarksRequest, { uri: this.uri.toString(), question, ...(slot !== undefined && { slot }), text }),
    );
    if ('value' in remarks) this.#post({ type: 'remarks', question, text, remarks: remarks.value });
  }

  async #defaults(phase: string): Promise<void> {
    const lines = await answered(this.#server.ask(defaultsRequest, { uri: this.uri.toString(), phase }));
    this.#post('problem' in lines ? { type: 'problem', text: lines.problem } : { type: 'defaults', phase, lines: lines.value });
  }

  #post(message: ToInterview): void {
    if (this.#ready && this.#panel.visible) void this.#panel.webview.postMessage(message);
  }
}

/** Only files of the workspace are opened. */
async function openEvidence(uri: string, line: number): Promise<void> {
  const file = Uri.parse(uri);
  if (workspace.getWorkspaceFolder(file) === undefined) return;
  await window.showTextDocument(file, { viewColumn: ViewColumn.One, selection: new Range(line, 0, line, 0) });
}
