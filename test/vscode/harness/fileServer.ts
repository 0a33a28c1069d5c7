/** Serves a folder over HTTP on this machine, as a marketplace serves the files of an extension to a browser editor. */
import { createReadStream } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

/** A running server. */
export interface FileServer {
  /** The folder's address, without a slash at the end. */
  readonly address: string;
  readonly close: () => void;
}

const types: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.cjs': 'text/javascript', '.json': 'application/json' };

/** Starts serving on a free port. */
export async function serveFolder(folder: string): Promise<FileServer> {
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Content-Type', types[extname(path)] ?? 'text/plain');
    createReadStream(join(folder, path))
      .on('error', () => response.writeHead(404).end())
      .pipe(response);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
