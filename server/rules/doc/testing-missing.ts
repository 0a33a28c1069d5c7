/** Plans whose template describes how the design is tested, and that do not. */
import { defineRule } from '../rule.ts';
import { insertMissing, missingSpec, placeOfMissing } from '../support/missingSection.ts';
import type { PlacedSpec } from '../support/planTemplate.ts';

/** Headings that speak of tests by any other name. */
const TESTS = /\b(?:tests?|tested|testing|validat(?:e|ion)|verif(?:y|ication))\b/;

export const testingMissing = defineRule<'missing', PlacedSpec>({
  meta: {
    id: 'doc/testing-missing',
    title: 'No testing strategy is described',
    severity: 'info',
    kinds: ['plan'],
    tier: 't',
    fix: 'suggestion',
    since: '0.1.0',
    sources: ['HAN'],
    messages: {
      missing:
        'No testing strategy is described: nothing says how load, failure and migration will be proven. Describe what is tested, and against which target.',
    },
  },
  *check(context) {
    const missing = missingSpec(context, 'testing');
    if (missing !== undefined && !context.document.sections.some((section) => TESTS.test(section.name)))
      yield { message: 'missing', range: placeOfMissing(context.document, missing), state: missing };
  },
  fix(context, { state }) {
    return state === undefined ? [] : [insertMissing(context.document, state)];
  },
});
