/**
 * Bundles the product into dist/: both halves of the extension for desktop and browser, and the command line. Fails when a
 * bundle outgrows its budget. `--production` minifies and leaves source maps out, `--watch` builds again on every change.
 */
import { chmod, rm, writeFile } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { build, context } from 'esbuild';
import { commonJsParts } from './scripts/bundle/commonJsParts.ts';
import { importedByName, loadedOnCall, neverAsked, rarelyUsed } from './scripts/bundle/libraries.ts';
import { parserOnly } from './scripts/bundle/mermaidParser.ts';
import { layoutOnly } from './scripts/bundle/layoutOnly.ts';
import { moduleParts } from './scripts/bundle/moduleParts.ts';
import { writeNotices } from './scripts/bundle/notices.ts';
import { oneLayout } from './scripts/bundle/oneLayout.ts';
import { packRulePages } from './scripts/bundle/rulePages.ts';
import { catalogueAsData, rulesInParts } from './scripts/bundle/rules.ts';
import { writtenSmaller } from './scripts/bundle/smaller.ts';
import { workerParts } from './scripts/bundle/workerParts.ts';

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');

/** Megabytes, of the minified bundle. */
const budgets = { client: 0.6, server: 2.9, drawings: 3.6 };

/** @type {import('esbuild').BuildOptions} */
const shared = {
  plugins: [catalogueAsData, neverAsked, ...(production ? [writtenSmaller] : [])],
  bundle: true,
  minify: production,
  sourcemap: production ? false : 'linked',
  target: 'es2023',
  logLevel: 'warning',
  metafile: true,
  legalComments: 'none',
};

/** What runs in Node and in a web worker alike. */
const bothHosts = {
  // Libraries that tell the two apart by names of their own are asked for by these.
  platform: /** @type {const} */ ('neutral'),
  conditions: ['node', 'browser', 'module'],
  external: builtinModules.flatMap((name) => [name, `node:${name}`]),
  // Where a library has both, its modern half: the older one of jsonc-parser loads its parts in a way no bundler sees.
  mainFields: ['module', 'main'],
};

/** Modules that load one another when they are needed. */
const parts = /** @type {const} */ ({
  ...bothHosts,
  outdir: 'dist',
  plugins: [
    catalogueAsData,
    neverAsked,
    rulesInParts,
    loadedOnCall,
    rarelyUsed,
    importedByName,
    commonJsParts('dist/codeCache.cjs', ['dist/server.cjs', 'dist/server/reader.cjs', 'dist/cli.cjs', 'dist/cli/thread.cjs']),
  ],
  splitting: true,
  format: 'esm',
  outExtension: { '.js': '.cjs' },
  sourcemap: production ? false : 'inline',
  alias: {
    // It tells the two hosts apart by the same name.
    yaml: './node_modules/yaml/browser/index.js',
    // There would be two of almost the same version.
    'vscode-languageserver-types': './node_modules/vscode-languageserver-types/lib/esm/main.js',
    'linkify-it': './scripts/bundle/noLinks.ts',
  },
});

/** @type {readonly (import('esbuild').BuildOptions & { budget?: number })[]} */
const bundles = [
  // One file, since browser editors load no second one.
  {
    ...bothHosts,
    entryPoints: ['client/main.ts'],
    outfile: 'dist/client.cjs',
    format: 'cjs',
    external: ['vscode', ...bothHosts.external],
    budget: budgets.client,
  },
  { entryPoints: ['server/codeCache.ts'], outfile: 'dist/codeCache.cjs', format: 'cjs', platform: 'node' },
  // In parts, so that what thinks is read after the server has said hello.
  {
    ...parts,
    plugins: [...parts.plugins, workerParts('dist/server/worker.cjs')],
    entryPoints: { server: 'server/main.ts', 'server/reader': 'server/reader.ts', 'server/worker': 'server/browser.ts' },
    chunkNames: 'server/[name]-[hash]',
    budget: budgets.server,
  },
  // The thread that judges drawings and the page that shows them, around one Mermaid: in parts, so that each reads what the kind at hand needs.
  {
    entryPoints: {
      'webview/judge': 'server/mermaid.ts',
      'webview/judgeInWorker': 'server/mermaidWorker.ts',
      'webview/preview': 'webview/preview/main.ts',
      'webview/interview': 'webview/interview/main.ts',
    },
    outdir: 'dist',
    splitting: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    external: ['node:*'],
    alias: { katex: './webview/preview/plainMath.ts' },
    plugins: [parserOnly, oneLayout, layoutOnly, ...shared.plugins, moduleParts('dist/webview/judgeInWorker.js')],
    loader: { '.woff2': 'binary' },
    chunkNames: 'webview/parts/[name]-[hash]',
    sourcemap: false,
    budget: budgets.drawings,
  },
  {
    entryPoints: { preview: 'webview/preview/style.css', interview: 'webview/interview/style.css' },
    outdir: 'dist/webview',
    sourcemap: false,
    plugins: [],
  },
  { ...parts, entryPoints: { cli: 'server/cli.ts', 'cli/thread': 'server/cliThread.ts' }, chunkNames: 'cli/[name]-[hash]' },
];

if (!watch) await rm('dist', { recursive: true, force: true });
/** @type {import('esbuild').Metafile[]} */
const written = [];
for (const { budget, ...options } of bundles) {
  if (watch) {
    await (await context({ ...shared, ...options })).watch();
    continue;
  }
  const { metafile } = await build({ ...shared, ...options });
  written.push(metafile);
  if (production && budget !== undefined) checkBudget(options, metafile, budget);
}
packRulePages('dist/rules.json');
if (!watch) writeNotices('dist/NOTICES.txt', written);
// The package speaks ES modules, and so do the pages; the parts do not, nor does the name by which the command line is called.
await writeFile('dist/package.json', '{ "type": "commonjs" }\n');
await writeFile('dist/webview/package.json', '{ "type": "module" }\n');
await writeFile('dist/cli.js', "#!/usr/bin/env node\nrequire('./cli.cjs');\n");
if (!watch) for (const entry of ['dist/cli.js', 'dist/cli.cjs']) await chmod(entry, 0o755);

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
