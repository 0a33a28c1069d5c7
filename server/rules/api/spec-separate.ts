/** api/spec-separate: the description of the API is kept by hand beside the code. */
import { contains } from '../../base/range.ts';
import { joinedClaims } from '../../claims/joined.ts';
import { statementsOn } from '../../claims/statements.ts';
import { defineRule } from '../rule.ts';
import { isLive } from '../support/live.ts';

export const specSeparate = defineRule<'said'>({
  meta: {
    id: 'api/spec-separate',
    title: 'The API description is kept by hand',
    severity: 'info',
    kinds: ['adr', 'plan'],
    tier: 'r',
    fix: 'none',
    since: '0.2.0',
    sources: ['PLANNER'],
    messages: {
      said: 'The description of the API is kept by hand beside the code; where the two can drift apart, they do. Generate one from the other, or check one against the other in the build.',
    },
  },
  *check(context) {
    if (!isLive(context)) return;
    const generated = statementsOn(context.document, 'generated-spec').filter(({ polarity }) => polarity === 'affirmed');
    for (const { claim, range } of joinedClaims(
      context.document,
      ['api-spec'],
      ['hand-written-spec'],
      ['clause', 'row', 'label', 'title'],
    )) {
      if (!generated.some((each) => contains(claim.cell?.row ?? claim.block, each.range))) yield { message: 'said', range };
    }
  },
});
