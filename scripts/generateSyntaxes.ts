/** Writes `syntaxes/*.tmLanguage.json` from the vocabulary. With `--check` it writes nothing and fails where a file is stale. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { grammarFiles } from './syntaxes/grammars.ts';

const folder = join(import.meta.dirname, '..', 'syntaxes');
const stale = [...grammarFiles()].filter(([name, text]) => !existsSync(join(folder, name)) || readFileSync(join(folder, name), 'utf8') !== text);

if (process.argv.includes('--check')) {
  for (const [name] of stale) process.stderr.write(`syntaxes/${name} is stale: run "node scripts/generateSyntaxes.ts".\n`);
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of stale) writeFileSync(join(folder, name), text);
}
