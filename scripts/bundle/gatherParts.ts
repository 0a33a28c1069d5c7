/** Gathers the small parts of a split build into one file: each would cost an archive, and every start, more than what is in it. */
import { basename, join } from 'node:path';
import type { Metafile } from 'esbuild';

/** Bytes below which a part does not get a file of its own. */
const SMALL = 8000;
const FILE = 'gathered.cjs';
/** How one part asks for another, or an entry for a part in the folder below. */
const REQUIRED = /require\(["`](\.\/(?:\w+\/)?)([^"`/]+)["`]\)/g;

/** The paths of parts to gather, as `metafile` has them. Entries, by their names in the build, keep their files. */
export function smallParts({ outputs }: Metafile, entries: readonly string[]): ReadonlySet<string> {
  const isEntry = (path: string): boolean => entries.some((name) => path.endsWith(`/${name}.cjs`));
  return new Set(Object.entries(outputs).flatMap(([path, { bytes }]) => (bytes < SMALL && !isEntry(path) ? [path] : [])));
}

/** The file that the small parts of a folder are gathered in. */
export function gatheredIn(folder: string): string {
  return join(folder, FILE);
}

/** A part's text, with small ones asked for where they are gathered. */
export function askingGathered(text: string, small: ReadonlySet<string>): string {
  const names = new Set([...small].map((path) => basename(path)));
  return text.replace(REQUIRED, (whole, folder: string, name: string) =>
    names.has(name) ? `require("${folder}${FILE}")("${name}")` : whole,
  );
}

/** A CommonJS file out of parts of one folder: a function that runs a part when it is first asked for by name. */
export function gathered(parts: readonly { readonly path: string; readonly text: string }[]): string {
  const functions = parts.map(({ path, text }) => `"${basename(path)}"(module,exports,require){${text}\n}`);
  return `"use strict";const loaded={},parts={${functions.join(',\n')}};
module.exports=(name)=>{if(!loaded[name]){const module=loaded[name]={exports:{}};parts[name](module,module.exports,require)}return loaded[name].exports};\n`;
}
