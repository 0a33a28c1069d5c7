/** Which rules judge a document, and how strictly: presets, tiers and the team's own choices put together. Reads no files. */
import type { Profile } from '../document/profile.ts';
import type { RuleHead, Severity } from './rule.ts';

export type Preset = 'recommended' | 'strict' | 'off';
export type RuleLevel = Severity | 'off';

/** One rule as configured: a level, the rule's own severity (`on`), or either with options. */
export interface RuleChoice {
  readonly level: RuleLevel | 'on';
  readonly options?: unknown;
}

/** The choices in force for one document. */
export interface RuleSettings {
  readonly preset: Preset;
  /** By rule id or by family (`adr/*`); the id wins. */
  readonly rules: Readonly<Record<string, RuleChoice>>;
  /** The team asks for the production norms in all its documents. */
  readonly rigor: boolean;
  /** Lower case. */
  readonly customStatuses: readonly string[];
}

export const defaultRuleSettings: RuleSettings = { preset: 'recommended', rules: {}, rigor: false, customStatuses: [] };

/** Whether a rule judges documents of this profile at all, whatever the settings say. */
export function appliesTo(rule: RuleHead, profile: Profile, holdsRecords: boolean): boolean {
  const { kinds } = rule.meta;
  switch (profile.kind) {
    case 'adr':
      return kinds.includes('adr') || kinds.includes('log');
    case 'plan':
      return kinds.includes('plan') || (kinds.includes('adr') && holdsRecords);
    case 'index':
      return kinds.includes('log');
    case 'none':
      return false;
  }
}

/** The level a rule has for a document: its own choice, else its family's, else what the preset says of its tier. */
export function levelOf(rule: RuleHead, profile: Profile, settings: RuleSettings): RuleLevel {
  const choice = choiceFor(rule.meta.id, settings);
  if (choice !== undefined) return choice.level === 'on' ? rule.meta.severity : choice.level;
  return onByPreset(rule, profile, settings) ? rule.meta.severity : 'off';
}

/** The choice made for a rule, by its id or its family's. */
export function choiceFor(id: string, settings: RuleSettings): RuleChoice | undefined {
  return settings.rules[id] ?? settings.rules[`${id.slice(0, id.indexOf('/'))}/*`] ?? settings.rules['*'];
}

function onByPreset(rule: RuleHead, profile: Profile, settings: RuleSettings): boolean {
  if (settings.preset === 'off') return false;
  if (settings.preset === 'strict' || rule.meta.tier === 'c') return true;
  return rule.meta.tier === 't' ? followsTemplate(profile) : profile.rigor || settings.rigor;
}

/** Whether a document is of a known template or a team's own: then it promises what that asks for. */
export function followsTemplate({ recordTemplate, documentTemplate, house }: Profile): boolean {
  return recordTemplate !== undefined || documentTemplate !== undefined || house !== undefined;
}
