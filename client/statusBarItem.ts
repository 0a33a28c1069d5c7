/** One item in the status bar: what the active document is and how many findings it has. Nothing for documents that are not judged. */
import {
  commands,
  Disposable,
  languages,
  MarkdownString,
  StatusBarAlignment,
  window,
  workspace,
  type StatusBarItem,
  type TextDocument,
} from 'vscode';
import { statusRequest, type DocumentStatus } from '../server/protocol/requests.ts';
import type { CommandId } from './commands/catalogue.ts';
import { findingsInWords, kindInWords, totalOf } from './inWords.ts';
import type { ServerConnection } from './languageClient.ts';

/** How long to wait after a keystroke, in milliseconds. */
const CALM = 250;

/** How long an answer may take before the item says that it is waited for, in milliseconds. */
const PATIENCE = 1000;

/** Shows the item and keeps it up. */
export function showStatus(server: ServerConnection): Disposable {
  const item = window.createStatusBarItem('archwright.status', StatusBarAlignment.Right, 100);
  item.name = 'Archwright';
  item.command = 'archwright.whyChecked' satisfies CommandId;
  const updates = new Updates(async () => update(item, server));
  return Disposable.from(
    item,
    updates,
    server.onDidStart(() => updates.now()),
    window.onDidChangeActiveTextEditor(() => updates.now()),
    workspace.onDidChangeTextDocument(({ document }) => isActive(document.uri.toString()) && updates.soon()),
    languages.onDidChangeDiagnostics(({ uris }) => uris.some((uri) => isActive(uri.toString())) && updates.soon()),
  );
}

function isActive(uri: string): boolean {
  return window.activeTextEditor?.document.uri.toString() === uri;
}

async function update(item: StatusBarItem, server: ServerConnection): Promise<void> {
  const document = window.activeTextEditor?.document;
  const status =
    document?.languageId === 'markdown'
      ? await patiently(item, document, server.ask(statusRequest, { uri: document.uri.toString() }))
      : undefined;
  if (document !== window.activeTextEditor?.document) return;
  // Menus ask for it.
  void commands.executeCommand('setContext', 'archwright.judged', status?.state === 'judged');
  if (status?.state === 'judged') draw(item, status);
  else item.hide();
}

/** The answer; where it takes long, as for a document of several megabytes, the item says so meanwhile. */
async function patiently<T>(item: StatusBarItem, document: TextDocument, answer: Promise<T>): Promise<T> {
  const timer = setTimeout(() => {
    if (document === window.activeTextEditor?.document) drawWaiting(item);
  }, PATIENCE);
  try {
    return await answer;
  } finally {
    clearTimeout(timer);
  }
}

function drawWaiting(item: StatusBarItem): void {
  item.text = '$(loading~spin) Archwright';
  item.tooltip = 'The document is being read.';
  item.accessibilityInformation = { label: 'Archwright: the document is being read' };
  item.show();
}

function draw(item: StatusBarItem, status: DocumentStatus): void {
  const total = totalOf(status.counts);
  const what = [kindInWords(status.kind), status.dialect].filter((part) => part !== '').join(' · ');
  item.text = `${what} · ${total === 0 ? '$(check)' : total}`;
  item.tooltip = new MarkdownString(
    [`**${what}**`, findingsInWords(status.counts), ...status.reasons.map((reason) => `- ${reason}`)].join('\n\n'),
  );
  item.accessibilityInformation = { label: `Archwright: ${what}, ${findingsInWords(status.counts)}` };
  item.show();
}

/** Runs an update at once or after a while of calm, never two at a time. */
class Updates implements Disposable {
  readonly #run: () => Promise<void>;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> = Promise.resolve();

  constructor(run: () => Promise<void>) {
    this.#run = run;
  }

  now(): void {
    clearTimeout(this.#timer);
    this.#running = this.#running.then(this.#run).catch(() => undefined);
  }

  soon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.now(), CALM);
  }

  dispose(): void {
    clearTimeout(this.#timer);
  }
}
