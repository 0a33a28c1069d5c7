/** Every rule of the product, in catalogue order. Ids of retired rules stay here as comments and are never used again. */
import type { AnyRule } from './rule.ts';

export const rules: readonly AnyRule[] = [];

/** The rule with this id; undefined for none. */
export function ruleById(id: string): AnyRule | undefined {
  return rules.find((rule) => rule.meta.id === id);
}
