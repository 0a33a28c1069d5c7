/** Metrics without an objective. */
import { states } from '../../claims/statements.ts';
import type { ArchDocument } from '../../document/document.ts';
import { quantitiesOf } from '../../quantities/quantitiesOf.ts';
import type { Quantity } from '../../quantities/quantity.ts';
import { isClaim } from '../../quantities/subject.ts';
import { defineRule } from '../rule.ts';
import { placeOfUnsaid } from '../support/lack.ts';

function namesObjective(document: ArchDocument): boolean {
  return quantitiesOf(document).some(({ subject, quantity }) => (isPercentile(quantity) || subject.measure === 'availability' || subject.measure === 'latency' || subject.measure === 'error-rate') && isClaim(subject));
}

/** `p95 under 700 ms`: a time that so many stay below is a latency, whatever it is called. */
function isPercentile({ kind, statistic }: Quantity): boolean {
  return kind === 'duration' && /^p\d/.test(statistic ?? '');
}

export const sloMissing = defineRule<'missing'>({
  meta: {
    id: 'ops/slo-missing',
    title: 'Metrics are kept, and no objective is set',
    severity: 'info',
    kinds: ['adr', 'plan'],
    tier: 'r',
    fix: 'none',
    since: '0.2.0',
    sources: ['PRODARCH'],
    messages: {
      missing: 'Metrics are named, and no objective is. A dashboard does not say when it is bad; state the availability, latency or error rate to hold.',
    },
  },
  *check(context) {
    const range = placeOfUnsaid(context, { answers: ['slo'], roles: ['metrics', 'observability', 'alerts'], asked: (document) => states(document, 'metric') && !namesObjective(document) });
    if (range !== undefined) yield { message: 'missing', range };
  },
});
