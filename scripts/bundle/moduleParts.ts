/** Lists the modules of a split build that an entry loads, for whoever has to give them addresses (`server/workspace/browserDrawings.ts`). */
import { writeFile } from 'node:fs/promises';
import { dirname, relative } from 'node:path';
import type { Metafile, Plugin } from 'esbuild';

/** Writes a list beside the entry, under its name: what a module imports at once stands before it, the entry last. */
export function moduleParts(entry: string): Plugin {
  return {
    name: 'modules of a worker',
    setup(build) {
      build.onEnd(async ({ metafile }) => {
        if (metafile === undefined) return;
        const parts = inOrder(metafile, entry).map((path) => relative(dirname(entry), path));
        await writeFile(entry.replace(/js$/, 'json'), JSON.stringify(parts));
      });
    },
  };
}

/** Every output an output imports, itself last. A module that needs Node, or itself before it is there, fails the build. */
function inOrder({ outputs }: Metafile, entry: string): readonly string[] {
  const placed = new Set<string>();
  const entered = new Set<string>();
  const later = new Set<string>();
  const place = (path: string): void => {
    if (placed.has(path)) return;
    if (entered.has(path)) throw new Error(`${path} needs itself, and no address can be had for it.`);
    entered.add(path);
    for (const { path: imported, kind, external } of outputs[path]?.imports ?? []) {
      if (external === true) throw new Error(`${path} needs ${imported}, and has to run in a web worker.`);
      if (kind === 'dynamic-import') later.add(imported);
      else place(imported);
    }
    placed.add(path);
  };
  place(entry);
  for (const path of later) place(path);
  return [...[...placed].filter((path) => path !== entry), entry];
}
