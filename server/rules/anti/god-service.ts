/** One service does everything. Judged by the author's own words only. */
import { WORD_END, anyWord, regex } from '../../base/patterns.ts';
import { claimsOn } from '../../claims/statements.ts';
import { antiPatternRule } from '../support/antiPattern.ts';

const SERVICE = anyWord`service|backend|server|component|application|monolith|module`;
/** Everything of one thing is one responsibility. */
const BOUNDED = regex('i')`
  ^[\s,]*(?:related|relating|about|around|concerning|regarding|from|for|of|that|else|except|but|between|routing|
  in (?:the|its) (?:domain|modules?))${WORD_END}
`;

export const godService = antiPatternRule({
  id: 'anti/god-service',
  says: 'One service is said to do everything.',
  *detect({ document }) {
    for (const statement of claimsOn(document, 'does-everything')) {
      if (statement.polarity === 'affirmed' && SERVICE.test(statement.sentence.prose) && !BOUNDED.test(statement.behind)) yield { range: statement.clauseRange };
    }
  },
});
