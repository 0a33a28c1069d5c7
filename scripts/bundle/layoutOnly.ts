/** Leaves out of Cytoscape what Mermaid never asks of it: it lays out architectures and mind maps on a canvas nobody sees, and reads off where things came to be. */
import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

/** Methods that paint, that listen to a person, or that lay out in ways of their own, each up to its end. */
const METHOD =
  /^(BRp\$\d+\.load|CRp\$\d+\.\w+|(?:BreadthFirst|Circle|Concentric|Cose|Random)Layout\.prototype\.run) = function[\s\S]+?^\};\n/gm;
/** The algorithms that graphs are given; of the first, the search, the library itself makes use. */
const ALGORITHMS = /^\[(elesfn\$\w+)(?:, [\w$]+)+, affinityPropagation[^\]]*\](?=\.forEach)/m;
/** Characters that are left out at least, as long as the library is made as it was. */
const EXPECTED = 120_000;

export const layoutOnly: Plugin = {
  name: 'layout only',
  setup(build) {
    build.onLoad({ filter: /[\\/]cytoscape[\\/]dist[\\/]cytoscape\.esm\.mjs$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      const contents = text.replace(METHOD, '$1 = function () {};\n').replace(ALGORITHMS, '[$1]');
      if (!ALGORITHMS.test(text) || text.length - contents.length < EXPECTED)
        throw new Error(`${path} is not made as it was: look what of it is painting, listening and other algorithms now.`);
      return { contents, loader: 'js' };
    });
  },
};
