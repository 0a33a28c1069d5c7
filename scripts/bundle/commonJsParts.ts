/**
 * Writes a split build as CommonJS. esbuild splits ECMAScript modules only; CommonJS ones start sooner in Node, and a web
 * worker can hold them as functions of one script (`client/workerScript.ts`), so that both hosts share one copy.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { transform, type Plugin } from 'esbuild';

/** For a build with `format: 'esm'` and `splitting`. What a part requires is written as the part says it: relative to itself. */
export const commonJsParts: Plugin = {
  name: 'CommonJS parts',
  setup(build) {
    const { initialOptions } = build;
    initialOptions.write = false;
    build.onEnd(async ({ outputFiles = [] }) => {
      await Promise.all(outputFiles.map(async ({ path, text }) => {
        await mkdir(dirname(path), { recursive: true });
        await writeFile(path, await asCommonJs(text, initialOptions.minify === true));
      }));
    });
  },
};

/** The stand-in for `import.meta.url`, which CommonJS has not. */
const ADDRESS = 'addressOfThisFile';

async function asCommonJs(text: string, minify: boolean): Promise<string> {
  const { code } = await transform(text, {
    format: 'cjs', target: 'es2023', minify, sourcemap: minify ? false : 'inline', legalComments: 'none',
    supported: { 'dynamic-import': false }, define: { 'import.meta.url': ADDRESS },
  });
  if (!code.includes(ADDRESS)) return code;
  const address = `const ${ADDRESS} = require('node:url').pathToFileURL(__filename).href;`;
  const [first = ''] = code.split('\n', 1);
  return first.startsWith('#!') ? `${first}\n${address}${code.slice(first.length)}` : address + code;
}
