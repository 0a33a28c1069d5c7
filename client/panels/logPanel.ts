/** A decision log as pictures: gives its page what the server makes of the log, anew when a record has changed. */
import { Disposable, Uri, ViewColumn, window, workspace, type WebviewPanel } from 'vscode';
import { logPicturesRequest } from '../../server/protocol/preview.ts';
import type { FromPreview } from '../../webview/preview/protocol.ts';
import { PageFrame } from './pageFrame.ts';
import type { PanelParts } from './previewPanel.ts';
import { fulfil } from './previewWishes.ts';

/** How long to wait after a change, in milliseconds. */
const CALM = 300;

export class LogPanel implements Disposable {
  readonly #parts: PanelParts;
  readonly #frame: PageFrame;
  readonly #subscriptions: Disposable;
  readonly #folder: Uri;
  #revision = 0;
  #stale = true;
  #given = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(panel: WebviewPanel, parts: PanelParts, folder: Uri) {
    this.#parts = parts;
    this.#folder = folder;
    this.#frame = new PageFrame(panel, parts.extensionUri, {
      onShown: () => (this.#stale || this.#given !== this.#frame.loads) && this.#soon(0),
      onMessage: (message) => void this.#receive(message),
    });
    this.#subscriptions = Disposable.from(
      this.#frame,
      parts.server.onDidStart(() => this.#soon(0)),
    );
  }

  get folder(): Uri {
    return this.#folder;
  }

  reveal(): void {
    this.#frame.reveal();
  }

  /** These documents may be others now. */
  changed(uris: readonly Uri[]): void {
    if (uris.some((uri) => uri.toString().startsWith(this.#folder.toString()))) this.#soon(CALM);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#subscriptions.dispose();
  }

  #soon(delay: number): void {
    this.#stale = true;
    clearTimeout(this.#timer);
    if (this.#frame.isSeen) this.#timer = setTimeout(() => void this.#update(), delay);
  }

  async #update(): Promise<void> {
    const model = await this.#parts.server.ask(logPicturesRequest, { uri: this.#folder.toString() });
    if (model === undefined || model === null || !this.#frame.isSeen) return;
    this.#stale = false;
    this.#given = this.#frame.loads;
    this.#revision += 1;
    const name = workspace.asRelativePath(this.#folder).replace(/\/$/, '');
    this.#frame.title = `Decision Graph ${name.slice(name.lastIndexOf('/') + 1)}`;
    this.#frame.post({
      type: 'document',
      revision: this.#revision,
      uri: this.#folder.toString(),
      name: 'decision-log',
      pinned: undefined,
      kind: `Decision log · ${name}`,
      model,
      base: '',
      roots: [],
    });
  }

  async #receive(message: Exclude<FromPreview, { readonly type: 'ready' }>): Promise<void> {
    // There is no text beside it to keep step with.
    if (message.type === 'reveal' || message.type === 'scrolled' || message.type === 'pin') return;
    const column = window.visibleTextEditors[0]?.viewColumn ?? ViewColumn.One;
    await fulfil(message, { uri: Uri.joinPath(this.#folder, 'decision-log'), column, storage: this.#parts.storage });
  }
}
