/** Names for the parts of a split build. esbuild tells them apart by eight random characters, which hundreds of imports repeat and no archive can shorten. */
import type { Metafile } from 'esbuild';

/** A part as others name it: esbuild ends its name with the characters. */
const HASHED = /(?<=[\\/])[\w.-]+-[A-Z0-9]{8}(?=\.c?js\b)/g;

/** Replaces in a path or a text every name of a part by its number among the parts; changes `metafile` to match. Without one nothing is renamed. */
export function shortNames(metafile: Metafile | undefined): (text: string) => string {
  const names = Object.keys(metafile?.outputs ?? {})
    .map((path) => path.match(HASHED)?.[0])
    .filter((name) => name !== undefined);
  const short = new Map(names.sort().map((name, index) => [name, index.toString(36)]));
  const rename = (text: string): string => text.replace(HASHED, (name) => short.get(name) ?? name);
  if (metafile === undefined) return rename;
  for (const { imports } of Object.values(metafile.outputs)) for (const imported of imports) imported.path = rename(imported.path);
  metafile.outputs = Object.fromEntries(Object.entries(metafile.outputs).map(([path, output]) => [rename(path), output]));
  return rename;
}
