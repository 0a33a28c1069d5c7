/** No word on monitoring. */
import { defineRule } from '../rule.ts';
import { placeOfUnsaid } from '../support/lack.ts';

export const observabilityMissing = defineRule<'missing'>({
  meta: {
    id: 'ops/observability-missing',
    title: 'Nothing says how the system is watched',
    severity: 'warning',
    kinds: ['adr', 'plan'],
    tier: 'r',
    fix: 'none',
    since: '0.2.0',
    sources: ['PLANNER', 'SYSARCH', 'HAN'],
    messages: {
      missing:
        'Nothing says how anybody learns that this system is ill: no logs, metrics, traces or alerts. Name what is measured, at which value somebody is told, and who.',
    },
  },
  *check(context) {
    const range = placeOfUnsaid(context, {
      answers: ['observability', 'log', 'trace', 'health-check', 'alert'],
      roles: ['observability', 'reliability', 'deployment', 'infrastructure'],
      asked: () => context.profile.kind === 'plan',
    });
    if (range !== undefined) yield { message: 'missing', range };
  },
});
