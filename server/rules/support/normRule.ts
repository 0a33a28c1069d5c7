/** Makes a rule of a production norm: what all of them have in common is said once, the rule adds how a text falls short of it. */
import { defineRule, type AnyRule, type Finding, type RuleContext, type Severity } from '../rule.ts';
import { isLive } from './live.ts';
import { isInForce } from './liveFigures.ts';
import { isEnglish } from '../../claims/language.ts';

export interface NormRule<M extends string> {
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  readonly sources: readonly string[];
  readonly messages: Readonly<Record<M, string>>;
  /** Asked for live documents in English only; what it finds in a record that is not in force is dropped. */
  readonly find: (context: RuleContext) => Iterable<Finding<M, undefined>>;
}

/** The rule for a norm: judges plans and records in force, in `strict` and for documents that opt in, and fixes nothing. */
export function normRule<M extends string>({ id, title, severity, sources, messages, find }: NormRule<M>): AnyRule {
  return defineRule<M>({
    meta: { id, title, severity, kinds: ['adr', 'plan'], tier: 'r', fix: 'none', since: '0.2.0', sources, messages },
    *check(context) {
      if (!isLive(context) || !isEnglish(context.document)) return;
      const { document, records } = context;
      for (const finding of find(context)) if (isInForce(records, document.sectionAt(finding.range.start))) yield finding;
    },
  });
}
