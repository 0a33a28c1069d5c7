/** A document that comes in by standard input: what a call has to say of it, and its text. Judges nothing. */
import { buffer } from 'node:stream/consumers';

/** Stands for standard input among the paths of a call. */
const STANDARD_INPUT = '-';

/** The path that standard input stands for; undefined where a call is about files. */
export interface InputCall {
  readonly path: string | undefined;
  /** A sentence on what does not go together. */
  readonly mistake?: string;
}

/** What the paths of a call and its `--stdin-filename` come to. */
export function inputCall(paths: readonly string[], filename: string | undefined): InputCall {
  if (!paths.includes(STANDARD_INPUT))
    return filename === undefined
      ? { path: undefined }
      : { path: undefined, mistake: '--stdin-filename says what standard input stands for: give "-" as the path.' };
  if (paths.length > 1) return { path: undefined, mistake: 'Standard input is checked alone: leave out the other paths.' };
  if (filename === undefined)
    return { path: undefined, mistake: 'Standard input needs a path to stand for: give it with --stdin-filename.' };
  return { path: filename };
}

/** The whole text, as it would be read from a file. */
export async function readStandardInput(): Promise<string> {
  return (await buffer(process.stdin)).toString('utf8');
}
