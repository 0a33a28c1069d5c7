/** Loads rules when a document needs them: most records are judged by a few, and never ask for the rest. */
import { loadPart, type Part } from './parts.ts';
import type { AnyRule, RuleHead } from './rule.ts';

export class RuleLoader {
  readonly #loaded = new Map<Part, ReadonlyMap<string, AnyRule>>();

  /** The rules with these heads. */
  async load(heads: readonly RuleHead[]): Promise<readonly AnyRule[]> {
    const rules: AnyRule[] = [];
    for (const head of heads) {
      const part = partOf(head);
      const rule = (this.#loaded.get(part) ?? (await this.#load(part))).get(head.meta.id);
      if (rule !== undefined) rules.push(rule);
    }
    return rules;
  }

  async #load(part: Part): Promise<ReadonlyMap<string, AnyRule>> {
    const rules = new Map((await loadPart(part)).map((rule) => [rule.meta.id, rule]));
    this.#loaded.set(part, rules);
    return rules;
  }
}

/** The part a rule belongs to: those every record is judged by, those it needs words for, and the rest. */
export function partOf({ meta: { kinds, tier, words } }: RuleHead): Part {
  if (tier === 'r' || !(kinds.includes('adr') || kinds.includes('log'))) return 'rest';
  return words === undefined ? 'records' : 'worded';
}
