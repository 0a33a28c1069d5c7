/**
 * Runs the rules on one document: isolates a rule that throws, checks what rules return, applies suppressions and sorts.
 * Fixes are worked out from a finding on request and never travel. Knows no files, editors or output formats.
 */
import { intersects, type Range } from '../base/range.ts';
import type { ArchDocument } from '../document/document.ts';
import type { Profile } from '../document/profile.ts';
import type { AnyRule, Finding, Fix, RuleContext, RuleHead, Severity } from './rule.ts';
import { appliesTo, choiceFor, levelOf, type RuleLevel, type RuleSettings } from './settings.ts';
import { suppress, suppressionNotice } from './suppression.ts';

/** A finding with everything said: its rule, its severity in force, its words. */
export interface Verdict {
  readonly rule: AnyRule;
  readonly finding: Finding;
  readonly severity: Severity;
  readonly message: string;
  readonly range: Range;
}

/** A rule that broke. The rest of the document is judged all the same. */
export interface RuleCrash {
  readonly rule: string;
  readonly error: string;
}

export interface Judgement {
  /** In document order. */
  readonly verdicts: readonly Verdict[];
  readonly crashes: readonly RuleCrash[];
}

/** What a rule may see, apart from its own options. */
export type Facts = Omit<RuleContext, 'options' | 'isOn'>;

/** The rules that are on for a document, and those that comments may name, by their ids: some that are on need not run. */
export interface RulesAround {
  readonly on: ReadonlySet<string>;
  readonly known: ReadonlySet<string>;
}

/** Judges a document by all `rules` that its profile and the settings ask for; `around` says more where these are not all there are. */
export function judge(rules: readonly AnyRule[], facts: Facts, settings: RuleSettings, around?: RulesAround): Judgement {
  const crashes: RuleCrash[] = [];
  const found: Verdict[] = [];
  const running = rules.flatMap((rule) => {
    const level = levelFor(rule, facts, settings);
    return level === 'off' ? [] : [{ rule, level }];
  });
  const on = around?.on ?? new Set(running.map(({ rule }) => rule.meta.id));
  const known = around?.known ?? new Set(rules.map((rule) => rule.meta.id));
  for (const { rule, level } of running) {
    try {
      for (const finding of rule.check(contextFor(rule, facts, settings, on))) found.push(verdictOf(rule, finding, level, facts, settings));
    } catch (error) {
      crashes.push({ rule: rule.meta.id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
  }
  const { kept, notices } = suppress(found, facts.document, on, known);
  const noticeLevel = levelOf(suppressionNotice, facts.profile, settings);
  const all =
    noticeLevel === 'off'
      ? [...kept]
      : [...kept, ...notices.map((notice) => verdictOf(suppressionNotice, notice, noticeLevel, facts, settings))];
  all.sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end || (a.rule.meta.id < b.rule.meta.id ? -1 : 1));
  return { verdicts: all, crashes };
}

/** The level a rule judges a document with; `off` where it does not. */
export function levelFor(
  rule: RuleHead,
  { profile, records }: { readonly profile: Profile; readonly records: readonly unknown[] },
  settings: RuleSettings,
): RuleLevel {
  return appliesTo(rule, profile, records.length > 0) ? levelOf(rule, profile, settings) : 'off';
}

/** Whether a document holds the words without which the rule finds nothing. */
export function mayFind({ meta: { words = [] } }: RuleHead, document: ArchDocument): boolean {
  return words.every((pattern) => document.mentions(pattern));
}

function verdictOf(rule: AnyRule, finding: Finding, level: Severity, facts: Facts, settings: RuleSettings): Verdict {
  const chosen = choiceFor(rule.meta.id, settings);
  const severity = chosen === undefined || chosen.level === 'on' ? (finding.severity ?? level) : level;
  return { rule, finding, severity, message: wording(rule, finding), range: clamp(finding.range, facts.document.text.length) };
}

/** The fixes for one finding, the preferred first; none where the rule has none or its fix breaks. */
export function fixesFor(verdict: Verdict, facts: Facts, settings: RuleSettings): readonly Fix[] {
  if (verdict.rule.meta.fix === 'none' || verdict.rule.fix === undefined) return [];
  return verdict.rule.fix(contextFor(verdict.rule, facts, settings, new Set([verdict.rule.meta.id])), verdict.finding);
}

/** Whether a light bulb stands by findings of this rule. */
export function isFixable(verdict: Verdict): boolean {
  return verdict.rule.meta.fix !== 'none';
}

/** Whether a finding's fix joins "fix all". */
export function joinsFixAll(verdict: Verdict): boolean {
  return verdict.rule.meta.fix === 'safe';
}

/** Verdicts at a place, for the cursor or a selection. */
export function verdictsAt(verdicts: readonly Verdict[], range: Range): Verdict[] {
  return verdicts.filter((verdict) => intersects(verdict.range, range));
}

function contextFor(rule: AnyRule, facts: Facts, settings: RuleSettings, running: ReadonlySet<string>): RuleContext {
  const given = choiceFor(rule.meta.id, settings)?.options;
  const defaults = rule.meta.defaults;
  return { ...facts, isOn: (id) => running.has(id), options: isObject(defaults) && isObject(given) ? { ...defaults, ...given } : defaults };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function wording(rule: AnyRule, finding: Finding): string {
  const template = rule.meta.messages[finding.message] ?? finding.message;
  return template.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(finding.data?.[name] ?? whole));
}

function clamp(range: Range, length: number): Range {
  const start = Math.min(Math.max(0, range.start), length);
  return { start, end: Math.min(Math.max(start, range.end), length) };
}
