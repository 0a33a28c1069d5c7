/**
 * Writes a split build as CommonJS. esbuild splits ECMAScript modules only; CommonJS ones start sooner in Node, and a web
 * worker can hold them as functions of one script (`client/workerScript.ts`), so that both hosts share one copy.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, relative, resolve } from 'node:path';
import { transform, type Plugin } from 'esbuild';
import { shortNames } from './shortNames.ts';
import { smaller } from './smaller.ts';

/**
 * For a build with `format: 'esm'` and `splitting`. What a part requires is written as the part says it: relative to itself.
 * `nodeEntries` load their parts through `codeCache`, the bundle of `server/codeCache.ts`.
 */
export function commonJsParts(codeCache: string, nodeEntries: readonly string[]): Plugin {
  return {
    name: 'CommonJS parts',
    setup(build) {
      const { initialOptions } = build;
      const minify = initialOptions.minify === true;
      initialOptions.write = false;
      build.onEnd(async ({ outputFiles = [], metafile }) => {
        const renamed = shortNames(minify ? metafile : undefined);
        await Promise.all(outputFiles.map(async (file) => {
          const [path, text] = [renamed(file.path), renamed(file.text)];
          const isNodeEntry = nodeEntries.some((entry) => resolve(entry) === path);
          const header = isNodeEntry ? `require = require('./${relative(dirname(path), resolve(codeCache)).replaceAll('\\', '/')}').cachedRequire(require, __filename);` : '';
          await mkdir(dirname(path), { recursive: true });
          await writeFile(path, await asCommonJs(path, text, header, minify));
        }));
      });
    },
  };
}

/** The stand-in for `import.meta.url`, which CommonJS has not. */
const ADDRESS = 'addressOfThisFile';

async function asCommonJs(path: string, text: string, header: string, minify: boolean): Promise<string> {
  const { code: transformed } = await transform(text, {
    format: 'cjs', target: 'es2023', minify, sourcemap: minify ? false : 'inline', legalComments: 'none',
    supported: { 'dynamic-import': false }, define: { 'import.meta.url': ADDRESS },
  });
  const code = minify ? await smaller(path, transformed, 'cjs') : transformed;
  const address = code.includes(ADDRESS) ? `const ${ADDRESS} = require('node:url').pathToFileURL(__filename).href;` : '';
  const [first = ''] = code.split('\n', 1);
  const [shebang, body] = first.startsWith('#!') ? [`${first}\n`, code.slice(first.length + 1)] : ['', code];
  return `${shebang}${header}${address}${body}`;
}
