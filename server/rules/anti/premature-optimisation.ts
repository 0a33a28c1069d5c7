/** Optimised without a measurement. Judged by the author's own words only. */
import type { Statement } from '../../claims/statement.ts';
import { claimsOn } from '../../claims/statements.ts';
import { antiPatternRule } from '../support/antiPattern.ts';

/** `for speed tests` names what it is for. */
const FOR_THEM = /(?<!\p{L})for (?:speed|performance) (?!and |or |reasons)\p{L}/iu;

/** Everything at once, or something on the mere chance that it helps. */
function isOnSuspicion(statement: Statement): boolean {
  return statement.concept === 'optimise-all' || (statement.withInSentence('to-be-safe') && !FOR_THEM.test(statement.sentence.prose));
}

export const prematureOptimisation = antiPatternRule({
  id: 'anti/premature-optimisation',
  severity: 'info',
  says: 'Something is optimised before anything was measured.',
  *detect({ document }) {
    for (const statement of claimsOn(document, 'optimise-all', 'optimisation')) {
      if (statement.polarity === 'affirmed' && isOnSuspicion(statement) && !statement.withInBlock('measurement') && !/\d/.test(statement.sentence.prose)) yield { range: statement.sentenceRange };
    }
  },
});
