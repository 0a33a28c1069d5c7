/** The language server on Node, over standard input and output or the channel of a parent process. */
import * as nodeModule from 'node:module';
import { createConnection } from 'vscode-languageserver/node';
import { startServer } from './lsp/startServer.ts';

// What is loaded from here on starts faster the next time. Older versions of Node cannot do that.
if ('enableCompileCache' in nodeModule) nodeModule.enableCompileCache();
startServer(createConnection(), {
  ports: async (world) => (await import('./workspace/nodePorts.ts')).nodePorts(world),
});
