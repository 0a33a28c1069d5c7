/** What the libraries of a project are signs of. Each sign is told once for a file. */
import { LineIndex } from '../base/lineIndex.ts';
import type { Fact } from './fact.ts';
import { sayingOf, signsOfPackage } from './signLookup.ts';
import { fact, type SystemFile } from './systemFile.ts';

/** A dependency as a package manager's file names it. */
export interface Library {
  readonly name: string;
  /** What stands in the file, where the name is put together of several. */
  readonly shown?: string;
  /** The version or range, as written. */
  readonly version?: string;
  /** Counted from zero; where it is not known, the first line that holds the name. */
  readonly line?: number;
}

/** Facts of what `libraries` are for. */
export function factsOfLibraries(file: SystemFile, libraries: readonly Library[]): readonly Fact[] {
  const told = new Set<string>();
  return libraries.flatMap(({ name, shown = name, version, line }) =>
    signsOfPackage(name).flatMap((sign) => {
      if (told.has(sign.name)) return [];
      told.add(sign.name);
      return [fact(file, line ?? lineOf(file.text, shown), version === undefined ? shown : `${shown} ${version}`, sayingOf(sign, 'used'))];
    }),
  );
}

/** The first line that holds `words`; the first of all where none does. */
export function lineOf(text: string, words: string): number {
  const found = text.indexOf(words);
  return found === -1 ? 0 : new LineIndex(text).lineAt(found);
}
