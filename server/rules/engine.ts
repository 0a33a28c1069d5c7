/**
 * Runs the rules on one document: isolates a rule that throws, checks what rules return, applies suppressions and sorts.
 * Fixes are worked out from a finding on request and never travel. Knows no files, editors or output formats.
 */
import { contains, intersects, type Range } from '../base/range.ts';
import { directivesOf, type Directive } from '../document/directives.ts';
import type { AnyRule, Finding, Fix, RuleContext, Severity } from './rule.ts';
import { appliesTo, choiceFor, levelOf, type RuleSettings } from './settings.ts';

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
  /** Suppressions that suppressed nothing although all rules they name ran, or that name no rule at all. */
  readonly unusedDirectives: readonly { readonly directive: Directive; readonly rules: readonly string[] }[];
}

/** What a rule may see, apart from its own options. */
export type Facts = Omit<RuleContext, 'options'>;

/** Judges a document by all `rules` that its profile and the settings ask for. */
export function judge(rules: readonly AnyRule[], facts: Facts, settings: RuleSettings): Judgement {
  const crashes: RuleCrash[] = [];
  const found: Verdict[] = [];
  const ran = new Set<string>();
  for (const rule of rules) {
    if (!appliesTo(rule, facts.profile, facts.records.length > 0)) continue;
    const level = levelOf(rule, facts.profile, settings);
    if (level === 'off') continue;
    ran.add(rule.meta.id);
    const chosen = choiceFor(rule.meta.id, settings);
    const overrides = chosen !== undefined && chosen.level !== 'on';
    try {
      for (const finding of rule.check(contextFor(rule, facts, settings))) {
        const severity = overrides ? level : (finding.severity ?? level);
        found.push({ rule, finding, severity, message: wording(rule, finding), range: clamp(finding.range, facts.document.text.length) });
      }
    } catch (error) {
      crashes.push({ rule: rule.meta.id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
  }
  const { kept, unused } = suppress(found, directivesOf(facts.document).directives, ran);
  kept.sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end || a.rule.meta.id.localeCompare(b.rule.meta.id));
  return { verdicts: kept, crashes, unusedDirectives: unused };
}

/** The fixes for one finding, the preferred first; none where the rule has none or its fix breaks. */
export function fixesFor(verdict: Verdict, facts: Facts, settings: RuleSettings): readonly Fix[] {
  if (verdict.rule.meta.fix === 'none' || verdict.rule.fix === undefined) return [];
  return verdict.rule.fix(contextFor(verdict.rule, facts, settings), verdict.finding);
}

/** Whether a light bulb stands by findings of this rule. */
export function isFixable(verdict: Verdict): boolean {
  return verdict.rule.meta.fix !== 'none';
}

/** Verdicts at a place, for the cursor or a selection. */
export function verdictsAt(verdicts: readonly Verdict[], range: Range): Verdict[] {
  return verdicts.filter((verdict) => intersects(verdict.range, range));
}

function contextFor(rule: AnyRule, facts: Facts, settings: RuleSettings): RuleContext {
  const given = choiceFor(rule.meta.id, settings)?.options;
  const defaults = rule.meta.defaults;
  return { ...facts, options: isObject(defaults) && isObject(given) ? { ...defaults, ...given } : defaults };
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

function suppress(found: readonly Verdict[], directives: readonly Directive[], ran: ReadonlySet<string>): { kept: Verdict[]; unused: Judgement['unusedDirectives'] } {
  if (directives.length === 0) return { kept: [...found], unused: [] };
  const used = new Map<Directive, Set<string>>();
  const kept = found.filter((verdict) => {
    const covering = directives.filter((each) => covers(each, verdict));
    for (const directive of covering) {
      const rules = used.get(directive) ?? new Set<string>();
      used.set(directive, rules.add(verdict.rule.meta.id));
    }
    return covering.length === 0;
  });
  const unused = directives.flatMap((directive) => {
    const hit = used.get(directive) ?? new Set<string>();
    if (directive.rules.length === 0) return hit.size === 0 ? [{ directive, rules: [] }] : [];
    const idle = directive.rules.filter((rule) => !hit.has(rule) && ran.has(rule));
    return idle.length > 0 ? [{ directive, rules: idle }] : [];
  });
  return { kept, unused };
}

function covers(directive: Directive, verdict: Verdict): boolean {
  const named = directive.rules.length === 0 || directive.rules.includes(verdict.rule.meta.id);
  return named && (contains(directive.scope, verdict.range) || (directive.scope.start <= verdict.range.start && verdict.range.start < directive.scope.end));
}
