/** One service does everything. Judged by the author's own words only. */
import { claimsOn } from '../../claims/statements.ts';
import { antiPatternRule } from '../support/antiPattern.ts';

const SERVICE = /(?<![a-z\u00C0-\u024F])(?:service|backend|server|component|application|monolith|module)(?![a-z\u00C0-\u024F])/i;
/** Everything of one thing is one responsibility. */
const BOUNDED = /^[\s,]*(?:related|relating|about|around|concerning|regarding|from|for|of|that|else|except|but|between|routing|in (?:the|its) (?:domain|modules?))(?![a-z\u00C0-\u024F])/i;

export const godService = antiPatternRule({
  id: 'anti/god-service',
  says: 'One service is said to do everything.',
  *detect({ document }) {
    for (const statement of claimsOn(document, 'does-everything')) {
      if (statement.polarity === 'affirmed' && SERVICE.test(statement.sentence.prose) && !BOUNDED.test(statement.behind)) yield { range: statement.clauseRange };
    }
  },
});
