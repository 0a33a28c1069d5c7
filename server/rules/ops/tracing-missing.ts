/** Several services and no tracing. */
import { WORD_END, WORD_START, regex } from '../../base/patterns.ts';
import { states } from '../../claims/statements.ts';
import type { ArchDocument } from '../../document/document.ts';
import { componentsOf } from '../../plan/readComponents.ts';
import { defineRule } from '../rule.ts';
import { placeOfUnsaid } from '../support/lack.ts';

const SERVICE = regex('i')`${WORD_START}(?:service|api|worker|gateway|backend|server|app)s?${WORD_END}`;

/** Components that run by themselves, by their names; a text that speaks of microservices has several. */
function countServices(document: ArchDocument): number {
  return states(document, 'microservices') ? 2 : componentsOf(document).filter(({ name }) => SERVICE.test(name.text)).length;
}

export const tracingMissing = defineRule<'missing'>({
  meta: {
    id: 'ops/tracing-missing',
    title: 'Several services, and no tracing',
    severity: 'hint',
    kinds: ['adr', 'plan'],
    tier: 'r',
    fix: 'none',
    since: '0.2.0',
    sources: ['PLANNER', 'PRODARCH', 'SYSARCH'],
    messages: {
      missing: 'Several services answer one request, and nothing says how it is followed through them. Say how a slow request is traced: OpenTelemetry, or at least one id in every log.',
    },
  },
  *check(context) {
    const range = placeOfUnsaid(context, { answers: ['trace'], roles: ['tracing', 'observability', 'logging'], asked: (document) => countServices(document) > 1 });
    if (range !== undefined) yield { message: 'missing', range };
  },
});
