/** The command line's entry. Loads everything else, so that all of it starts faster the next time. */
import * as nodeModule from 'node:module';

// Older versions of Node cannot do that.
if ('enableCompileCache' in nodeModule) nodeModule.enableCompileCache();
const { program } = await import('./cli/program.ts');
await program.parseAsync();
