/** Which rules judge a document, worked out once for all documents that are alike to the settings. Runs none. */
import type { Profile } from '../document/profile.ts';
import { catalogue } from './catalogue.ts';
import { levelFor } from './engine.ts';
import type { RuleHead } from './rule.ts';
import { followsTemplate, type RuleSettings } from './settings.ts';

/** The rules that are on, and their ids. */
export interface RulesOn {
  readonly heads: readonly RuleHead[];
  readonly ids: ReadonlySet<string>;
}

/** What decides of a document which rules are on. */
interface Judged {
  readonly profile: Profile;
  readonly records: readonly unknown[];
}

export class RulesOnByLikeness {
  readonly #known = new WeakMap<RuleSettings, Map<string, RulesOn>>();

  /** The same value for all documents of one kind under the same settings. */
  of({ profile, records }: Judged, settings: RuleSettings): RulesOn {
    const known = this.#known.get(settings) ?? new Map<string, RulesOn>();
    this.#known.set(settings, known);
    const likeness = [profile.kind, records.length > 0, followsTemplate(profile), profile.rigor].join();
    let on = known.get(likeness);
    if (on === undefined) {
      const heads = catalogue.filter((rule) => levelFor(rule, { profile, records }, settings) !== 'off');
      known.set(likeness, (on = { heads, ids: new Set(heads.map((rule) => rule.meta.id)) }));
    }
    return on;
  }
}
