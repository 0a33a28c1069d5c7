/** Writes `snippets/*.code-snippets` from the templates and tables of the server. With `--check` it writes nothing and fails where a file is stale. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { snippetFiles } from './snippets/files.ts';

const folder = join(import.meta.dirname, '..', 'snippets');
const files = snippetFiles();
const check = process.argv.includes('--check');
const present = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.code-snippets')) : [];
const gone = present.filter((name) => !files.has(name));
const stale = [...files].filter(([name, text]) => !present.includes(name) || readFileSync(join(folder, name), 'utf8') !== text).map(([name]) => name);

if (check) {
  for (const name of [...stale, ...gone]) process.stderr.write(`snippets/${name} is stale: run "node scripts/generateSnippets.ts".\n`);
  process.exitCode = stale.length + gone.length > 0 ? 1 : 0;
} else {
  mkdirSync(folder, { recursive: true });
  for (const name of gone) rmSync(join(folder, name));
  for (const name of stale) writeFileSync(join(folder, name), files.get(name) ?? '');
}
