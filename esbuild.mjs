/**
 * Bundles the product into dist/: both halves of the extension for desktop and browser, and the command line. Fails when a
 * bundle outgrows its budget. `--production` minifies and leaves source maps out, `--watch` builds again on every change.
 */
import { chmod, rm } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { build, context } from 'esbuild';

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');

/** Megabytes, of the minified bundle. */
const budgets = { client: 0.6, server: 2 };

/**
 * Puts the catalogue of rules into a bundle as data.
 * @type {import('esbuild').Plugin}
 */
const catalogueAsData = {
  name: 'catalogue',
  setup(build) {
    build.onLoad({ filter: /rules[\\/]catalogue\.ts$/ }, async ({ path }) => {
      const { catalogue } = await import(pathToFileURL(path).href);
      return { contents: `export const catalogue = ${JSON.stringify(catalogue)};`, loader: 'js' };
    });
  },
};

/**
 * Lets the connection's library load on first use what it loads at once and hardly ever uses: a fifth of the server's start.
 * @type {import('esbuild').Plugin}
 */
const rarelyUsed = {
  name: 'rarely used',
  setup(build) {
    build.onResolve({ filter: /^(?:crypto|child_process)$/ }, ({ path, importer }) => (importer.includes('vscode-languageserver') ? { path, namespace: 'rarely-used' } : undefined));
    build.onLoad({ filter: /^/, namespace: 'rarely-used' }, ({ path }) => ({ contents: `module.exports = new Proxy({}, { get: (_, name) => require('node:${path}')[name] });` }));
  },
};

/** @type {import('esbuild').BuildOptions} */
const shared = {
  plugins: [catalogueAsData],
  bundle: true,
  minify: production,
  sourcemap: production ? false : 'linked',
  target: 'es2023',
  logLevel: 'warning',
  metafile: true,
  legalComments: 'none',
};

/** Modules for Node that load one another when they are needed. */
const nodeParts = /** @type {const} */ ({
  outdir: 'dist',
  splitting: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  // Where a library has both, its modern half: the older one of jsonc-parser loads its parts in a way no bundler sees.
  mainFields: ['module', 'main'],
  // Some libraries are CommonJS and ask for Node's modules by `require`.
  banner: { js: "import { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);" },
});

/** @type {readonly (import('esbuild').BuildOptions & { budget?: number })[]} */
const bundles = [
  { entryPoints: ['client/main.ts'], outfile: 'dist/client.cjs', platform: 'node', format: 'cjs', target: 'node22', external: ['vscode'], budget: budgets.client },
  { entryPoints: ['client/browser.ts'], outfile: 'dist/client.browser.cjs', platform: 'browser', format: 'cjs', external: ['vscode'], budget: budgets.client },
  // In parts, so that what thinks is read after the server has said hello.
  { ...nodeParts, plugins: [catalogueAsData, rarelyUsed], entryPoints: { server: 'server/main.ts' }, chunkNames: 'server/[name]-[hash]', budget: budgets.server },
  // Loaded with the first drawing only, in a thread of its own.
  { ...nodeParts, entryPoints: { mermaid: 'server/mermaid.ts' }, chunkNames: 'mermaid/[name]-[hash]' },
  { entryPoints: ['server/browser.ts'], outfile: 'dist/server.browser.js', platform: 'browser', format: 'iife', budget: budgets.server },
  { ...nodeParts, entryPoints: { cli: 'server/cli.ts' }, chunkNames: 'cli/[name]-[hash]', banner: { js: `#!/usr/bin/env node\n${nodeParts.banner.js}` } },
];

if (!watch) await rm('dist', { recursive: true, force: true });
for (const { budget, ...options } of bundles) {
  if (watch) {
    await (await context({ ...shared, ...options })).watch();
    continue;
  }
  const { metafile } = await build({ ...shared, ...options });
  if (production && budget !== undefined) checkBudget(options, metafile, budget);
}
if (!watch) await chmod('dist/cli.js', 0o755);

/**
 * Compares what a build wrote with its budget.
 * @param {import('esbuild').BuildOptions} options
 * @param {import('esbuild').Metafile} metafile
 * @param {number} budget
 */
function checkBudget({ outfile, entryPoints }, metafile, budget) {
  const bytes = Object.values(metafile.outputs).reduce((sum, output) => sum + output.bytes, 0);
  const name = outfile ?? Object.keys(entryPoints ?? {}).join();
  console.log(`${name}: ${(bytes / 1e6).toFixed(2)} of ${budget} MB`);
  if (bytes <= budget * 1e6) return;
  console.error(`${name} is over its budget. What grew shows esbuild's --analyze.`);
  process.exitCode = 1;
}
