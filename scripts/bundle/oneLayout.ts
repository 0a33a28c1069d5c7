/** One engine for both of Mermaid's spring layouts: mind maps ask for an older version of what architectures are laid out by, and it comes to the same. */
import { createRequire } from 'node:module';
import type { Plugin } from 'esbuild';

export const oneLayout: Plugin = {
  name: 'one layout',
  setup(build) {
    const { resolve } = createRequire(createRequire(import.meta.url).resolve('cytoscape-fcose'));
    build.onResolve({ filter: /^cose-base$/ }, () => ({ path: resolve('cose-base') }));
  },
};
