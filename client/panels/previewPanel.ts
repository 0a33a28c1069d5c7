/** One preview beside the editor: gives its page whole pictures of a document, and keeps step between the two. The page decides nothing. */
import {
  Disposable,
  Position,
  Range,
  Selection,
  TextEditorRevealType,
  Uri,
  ViewColumn,
  window,
  workspace,
  type TextDocument,
  type TextEditor,
  type WebviewPanel,
} from 'vscode';
import { previewRequest } from '../../server/protocol/preview.ts';
import type { FromPreview } from '../../webview/preview/protocol.ts';
import { kindInWords } from '../inWords.ts';
import type { ServerConnection } from '../languageClient.ts';
import { PageFrame } from './pageFrame.ts';
import { fulfil } from './previewWishes.ts';

/** How long to wait after a keystroke, in milliseconds. */
const CALM = 120;
/** How long scrolling that the page asked for is not told back to it. */
const OWN_SCROLL = 250;

/** What every panel with our page needs. */
export interface PanelParts {
  readonly server: ServerConnection;
  readonly extensionUri: Uri;
  /** Where files may be kept that nobody asked to keep. */
  readonly storage: Uri;
}

export class PreviewPanel implements Disposable {
  readonly #parts: PanelParts;
  readonly #frame: PageFrame;
  readonly #subscriptions: Disposable;
  #uri: Uri;
  #pinned: boolean;
  #revision = 0;
  #stale = true;
  /** What the page was given last: which of its lives, and which document. */
  #given = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  #revealedAt = 0;

  constructor(panel: WebviewPanel, parts: PanelParts, shown: { readonly uri: Uri; readonly pinned: boolean }) {
    this.#parts = parts;
    this.#uri = shown.uri;
    this.#pinned = shown.pinned;
    this.#frame = new PageFrame(panel, parts.extensionUri, {
      onShown: () => this.#isBehind() && this.#soon(0),
      onMessage: (message) => void this.#receive(message),
    });
    this.#subscriptions = Disposable.from(
      this.#frame,
      parts.server.onDidStart(() => this.#soon(0)),
      workspace.onDidChangeTextDocument(({ document }) => this.#shows(document) && this.#soon(CALM)),
      window.onDidChangeActiveTextEditor((editor) => editor && this.#follow(editor)),
      window.onDidChangeTextEditorSelection(({ textEditor }) => this.#shows(textEditor.document) && this.#tellCursor(textEditor)),
      window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => this.#shows(textEditor.document) && this.#tellScroll(textEditor)),
    );
  }

  get uri(): Uri {
    return this.#uri;
  }

  get pinned(): boolean {
    return this.#pinned;
  }

  /** Shows another document. */
  show(uri: Uri): void {
    this.#uri = uri;
    this.#soon(0);
  }

  reveal(): void {
    this.#frame.reveal();
  }

  /** Findings of this document may be others now. */
  refresh(): void {
    this.#soon(CALM);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#subscriptions.dispose();
  }

  #shows({ uri }: TextDocument): boolean {
    return uri.toString() === this.#uri.toString();
  }

  #follow(editor: TextEditor): void {
    if (editor.document.languageId !== 'markdown') return;
    if (this.#shows(editor.document)) this.#tellCursor(editor);
    else if (!this.#pinned) this.show(editor.document.uri);
  }

  #picture(): string {
    return `${this.#frame.loads} ${this.#uri.toString()}`;
  }

  #isBehind(): boolean {
    return this.#stale || this.#given !== this.#picture();
  }

  #soon(delay: number): void {
    this.#stale = true;
    clearTimeout(this.#timer);
    if (this.#frame.isSeen) this.#timer = setTimeout(() => void this.#update(), delay);
  }

  async #update(): Promise<void> {
    const uri = this.#uri;
    const model = await this.#parts.server.ask(previewRequest, { uri: uri.toString() });
    if (model === undefined || model === null || uri !== this.#uri || !this.#frame.isSeen) return;
    const isOther = this.#given !== this.#picture();
    this.#given = this.#picture();
    this.#stale = false;
    this.#revision += 1;
    const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
    this.#frame.title = `${this.#pinned ? '[Preview]' : 'Preview'} ${name}`;
    const inWorkspace = workspace.getWorkspaceFolder(uri) !== undefined;
    this.#frame.post({
      type: 'document',
      revision: this.#revision,
      uri: uri.toString(),
      name,
      pinned: this.#pinned,
      model,
      kind: [kindInWords(model.kind), model.dialect].filter((part) => part !== '').join(' · '),
      base: inWorkspace ? this.#frame.served(uri) : '',
      roots: (workspace.workspaceFolders ?? []).map((folder) => `${this.#frame.served(folder.uri).replace(/\/$/, '')}/`),
    });
    const editor = this.#editor();
    if (editor === undefined) return;
    if (isOther) this.#tellScroll(editor);
    this.#tellCursor(editor);
  }

  #editor(): TextEditor | undefined {
    return window.visibleTextEditors.find(({ document }) => this.#shows(document));
  }

  #tellCursor({ selection }: TextEditor): void {
    this.#frame.post({ type: 'cursor', line: selection.active.line, character: selection.active.character });
  }

  #tellScroll({ visibleRanges }: TextEditor): void {
    const top = visibleRanges[0]?.start.line;
    if (top !== undefined && Date.now() - this.#revealedAt > OWN_SCROLL) this.#frame.post({ type: 'scroll', line: top });
  }

  async #receive(message: Exclude<FromPreview, { readonly type: 'ready' }>): Promise<void> {
    if (message.type === 'reveal') await this.#goTo(message.line, message.character);
    else if (message.type === 'scrolled') this.#scrollEditor(message.line);
    else if (message.type === 'pin') this.#pin(message.pinned);
    else await fulfil(message, { uri: this.#uri, column: this.#editor()?.viewColumn, storage: this.#parts.storage });
  }

  #pin(pinned: boolean): void {
    this.#pinned = pinned;
    this.#soon(0);
  }

  async #goTo(line: number, character: number): Promise<void> {
    const editor = this.#editor();
    const document = editor?.document ?? (await workspace.openTextDocument(this.#uri));
    const place = document.validatePosition(new Position(line, character));
    this.#revealedAt = Date.now();
    const shown = await window.showTextDocument(document, { viewColumn: editor?.viewColumn ?? ViewColumn.One, preserveFocus: false });
    shown.selection = new Selection(place, place);
    shown.revealRange(new Range(place, place), TextEditorRevealType.InCenterIfOutsideViewport);
  }

  #scrollEditor(line: number): void {
    const editor = this.#editor();
    if (editor === undefined) return;
    this.#revealedAt = Date.now();
    const place = editor.document.validatePosition(new Position(Math.floor(line), 0));
    editor.revealRange(new Range(place, place), TextEditorRevealType.AtTop);
  }
}
