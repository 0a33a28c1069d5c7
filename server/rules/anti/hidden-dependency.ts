/** Global state and ambient access. Judged by the author's own words only. */
import { claimsOn } from '../../claims/statements.ts';
import { antiPatternRule } from '../support/antiPattern.ts';

/** On its way out, or harmless. */
const MENDED = /(?<![a-z\u00C0-\u024F])(?:replac[a-z\u00C0-\u024F]+|remov[a-z\u00C0-\u024F]+|eliminat[a-z\u00C0-\u024F]+|get rid|instead|injected|injection|passed|migrat[a-z\u00C0-\u024F]+|read-only|immutable|constants?)(?![a-z\u00C0-\u024F])/i;

/** An entry in a list of words, rather than a clause of its own. */
const LONGEST_ENTRY = 3;

function isReachedFor(clause: string): boolean {
  return (clause.match(/\p{L}+/gu)?.length ?? 0) > LONGEST_ENTRY;
}

export const hiddenDependency = antiPatternRule({
  id: 'anti/hidden-dependency',
  severity: 'info',
  says: 'A part reaches for global state.',
  *detect({ document }) {
    for (const statement of claimsOn(document, 'global-state')) {
      if (statement.polarity === 'affirmed' && isReachedFor(statement.clause.text) && !MENDED.test(statement.sentence.prose)) yield { range: statement.clauseRange };
    }
  },
});
