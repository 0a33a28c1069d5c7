/** A change with no way back, said outright. Judged by the author's own words only. */
import type { Statement } from '../../claims/statement.ts';
import { claimsOn } from '../../claims/statements.ts';
import { antiPatternRule } from '../support/antiPattern.ts';

const CHANGE = /(?<!\p{L})(?:releas\p{L}+|deploy\p{L}*|migrat\p{L}+|cut-?over|cut over|roll-?out|upgrade\p{L}*|switch\p{L}*|launch|change|schema|step)(?!\p{L})/iu;
/** `There is no rollback` holds its own denial; `that is recovery and no rollback` says what something else is. */
const OWN_DENIAL = /^(?:no|cannot|never)(?!\p{L})/iu;
const IS_ANOTHER = /(?<!\p{L})(?:this|that|it|which) (?:is|was) [^,;]+$/iu;

/** Only what denies the words as a whole lifts them: `not irreversible`. */
function isLifted({ words, polarity, before, behind }: Statement): boolean {
  return OWN_DENIAL.test(words) ? IS_ANOTHER.test(before) && !/\p{L}/u.test(behind) : polarity === 'denied';
}

export const noRollbackPlan = antiPatternRule({
  id: 'anti/no-rollback-plan',
  says: 'A change is said to have no way back.',
  *detect({ document }) {
    for (const statement of claimsOn(document, 'one-way-change')) {
      if (CHANGE.test(`${statement.sentence.prose} ${statement.section.title}`) && !isLifted(statement) && !statement.withInSentence('way-prepared')) yield { range: statement.clauseRange };
    }
  },
});
