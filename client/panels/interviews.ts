/** All interviews of a window: opens each once, and brings them back after a reload. */
import { Disposable, Uri, ViewColumn, window, type WebviewPanel } from 'vscode';
import type { ServerConnection } from '../languageClient.ts';
import { InterviewPanel } from './interviewPanel.ts';

const VIEW_TYPE = 'archwright.interview';

export class Interviews implements Disposable {
  readonly #server: ServerConnection;
  readonly #extensionUri: Uri;
  readonly #panels = new Map<string, InterviewPanel>();
  readonly #serializer: Disposable;

  constructor(server: ServerConnection, extensionUri: Uri) {
    this.#server = server;
    this.#extensionUri = extensionUri;
    this.#serializer = window.registerWebviewPanelSerializer(VIEW_TYPE, {
      deserializeWebviewPanel: async (panel, state) => this.#restore(panel, state),
    });
  }

  /** Shows the interview whose state is kept in that file: in the tab that has it, else in a new one. */
  open(uri: Uri): InterviewPanel {
    const there = this.#panels.get(uri.toString());
    if (there !== undefined) {
      there.reveal();
      return there;
    }
    const beside = window.activeTextEditor === undefined ? ViewColumn.Active : ViewColumn.Beside;
    return this.#add(window.createWebviewPanel(VIEW_TYPE, 'Interview', { viewColumn: beside, preserveFocus: false }), uri);
  }

  dispose(): void {
    this.#serializer.dispose();
    for (const panel of this.#panels.values()) panel.dispose();
  }

  #add(panel: WebviewPanel, uri: Uri): InterviewPanel {
    const interview = new InterviewPanel(panel, this.#server, this.#extensionUri, uri);
    panel.iconPath = Uri.joinPath(this.#extensionUri, 'images', 'icon.png');
    this.#panels.set(uri.toString(), interview);
    panel.onDidDispose(() => {
      this.#panels.delete(uri.toString());
      interview.dispose();
    });
    return interview;
  }

  async #restore(panel: WebviewPanel, state: unknown): Promise<void> {
    const { version, uri } = (typeof state === 'object' && state !== null ? state : {}) as Record<string, unknown>;
    if (version === 1 && typeof uri === 'string') this.#add(panel, Uri.parse(uri));
    else panel.dispose();
    return Promise.resolve();
  }
}
