/** One service does everything. Judged by the author's own words only. */
import { WORD_END, WORD_START, regex } from '../../base/patterns.ts';
import { claimsOn } from '../../claims/statements.ts';
import { antiPatternRule } from '../support/antiPattern.ts';

const SERVICE = regex('iu')`
  ${WORD_START}(?:service|backend|server|component|application|monolith|module|orchestrator|manager|gateway|hub|engine|controller|
  coordinator)${WORD_END}
`;
/** `MainService` by its name in code. */
const IN_CODE = /\p{Ll}Service(?!\p{L})/u;
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
      if (statement.polarity === 'affirmed' && (SERVICE.test(statement.sentence.prose) || IN_CODE.test(statement.sentence.text)) && !BOUNDED.test(statement.behind)) yield { range: statement.clauseRange };
    }
  },
});
