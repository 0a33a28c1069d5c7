/** The entry of the language server on Node, and of its threads. Loads everything else, so that all of it starts faster the next time. */
import * as nodeModule from 'node:module';
import { isMainThread } from 'node:worker_threads';

// Older versions of Node cannot do that.
if ('enableCompileCache' in nodeModule) nodeModule.enableCompileCache();
if (isMainThread) {
  const { serve } = await import('./lsp/nodeServer.ts');
  serve(new URL(import.meta.url));
} else {
  const { runReader } = await import('./workspace/nodeReaders.ts');
  await runReader();
}
