/** Where an interview of the command line is kept and where its results go. */
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Place } from '../../interviewResults.ts';
import { uriOfPath } from '../../workspace/nodeFiles.ts';
import { shown } from '../paths.ts';

/** Where documents go that nobody has sent elsewhere. */
export const DOCUMENTS = 'docs';

/** What the person said of it. */
export interface Said {
  /** The folder given with `--out`. */
  readonly out?: string;
  /** The document a review is of, which takes the judgements where no folder is given. */
  readonly document?: string;
}

/** The working directory keeps it where its document, or else its results, are below that; else the folder of these. */
export function placeOf({ out, document }: Said): Place {
  const results = resolve(out ?? DOCUMENTS);
  const about = document === undefined ? results : dirname(resolve(document));
  const folder = uriOfPath(isBelow(process.cwd(), about) ? process.cwd() : about, true);
  return out === undefined && document !== undefined ? { folder } : { folder, documents: uriOfPath(results, true) };
}

/** A file as the person would name it: from the folder given with `--out`, else from the working directory. */
export function shownFrom(out: string | undefined, uri: string): string {
  if (out === undefined) return shown(process.cwd(), uri);
  const path = relative(resolve(out), fileURLToPath(uri));
  return `${out.replace(/[/\\]$/, '')}/${path}`.split(sep).join('/');
}

function isBelow(folder: string, path: string): boolean {
  const steps = relative(folder, path);
  return steps !== '..' && !steps.startsWith(`..${sep}`) && !isAbsolute(steps);
}
