/** Finds files in a folder and all below it, leaving out what version control ignores and what others installed. Follows no symbolic links twice. */
import ignore, { type Ignore } from 'ignore';
import { listed } from '../base/patterns.ts';
import { childUri, decode } from '../base/uri.ts';
import type { FileSystem } from './ports.ts';

const SKIPPED = new Set(listed`
  node_modules|.git|.hg|.svn|vendor|third_party|bower_components|.venv|.vscode-test|dist|out|target
`);
/** Deeper than any repository; a loop of symbolic links ends here at the latest. */
const MAX_DEPTH = 40;

/** Which files somebody looks for. */
export type Wanted = (name: string, uri: string) => boolean;

/** URIs of all files under `folder` (a URI) that are `wanted`, in order of their names; `.gitignore` files on the way count. */
export async function filesUnder(files: FileSystem, folder: string, wanted: Wanted): Promise<string[]> {
  const found: string[] = [];
  const root = folder.endsWith('/') ? folder : `${folder}/`;
  await visit({ files, wanted, found }, root, [], 0);
  return found;
}

interface Walk {
  readonly files: FileSystem;
  readonly wanted: Wanted;
  readonly found: string[];
}

interface IgnoreScope {
  readonly base: string;
  readonly rules: Ignore;
}

async function visit(walk: Walk, folder: string, scopes: readonly IgnoreScope[], depth: number): Promise<void> {
  if (depth > MAX_DEPTH) return;
  const { files, wanted, found } = walk;
  const entries = await files.list(folder);
  const here = entries.some(([name]) => name === '.gitignore')
    ? [...scopes, { base: folder, rules: ignore().add((await files.readText(`${folder}.gitignore`)) ?? '') }]
    : scopes;
  for (const [name, type] of [...entries].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const uri = childUri(folder, name);
    if (type === 'file') {
      if (wanted(name, uri) && !isIgnored(here, folder, name)) found.push(uri);
    } else if (!SKIPPED.has(name) && !isIgnored(here, folder, `${name}/`)) {
      await visit(walk, `${uri}/`, here, depth + 1);
    }
  }
}

function isIgnored(scopes: readonly IgnoreScope[], folder: string, name: string): boolean {
  return scopes.some((scope) => scope.rules.ignores(decode(folder.slice(scope.base.length)) + name));
}
