/** Tells whose work the bundles carry and under which terms: each licence once, before it everybody who grants it. */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';

/** The folder of the library that a file belongs to. */
const LIBRARY = /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/;
const LICENCE_FILE = /^(?:licen[cs]e|copying)(?!-update)/i;
const COPYRIGHT = /^\W*Copyright (?:\([cC]\)|[©\dA-Z])/;
/** What licences are called above their text. */
const HEADING = /^\W*(?:The )?(?:MIT|ISC) Licen[cs]e\W*(?:\(MIT\)\W*)?$/i;

/** Libraries that others bring inside their own files, where no build sees them. */
const carriedInside = '@mermaid-js/parser carries langium (MIT), chevrotain (Apache-2.0) and parts of others named below.';

interface Manifest {
  readonly name: string;
  readonly license?: string;
  readonly author?: string | { readonly name: string };
}

/** Writes the notices for all libraries that got into the builds' outputs. */
export function writeNotices(target: string, metafiles: readonly Metafile[]): void {
  const granted = new Map<string, { readonly text: string; readonly by: Set<string> }>();
  for (const folder of librariesOf(metafiles)) {
    const { by, text } = noticeOf(folder);
    const key = text.replaceAll(/\W+/g, ' ').trim().toLowerCase();
    const group = granted.get(key) ?? { text, by: new Set() };
    granted.set(key, group);
    group.by.add(by);
  }
  const parts = [...granted.values()].map(({ text, by }) => `${[...by].join('\n')}\n\n${text}`);
  writeFileSync(target, ['Archwright carries these libraries.', carriedInside, ...parts].join('\n\n'));
}

function librariesOf(metafiles: readonly Metafile[]): readonly string[] {
  const inputs = metafiles.flatMap(({ outputs }) => Object.values(outputs)).flatMap((output) => Object.entries(output.inputs));
  const folders = inputs.flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? (LIBRARY.exec(path) ?? []) : []));
  return [...new Set(folders)].sort();
}

/** Who grants what, without the empty lines and headings in which the same licences differ. */
function noticeOf(folder: string): { readonly by: string; readonly text: string } {
  const { name, license = '', author = '' } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
  const file = readdirSync(folder).find((each) => LICENCE_FILE.test(each));
  if (file === undefined) return { by: `${name}: ${typeof author === 'string' ? author : author.name}`, text: `${license} licence` };
  const lines = readFileSync(join(folder, file), 'utf8')
    .split(/\r?\n/)
    .map((line) => line.trim());
  const holders = lines.filter((line) => COPYRIGHT.test(line));
  const terms = lines.filter((line) => line !== '' && !holders.includes(line) && !HEADING.test(line));
  return { by: `${name}: ${holders.join(', ')}`, text: terms.join('\n') };
}
