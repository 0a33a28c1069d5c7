/** Sections that a plan's own template requires and that are not there. Some sections have rules of their own, which speak instead. */
import { defineRule } from '../rule.ts';
import { bareHeading } from '../support/insertSection.ts';
import { hasOwnRule, insertMissing, missingSpecs, placeOfMissing } from '../support/missingSection.ts';
import type { PlacedSpec } from '../support/planTemplate.ts';

export const sectionMissing = defineRule<'missing', PlacedSpec>({
  meta: {
    id: 'doc/section-missing',
    title: 'A section of the template is missing',
    severity: 'warning',
    kinds: ['plan'],
    tier: 't',
    fix: 'suggestion',
    since: '0.1.0',
    sources: ['PLANNER', 'PRODARCH', 'SYSARCH', 'HAN', 'HEAPTRACE'],
    messages: { missing: 'No section “{heading}”, which readers of this template look for. {guidance}' },
  },
  *check(context) {
    for (const missing of missingSpecs(context)) {
      if (hasOwnRule(missing)) continue;
      yield { message: 'missing', data: { heading: bareHeading(missing.spec), guidance: missing.spec.guidance }, range: placeOfMissing(context.document, missing), state: missing };
    }
  },
  fix(context, { state }) {
    return state === undefined ? [] : [insertMissing(context.document, state)];
  },
});
