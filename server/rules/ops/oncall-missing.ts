/** A target for availability and nobody on call. */
import { anyWord } from '../../base/patterns.ts';
import { isMentioned, states } from '../../claims/statements.ts';
import type { ArchDocument } from '../../document/document.ts';
import { quantitiesOf } from '../../quantities/quantitiesOf.ts';
import { isClaim } from '../../quantities/subject.ts';
import { defineRule } from '../rule.ts';
import { placeOfUnsaid } from '../support/lack.ts';

function namesAvailability(document: ArchDocument): boolean {
  return quantitiesOf(document).some(({ subject }) => subject.measure === 'availability' && isClaim(subject));
}

const IN_PRODUCTION = anyWord`in production|production (?:service|system|platform)|live (?:service|system)|mission[- ]critical`;

/** That nobody is called is an answer, too. */
function isAsked(document: ArchDocument): boolean {
  return (
    !isMentioned(document, 'oncall') &&
    (states(document, 'deployment', 'alert') || document.mentions(IN_PRODUCTION)) &&
    namesAvailability(document)
  );
}

export const oncallMissing = defineRule<'missing'>({
  meta: {
    id: 'ops/oncall-missing',
    title: 'Nobody is said to be on call',
    severity: 'info',
    kinds: ['adr', 'plan'],
    tier: 'r',
    fix: 'none',
    since: '0.2.0',
    sources: ['PLANNER'],
    messages: {
      missing:
        'Nothing says who is called when this fails at night. Name the rota and how fast it answers, or say that nobody is on call and what follows from it.',
    },
  },
  *check(context) {
    const range = placeOfUnsaid(context, {
      answers: ['oncall'],
      roles: ['incident-response', 'alerts', 'observability', 'reliability', 'deployment'],
      asked: isAsked,
    });
    if (range !== undefined) yield { message: 'missing', range };
  },
});
