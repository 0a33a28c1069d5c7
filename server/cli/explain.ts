/** `archwright explain`: one rule in words, with the examples of its page. */
import { readFileSync } from 'node:fs';
import { closest, distance } from 'fastest-levenshtein';
import { ruleById, rules } from '../rules/registry.ts';
import { packageRoot } from './packageRoot.ts';

/** Prints the rule's page; returns the exit code: 2 for an id that no rule has. */
export function runExplain(id: string): number {
  if (ruleById(id) !== undefined) {
    process.stdout.write(readFileSync(new URL(`docs/rules/${id}.md`, packageRoot()), 'utf8'));
    return 0;
  }
  const near = closest(
    id,
    rules.map((rule) => rule.meta.id),
  );
  const hint = distance(id, near) <= 6 ? ` Did you mean ${near}?` : ' "archwright rules" lists them.';
  process.stderr.write(`archwright: There is no rule "${id}".${hint}\n`);
  return 2;
}
