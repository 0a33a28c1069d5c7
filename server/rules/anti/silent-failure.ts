/** Errors swallowed, or answered with a harmless value. Judged by the author's own words only. */
import type { Statement } from '../../claims/statement.ts';
import { claimsOn, statementsOn } from '../../claims/statements.ts';
import type { ArchDocument } from '../../document/document.ts';
import { antiPatternRule } from '../support/antiPattern.ts';
import { voiced } from '../support/voiced.ts';

/** `Empty catch` names the error by itself. */
const NAMES_IT = /catch/i;

/** Whether the sentence says that somebody or something learns of it. */
function isTold(document: ArchDocument, { sentenceRange: { start, end } }: Statement): boolean {
  return statementsOn(document, 'told').some((told) => told.range.start >= start && told.range.end <= end && told.polarity === 'affirmed');
}

export const silentFailure = antiPatternRule({
  id: 'anti/silent-failure',
  says: 'An error is kept quiet: {how}.',
  *detect({ document }) {
    for (const statement of claimsOn(document, 'swallow')) {
      const isOfError = statement.withInClause('error') || NAMES_IT.test(statement.words);
      if (statement.polarity === 'affirmed' && isOfError && !isTold(document, statement)) yield { range: statement.sentenceRange, data: { how: 'nothing follows from it' } };
    }
    for (const statement of voiced(document, ['own'], 'harmless-value')) {
      if (statement.withInSentence('error') && statement.withInClause('answering') && !isTold(document, statement)) yield { range: statement.sentenceRange, data: { how: `the answer is “${statement.words}” instead` } };
    }
  },
});
