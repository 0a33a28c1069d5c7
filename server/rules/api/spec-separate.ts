/** api/spec-separate: the description of the API is kept by hand beside the code. */
import { joinedClaims } from '../../claims/joined.ts';
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
    messages: { said: 'The description of the API is kept by hand beside the code; where the two can drift apart, they do. Generate one from the other, or check one against the other in the build.' },
  },
  *check(context) {
    if (!isLive(context)) return;
    for (const { claim, range } of joinedClaims(context.document, ['api-spec'], ['hand-written-spec'], ['clause', 'row', 'label', 'title'])) {
      if (!claim.withInSentence('generated-spec') && !claim.withInBlock('generated-spec')) yield { message: 'said', range };
    }
  },
});
