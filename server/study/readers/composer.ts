/** Reads PHP's `composer.json`. Installs nothing. */
import type { Fact } from '../fact.ts';
import { jsonTree } from '../jsonTree.ts';
import { factsOfLibraries } from '../libraries.ts';
import { fact, type SystemFile } from '../systemFile.ts';
import { at, pairsIn } from '../tree.ts';

/** Facts of a `composer.json`. */
export function readComposer(file: SystemFile): readonly Fact[] {
  const tree = jsonTree(file.text);
  const libraries = ['require', 'require-dev'].flatMap((key) =>
    pairsIn(at(tree, key)).map(({ key: name, value, line }) => ({ name, version: value, line })),
  );
  return [fact(file, 0, '', { kind: 'language', name: 'PHP' }), ...factsOfLibraries(file, libraries)];
}
