/** Global state and ambient access. Judged by the author's own words only. */
import { claimsOn } from '../../claims/statements.ts';
import { antiPatternRule } from '../support/antiPattern.ts';

const MENDED = /(?<!\p{L})(?:replac\p{L}+|remov\p{L}+|eliminat\p{L}+|get rid|instead|injected|injection|migrat\p{L}+|read-only|immutable|constants?)(?!\p{L})/iu;

export const hiddenDependency = antiPatternRule({
  id: 'anti/hidden-dependency',
  severity: 'info',
  says: 'A part reaches for something that nothing shows it needs.',
  *detect({ document }) {
    for (const statement of claimsOn(document, 'global-state')) if (statement.polarity === 'affirmed' && !MENDED.test(statement.sentence.prose)) yield { range: statement.clauseRange };
  },
});
