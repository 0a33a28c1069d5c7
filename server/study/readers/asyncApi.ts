/** Reads AsyncAPI descriptions: which channels there are. Follows no reference. */
import type { Fact } from '../fact.ts';
import { fact, type SystemFile } from '../systemFile.ts';
import { at, textAt, type Tree } from '../tree.ts';

/** Facts of a description that was read. */
export function readAsyncApi(file: SystemFile, tree: Tree): readonly Fact[] {
  const channels = at(tree, 'channels');
  if (channels === undefined) return [];
  const names = [...channels.entries.keys()];
  return [
    fact(file, channels.line, `${names.length} channels`, {
      kind: 'interface',
      style: 'events',
      title: textAt(tree, 'info', 'title') ?? file.path,
      operations: names.slice(0, 40),
      count: names.length,
    }),
  ];
}
