/** Writes generated files, or with `--check` only says which are stale. Generators return texts; this is their only way to the disk. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';

export interface GeneratedFile {
  /** Relative to the repository. */
  readonly path: string;
  readonly text: string;
}

const ROOT = new URL('../', import.meta.url);

/** Paths of the files whose text on disk is not what the generator says. */
export function staleFiles(files: readonly GeneratedFile[]): string[] {
  return files
    .filter(({ path, text }) => !existsSync(new URL(path, ROOT)) || readFileSync(new URL(path, ROOT), 'utf8') !== text)
    .map(({ path }) => path);
}

/** Writes the stale ones; with `--check` on the command line fails instead when there are any. */
export function writeGenerated(files: readonly GeneratedFile[]): void {
  const stale = new Set(staleFiles(files));
  if (process.argv.includes('--check')) {
    for (const path of stale) process.stderr.write(`stale: ${path} (run "npm run generate")\n`);
    process.exitCode = stale.size > 0 ? 1 : 0;
    return;
  }
  for (const { path, text } of files) {
    if (!stale.has(path)) continue;
    const url = new URL(path, ROOT);
    mkdirSync(new URL('.', url), { recursive: true });
    writeFileSync(url, text);
    process.stdout.write(`wrote ${path}\n`);
  }
}
