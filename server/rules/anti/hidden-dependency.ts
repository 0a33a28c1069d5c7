/** Global state and ambient access. Judged by the author's own words only. */
import { LETTER, anyWord } from '../../base/patterns.ts';
import { claimsOn } from '../../claims/statements.ts';
import { antiPatternRule } from '../support/antiPattern.ts';

/** On its way out, or harmless. */
const MENDED = anyWord`
  replac${LETTER}+|remov${LETTER}+|eliminat${LETTER}+|get rid|instead|injected|injection|passed|migrat${LETTER}+|read-only|immutable
  constants?
`;

/** `the singleton lock row`: one of a kind, and no state that code reaches for. */
const ONE_OF_A_KIND =
  /^[ -](?:lock|row|record|job|instance|pod|scheduler|worker|deployment|table|consumer|process|service|task|leader)(?!\p{L})/iu;

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
      if (
        statement.polarity === 'affirmed' &&
        isReachedFor(statement.clause.text) &&
        !ONE_OF_A_KIND.test(statement.behind) &&
        !MENDED.test(statement.sentence.prose.replace(/(?<!\p{L})(?:without|not)(?!\p{L})[^,.;]*/giu, ''))
      )
        yield { range: statement.clauseRange };
    }
  },
});
