/** The command line's entry, and that of its threads. Loads everything else, so that all of it starts faster the next time. */
import * as nodeModule from 'node:module';
import { isMainThread } from 'node:worker_threads';

// Older versions of Node cannot do that.
if ('enableCompileCache' in nodeModule) nodeModule.enableCompileCache();
if (isMainThread) {
  const { createProgram } = await import('./cli/program.ts');
  await createProgram(new URL(import.meta.url)).parseAsync();
} else {
  const { runCheckThread } = await import('./cli/checkThread.ts');
  await runCheckThread(new URL(import.meta.url));
}
