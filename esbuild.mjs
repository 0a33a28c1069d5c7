/**
 * Bundles the product into dist/: both halves of the extension for desktop and browser, and the command line. Fails when a
 * bundle outgrows its budget. `--production` minifies and leaves source maps out, `--watch` builds again on every change.
 */
import { chmod, rm } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, context } from 'esbuild';

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');

/** Megabytes, of the minified bundle. */
const budgets = { client: 0.6, server: 2, drawings: 3.6 };

/**
 * Puts the catalogue of rules into a bundle as data.
 * @type {import('esbuild').Plugin}
 */
const catalogueAsData = {
  name: 'catalogue',
  setup(build) {
    build.onLoad({ filter: /rules[\\/]catalogue\.ts$/ }, async ({ path }) => {
      const { catalogue } = await import(pathToFileURL(path).href);
      return { contents: `export const catalogue = ${asSource(catalogue)};`, loader: 'js' };
    });
  },
};

/**
 * Loads each part of the rules from files of its own: for bundles that are split.
 * @type {import('esbuild').Plugin}
 */
const rulesInParts = {
  name: 'rules in parts',
  setup(build) {
    build.onLoad({ filter: /rules[\\/]parts\.ts$/ }, async ({ path }) => {
      const parts = await partsOf(dirname(path));
      const loaders = [...parts.keys()].map((part) => `${part}: () => import('rules:${part}')`);
      return { contents: `const loaders = { ${loaders.join(', ')} };\nexport const loadPart = async (part) => (await loaders[part]()).rules;`, loader: 'js' };
    });
    build.onResolve({ filter: /^rules:/ }, ({ path }) => ({ path: path.slice('rules:'.length), namespace: 'rules' }));
    build.onLoad({ filter: /^/, namespace: 'rules' }, async ({ path }) => {
      const folder = resolve('server/rules');
      const rules = (await partsOf(folder)).get(path) ?? [];
      const imports = rules.map(({ name, id }, index) => `import { ${name} as rule${index} } from './${id}.ts';`);
      return { contents: `${imports.join('\n')}\nexport const rules = [${rules.map((_, index) => `rule${index}`).join(', ')}];`, loader: 'js', resolveDir: folder };
    });
  },
};

/**
 * The ids of all rules and the names they are exported by, part by part.
 * @param {string} folder
 */
async function partsOf(folder) {
  const { catalogue } = await import(pathToFileURL(resolve(folder, 'catalogue.ts')).href);
  const { partOf } = await import(pathToFileURL(resolve(folder, 'ruleLoader.ts')).href);
  /** @type {Map<string, { id: string, name: string }[]>} */
  const parts = new Map();
  for (const head of catalogue) {
    const { id } = head.meta;
    const module = await import(pathToFileURL(resolve(folder, `${id}.ts`)).href);
    const name = Object.keys(module).find((each) => module[each]?.meta?.id === id);
    if (name === undefined) throw new Error(`${id} exports no rule.`);
    parts.set(partOf(head), [...(parts.get(partOf(head)) ?? []), { id, name }]);
  }
  return parts;
}

/**
 * Source text of plain data, patterns included.
 * @param {unknown} data
 * @returns {string}
 */
function asSource(data) {
  if (data instanceof RegExp) return String(data);
  if (Array.isArray(data)) return `[${data.map(asSource).join(', ')}]`;
  if (typeof data === 'object' && data !== null) return `{ ${Object.entries(data).map(([key, value]) => `${key}: ${asSource(value)}`).join(', ')} }`;
  return JSON.stringify(data);
}

/**
 * Lets libraries load on first use what they load at once and hardly ever use: a fifth of the server's start.
 * @type {import('esbuild').Plugin}
 */
const rarelyUsed = {
  name: 'rarely used',
  setup(build) {
    build.onResolve({ filter: /^(?:node:)?(?:crypto|child_process)$/ }, ({ path, importer }) => (/vscode-languageserver|commander/.test(importer) ? { path: path.replace('node:', ''), namespace: 'rarely-used' } : undefined));
    build.onLoad({ filter: /^/, namespace: 'rarely-used' }, ({ path }) => ({ contents: `module.exports = new Proxy({}, { get: (_, name) => require('node:${path}')[name] });` }));
  },
};

/**
 * Lets libraries that few documents need load on the first call of what is imported from them.
 * @type {import('esbuild').Plugin}
 */
const loadedOnCall = {
  name: 'loaded on call',
  setup(build) {
    /** @type {Record<string, readonly string[]>} */
    const functions = { yaml: ['isMap', 'isScalar', 'parseDocument'], picomatch: ['default'], ignore: ['default'], entities: ['decodeHTMLStrict'] };
    build.onResolve({ filter: /^(?:yaml|picomatch|ignore|entities)$/ }, ({ path, namespace }) => (namespace === 'loaded-on-call' ? undefined : { path, namespace: 'loaded-on-call' }));
    build.onLoad({ filter: /^/, namespace: 'loaded-on-call' }, ({ path }) => {
      const exported = (functions[path] ?? []).map((name) => (name === 'default' ? `export default (...given) => library()(...given);` : `export const ${name} = (...given) => library().${name}(...given);`));
      return { contents: `const library = () => require('${path}');\n${exported.join('\n')}`, resolveDir: import.meta.dirname };
    });
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
  plugins: [catalogueAsData, rulesInParts, loadedOnCall, rarelyUsed],
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
  { ...nodeParts, entryPoints: { server: 'server/main.ts' }, chunkNames: 'server/[name]-[hash]', budget: budgets.server },
  { entryPoints: ['server/browser.ts'], outfile: 'dist/server.browser.js', platform: 'browser', format: 'iife', budget: budgets.server },
  // The thread that judges drawings and the page that shows them, around one Mermaid: in parts, so that each reads what the kind at hand needs.
  { entryPoints: { mermaid: 'server/mermaid.ts', 'webview/preview': 'webview/preview/main.ts', 'webview/interview': 'webview/interview/main.ts' }, outdir: 'dist', splitting: true, format: 'esm', platform: 'browser', target: 'es2022', external: ['node:*'], alias: { katex: './webview/preview/plainMath.ts' }, chunkNames: 'webview/parts/[name]-[hash]', sourcemap: false, budget: budgets.drawings },
  { entryPoints: { preview: 'webview/preview/style.css', interview: 'webview/interview/style.css' }, outdir: 'dist/webview', sourcemap: false },
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
