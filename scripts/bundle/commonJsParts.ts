/**
 * Writes a split build as CommonJS. esbuild splits ECMAScript modules only; CommonJS ones start sooner in Node, and a web
 * worker can hold them as functions of one script (`client/workerScript.ts`), so that both hosts share one copy.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, relative, resolve } from 'node:path';
import { transform, type BuildOptions, type Plugin } from 'esbuild';
import { leanExports } from './leanExports.ts';
import { askingGathered, gathered, gatheredIn, smallParts } from './gatherParts.ts';
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
        const small = minify && metafile !== undefined ? smallParts(metafile, entryNames(initialOptions)) : new Set<string>();
        const parts = await Promise.all(
          outputFiles.map(async (file) => {
            const path = renamed(file.path);
            const isNodeEntry = nodeEntries.some((entry) => resolve(entry) === path);
            const header = isNodeEntry
              ? `require = require('./${relative(dirname(path), resolve(codeCache)).replaceAll('\\', '/')}').cachedRequire(require, __filename);`
              : '';
            return { path, text: askingGathered(await asCommonJs(path, renamed(file.text), header, minify), small) };
          }),
        );
        const smallFiles = new Set([...small].map((path) => resolve(path)));
        const inOne = parts.filter(({ path }) => smallFiles.has(path));
        const files = parts.filter((part) => !inOne.includes(part));
        if (inOne[0] !== undefined) files.push({ path: gatheredIn(dirname(inOne[0].path)), text: gathered(inOne) });
        await Promise.all(
          files.map(async ({ path, text }) => {
            await mkdir(dirname(path), { recursive: true });
            await writeFile(path, text);
          }),
        );
      });
    },
  };
}

/** The names by which a build knows its entries. */
export function entryNames({ entryPoints = {} }: BuildOptions): readonly string[] {
  return Object.keys(entryPoints);
}

/** The stand-in for `import.meta.url`, which CommonJS has not. */
const ADDRESS = 'addressOfThisFile';

async function asCommonJs(path: string, text: string, header: string, minify: boolean): Promise<string> {
  const { code: plain } = await transform(text, {
    format: 'cjs',
    target: 'es2023',
    sourcemap: minify ? false : 'inline',
    legalComments: 'none',
    supported: { 'dynamic-import': false },
    define: { 'import.meta.url': ADDRESS },
  });
  const code = minify ? await minified(path, leanExports(plain)) : plain;
  const address = code.includes(ADDRESS) ? `const ${ADDRESS} = require('node:url').pathToFileURL(__filename).href;` : '';
  const [first = ''] = code.split('\n', 1);
  const [shebang, body] = first.startsWith('#!') ? [`${first}\n`, code.slice(first.length + 1)] : ['', code];
  return `${shebang}${header}${address}${body}`;
}

async function minified(path: string, text: string): Promise<string> {
  const { code } = await transform(text, { format: 'cjs', target: 'es2023', minify: true, legalComments: 'none' });
  return smaller(path, code, 'cjs');
}
