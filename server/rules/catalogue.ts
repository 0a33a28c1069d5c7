/** What is known of every rule without loading it. Bundles hold it as data (`esbuild.mjs`), so that they need not load the rules for it. */
import { rules } from './registry.ts';
import type { RuleHead } from './rule.ts';

export const catalogue: readonly RuleHead[] = rules.map(({ meta: { id, kinds, tier, severity, words } }) => ({
  meta: { id, kinds, tier, severity, ...(words !== undefined && { words }) },
}));
