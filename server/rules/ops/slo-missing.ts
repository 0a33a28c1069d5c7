/** Metrics without an objective. */
import type { Range } from '../../base/range.ts';
import { affirmed } from '../../claims/statements.ts';
import type { ArchDocument } from '../../document/document.ts';
import type { SectionRole } from '../../knowledge/schema.ts';
import { quantitiesOf } from '../../quantities/quantitiesOf.ts';
import type { Quantity } from '../../quantities/quantity.ts';
import { isClaim } from '../../quantities/subject.ts';
import { defineRule } from '../rule.ts';
import { placeOfUnsaid } from '../support/lack.ts';

function namesObjective(document: ArchDocument): boolean {
  return quantitiesOf(document).some(
    ({ subject, quantity, range }) =>
      (isPercentile(quantity) ||
        subject.measure === 'availability' ||
        subject.measure === 'latency' ||
        subject.measure === 'error-rate' ||
        isTimeAimedAt(document, quantity, range)) &&
      isClaim(subject),
  );
}

/** Telemetry may be what the system is about. */
function namesMetrics(document: ArchDocument): boolean {
  const isItsSubject = /telemetry/i.test(document.titleSection?.title ?? '');
  return affirmed(document, 'metric').some(
    ({ words, behind }) =>
      !(isItsSubject && /^telemetry$/i.test(words)) &&
      !(/^metric$/i.test(words) && /^ (?:system|tons?|tonnes?|units?|measures?|threads?)(?![a-z])/i.test(behind)),
  );
}

const AIMS: ReadonlySet<SectionRole> = new Set<SectionRole>(['goals', 'success-metrics', 'non-functional-requirements']);

/** `within two hours of landing`, as a goal: an objective, if none of an API. */
function isTimeAimedAt(document: ArchDocument, { kind }: Quantity, { start }: Range): boolean {
  const { role } = document.sectionAt(start);
  return kind === 'duration' && role !== undefined && AIMS.has(role);
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
      missing:
        'Metrics are named, and no objective is. A dashboard does not say when it is bad; state the availability, latency or error rate to hold.',
    },
  },
  *check(context) {
    const range = placeOfUnsaid(context, {
      answers: ['slo'],
      roles: ['metrics', 'observability', 'alerts'],
      asked: (document) => namesMetrics(document) && !namesObjective(document),
    });
    if (range !== undefined) yield { message: 'missing', range };
  },
});
