/** Packs the pages of the rules into one file: hundreds of small ones would be three times as large in the package. */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';

const FOLDER = new URL('../../docs/rules/', import.meta.url);

/** Writes the text of each page by the rule's id, for `client/rulePages.ts`. */
export function packRulePages(target: string): void {
  const paths = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.includes('/') && path.endsWith('.md'));
  writeFileSync(
    target,
    JSON.stringify(
      Object.fromEntries(paths.sort().map((path) => [path.slice(0, -'.md'.length), readFileSync(new URL(path, FOLDER), 'utf8')])),
    ),
  );
}
