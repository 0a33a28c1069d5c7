/** Reads `package.json`: what the project calls itself, its language, and what its libraries are for. Reads no lock file. */
import type { Fact } from '../fact.ts';
import { jsonTree } from '../jsonTree.ts';
import { factsOfLibraries, type Library } from '../libraries.ts';
import { fact, type SystemFile } from '../systemFile.ts';
import { at, pairsIn, textAt } from '../tree.ts';

/** Facts of a `package.json`. */
export function readNpm(file: SystemFile): readonly Fact[] {
  const tree = jsonTree(file.text);
  const libraries: readonly Library[] = ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((key) =>
    pairsIn(at(tree, key)).map(({ key: name, value, line }) => ({ name, version: value, line })),
  );
  const typescript = libraries.find(({ name }) => name === 'typescript');
  const node = at(tree, 'engines', 'node');
  const [name, description] = [textAt(tree, 'name'), textAt(tree, 'description')];
  return [
    fact(file, typescript?.line ?? node?.line ?? 0, typescript === undefined ? '' : `typescript ${typescript.version ?? ''}`, {
      kind: 'language',
      name: typescript === undefined ? 'JavaScript' : 'TypeScript',
    }),
    ...(name !== undefined && description !== undefined
      ? [fact(file, at(tree, 'description')?.line ?? 0, description, { kind: 'purpose', name, text: description })]
      : []),
    ...factsOfLibraries(file, libraries),
  ];
}
