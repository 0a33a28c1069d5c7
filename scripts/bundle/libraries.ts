/** Libraries that are loaded at once by those who import them, and hardly ever used: in bundles they wait for the first use. */
import type { Plugin } from 'esbuild';

/** Node's modules that libraries of ours load at once: a fifth of the server's start. */
export const rarelyUsed: Plugin = {
  name: 'rarely used',
  setup(build) {
    build.onResolve({ filter: /^(?:node:)?(?:crypto|child_process)$/ }, ({ path, importer }) => (/vscode-languageserver|commander/.test(importer) ? { path: path.replace('node:', ''), namespace: 'rarely-used' } : undefined));
    build.onLoad({ filter: /^/, namespace: 'rarely-used' }, ({ path }) => ({ contents: `module.exports = new Proxy({}, { get: (_, name) => require('node:${path}')[name] });` }));
  },
};

/** What is imported of libraries that few documents need. */
const functions: Readonly<Record<string, readonly string[]>> = {
  yaml: ['isAlias', 'isMap', 'isScalar', 'isSeq', 'parseAllDocuments', 'parseDocument'],
  picomatch: ['default'],
  ignore: ['default'],
  entities: ['decodeHTMLStrict'],
};

/** Libraries that few documents need: they load on the first call of what is imported from them. */
export const loadedOnCall: Plugin = {
  name: 'loaded on call',
  setup(build) {
    build.onResolve({ filter: /^(?:yaml|picomatch|ignore|entities)$/ }, ({ path, namespace }) => (namespace === 'loaded-on-call' ? undefined : { path, namespace: 'loaded-on-call' }));
    build.onLoad({ filter: /^/, namespace: 'loaded-on-call' }, ({ path }) => {
      const exported = (functions[path] ?? []).map((name) => (name === 'default' ? `export default (...given) => library()(...given);` : `export const ${name} = (...given) => library().${name}(...given);`));
      return { contents: `const library = () => require('${path}');\n${exported.join('\n')}`, resolveDir: import.meta.dirname };
    });
  },
};
