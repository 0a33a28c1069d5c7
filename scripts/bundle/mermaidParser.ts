/** Leaves out of Mermaid's parser what only a language server would need: it comes bundled with all of one, a fifth of its size. */
import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

/** A library module in that bundle, by its path. */
const MODULE = /^var require_\w+ = __commonJS\(\{\n {2}"([^"]+)"[\s\S]+?^\}\);\n/gm;
/** Modules of a connection to an editor; of the last, the parser needs events and cancellation. */
const CONNECTION = /vscode-languageserver-protocol|vscode-jsonrpc\/(?!lib\/common\/(?:ral|is|events|cancellation)\.js)/;
/** The only place that asks for one of them: a document that is waited for and never comes, which the parser never does. */
const ERRORS = '__toESM(require_main2(), 1)';

export const parserOnly: Plugin = {
  name: 'parser only',
  setup(build) {
    build.onLoad({ filter: /@mermaid-js[\\/]parser[\\/].*[\\/]chunk-\w+\.mjs$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      if (!CONNECTION.test(text)) return undefined;
      if (!text.includes(ERRORS)) throw new Error(`${path} is not made as it was: look what of a language server it needs now.`);
      return {
        contents: text
          .replace(MODULE, (module, name: string) => (CONNECTION.test(name) ? '' : module))
          .replace(ERRORS, '{ ResponseError: Error, LSPErrorCodes: {} }'),
        loader: 'js',
      };
    });
  },
};
