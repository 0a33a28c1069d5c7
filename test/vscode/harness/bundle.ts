/** Bundles the suites of one folder into the module that VS Code calls. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { RunOptions } from '../index.ts';

const here = join(import.meta.dirname, '..');

/** Which suites to bundle, and where to. */
export interface BundleOptions extends RunOptions {
  /** A folder beside index.ts: every `*.test.ts` in it is run. */
  readonly suites: string;
  readonly outfile: string;
}

/** Writes a CommonJS module that exports `run()`. Node's own modules stay outside; those who run in a web worker must not use them. */
export async function bundleSuites({ suites, outfile, ...options }: BundleOptions): Promise<void> {
  const files = (await readdir(join(here, suites))).filter((name) => name.endsWith('.test.ts')).sort();
  const imports = files.map((name) => `import(${JSON.stringify(`./${suites}/${name}`)})`);
  await build({
    stdin: {
      contents: `import { run as runWith } from './index.ts';
        export const run = () => runWith(${JSON.stringify(options)}, async () => { ${imports.map((loading) => `await ${loading};`).join(' ')} });`,
      resolveDir: here,
      loader: 'ts',
    },
    outfile,
    bundle: true,
    // Not 'cjs': mocha's browser build assigns `module.exports` where it sees one, so ours has to be assigned after it.
    format: 'iife',
    globalName: 'suites',
    footer: { js: 'module.exports = suites;' },
    target: 'es2022',
    sourcemap: 'inline',
    external: ['vscode', 'node:*'],
    logLevel: 'warning',
  });
}
