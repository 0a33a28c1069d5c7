/** The entry of the language server on Node, and of its threads. Loads everything else, so that all of it starts faster the next time. */
import * as nodeModule from 'node:module';
import { isMainThread } from 'node:worker_threads';

// Older versions of Node cannot do that.
if ('enableCompileCache' in nodeModule) nodeModule.enableCompileCache();
void start();

async function start(): Promise<void> {
  if (isMainThread) (await import('./lsp/nodeServer.ts')).serve(new URL(import.meta.url));
  else await (await import('./workspace/nodeReaders.ts')).runReader();
}
