/** Alerts without a runbook. */
import { states } from '../../claims/statements.ts';
import { defineRule } from '../rule.ts';
import { placeOfUnsaid } from '../support/lack.ts';

export const alertWithoutRunbook = defineRule<'missing'>({
  meta: {
    id: 'ops/alert-without-runbook',
    title: 'Alerts have no runbook',
    severity: 'info',
    kinds: ['adr', 'plan'],
    tier: 'r',
    fix: 'none',
    since: '0.2.0',
    sources: ['PLANNER'],
    messages: {
      missing: 'Alerts are described, and no runbook is. Whoever is woken starts from nothing; name the page that says what the alert means and what relieves it.',
    },
  },
  *check(context) {
    const range = placeOfUnsaid(context, { answers: ['runbook'], roles: ['alerts', 'observability', 'incident-response'], asked: (document) => states(document, 'alert') });
    if (range !== undefined) yield { message: 'missing', range };
  },
});
