/** Files on disk through somebody who notes what they showed, so that it can be told later whether they would show the same. Keeps no text. */
import { textHash } from '../base/textHash.ts';
import type { NodeFiles } from '../workspace/nodeFiles.ts';
import type { FileStat, FileSystem } from '../workspace/ports.ts';

/** What was seen, by URI. Plain data. */
export interface Observations {
  /** What stood there: a file, a folder, nothing (`''`). */
  readonly types: Readonly<Record<string, string>>;
  /** Which state of a file was read; `''` for none. */
  readonly texts: Readonly<Record<string, string>>;
  /** A hash of the names in a folder. */
  readonly names: Readonly<Record<string, string>>;
}

/** Some disks tell times to two seconds: a file this young, in milliseconds, may change again and look the same. */
const YOUNG = 2000;

export class ObservedFiles implements FileSystem {
  readonly #files: NodeFiles;
  readonly #types: Record<string, string> = {};
  readonly #texts: Record<string, string> = {};
  readonly #names: Record<string, string> = {};
  #isSettled = true;

  constructor(files: NodeFiles) {
    this.#files = files;
  }

  /** What was seen so far; undefined where a file was so young that it cannot be told from its next state. */
  get observations(): Observations | undefined {
    return this.#isSettled ? { types: this.#types, texts: this.#texts, names: this.#names } : undefined;
  }

  stat(uri: string): FileStat | undefined {
    const stat = this.#files.stat(uri);
    this.#types[uri] ??= typeOf(stat);
    return stat;
  }

  /** Looks at the file before it is read: whatever changes it later is seen. */
  readText(uri: string): string | undefined {
    if (this.#texts[uri] === undefined) {
      const stat = this.#files.stat(uri);
      this.#texts[uri] = stateOf(stat);
      if (stat !== undefined && stat.modified > Date.now() - YOUNG) this.#isSettled = false;
    }
    return this.#files.readText(uri);
  }

  list(uri: string): readonly (readonly [string, 'file' | 'folder'])[] {
    const entries = this.#files.list(uri);
    this.#names[uri] ??= hashOf(entries);
    return entries;
  }
}

/** Whether the files would show the same now. A file whose text is as it was is still a file, so it is looked at once. */
export function areUnchanged({ types, texts, names }: Observations, files: NodeFiles): boolean {
  return (
    Object.entries(texts).every(([uri, state]) => stateOf(files.stat(uri)) === state) &&
    Object.entries(types).every(([uri, type]) => (type === 'file' && (texts[uri] ?? '') !== '') || typeOf(files.stat(uri)) === type) &&
    Object.entries(names).every(([uri, hash]) => hashOf(files.list(uri)) === hash)
  );
}

/** What several saw together. */
export function together(all: readonly Observations[]): Observations {
  const merged = (records: readonly Readonly<Record<string, string>>[]): Record<string, string> =>
    Object.fromEntries(records.flatMap((record) => Object.entries(record)));
  return {
    types: merged(all.map(({ types }) => types)),
    texts: merged(all.map(({ texts }) => texts)),
    names: merged(all.map(({ names }) => names)),
  };
}

function typeOf(stat: FileStat | undefined): string {
  return stat?.type ?? '';
}

function stateOf(stat: FileStat | undefined): string {
  return stat === undefined ? '' : `${stat.size} ${stat.modified}`;
}

function hashOf(entries: readonly (readonly [string, 'file' | 'folder'])[]): string {
  return textHash(
    entries
      .map(([name, type]) => `${type} ${name}`)
      .sort()
      .join('\n'),
  );
}
