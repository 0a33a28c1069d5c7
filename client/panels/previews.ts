/** All previews of a window: opens them, finds the one that fits, and brings them back after a reload. */
import { Disposable, languages, Uri, ViewColumn, window, type WebviewPanel } from 'vscode';
import type { ServerConnection } from '../languageClient.ts';
import { PreviewPanel } from './previewPanel.ts';

const VIEW_TYPE = 'archwright.preview';

export class Previews implements Disposable {
  readonly #server: ServerConnection;
  readonly #extensionUri: Uri;
  readonly #panels = new Set<PreviewPanel>();
  readonly #subscriptions: Disposable;

  constructor(server: ServerConnection, extensionUri: Uri) {
    this.#server = server;
    this.#extensionUri = extensionUri;
    this.#subscriptions = Disposable.from(
      window.registerWebviewPanelSerializer(VIEW_TYPE, { deserializeWebviewPanel: async (panel, state) => this.#restore(panel, state) }),
      languages.onDidChangeDiagnostics(({ uris }) => {
        const changed = new Set(uris.map((uri) => uri.toString()));
        for (const panel of this.#panels) if (changed.has(panel.uri.toString())) panel.refresh();
      }),
    );
  }

  /** Shows a document beside the editor: in the preview that has it or follows, else in a new one. */
  open(uri: Uri): void {
    const fitting = [...this.#panels].find((panel) => panel.uri.toString() === uri.toString()) ?? [...this.#panels].find((panel) => !panel.pinned);
    if (fitting === undefined) {
      this.#add(window.createWebviewPanel(VIEW_TYPE, 'Preview', { viewColumn: ViewColumn.Beside, preserveFocus: true }), { uri, pinned: false });
      return;
    }
    fitting.show(uri);
    fitting.reveal();
  }

  dispose(): void {
    this.#subscriptions.dispose();
    for (const panel of this.#panels) panel.dispose();
  }

  #add(panel: WebviewPanel, shown: { readonly uri: Uri; readonly pinned: boolean }): void {
    const preview = new PreviewPanel(panel, this.#server, this.#extensionUri, shown);
    panel.iconPath = Uri.joinPath(this.#extensionUri, 'images', 'icon.png');
    this.#panels.add(preview);
    panel.onDidDispose(() => {
      this.#panels.delete(preview);
      preview.dispose();
    });
  }

  async #restore(panel: WebviewPanel, state: unknown): Promise<void> {
    const { version, uri, pinned } = (typeof state === 'object' && state !== null ? state : {}) as Record<string, unknown>;
    if (version === 1 && typeof uri === 'string') this.#add(panel, { uri: Uri.parse(uri), pinned: pinned === true });
    else panel.dispose();
    return Promise.resolve();
  }
}
