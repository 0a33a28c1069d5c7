/** A folder on disk as the store of derived facts. Anything that goes wrong costs time, never an answer. */
import { readFileSync } from 'node:fs';
import { readdir, rename, stat, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { textHash } from '../base/textHash.ts';
import { makeFolder } from './nodeFolders.ts';
import type { CacheStore } from './ports.ts';

/** What a value or the draft of one is called. */
const NAME = /^archwright-[0-9a-z]+\.json/;

export class NodeCache implements CacheStore {
  readonly #folder: string;
  /** How many drafts were begun: two saves at a time must not write into one. */
  #drafts = 0;

  /** `folder` need not exist. */
  constructor(folder: string) {
    this.#folder = folder;
  }

  load(key: string): string | undefined {
    try {
      return readFileSync(this.#path(key), 'utf8');
    } catch {
      return undefined;
    }
  }

  /** Readers see the old value or the new one, never half of it. */
  async save(key: string, pieces: Iterable<string>): Promise<void> {
    const path = this.#path(key);
    const draft = `${path}.${process.pid}.${(this.#drafts += 1)}`;
    try {
      // What is kept quotes documents that others of the machine may not read.
      makeFolder(this.#folder, 0o700);
      await writeFile(draft, pieces);
      await rename(draft, path);
    } catch {
      // It costs time the next time.
    }
  }

  /** Forgets what was last saved more than so many milliseconds ago. */
  async dropOlderThan(age: number): Promise<void> {
    const names = await readdir(this.#folder).catch(() => []);
    const paths = names.filter((name) => NAME.test(name)).map((name) => join(this.#folder, name));
    await Promise.all(paths.map(async (path) => ((await stat(path)).mtimeMs < Date.now() - age ? unlink(path) : undefined))).catch(
      () => undefined,
    );
  }

  #path(key: string): string {
    // Loading a better hash takes longer than reading most values. Values say themselves whose they are.
    return join(this.#folder, `archwright-${textHash(key)}.json`);
  }
}
