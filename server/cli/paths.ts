/** Paths as people and programs read them in reports. */
import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A `file:` URI as a path relative to the working directory, with forward slashes. */
export function shown(cwd: string, uri: string): string {
  return relative(cwd, fileURLToPath(uri)).split(sep).join('/');
}
