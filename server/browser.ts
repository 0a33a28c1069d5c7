/** The language server in a web worker. All files are the client's; there is no version control and no cache. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { startServer } from './lsp/startServer.ts';
import { browserDrawings } from './workspace/browserDrawings.ts';
import { localClock } from './workspace/localClock.ts';
import type { FileSystem } from './workspace/ports.ts';

const noFiles: FileSystem = { stat: () => undefined, readText: () => undefined, list: () => [] };
const scope = self as DedicatedWorkerGlobalScope;

startServer(createConnection(new BrowserMessageReader(scope), new BrowserMessageWriter(scope)), {
  ports: ({ log, clientFiles, options: { program } }) =>
    Promise.resolve({
      files: clientFiles ?? noFiles,
      clock: localClock,
      log,
      ...(clientFiles !== undefined && { writer: clientFiles }),
      ...(clientFiles !== undefined && program !== undefined && { drawings: browserDrawings(`${program}/webview`, clientFiles, log) }),
    }),
});
