/** The command line's entry, and that of its threads. Loads everything else, so that all of it starts faster the next time. */
import * as nodeModule from 'node:module';
import { isMainThread } from 'node:worker_threads';

// Older versions of Node cannot do that.
if ('enableCompileCache' in nodeModule) nodeModule.enableCompileCache();
void start(new URL(import.meta.url));

async function start(entry: URL): Promise<void> {
  if (isMainThread) await (await import('./cli/program.ts')).createProgram(entry).parseAsync();
  else await (await import('./cli/checkThread.ts')).runCheckThread(entry);
}
