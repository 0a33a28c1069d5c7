/** Where an interview of the command line is kept and where its results go. */
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Place } from '../../interviewResults.ts';
import { uriOfPath } from '../../workspace/nodeFiles.ts';

/** The working directory keeps it where the results go below that, else the folder of the results. */
export function placeOf(out: string): Required<Place> {
  const documents = resolve(out);
  const below = relative(process.cwd(), documents);
  const isBelow = below !== '..' && !below.startsWith(`..${sep}`) && !isAbsolute(below);
  return { folder: uriOfPath(isBelow ? process.cwd() : documents, true), documents: uriOfPath(documents, true) };
}

/** A file as the person would name it: from the folder given with `--out`. */
export function shownFrom(out: string, uri: string): string {
  const path = relative(resolve(out), fileURLToPath(uri));
  return `${out.replace(/[/\\]$/, '')}/${path}`.split(sep).join('/');
}
