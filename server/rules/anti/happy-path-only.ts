/** Only the sunny day is described. Judged by the author's own words only. */
import { WORD_END, WORD_START, anyWord, regex } from '../../base/patterns.ts';
import { claimsOn } from '../../claims/statements.ts';
import { antiPatternRule } from '../support/antiPattern.ts';
import { voiced } from '../support/voiced.ts';

/** What a design calls; a test or a build that never fails is another matter. */
const CALLED = anyWord`
  calls?|requests?|services?|servers?|systems?|providers?|networks?|apis?|endpoints?|databases?|stores?|queues?|brokers?|gateways?
  dependency|dependencies|connections?|steps?|redis|kafka|postgres\w*|it|they|this
`;
/** The belief is denied, or aimed at, or one half of what is told. */
const MINDED = anyWord`
  cannot assume|do not assume|must not|should not|n['’]t assume|wrong(?:ly)?|beyond|besides|target|slo|goal|even (?:if|when)|not just
  silently|twice|fallback
`;

/** Offered to somebody, rather than up. */
const OFFERED = regex('i')`^ (?:to|as|under|through|via)${WORD_END}`;

/** `We have not drawn what happens when a step fails`. */
const UNTOLD = regex('i')`
  ${WORD_START}(?:(?:have|has|is|are)n['’]t|(?:have|has|is|are|we do) not|nobody has|no one has)
  (?: been| yet)* (?:drawn|described|covered|considered|written down|worked out|thought (?:about|through|of)|defined|designed|specified|
  looked at) what happens (?:if|when|once)${WORD_END}
`;

export const happyPathOnly = antiPatternRule({
  id: 'anti/happy-path-only',
  says: 'The text leaves the failure case out.',
  *detect({ document }) {
    for (const statement of voiced(document, ['own', 'risk'], 'goes-wrong', 'error')) if (UNTOLD.test(statement.sentence.prose)) yield { range: statement.sentenceRange };
    for (const statement of claimsOn(document, 'never-fails', 'failure-left-out')) {
      const { concept, clause, sentence, clauseRange, behind } = statement;
      if ((concept === 'failure-left-out' || (CALLED.test(clause.text) && !OFFERED.test(behind))) && !MINDED.test(sentence.prose)) yield { range: clauseRange };
    }
  },
});
