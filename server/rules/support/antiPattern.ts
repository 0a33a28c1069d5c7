/** Makes a rule of an anti-pattern: its title, why it hurts and what to do instead are knowledge; the rule adds how the text gives it away. */
import { antiPatterns } from '../../knowledge/antiPatterns.ts';
import type { AnyRule, Finding, RuleContext, Severity } from '../rule.ts';
import { normRule } from './normRule.ts';

export interface AntiPatternRule {
  readonly id: string;
  /** A warning unless said otherwise. */
  readonly severity?: Severity;
  /** What the text says, as an observation: one sentence; may hold `{name}`s. */
  readonly says: string;
  /** Asked as `NormRule.find` is. */
  readonly detect: (context: RuleContext) => Iterable<Omit<Finding, 'message' | 'state'>>;
}

/** The rule for the anti-pattern of this id. Throws where the knowledge has none. */
export function antiPatternRule({ id, severity = 'warning', says, detect }: AntiPatternRule): AnyRule {
  const pattern = antiPatterns.find((each) => each.id === id);
  if (pattern === undefined) throw new Error(`No anti-pattern ${id}`);
  const sources = [pattern.source, ...(pattern.alsoIn ?? [])].map((source) => source.slice(0, source.indexOf('/')));
  return normRule({
    id,
    title: pattern.title,
    severity,
    sources: [...new Set(sources)],
    messages: { said: `${says} ${pattern.why} ${pattern.instead}` },
    *find(context) {
      // Several words of one sentence may give the same thing away.
      let end = -1;
      for (const found of [...detect(context)].sort((a, b) => a.range.start - b.range.start)) {
        if (found.range.start < end) continue;
        end = found.range.end;
        yield { ...found, message: 'said' };
      }
    },
  });
}
