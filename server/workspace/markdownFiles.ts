/** Finds the Markdown files of a folder, leaving out what version control ignores and what others installed. Follows no symbolic links twice. */
import ignore, { type Ignore } from 'ignore';
import { childUri, decode } from '../base/uri.ts';
import type { FileSystem } from './ports.ts';

const SKIPPED = new Set(['node_modules', '.git', '.hg', '.svn', 'vendor', 'third_party', 'bower_components', '.venv', '.vscode-test', 'dist', 'out', 'target']);
const MARKDOWN = /\.(?:md|markdown|mdown|mkd)$/i;
/** Deeper than any repository; a loop of symbolic links ends here at the latest. */
const MAX_DEPTH = 40;

/** Whether a file name is one of Markdown's. */
export function isMarkdown(name: string): boolean {
  return MARKDOWN.test(name);
}

/** URIs of all Markdown files under `folder` (a URI), in order of their names; `.gitignore` files on the way count. */
export async function markdownFiles(files: FileSystem, folder: string): Promise<string[]> {
  const found: string[] = [];
  await visit(files, folder.endsWith('/') ? folder : `${folder}/`, [], 0, found);
  return found;
}

interface IgnoreScope {
  readonly base: string;
  readonly rules: Ignore;
}

async function visit(files: FileSystem, folder: string, scopes: readonly IgnoreScope[], depth: number, found: string[]): Promise<void> {
  if (depth > MAX_DEPTH) return;
  const entries = await files.list(folder);
  const here = entries.some(([name]) => name === '.gitignore') ? [...scopes, { base: folder, rules: ignore().add((await files.readText(`${folder}.gitignore`)) ?? '') }] : scopes;
  for (const [name, type] of [...entries].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const uri = childUri(folder, name);
    if (type === 'file') {
      if (isMarkdown(name) && !isIgnored(here, folder, name)) found.push(uri);
    } else if (!SKIPPED.has(name) && !isIgnored(here, folder, `${name}/`)) {
      await visit(files, `${uri}/`, here, depth + 1, found);
    }
  }
}

function isIgnored(scopes: readonly IgnoreScope[], folder: string, name: string): boolean {
  return scopes.some((scope) => scope.rules.ignores(decode(folder.slice(scope.base.length)) + name));
}
