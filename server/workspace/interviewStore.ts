/** The interviews kept in a folder, one file each: read, begun and changed. A file that cannot be read is set aside and told of, never written over. */
import { baseName, childUri, decode } from '../base/uri.ts';
import { fileNameFor } from '../interview/keeping/fileName.ts';
import type { Kept } from '../interview/keeping/kept.ts';
import { interviewFileText, readInterviewFile } from './interviewFile.ts';
import type { FileSystem, FileWriter, Ports } from './ports.ts';

/** Below a workspace folder. */
const FOLDER = ['.archwright', 'interviews'] as const;
const ENDING = '.json';
/** How often others may write at the very same moment before somebody has to be told. */
const TRIES = 50;

/** What a file holds, or why it cannot be read, in words. */
export type Stored = Readable | { readonly uri: string; readonly problem: string };

export interface Readable {
  readonly uri: string;
  readonly kept: Kept;
  /** Questions to which both sides of a merge said something; absent where nothing had to be put together. */
  readonly both?: readonly string[] | undefined;
}

export class InterviewStore {
  readonly #files: FileSystem;
  readonly #writer: FileWriter | undefined;
  /** By URI: the work under way, so that one change is made after the other. */
  readonly #turns = new Map<string, Promise<unknown>>();

  constructor({ files, writer }: Pick<Ports, 'files' | 'writer'>) {
    this.#files = files;
    this.#writer = writer;
  }

  /** All that is kept in a workspace folder, by name of the file. */
  async list(folder: string): Promise<readonly Stored[]> {
    const place = interviewFolder(folder);
    const names = (await this.#files.list(place))
      .filter(([name, type]) => type === 'file' && name.endsWith(ENDING))
      .map(([name]) => name)
      .sort();
    const read = await Promise.all(names.map((name) => this.read(childUri(place, name))));
    return read.filter((stored) => stored !== undefined);
  }

  /** Undefined for what is not there. */
  async read(uri: string): Promise<Stored | undefined> {
    const text = await this.#files.readText(uri);
    return text === undefined ? undefined : this.#stored(uri, text);
  }

  /** Keeps a new interview under a name that is free; resolves to its URI. Throws where nothing can be written. */
  async create(folder: string, kept: Kept): Promise<string> {
    const place = interviewFolder(folder);
    return this.#inTurn(place, async () => {
      for (let tries = 0; tries < TRIES; tries += 1) {
        const taken = new Set(
          (await this.#files.list(place))
            .map(([name]) => name.toLowerCase())
            .filter((name) => name.endsWith(ENDING))
            .map((name) => name.slice(0, -ENDING.length)),
        );
        const uri = childUri(place, fileNameFor(kept.name, taken) + ENDING);
        if (await this.#to.replace(uri, undefined, interviewFileText(kept))) return uri;
      }
      throw new Error('Others begin interviews of that name all the time.');
    });
  }

  /** Reads, changes and writes in one turn; whoever wrote in between has his part in it. Undefined for what is not there; throws where it cannot be written. */
  async change(uri: string, next: (kept: Kept) => Kept): Promise<Stored | undefined> {
    return this.#inTurn(uri, async () => {
      for (let tries = 0; tries < TRIES; tries += 1) {
        const text = await this.#files.readText(uri);
        const stored = text === undefined ? undefined : await this.#stored(uri, text);
        if (stored === undefined || 'problem' in stored) return stored;
        const kept = next(stored.kept);
        const after = interviewFileText(kept);
        if (after === text) return stored;
        if (await this.#to.replace(uri, text, after)) return { ...stored, kept };
      }
      throw new Error(`${baseName(uri)} is written to by somebody else all the time.`);
    });
  }

  async #stored(uri: string, text: string): Promise<Stored> {
    const file = readInterviewFile(text);
    if ('kept' in file) return { uri, ...file };
    if (file.isNewer) return { uri, problem: file.problem };
    const copy = await this.#setAside(uri, text);
    return { uri, problem: copy === undefined ? file.problem : `${file.problem} A copy of it is kept as ${baseName(copy)}.` };
  }

  /** A copy of a file that cannot be read, beside it; undefined where nothing can be written. */
  async #setAside(uri: string, text: string): Promise<string | undefined> {
    for (let count = 1; ; count += 1) {
      const copy = `${uri}.unreadable${count === 1 ? '' : `-${count}`}`;
      const there = await this.#files.readText(copy);
      if (there === text) return copy;
      if (there !== undefined) continue;
      return this.#to.write(copy, text).then(
        () => copy,
        () => undefined,
      );
    }
  }

  get #to(): FileWriter {
    if (this.#writer === undefined) throw new Error('Nothing can be written here.');
    return this.#writer;
  }

  async #inTurn<T>(key: string, work: () => Promise<T>): Promise<T> {
    const turn = (this.#turns.get(key) ?? Promise.resolve()).then(work, work);
    this.#turns.set(key, turn);
    try {
      return await turn;
    } finally {
      if (this.#turns.get(key) === turn) this.#turns.delete(key);
    }
  }
}

/** Where the interviews of a workspace folder stand, with its trailing slash. */
export function interviewFolder(folder: string): string {
  return FOLDER.reduce((place, name) => `${childUri(place, name)}/`, folder.endsWith('/') ? folder : `${folder}/`);
}

/** The workspace folder an interview's file stands in, with its trailing slash; undefined for any other file. */
export function folderOfInterview(uri: string, folders: readonly string[]): string | undefined {
  return folders
    .map((folder) => (folder.endsWith('/') ? folder : `${folder}/`))
    .find((folder) => {
      const place = interviewFolder(folder);
      return uri.startsWith(place) && uri.endsWith(ENDING) && !/[/\\]/.test(decode(uri.slice(place.length)));
    });
}
