/** Answers the server's questions about files it cannot reach itself, and writes them for it, through the editor's file systems. */
import { FileType, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  listFolderRequest,
  readFileRequest,
  statFileRequest,
  writeFileRequest,
  type CustomRequest,
  type DocumentParams,
  type RemoteEntries,
  type RemoteStat,
} from '../server/protocol/requests.ts';

/** Registers the answers; what is not there is answered with null. */
export function answerFileRequests(client: BaseLanguageClient): void {
  answer(client, statFileRequest, null, stat);
  answer(client, readFileRequest, null, readText);
  answer(client, listFolderRequest, [], list);
  client.onRequest<unknown, never>(writeFileRequest.method, async ({ uri, text }: DocumentParams & { readonly text: string }) =>
    write(Uri.parse(uri), text).then(
      () => true,
      () => false,
    ),
  );
}

function answer<R>(
  client: BaseLanguageClient,
  { method }: CustomRequest<DocumentParams, R>,
  missing: R,
  ask: (uri: Uri) => Promise<R>,
): void {
  client.onRequest<unknown, never>(method, async ({ uri }: DocumentParams) => ask(Uri.parse(uri)).catch(() => missing));
}

async function stat(uri: Uri): Promise<RemoteStat> {
  const { type, size, mtime } = await workspace.fs.stat(uri);
  return { type: isFolder(type) ? 'folder' : 'file', size, modified: mtime };
}

async function readText(uri: Uri): Promise<string> {
  return new TextDecoder().decode(await workspace.fs.readFile(uri));
}

/** Makes the folders above by itself. */
async function write(uri: Uri, text: string): Promise<void> {
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}

async function list(uri: Uri): Promise<RemoteEntries> {
  return (await workspace.fs.readDirectory(uri)).map(([name, type]) => [name, isFolder(type) ? 'folder' : 'file'] as const);
}

/** The type is a set of bits: a link to a folder is both. */
function isFolder(type: FileType): boolean {
  return (type & FileType.Directory) !== 0;
}
