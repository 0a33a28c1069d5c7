/** Performance put off though the load is known. Judged by the author's own words only. */
import { WORD_END, WORD_START, regex } from '../../base/patterns.ts';
import { deferralsOf } from '../../claims/deferral.ts';
import { affirmed } from '../../claims/statements.ts';
import type { ArchDocument } from '../../document/document.ts';
import { antiPatternRule } from '../support/antiPattern.ts';
import { statesScale } from '../support/statedLoad.ts';

/** What is put off until something measured happens is planned. */
const HAS_TRIGGER = regex('i')`
  ${WORD_START}(?:if|once|when|as soon as|should)${WORD_END}[^.]{0,60}(?:\d|exceeds?|passes|rises|grows|slower|above|show)
`;

/** Whether a test under load is part of the plan: what is put off then is the rest. */
function isLoadTested(document: ArchDocument): boolean {
  return affirmed(document, 'measurement').some(({ words }) => /^load.?test/i.test(words));
}

export const optimizeLater = antiPatternRule({
  id: 'anti/optimize-later',
  says: 'Performance is put off, though the scale to serve is known.',
  *detect({ document }) {
    if (!statesScale(document) || isLoadTested(document)) return;
    for (const statement of deferralsOf(document, 'performance'))
      if (!HAS_TRIGGER.test(statement.sentence.prose)) yield { range: statement.clauseRange };
  },
});
