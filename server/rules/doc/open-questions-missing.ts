/** Plans whose template lists open questions and that list none. “None” is an answer. */
import { defineRule } from '../rule.ts';
import { insertMissing, missingSpec, placeOfMissing } from '../support/missingSection.ts';
import type { PlacedSpec } from '../support/planTemplate.ts';

export const openQuestionsMissing = defineRule<'missing', PlacedSpec>({
  meta: {
    id: 'doc/open-questions-missing',
    title: 'The open questions are not listed',
    severity: 'info',
    kinds: ['plan'],
    tier: 't',
    fix: 'suggestion',
    since: '0.1.0',
    sources: ['SYSARCH', 'HAN', 'HEAPTRACE'],
    messages: {
      missing:
        'No open questions are listed, so nobody can tell what is settled from what was never asked. List them, or say that there are none.',
    },
  },
  *check(context) {
    const missing = missingSpec(context, 'open-questions');
    if (missing !== undefined) yield { message: 'missing', range: placeOfMissing(context.document, missing), state: missing };
  },
  fix(context, { state }) {
    return state === undefined ? [] : [insertMissing(context.document, state)];
  },
});
