/** `archwright rules`: the catalogue. */
import { rules } from '../rules/registry.ts';

const TIERS = { c: 'correctness', t: 'template', r: 'rigor' } as const;

/** Prints every rule; resolves to the exit code. */
export function runRules(format: 'text' | 'json'): number {
  const rows = rules.map(({ meta }) => ({
    id: meta.id,
    title: meta.title,
    severity: meta.severity,
    kinds: meta.kinds,
    tier: TIERS[meta.tier],
    fix: meta.fix,
    since: meta.since,
  }));
  if (format === 'json') {
    process.stdout.write(`${JSON.stringify({ version: 1, rules: rows })}\n`);
    return 0;
  }
  const width = Math.max(0, ...rows.map((row) => row.id.length));
  for (const row of rows)
    process.stdout.write(`${row.id.padEnd(width)}  ${row.severity.padEnd(7)}  ${row.tier.padEnd(11)}  ${row.title}\n`);
  return 0;
}
