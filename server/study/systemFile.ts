/** A file of the system under study, and what a reader of such files is. Reads nothing itself. */
import type { Fact, Saying, Source } from './fact.ts';

export interface SystemFile {
  readonly uri: string;
  /** In the folder under study, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** Makes facts of one file. May throw on what it cannot read: whoever runs it skips the file. */
export type Reader = (file: SystemFile) => readonly Fact[];

/** The last part of a path. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** A fact of `file`, at `line` counted from zero; `words` say what stands there, and are left out where the file says it all. */
export function fact<S extends Saying>(file: SystemFile, line: number, words: string, said: S): S & Source {
  return {
    ...said,
    path: file.path,
    evidence: { uri: file.uri, line, label: words === '' ? file.path : `${file.path}: ${shortened(words)}` },
  };
}

const LONGEST = 80;

function shortened(words: string): string {
  const line = words.replaceAll(/\s+/g, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
}
