/** Only the sunny day is described. Judged by the author's own words only. */
import { claimsOn } from '../../claims/statements.ts';
import { antiPatternRule } from '../support/antiPattern.ts';

const LEFT_OUT = /(?<!\p{L})(?:(?:only|just) (?:covers? |handles? |describes? )?(?:the )?happy path|happy path only|(?:call|calls|request|requests|service|services|provider|network|api|database|queue|dependency|dependencies|it|they|this|step)(?: to \p{L}+(?: \p{L}+)?)? (?:can ?not|can['’]t|never|will not|won['’]t|will never) fails?|always succeeds?|(?:is|are|be) always (?:available|up|reachable|online)|always works?|assumes? (?:that )?(?:\p{L}+ ){0,4}(?:succeeds?|success|available)|no error handling|without error handling|error handling is not (?:needed|necessary|described|covered)|no failure cases?)(?!\p{L})/iu;
const TAKEN_CARE = /(?<!\p{L})(?:cannot assume|do not assume|must not|should not|n['’]t assume|wrong(?:ly)?|beyond|besides|target|slo|goal|even (?:if|when)|not just)(?!\p{L})/iu;

export const happyPathOnly = antiPatternRule({
  id: 'anti/happy-path-only',
  says: 'The text leaves the failure case out.',
  *detect({ document }) {
    for (const statement of claimsOn(document, 'no-failure')) if (LEFT_OUT.test(statement.clause.text) && !TAKEN_CARE.test(statement.sentence.prose)) yield { range: statement.clauseRange };
  },
});
