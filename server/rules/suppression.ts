/** What suppression comments do to findings, and what is to be said of comments that do nothing. */
import { contains } from '../base/range.ts';
import type { ArchDocument } from '../document/document.ts';
import { directivesOf, type Directive } from '../document/directives.ts';
import type { AnyRule, Finding } from './rule.ts';

/** As much of a finding as suppression looks at. */
interface Suppressible {
  readonly rule: AnyRule;
  readonly range: { readonly start: number; readonly end: number };
}

export interface Suppressed<T> {
  readonly kept: readonly T[];
  /** About the comments themselves; reported by `suppressionNotice`. */
  readonly notices: readonly Finding[];
}

/**
 * Speaks of suppression comments that suppress nothing, and of those that cannot be understood. The engine makes its
 * findings, since only it knows which rules ran and what they found.
 */
export const suppressionNotice: AnyRule = {
  meta: {
    id: 'archwright/suppression',
    title: 'Suppression comment does nothing',
    severity: 'hint',
    kinds: ['adr', 'plan', 'log'],
    tier: 'c',
    fix: 'suggestion',
    since: '0.1.0',
    sources: ['OWN'],
    messages: {
      unused: 'This comment suppresses nothing: {rules} found nothing here. Remove it, so that it does not hide a finding later.',
      unusedAll: 'This comment suppresses nothing: no rule found anything here. Remove it, so that it does not hide a finding later.',
      unknownRule: 'There is no rule "{rule}", so this comment does not suppress it. "archwright rules" lists the ids.',
      unknownVerb:
        '"archwright-{verb}" means nothing. Known are disable-line, disable-next-line, disable-section, disable-file, disable and enable.',
      nothingToEnable: 'Nothing is disabled here that this comment could enable again.',
    },
  },
  check: () => [],
  fix: (context, finding) =>
    finding.message === 'unused' || finding.message === 'unusedAll' || finding.message === 'nothingToEnable'
      ? [{ title: 'Remove the comment', edits: [{ range: wholeLine(context.document, finding.range), newText: '' }] }]
      : [],
};

/** Takes out what is suppressed. `ran` are the rules in force for the document, `known` all there are. */
export function suppress<T extends Suppressible>(
  found: readonly T[],
  document: ArchDocument,
  ran: ReadonlySet<string>,
  known: ReadonlySet<string>,
): Suppressed<T> {
  const { directives, problems } = directivesOf(document);
  if (directives.length === 0 && problems.length === 0) return { kept: found, notices: [] };
  const used = new Map<Directive, Set<string>>();
  const kept = found.filter((each) => {
    const covering = directives.filter((directive) => covers(directive, each));
    for (const directive of covering) used.set(directive, (used.get(directive) ?? new Set<string>()).add(each.rule.meta.id));
    return covering.length === 0;
  });
  const notices = [
    ...directives.flatMap((directive) => noticesOf(directive, used.get(directive) ?? new Set<string>(), ran, known)),
    ...problems.map((problem): Finding => ({
      message: problem.problem === 'unknown-verb' ? 'unknownVerb' : 'nothingToEnable',
      data: { verb: problem.verb },
      range: problem.range,
    })),
  ];
  return { kept, notices };
}

function covers(directive: Directive, each: Suppressible): boolean {
  const named = directive.rules.length === 0 || directive.rules.includes(each.rule.meta.id);
  return (
    named &&
    (contains(directive.scope, each.range) || (directive.scope.start <= each.range.start && each.range.start < directive.scope.end))
  );
}

function noticesOf(directive: Directive, hit: ReadonlySet<string>, ran: ReadonlySet<string>, known: ReadonlySet<string>): Finding[] {
  if (directive.rules.length === 0) return hit.size === 0 ? [{ message: 'unusedAll', range: directive.range, tags: ['unnecessary'] }] : [];
  const unknown = directive.rules.flatMap((rule, index): Finding[] =>
    known.has(rule) ? [] : [{ message: 'unknownRule', data: { rule }, range: directive.ruleRanges[index] ?? directive.range }],
  );
  const idle = directive.rules.filter((rule) => ran.has(rule) && !hit.has(rule));
  const allIdle = idle.length === directive.rules.length;
  return allIdle && idle.length > 0
    ? [...unknown, { message: 'unused', data: { rules: idle.join(', ') }, range: directive.range, tags: ['unnecessary'] }]
    : unknown;
}

/** The comment, with its line where nothing else stands on it. */
function wholeLine(document: ArchDocument, range: { readonly start: number; readonly end: number }): { start: number; end: number } {
  const line = document.lines.lineAt(range.start);
  const alone = document.lines.text(line).trim() === document.text.slice(range.start, range.end);
  return alone ? { start: document.lines.start(line), end: document.lines.start(line + 1) } : { ...range };
}
