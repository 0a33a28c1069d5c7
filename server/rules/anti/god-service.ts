/** One service does everything. Judged by the author's own words only. */
import { claimsOn } from '../../claims/statements.ts';
import { antiPatternRule } from '../support/antiPattern.ts';

const SERVICE = /(?<!\p{L})(?:service|backend|server|component|application|monolith|module)(?!\p{L})/iu;
/** Everything of one thing is one responsibility. */
const BOUNDED = /^[\s,]*(?:related|relating|about|around|concerning|regarding|from|for|of|that|else|except|but|between|routing|in (?:the|its) (?:domain|modules?))(?!\p{L})/iu;

export const godService = antiPatternRule({
  id: 'anti/god-service',
  says: 'One service is said to do everything.',
  *detect({ document }) {
    for (const statement of claimsOn(document, 'does-everything')) {
      if (statement.polarity === 'affirmed' && SERVICE.test(statement.sentence.prose) && !BOUNDED.test(statement.behind)) yield { range: statement.clauseRange };
    }
  },
});
