/** One preview beside the editor: gives its page whole pictures of a document, and does what the person wants there. The page decides nothing. */
import { commands, Disposable, env, Position, Range, Selection, TextEditorRevealType, Uri, ViewColumn, window, workspace, type TextDocument, type TextEditor, type WebviewPanel } from 'vscode';
import { previewRequest } from '../../server/protocol/preview.ts';
import { FromPreview, type ToPreview } from '../../webview/preview/protocol.ts';
import { kindInWords } from '../inWords.ts';
import type { ServerConnection } from '../languageClient.ts';
import { linkTarget } from './linkTarget.ts';
import { previewHtml } from './previewHtml.ts';

/** How long to wait after a keystroke, in milliseconds. */
const CALM = 120;
/** How long scrolling that the page asked for is not told back to it. */
const OWN_SCROLL = 250;

export class PreviewPanel implements Disposable {
  readonly #panel: WebviewPanel;
  readonly #server: ServerConnection;
  readonly #subscriptions: Disposable;
  #uri: Uri;
  #pinned: boolean;
  #revision = 0;
  #ready = false;
  #stale = true;
  /** The page has another document than this one, or none. */
  #isOther = true;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #revealedAt = 0;

  constructor(panel: WebviewPanel, server: ServerConnection, extensionUri: Uri, shown: { readonly uri: Uri; readonly pinned: boolean }) {
    this.#panel = panel;
    this.#server = server;
    this.#uri = shown.uri;
    this.#pinned = shown.pinned;
    this.#load(extensionUri);
    this.#subscriptions = Disposable.from(
      panel.webview.onDidReceiveMessage((message: unknown) => void this.#receive(message)),
      panel.onDidChangeViewState(() => panel.visible && this.#stale && this.#soon(0)),
      server.onDidStart(() => this.#soon(0)),
      workspace.onDidChangeTextDocument(({ document }) => this.#shows(document) && this.#soon(CALM)),
      window.onDidChangeActiveTextEditor((editor) => editor && this.#follow(editor)),
      window.onDidChangeTextEditorSelection(({ textEditor }) => this.#shows(textEditor.document) && this.#tellCursor(textEditor)),
      window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => this.#shows(textEditor.document) && this.#tellScroll(textEditor)),
      workspace.onDidChangeWorkspaceFolders(() => this.#load(extensionUri)),
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
    this.#isOther = true;
    this.#soon(0);
  }

  reveal(): void {
    this.#panel.reveal(undefined, true);
  }

  /** Findings of this document may be others now. */
  refresh(): void {
    this.#soon(CALM);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#subscriptions.dispose();
  }

  #load(extensionUri: Uri): void {
    const { webview } = this.#panel;
    const folder = Uri.joinPath(extensionUri, 'dist', 'webview');
    webview.options = { enableScripts: true, localResourceRoots: [folder, ...(workspace.workspaceFolders ?? []).map(({ uri }) => uri)] };
    this.#ready = false;
    const address = (name: string): string => webview.asWebviewUri(Uri.joinPath(folder, name)).toString();
    webview.html = previewHtml({ script: address('preview.js'), style: address('preview.css'), csp: webview.cspSource, nonce: crypto.randomUUID().replaceAll('-', '') });
  }

  #shows({ uri }: TextDocument): boolean {
    return uri.toString() === this.#uri.toString();
  }

  #follow(editor: TextEditor): void {
    if (editor.document.languageId !== 'markdown') return;
    if (this.#shows(editor.document)) this.#tellCursor(editor);
    else if (!this.#pinned) this.show(editor.document.uri);
  }

  #soon(delay: number): void {
    this.#stale = true;
    clearTimeout(this.#timer);
    // A hidden page gets no messages; it is given the picture when it is seen again.
    if (this.#ready && this.#panel.visible) this.#timer = setTimeout(() => void this.#update(), delay);
  }

  async #update(): Promise<void> {
    const uri = this.#uri;
    const model = await this.#server.ask(previewRequest, { uri: uri.toString() });
    if (model === undefined || model === null || uri !== this.#uri) return;
    const isNew = this.#isOther;
    this.#isOther = false;
    this.#stale = false;
    this.#revision += 1;
    const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
    this.#panel.title = `${this.#pinned ? '[Preview]' : 'Preview'} ${name}`;
    const served = (place: Uri): string => this.#panel.webview.asWebviewUri(place).toString();
    const inWorkspace = workspace.getWorkspaceFolder(uri) !== undefined;
    this.#post({
      type: 'document', revision: this.#revision, uri: uri.toString(), name, pinned: this.#pinned, model,
      kind: [kindInWords(model.kind), model.dialect].filter((part) => part !== '').join(' · '),
      base: inWorkspace ? served(uri) : '',
      roots: (workspace.workspaceFolders ?? []).map((folder) => `${served(folder.uri).replace(/\/$/, '')}/`),
    });
    const editor = this.#editor();
    if (editor === undefined) return;
    if (isNew) this.#tellScroll(editor);
    this.#tellCursor(editor);
  }

  #editor(): TextEditor | undefined {
    return window.visibleTextEditors.find(({ document }) => this.#shows(document));
  }

  #tellCursor({ selection }: TextEditor): void {
    this.#post({ type: 'cursor', line: selection.active.line, character: selection.active.character });
  }

  #tellScroll({ visibleRanges }: TextEditor): void {
    const top = visibleRanges[0]?.start.line;
    if (top !== undefined && Date.now() - this.#revealedAt > OWN_SCROLL) this.#post({ type: 'scroll', line: top });
  }

  #post(message: ToPreview): void {
    if (this.#ready && this.#panel.visible) void this.#panel.webview.postMessage(message);
  }

  async #receive(received: unknown): Promise<void> {
    const { data: message } = FromPreview.safeParse(received);
    switch (message?.type) {
      case undefined:
        return;
      case 'ready':
        this.#ready = true;
        this.#isOther = true;
        this.#soon(0);
        return;
      case 'reveal':
        return this.#goTo(message.line, message.character);
      case 'scrolled':
        this.#scrollEditor(message.line);
        return;
      case 'open':
        return this.#open(message.href);
      case 'pin':
        this.#pinned = message.pinned;
        this.#soon(0);
        return;
      case 'copy':
        await env.clipboard.writeText(message.text);
        return;
      case 'save':
        return this.#save(message.name, message.format, message.data);
      default:
        message satisfies never;
    }
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

  async #open(href: string): Promise<void> {
    const target = linkTarget(href);
    if (target?.kind === 'outside') await env.openExternal(Uri.parse(target.address, true));
    if (target?.kind !== 'file') return;
    const root = workspace.getWorkspaceFolder(this.#uri);
    const file = target.path.startsWith('/') ? root && Uri.joinPath(root.uri, target.path) : Uri.joinPath(this.#uri, '..', target.path);
    if (file === undefined || workspace.getWorkspaceFolder(file) === undefined) {
      void window.showWarningMessage('This link leads out of the workspace and is not followed.');
      return;
    }
    await commands.executeCommand('vscode.open', file.with({ fragment: target.fragment }), this.#editor()?.viewColumn ?? ViewColumn.One);
  }

  async #save(name: string, format: 'svg' | 'png', data: string): Promise<void> {
    const safeName = name.replaceAll(/[^\p{L}\p{N}._-]+/gu, '-');
    const file = await window.showSaveDialog({ defaultUri: Uri.joinPath(this.#uri, '..', safeName), filters: format === 'svg' ? { 'SVG image': ['svg'] } : { 'PNG image': ['png'] } });
    if (file === undefined) return;
    await workspace.fs.writeFile(file, format === 'svg' ? new TextEncoder().encode(data) : Uint8Array.from(atob(data), (character) => character.charCodeAt(0)));
  }
}
