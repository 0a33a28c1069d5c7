/** Feature flags that nobody removes. */
import { claimsOn, isMentioned, statementsOn } from '../../claims/statements.ts';
import { defineRule } from '../rule.ts';
import { isLive } from '../support/live.ts';

export const flagUncleaned = defineRule<'missing'>({
  meta: {
    id: 'ops/flag-uncleaned',
    title: 'Feature flags are never removed',
    severity: 'hint',
    kinds: ['adr', 'plan'],
    tier: 'r',
    fix: 'none',
    since: '0.2.0',
    sources: ['PLANNER'],
    messages: {
      missing: 'Feature flags are used, and nothing says when one is removed. Old flags become untested branches; give each an owner and a date.',
    },
  },
  *check(context) {
    if (!isLive(context)) return;
    const flags = statementsOn(context.document, 'feature-flag');
    // Feature gates live and end by the graduation of what they guard.
    if (isMentioned(context.document, 'feature-gate') || flags.some((statement) => statement.withInBlock('flag-removal') || /remov|clean|retire|sunset|expir/i.test(statement.section.text))) return;
    const used = claimsOn(context.document, 'feature-flag').find((claim) => claim.polarity === 'affirmed');
    if (used !== undefined) yield { message: 'missing', range: used.range };
  },
});
