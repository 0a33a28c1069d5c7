/** Which rules are on is worked out once for documents that are alike, and comes out as if it were worked out each time. */
import { describe, expect, it } from 'vitest';
import type { Profile } from '../../server/document/profile.ts';
import { catalogue } from '../../server/rules/catalogue.ts';
import { levelFor } from '../../server/rules/engine.ts';
import { RulesOnByLikeness } from '../../server/rules/rulesOn.ts';
import { defaultRuleSettings, type RuleSettings } from '../../server/rules/settings.ts';

const record: Profile = {
  kind: 'adr',
  recordTemplate: 'nygard',
  documentTemplate: undefined,
  dialect: 'nygard',
  confidence: 1,
  reasons: [],
  rigor: false,
};
const profiles: readonly Profile[] = [
  record,
  { ...record, recordTemplate: undefined, dialect: 'house' },
  { ...record, rigor: true },
  { ...record, kind: 'plan', recordTemplate: undefined, documentTemplate: 'planner' },
  { ...record, kind: 'plan', recordTemplate: undefined },
  { ...record, kind: 'index', recordTemplate: undefined },
  { ...record, kind: 'none', recordTemplate: undefined },
];
const settings: readonly RuleSettings[] = [
  defaultRuleSettings,
  { ...defaultRuleSettings, preset: 'strict' },
  { ...defaultRuleSettings, rigor: true },
  { ...defaultRuleSettings, rules: { 'adr/*': { level: 'off' }, 'adr/status-missing': { level: 'error' } } },
];

describe('the rules that are on', () => {
  it('are those whose level is not off, whatever was asked before', () => {
    const rulesOn = new RulesOnByLikeness();
    const cases = settings.flatMap((each) =>
      profiles.flatMap((profile) => [[], [1]].map((records) => ({ profile, records, settings: each }))),
    );
    for (const each of [...cases, ...cases]) {
      const expected = catalogue.filter((rule) => levelFor(rule, each, each.settings) !== 'off').map((rule) => rule.meta.id);
      expect([...rulesOn.of(each, each.settings).ids]).toEqual(expected);
    }
  });

  it('are worked out once for documents that are alike', () => {
    const rulesOn = new RulesOnByLikeness();
    expect(rulesOn.of({ profile: record, records: [1] }, defaultRuleSettings)).toBe(
      rulesOn.of({ profile: { ...record, reasons: ['Another'] }, records: [2] }, defaultRuleSettings),
    );
  });
});
