/** What the libraries of a project are signs of. Each sign is told once for a file. */
import type { Fact } from './fact.ts';
import { sayingOf, signsOfPackage } from './signLookup.ts';
import { fact, type SystemFile } from './systemFile.ts';

/** A dependency as a package manager's file names it. */
export interface Library {
  readonly name: string;
  /** The version or range, as written. */
  readonly version?: string;
  readonly line: number;
}

/** Facts of what `libraries` are for. */
export function libraryFacts(file: SystemFile, libraries: readonly Library[]): readonly Fact[] {
  const told = new Set<string>();
  return libraries.flatMap(({ name, version, line }) =>
    signsOfPackage(name).flatMap((sign) => {
      if (told.has(sign.name)) return [];
      told.add(sign.name);
      return [fact(file, line, version === undefined ? name : `${name} ${version}`, sayingOf(sign, 'used'))];
    }),
  );
}
