/** Lists the parts of a split build that a web worker needs, for the client that puts them together (`client/workerServer.ts`). */
import { writeFile } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import type { Metafile, Plugin } from 'esbuild';
import { entryNames } from './commonJsParts.ts';
import { gatheredIn, smallParts } from './gatherParts.ts';

/** Writes beside the entry a list of its own name and those of all parts it may load. A part that needs Node fails the build. */
export function workerParts(entry: string): Plugin {
  return {
    name: 'parts of a worker',
    setup(build) {
      build.onEnd(async ({ metafile }) => {
        if (metafile === undefined) return;
        const small = build.initialOptions.minify === true ? smallParts(metafile, entryNames(build.initialOptions)) : new Set<string>();
        const files = new Set(reachable(metafile, entry).map((path) => basename(small.has(path) ? gatheredIn(dirname(path)) : path)));
        await writeFile(resolve(dirname(entry), 'worker.json'), JSON.stringify([...files]));
      });
    },
  };
}

/** The outputs an output imports, at once or later, itself first. */
function reachable({ outputs }: Metafile, entry: string): readonly string[] {
  const found = new Set([entry]);
  for (const path of found) {
    for (const { path: imported, external } of outputs[path]?.imports ?? []) {
      if (external === true) throw new Error(`${path} needs ${imported}, and has to run in a web worker.`);
      found.add(imported);
    }
  }
  return [...found];
}
