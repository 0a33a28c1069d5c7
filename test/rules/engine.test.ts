/** The engine by itself: levels, isolation, suppression. Rules here are made up. */
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../server/document/document.ts';
import type { Profile } from '../../server/document/profile.ts';
import { buildLogs } from '../../server/log/buildLogs.ts';
import { judge, type Facts } from '../../server/rules/engine.ts';
import { defineRule, type AnyRule } from '../../server/rules/rule.ts';
import { defaultRuleSettings, type RuleSettings } from '../../server/rules/settings.ts';

/** Finds every line that says `bad`. */
function badWord(id: string, tier: 'c' | 't' | 'r' = 'c'): AnyRule {
  return defineRule({
    meta: {
      id,
      title: 'Bad word',
      severity: 'warning',
      kinds: ['adr'],
      tier,
      fix: 'none',
      since: '0.1.0',
      sources: ['OWN'],
      messages: { bad: 'A bad word stands here.' },
    },
    *check({ document }) {
      for (let at = document.text.indexOf('bad'); at !== -1; at = document.text.indexOf('bad', at + 1))
        yield { message: 'bad', range: { start: at, end: at + 3 } };
    },
  });
}

const broken = defineRule({
  meta: {
    id: 'test/broken',
    title: 'Broken',
    severity: 'error',
    kinds: ['adr'],
    tier: 'c',
    fix: 'none',
    since: '0.1.0',
    sources: ['OWN'],
    messages: { never: 'never' },
  },
  check() {
    throw new Error('broken on purpose');
  },
});

const record: Profile = {
  kind: 'adr',
  recordTemplate: 'nygard',
  documentTemplate: undefined,
  dialect: 'nygard',
  confidence: 1,
  reasons: [],
  rigor: false,
};
const houseRecord: Profile = { ...record, recordTemplate: undefined, dialect: 'house' };

function lines(text: string, rules: readonly AnyRule[], settings: Partial<RuleSettings> = {}, profile: Profile = record): string[] {
  const document = parseDocument('file:///w/docs/adr/0001-x.md', text);
  const facts: Facts = {
    document,
    profile,
    records: [],
    logs: buildLogs([]),
    files: { state: () => 'unknown', anchors: () => undefined, similar: () => [] },
    drawings: { faultOf: () => undefined },
    history: undefined,
    today: '2026-01-15',
    author: undefined,
    customStatuses: [],
  };
  return judge(rules, facts, { ...defaultRuleSettings, ...settings }).verdicts.map(
    (verdict) => `${document.lines.lineAt(verdict.range.start) + 1} ${verdict.severity} ${verdict.rule.meta.id} ${verdict.finding.message}`,
  );
}

describe('levels', () => {
  const correctness = badWord('test/word');
  const template = badWord('test/template', 't');
  const rigor = badWord('test/rigor', 'r');

  it.each<[string, Partial<RuleSettings>, Profile, string[]]>([
    ['recommended judges a house dialect by correctness alone', {}, houseRecord, ['test/word']],
    ['recommended adds what the template promises', {}, record, ['test/template', 'test/word']],
    ['rigor in front matter adds the norms', {}, { ...record, rigor: true }, ['test/rigor', 'test/template', 'test/word']],
    ['rigor in the configuration does too', { rigor: true }, record, ['test/rigor', 'test/template', 'test/word']],
    ['strict is all', { preset: 'strict' }, houseRecord, ['test/rigor', 'test/template', 'test/word']],
    ['off is none', { preset: 'off' }, record, []],
    ['off with a rule named is that rule', { preset: 'off', rules: { 'test/rigor': { level: 'on' } } }, record, ['test/rigor']],
    ['a family is chosen at once', { rules: { 'test/*': { level: 'off' } } }, record, []],
    ['the rule wins over its family', { rules: { 'test/*': { level: 'off' }, 'test/word': { level: 'on' } } }, record, ['test/word']],
  ])('%s', (_name, settings, profile, expected) => {
    expect(lines('bad', [correctness, template, rigor], settings, profile).map((line) => line.split(' ')[2])).toEqual(expected);
  });

  it('reports at the level chosen', () => {
    expect(lines('bad', [correctness], { rules: { 'test/word': { level: 'hint' } } })).toEqual(['1 hint test/word bad']);
  });
});

describe('a rule that throws', () => {
  it('costs its own findings only', () => {
    expect(lines('bad', [broken, badWord('test/word')])).toEqual(['1 warning test/word bad']);
  });
});

describe('suppression', () => {
  const rules = [badWord('test/word'), badWord('test/other')];

  it.each<[string, string, string[]]>([
    [
      'of the next line',
      '<!-- archwright-disable-next-line test/word -->\nbad\n\nbad\n',
      ['2 warning test/other bad', '4 warning test/other bad', '4 warning test/word bad'],
    ],
    ['of all rules', '<!-- archwright-disable-next-line -->\nbad\n', []],
    [
      'of a section',
      '# One\n\n<!-- archwright-disable-section test/word, test/other -->\n\nbad\n\n# Two\n\nbad\n',
      ['9 warning test/other bad', '9 warning test/word bad'],
    ],
    ['of the file', 'bad\n\n<!-- archwright-disable-file test/word, test/other -->\n', []],
    [
      'that suppresses nothing is pointed out',
      '<!-- archwright-disable-next-line test/word -->\ngood\n',
      ['1 hint archwright/suppression unused'],
    ],
    [
      'of a rule that does not exist is pointed out',
      '<!-- archwright-disable-next-line test/worm -->\ngood\n',
      ['1 hint archwright/suppression unknownRule'],
    ],
  ])('%s', (_name, text, expected) => {
    expect(lines(text, rules)).toEqual(expected);
  });
});
