/** Only the sunny day is described. Judged by the author's own words only. */
import { claimsOn } from '../../claims/statements.ts';
import { antiPatternRule } from '../support/antiPattern.ts';

/** What a design calls; a test or a build that never fails is another matter. */
const CALLED = /(?<!\p{L})(?:calls?|requests?|services?|servers?|systems?|providers?|networks?|apis?|endpoints?|databases?|stores?|queues?|brokers?|gateways?|dependency|dependencies|connections?|steps?|redis|kafka|postgres\w*|it|they|this)(?!\p{L})/iu;
/** The belief is denied, or aimed at, or one half of what is told. */
const MINDED = /(?<!\p{L})(?:cannot assume|do not assume|must not|should not|n['’]t assume|wrong(?:ly)?|beyond|besides|target|slo|goal|even (?:if|when)|not just|silently|twice|fallback)(?!\p{L})/iu;

/** Offered to somebody, rather than up. */
const OFFERED = /^ (?:to|as|under|through|via)(?!\p{L})/iu;

export const happyPathOnly = antiPatternRule({
  id: 'anti/happy-path-only',
  says: 'The text leaves the failure case out.',
  *detect({ document }) {
    for (const statement of claimsOn(document, 'never-fails', 'failure-left-out')) {
      const { concept, clause, sentence, clauseRange, behind } = statement;
      if ((concept === 'failure-left-out' || (CALLED.test(clause.text) && !OFFERED.test(behind))) && !MINDED.test(sentence.prose)) yield { range: clauseRange };
    }
  },
});
