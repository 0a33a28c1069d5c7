/** The entry of the language server on Node. Loads everything else. */
void import('./lsp/nodeServer.ts').then(({ serve }) => serve(new URL(import.meta.url)));
