/** What is known of files from one run to the next: summaries in the cache, and whether they still speak of their files. Reads no document. */
import type { CacheStore, FileStat, Logger } from './ports.ts';
import type { IndexEntry, ReadingTask } from './readDocument.ts';

/** Bump when summaries change shape or meaning: older caches are then dropped. */
const VERSION = 10;

/** Documents in a piece of what is stored: few enough that making it keeps nobody waiting. */
const PIECE = 100;

/** An entry as it is stored, with the document's URI where no summary tells it. */
type StoredEntry = IndexEntry & { readonly uri?: string };

export class SummaryCache {
  readonly #store: CacheStore;
  readonly #log: Logger;

  constructor(store: CacheStore, log: Logger) {
    this.#store = store;
    this.#log = log;
  }

  /** What was known of the files in these folders, by their URIs; nothing where that cannot be read. */
  async load(folders: readonly string[]): Promise<ReadonlyMap<string, IndexEntry>> {
    const text = await this.#store.load(keyOf(folders));
    if (text === undefined) return new Map();
    try {
      const stored = JSON.parse(text) as { version: number; entries: StoredEntry[] };
      return stored.version === VERSION
        ? new Map(stored.entries.map((entry) => [entry.summary?.uri ?? entry.uri ?? '', entry]))
        : new Map();
    } catch {
      this.#log.warn('The summary cache could not be read and is made anew.');
      return new Map();
    }
  }

  /** Resolves when all is stored. `entries` may change meanwhile: an entry that was replaced is left out. */
  async save(folders: readonly string[], entries: ReadonlyMap<string, IndexEntry>): Promise<void> {
    await this.#store.save(keyOf(folders), pieces(entries));
  }
}

/** Whether a stored entry speaks of a file as it is, under the configuration in force. */
export function isStateOf(stat: FileStat | undefined, task: ReadingTask, { modified, size, readingKey }: IndexEntry): boolean {
  return readingKey === task.readingKey && stat?.modified === modified && stat.size === size;
}

function* pieces(entries: ReadonlyMap<string, IndexEntry>): Generator<string> {
  const all = [...entries];
  // Those opened since may say something else than their files.
  const isOfFile = ([uri, entry]: readonly [string, IndexEntry]): boolean => entry.modified >= 0 && entries.get(uri) === entry;
  yield `{"version":${VERSION},"entries":[`;
  let separator = '';
  for (let from = 0; from < all.length; from += PIECE) {
    const piece = all
      .slice(from, from + PIECE)
      .filter(isOfFile)
      .map(([uri, entry]): StoredEntry => (entry.summary === undefined ? { ...entry, uri } : entry));
    if (piece.length === 0) continue;
    yield separator + JSON.stringify(piece).slice(1, -1);
    separator = ',';
  }
  yield ']}';
}

function keyOf(folders: readonly string[]): string {
  return `summaries:${folders.join('|')}`;
}
