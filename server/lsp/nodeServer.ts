/** The language server on Node, over standard input and output or the channel of a parent process. */
import { createConnection } from 'vscode-languageserver/node';
import { startServer } from './startServer.ts';

/** Serves the client that started the process. `entry` is what the process runs; those of its threads stand beside it. */
export function serve(entry: URL): void {
  startServer(createConnection(), {
    ports: async (world) => (await import('../workspace/nodePorts.ts')).nodePorts(world, entry),
  });
}
