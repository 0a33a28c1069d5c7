/** Every rule of the product, in catalogue order. Ids of retired rules stay here as comments and are never used again. */
import { numberMismatch } from './adr/number-mismatch.ts';
import { linkBroken } from './doc/link-broken.ts';
import { anchorBroken } from './doc/anchor-broken.ts';
import type { AnyRule } from './rule.ts';

export const rules: readonly AnyRule[] = [
  numberMismatch,
  linkBroken,
  anchorBroken,
];

/** The rule with this id; undefined for none. */
export function ruleById(id: string): AnyRule | undefined {
  return rules.find((rule) => rule.meta.id === id);
}
