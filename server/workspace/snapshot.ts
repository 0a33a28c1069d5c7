/** Everything known of one version of a document: what features compute from. Immutable; made by the service. */
import type { ArchDocument } from '../document/document.ts';
import type { Profile } from '../document/profile.ts';
import type { Facts, Judgement } from '../rules/engine.ts';
import type { RuleSettings } from '../rules/settings.ts';

export interface Snapshot {
  readonly document: ArchDocument;
  readonly profile: Profile;
  readonly facts: Facts;
  readonly settings: RuleSettings;
  readonly judgement: Judgement;
}
