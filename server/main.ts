/** The entry of the language server on Node. Loads everything else, so that all of it starts faster the next time. */
import * as nodeModule from 'node:module';

// Older versions of Node cannot do that.
if ('enableCompileCache' in nodeModule) nodeModule.enableCompileCache();
const { serve } = await import('./lsp/nodeServer.ts');
serve();
