/** sec/threats-missing: a design with something to protect names no threat. */
import { ownEndpointsOf } from '../../claims/parts/endpoints.ts';
import { heldData } from '../../claims/data/heldData.ts';
import { statementsOn } from '../../claims/statements.ts';
import type { ArchDocument } from '../../document/document.ts';
import { defineRule } from '../rule.ts';
import { placeOfAbsence } from '../support/absence.ts';
import { provenCallers } from '../support/callers.ts';
import { lackToTell } from '../support/lack.ts';

/** Naming this many kinds of attack is a list of threats. */
const ENOUGH = 2;

export const threatsMissing = defineRule<'missing' | 'denied'>({
  meta: {
    id: 'sec/threats-missing',
    title: 'No threat is named',
    severity: 'info',
    kinds: ['plan'],
    tier: 'r',
    fix: 'none',
    since: '0.2.0',
    sources: ['SYSARCH'],
    messages: {
      missing:
        'Nothing says what could be attacked, how, and what is done about it. Measures chosen without that leave gaps nobody sees; list the threats beside their mitigations.',
      denied:
        'No threat model is made, so measures are chosen without knowing what they are for. List the threats beside their mitigations.',
    },
  },
  *check(context) {
    const { document } = context;
    const security = document.sections.find(
      (section) => section.role === 'security' || section.role === 'authentication' || section.role === 'data-security',
    );
    if (
      security === undefined &&
      heldData(document, 'sensitive-data') === undefined &&
      ownEndpointsOf(document).length === 0 &&
      provenCallers(document) === undefined
    )
      return;
    if (document.sections.some((section) => section.role === 'threats' && !section.isEmpty) || countOf(document) >= ENOUGH) return;
    const lack = lackToTell(context, 'threat');
    if (lack === 'silent') yield { message: 'missing', range: placeOfAbsence(document, ['threats', 'security', 'authentication']) };
    else if (lack !== undefined) yield { message: 'denied', range: lack.clauseRange };
  },
});

/** How many kinds of attack are named, whatever the list of them is called. */
function countOf(document: ArchDocument): number {
  return new Set(statementsOn(document, 'attack-kind').map((statement) => statement.words.toLowerCase().slice(0, 4))).size;
}
