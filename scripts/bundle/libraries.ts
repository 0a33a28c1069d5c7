/** What those who import it load at once, and hardly ever use: in bundles it waits for the first use. */
import { createRequire } from 'node:module';
import type { Plugin } from 'esbuild';

/**
 * Node's modules that libraries and we load at once, and few runs need: a fifth of the server's start. Each stands behind an
 * object whose properties are looked up when they are asked for.
 */
export const rarelyUsed: Plugin = {
  name: 'rarely used',
  setup(build) {
    build.onResolve({ filter: /^(?:node:)?(?:crypto|child_process|fs\/promises|os|worker_threads)$/ }, ({ path, namespace }) =>
      namespace === 'rarely-used' ? undefined : { path: path.replace('node:', ''), namespace: 'rarely-used' },
    );
    build.onLoad({ filter: /^/, namespace: 'rarely-used' }, ({ path }) => ({
      // Imports copy what an object has of its own, and keep what it inherits.
      contents: `module.exports = Object.create(new Proxy({}, { get: (_, name) => name === '__esModule' || require('node:${path}')[name] }));`,
    }));
  },
};

/** CommonJS with hundreds of names, of which everyone who imports one would copy them all. */
export const importedByName: Plugin = {
  name: 'imported by name',
  setup(build) {
    build.onResolve({ filter: /^vscode-languageserver(?:\/node)?$/ }, ({ path, namespace }) =>
      namespace === 'by-name' ? undefined : { path, namespace: 'by-name' },
    );
    build.onLoad({ filter: /^/, namespace: 'by-name' }, ({ path }) => {
      const names = Object.keys(createRequire(import.meta.url)(path) as object).filter((name) => name !== 'default');
      const exported = names.map((name) => `export const ${name} = /* @__PURE__ */ named('${name}');`);
      return {
        contents: `const library = require('${path}');\nconst named = (name) => library[name];\n${exported.join('\n')}`,
        resolveDir: import.meta.dirname,
      };
    });
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
    build.onResolve({ filter: /^(?:yaml|picomatch|ignore|entities)$/ }, ({ path, namespace }) =>
      namespace === 'loaded-on-call-only' ? undefined : { path, namespace: 'loaded-on-call' },
    );
    build.onLoad({ filter: /^/, namespace: 'loaded-on-call' }, ({ path }) => {
      const exported = (functions[path] ?? []).map((name) =>
        name === 'default'
          ? `export default (...given) => library().default(...given);`
          : `export const ${name} = (...given) => library().${name}(...given);`,
      );
      return { contents: `const library = () => require('only:${path}');\n${exported.join('\n')}`, resolveDir: import.meta.dirname };
    });
    // What nobody imports stays out.
    build.onResolve({ filter: /^only:/ }, ({ path }) => ({ path: path.slice('only:'.length), namespace: 'loaded-on-call-only' }));
    build.onLoad({ filter: /^/, namespace: 'loaded-on-call-only' }, ({ path }) => ({
      contents: `export { ${(functions[path] ?? []).join(', ')} } from '${path}';`,
      resolveDir: import.meta.dirname,
    }));
  },
};

/** What libraries ask of others only where we never lead them, and what stands there instead. */
const unasked: Readonly<Record<string, string>> = {
  // The client compares the editor's version with its own demand; the manifest demands more, and is heard before.
  'semver/functions/parse': 'module.exports = (version) => ({ version });',
  'semver/functions/satisfies': 'module.exports = () => true;',
  // Whether a document's own entity is harmless: the XML reader is told to expand none.
  'is-unsafe': 'export const HTML = [], XML = [], isUnsafe = () => true;',
};

/** Leaves out libraries that are loaded and never asked. */
export const neverAsked: Plugin = {
  name: 'never asked',
  setup(build) {
    build.onResolve({ filter: /^(?:semver\/functions\/(?:parse|satisfies)|is-unsafe)$/ }, ({ path }) => ({
      path,
      namespace: 'never-asked',
    }));
    build.onLoad({ filter: /^/, namespace: 'never-asked' }, ({ path }) => ({ contents: unasked[path] ?? '' }));
  },
};
