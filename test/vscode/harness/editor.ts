/** What the suites do in the editor: write and open documents, wait for findings, apply actions. Runs in both extension hosts. */
import {
  commands,
  languages,
  Range,
  Uri,
  window,
  workspace,
  WorkspaceEdit,
  type CodeAction,
  type Diagnostic,
  type Position,
  type TextDocument,
  type TextEditor,
} from 'vscode';

/** How long findings may take before the test fails with what was there instead. */
const findingsLimitMs = 20_000;

/** The address of a file in the workspace under test. */
export function inWorkspace(path: string): Uri {
  const folder = workspace.workspaceFolders?.[0];
  if (folder === undefined) throw new Error('No folder is open.');
  return Uri.joinPath(folder.uri, path);
}

/** Writes a file into the workspace under test. */
export async function write(path: string, text: string): Promise<Uri> {
  const uri = inWorkspace(path);
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

/** Opens a file of the workspace under test in a tab that stays; with a text, it is written first. */
export async function open(path: string, text?: string): Promise<TextEditor> {
  const uri = text === undefined ? inWorkspace(path) : await write(path, text);
  return window.showTextDocument(await workspace.openTextDocument(uri), { preview: false });
}

/** Our findings on a document at this moment. */
export function findingsOn(uri: Uri): Diagnostic[] {
  return languages.getDiagnostics(uri).filter((diagnostic) => diagnostic.source === 'archwright');
}

/** The rule a finding belongs to. */
export function ruleOf({ code }: Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** Waits until the rules of the findings on a document are as wanted, and returns the findings. */
export async function findings(uri: Uri, wanted: (rules: readonly string[]) => boolean): Promise<Diagnostic[]> {
  return new Promise((found, fail) => {
    const look = (): void => {
      const present = findingsOn(uri);
      if (!wanted(present.map(ruleOf))) return;
      clearTimeout(limit);
      listening.dispose();
      found(present);
    };
    const limit = setTimeout(() => {
      listening.dispose();
      fail(new Error(`${uri.path} does not get the findings wanted; it has: ${findingsOn(uri).map(ruleOf).join(', ') || 'none'}`));
    }, findingsLimitMs);
    const listening = languages.onDidChangeDiagnostics(look);
    look();
  });
}

/** Waits until a rule has findings on a document, and returns the first. */
export async function finding(uri: Uri, rule: string): Promise<Diagnostic> {
  const all = await findings(uri, (rules) => rules.includes(rule));
  const first = all.find((diagnostic) => ruleOf(diagnostic) === rule);
  if (first === undefined) throw new Error(`${rule} is gone again.`);
  return first;
}

/** The place right after the first occurrence of a text. */
export function after(document: TextDocument, text: string): Position {
  const offset = document.getText().indexOf(text);
  if (offset < 0) throw new Error(`The document does not hold “${text}”.`);
  return document.positionAt(offset + text.length);
}

/** Does what choosing a code action in the light bulb menu does. */
export async function apply(action: CodeAction): Promise<void> {
  if (action.edit !== undefined && !(await workspace.applyEdit(action.edit))) throw new Error(`“${action.title}” could not be applied.`);
  if (action.command !== undefined)
    await commands.executeCommand(action.command.command, ...((action.command.arguments ?? []) as unknown[]));
}

/** Replaces the whole text of an open document. */
export async function replaceText(document: TextDocument, text: string): Promise<void> {
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, document.validateRange(new Range(0, 0, document.lineCount, 0)), text);
  await workspace.applyEdit(edit);
}
