/** All previews of a window: opens them, finds the one that fits, and brings them back after a reload. */
import { Disposable, languages, Uri, ViewColumn, window, workspace, type WebviewPanel } from 'vscode';
import { LogPanel } from './logPanel.ts';
import { PreviewPanel, type PanelParts } from './previewPanel.ts';

const VIEW_TYPE = 'archwright.preview';

export class Previews implements Disposable {
  readonly #parts: PanelParts;
  readonly #documents = new Set<PreviewPanel>();
  readonly #logs = new Set<LogPanel>();
  readonly #subscriptions: Disposable;

  constructor(parts: PanelParts) {
    this.#parts = parts;
    this.#subscriptions = Disposable.from(
      window.registerWebviewPanelSerializer(VIEW_TYPE, { deserializeWebviewPanel: async (panel, state) => this.#restore(panel, state) }),
      languages.onDidChangeDiagnostics(({ uris }) => this.#changed(uris)),
      workspace.onDidSaveTextDocument(({ uri }) => this.#changed([uri])),
      workspace.onDidDeleteFiles(({ files }) => this.#changed(files)),
    );
  }

  /** Shows a document beside the editor: in the preview that has it or follows, else in a new one. */
  open(uri: Uri): void {
    const fitting =
      [...this.#documents].find((panel) => panel.uri.toString() === uri.toString()) ?? [...this.#documents].find((panel) => !panel.pinned);
    if (fitting === undefined) {
      this.#addDocument(create('Preview'), { uri, pinned: false });
      return;
    }
    fitting.show(uri);
    fitting.reveal();
  }

  /** Shows the pictures of the decision log in a folder. */
  openLog(folder: Uri): void {
    const fitting = [...this.#logs].find((panel) => panel.folder.toString() === folder.toString());
    if (fitting === undefined) this.#addLog(create('Decision Graph'), folder);
    else fitting.reveal();
  }

  dispose(): void {
    this.#subscriptions.dispose();
    for (const panel of [...this.#documents, ...this.#logs]) panel.dispose();
  }

  #changed(uris: readonly Uri[]): void {
    const changed = new Set(uris.map((uri) => uri.toString()));
    for (const panel of this.#documents) if (changed.has(panel.uri.toString())) panel.refresh();
    for (const panel of this.#logs) panel.changed(uris);
  }

  #addDocument(panel: WebviewPanel, shown: { readonly uri: Uri; readonly pinned: boolean }): void {
    this.#keep(panel, this.#documents, new PreviewPanel(panel, this.#parts, shown));
  }

  #addLog(panel: WebviewPanel, folder: Uri): void {
    this.#keep(panel, this.#logs, new LogPanel(panel, this.#parts, folder));
  }

  #keep<T extends Disposable>(panel: WebviewPanel, all: Set<T>, one: T): void {
    panel.iconPath = Uri.joinPath(this.#parts.extensionUri, 'images', 'icon.png');
    all.add(one);
    panel.onDidDispose(() => {
      all.delete(one);
      one.dispose();
    });
  }

  async #restore(panel: WebviewPanel, state: unknown): Promise<void> {
    const { version, uri, pinned, isLog } = (typeof state === 'object' && state !== null ? state : {}) as Record<string, unknown>;
    if (version !== 1 || typeof uri !== 'string') panel.dispose();
    else if (isLog === true) this.#addLog(panel, Uri.parse(uri));
    else this.#addDocument(panel, { uri: Uri.parse(uri), pinned: pinned === true });
    return Promise.resolve();
  }
}

function create(title: string): WebviewPanel {
  return window.createWebviewPanel(VIEW_TYPE, title, { viewColumn: ViewColumn.Beside, preserveFocus: true });
}
