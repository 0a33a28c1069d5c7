/** Sections that a plan's own template requires and that are not there. Some sections have rules of their own, which speak instead. */
import { defineRule } from '../rule.ts';
import { insertHouseSection, missingHouseSections, type HouseSection } from '../support/houseSections.ts';
import { bareHeading } from '../support/insertSection.ts';
import { hasOwnRule, insertMissing, missingSpecs, placeOfMissing } from '../support/missingSection.ts';
import type { PlacedSpec } from '../support/planTemplate.ts';

export const sectionMissing = defineRule<'missing', PlacedSpec | HouseSection>({
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
    const title = context.document.titleSection?.titleRange ?? { start: context.document.bodyStart, end: context.document.bodyStart };
    for (const missing of missingHouseSections(context))
      yield {
        message: 'missing',
        data: { heading: missing.heading, guidance: missing.guidance },
        range: { start: title.start, end: title.end },
        state: missing,
      };
    for (const missing of missingSpecs(context)) {
      if (hasOwnRule(context, missing)) continue;
      yield {
        message: 'missing',
        data: { heading: bareHeading(missing.spec), guidance: missing.spec.guidance },
        range: placeOfMissing(context.document, missing),
        state: missing,
      };
    }
  },
  fix(context, { state }) {
    if (state === undefined) return [];
    return ['after' in state ? insertHouseSection(context, state) : insertMissing(context.document, state)];
  },
});
