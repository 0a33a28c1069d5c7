/** Files through the client, for what the server cannot reach itself: virtual workspaces, and everything in a browser. */
import type { Connection } from 'vscode-languageserver';
import {
  listFolderRequest,
  readFileRequest,
  statFileRequest,
  writeFileRequest,
  type CustomRequest,
  type DocumentParams,
} from '../protocol/requests.ts';
import type { FileStat, FileSystem, FileWriter } from '../workspace/ports.ts';

export class ClientFiles implements FileSystem, FileWriter {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  async stat(uri: string): Promise<FileStat | undefined> {
    return (await this.#ask(statFileRequest, uri)) ?? undefined;
  }

  async readText(uri: string): Promise<string | undefined> {
    return (await this.#ask(readFileRequest, uri)) ?? undefined;
  }

  async list(uri: string): Promise<readonly (readonly [string, 'file' | 'folder'])[]> {
    return this.#ask(listFolderRequest, uri);
  }

  async write(uri: string, text: string): Promise<void> {
    const written = await this.#connection.sendRequest<boolean | null>(writeFileRequest.method, { uri, text });
    if (written !== true) throw new Error(`${uri} cannot be written.`);
  }

  /** As sure as a client allows: between the look and the writing somebody else may still come. */
  async replace(uri: string, before: string | undefined, text: string): Promise<boolean> {
    if ((await this.readText(uri)) !== before) return false;
    await this.write(uri, text);
    return true;
  }

  async #ask<R>({ method }: CustomRequest<DocumentParams, R>, uri: string): Promise<R> {
    return this.#connection.sendRequest<R>(method, { uri });
  }
}
