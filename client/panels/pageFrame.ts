/** The frame of one page: loads it with what it may do, hands over what it says once that was checked, and speaks to it while it can be seen. What is said is decided elsewhere. */
import { Disposable, Uri, workspace, type WebviewPanel } from 'vscode';
import { FromPreview, type ToPreview } from '../../webview/preview/protocol.ts';
import { pageHtml } from './pageHtml.ts';

/** What the frame tells. */
export interface PageListener {
  /** The page has loaded and has nothing to show, or is seen again. */
  onShown(): void;
  onMessage(message: Exclude<FromPreview, { readonly type: 'ready' }>): void;
}

export class PageFrame implements Disposable {
  readonly #panel: WebviewPanel;
  readonly #extensionUri: Uri;
  readonly #listener: PageListener;
  readonly #subscriptions: Disposable;
  #ready = false;
  /** Loads so far: who remembers another number gave its picture to a page that is gone. */
  #loads = 0;

  constructor(panel: WebviewPanel, extensionUri: Uri, listener: PageListener) {
    this.#panel = panel;
    this.#extensionUri = extensionUri;
    this.#listener = listener;
    this.#subscriptions = Disposable.from(
      panel.webview.onDidReceiveMessage((message: unknown) => this.#receive(message)),
      panel.onDidChangeViewState(() => this.isSeen && listener.onShown()),
      // Images may be loaded from these.
      workspace.onDidChangeWorkspaceFolders(() => this.#load()),
    );
    this.#load();
  }

  /** Whether there is a page and somebody to see it. A hidden one is told nothing: it costs nothing, and is given everything when it is seen again. */
  get isSeen(): boolean {
    return this.#ready && this.#panel.visible;
  }

  get loads(): number {
    return this.#loads;
  }

  set title(title: string) {
    this.#panel.title = title;
  }

  reveal(): void {
    this.#panel.reveal(undefined, true);
  }

  post(message: ToPreview): void {
    if (this.isSeen) void this.#panel.webview.postMessage(message);
  }

  /** Where the page may load a file from. */
  served(file: Uri): string {
    return this.#panel.webview.asWebviewUri(file).toString();
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  #load(): void {
    const { webview } = this.#panel;
    const folder = Uri.joinPath(this.#extensionUri, 'dist', 'webview');
    webview.options = { enableScripts: true, localResourceRoots: [folder, ...(workspace.workspaceFolders ?? []).map(({ uri }) => uri)] };
    this.#ready = false;
    const address = (name: string): string => webview.asWebviewUri(Uri.joinPath(folder, name)).toString();
    webview.html = pageHtml('Preview', {
      script: address('preview.js'),
      style: address('preview.css'),
      csp: webview.cspSource,
      nonce: crypto.randomUUID().replaceAll('-', ''),
    });
  }

  #receive(received: unknown): void {
    const { data: message } = FromPreview.safeParse(received);
    if (message === undefined) return;
    if (message.type !== 'ready') {
      this.#listener.onMessage(message);
      return;
    }
    this.#ready = true;
    this.#loads += 1;
    this.#listener.onShown();
  }
}
