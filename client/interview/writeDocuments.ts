/** Writes what an interview leads to, once the person has seen it: as one edit that one undo takes back. Files that somebody has changed since are never written over, only compared. */
import { Position, Range, Uri, ViewColumn, window, workspace, WorkspaceEdit, type TextDocument } from 'vscode';
import { writeRequest, writtenRequest, type WriteView } from '../../server/protocol/interview.ts';
import type { ServerConnection } from '../languageClient.ts';
import { answered } from './asking.ts';
import { confirmFiles } from './confirmFiles.ts';
import { compareProposed } from './proposedDocuments.ts';

type PlannedFile = WriteView['files'][number];

/** Shows what would be written and writes what was confirmed. Whether anything was written. */
export async function writeDocuments(server: ServerConnection, interview: Uri): Promise<boolean> {
  const uri = interview.toString();
  const answer = await answered(server.ask(writeRequest, { uri }));
  if ('problem' in answer) {
    void window.showErrorMessage(answer.problem);
    return false;
  }
  const plan = answer.value;
  const offered = plan.files.flatMap(mayBeWritten);
  const wanted = offered.length === 0 ? [] : await confirmFiles(offered);
  if (wanted === undefined) return false;
  const written = wanted.length === 0 ? [] : await write(wanted);
  if (written.length > 0) await server.ask(writtenRequest, { uri, files: written });
  const [first] = plan.files;
  if (first !== undefined && (written.some(({ uri: each }) => each === first.uri) || first.state === 'same'))
    await window.showTextDocument(Uri.parse(first.uri), { viewColumn: ViewColumn.One, preview: false });
  if (plan.files.every(({ state }) => state === 'same'))
    void window.showInformationMessage('The documents say already what the answers say.');
  void offerComparison(plan.files.filter(({ state }) => state === 'changed'));
  return written.length > 0;
}

/** The file as it may be written without touching what a person changed. */
function mayBeWritten(file: PlannedFile): readonly PlannedFile[] {
  if (file.state === 'same') return [];
  if (file.state !== 'changed') return [file];
  return file.safe === undefined ? [] : [{ ...file, text: file.safe }];
}

/** One edit; the files that stand afterwards as planned. */
async function write(files: readonly PlannedFile[]): Promise<readonly { readonly uri: string; readonly text: string }[]> {
  const edit = new WorkspaceEdit();
  for (const { uri, text, state } of files) {
    const file = Uri.parse(uri);
    if (state === 'new') edit.createFile(file, { contents: new TextEncoder().encode(text), overwrite: false, ignoreIfExists: false });
    else edit.replace(file, whole(await workspace.openTextDocument(file)), text);
  }
  if (!(await workspace.applyEdit(edit))) {
    void window.showErrorMessage('The documents could not be written: the editor refused the edit.');
    return [];
  }
  const standing = await Promise.all(files.map(async ({ uri, text }) => ((await saved(Uri.parse(uri))) === text ? [{ uri, text }] : [])));
  return standing.flat();
}

function whole(document: TextDocument): Range {
  return document.validateRange(new Range(new Position(0, 0), new Position(document.lineCount, 0)));
}

/** What a file holds, once it is saved; undefined where it is not there. */
async function saved(file: Uri): Promise<string | undefined> {
  try {
    const document = await workspace.openTextDocument(file);
    if (document.isDirty) await document.save();
    return document.getText();
  } catch {
    return undefined;
  }
}

async function offerComparison(files: readonly PlannedFile[]): Promise<void> {
  if (files.length === 0) return;
  const where = files.length === 1 ? (files[0]?.path ?? '') : `${files.length} files`;
  if ((await window.showInformationMessage(`What was written by hand in ${where} was left as it is.`, 'Compare')) === undefined) return;
  for (const { uri, path, text } of files) await compareProposed(Uri.parse(uri), path, text);
}
