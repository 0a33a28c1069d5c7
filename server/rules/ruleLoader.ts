/** Loads rules when a document needs them: most records and short documents are judged by a few families only. */
import { adrRules } from './adr/index.ts';
import { catalogue } from './catalogue.ts';
import { docRules } from './doc/index.ts';
import { logRules } from './log/index.ts';
import { numRules } from './num/index.ts';
import type { AnyRule, RuleHead } from './rule.ts';
import { tableRules } from './table/index.ts';

/** The families that judge records unless production norms are asked for. */
const common: readonly AnyRule[] = [...adrRules, ...logRules, ...docRules, ...numRules, ...tableRules];

export class RuleLoader {
  readonly #rest: readonly RuleHead[];
  #loaded: readonly AnyRule[] = common;

  constructor() {
    const loaded = new Set(common.map(({ meta }) => meta.id));
    this.#rest = catalogue.filter(({ meta }) => !loaded.has(meta.id));
  }

  /** All rules for which `isOn`, among others. */
  async with(isOn: (rule: RuleHead) => boolean): Promise<readonly AnyRule[]> {
    if (this.#loaded === common && this.#rest.some(isOn)) this.#loaded = (await import('./registry.ts')).rules;
    return this.#loaded;
  }
}
