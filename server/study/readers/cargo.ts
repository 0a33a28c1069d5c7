/** Reads `Cargo.toml`: what the crate calls itself and what its libraries are for. Builds nothing. */
import { parse } from 'smol-toml';
import type { Fact } from '../fact.ts';
import { factsOfLibraries, lineOf } from '../libraries.ts';
import { fact, type SystemFile } from '../systemFile.ts';
import { tableAt } from '../toml.ts';

/** Facts of a `Cargo.toml`. */
export function readCargo(file: SystemFile): readonly Fact[] {
  const root = parse(file.text);
  const { name, description } = tableAt(root, 'package');
  const names = [tableAt(root, 'dependencies'), tableAt(root, 'workspace', 'dependencies'), tableAt(root, 'dev-dependencies')].flatMap(
    (table) => Object.keys(table),
  );
  return [
    fact(file, 0, '', { kind: 'language', name: 'Rust' }),
    ...(typeof name === 'string' && typeof description === 'string'
      ? [fact(file, lineOf(file.text, 'description'), description, { kind: 'purpose', name, text: description })]
      : []),
    ...factsOfLibraries(
      file,
      names.map((each) => ({ name: each })),
    ),
  ];
}
