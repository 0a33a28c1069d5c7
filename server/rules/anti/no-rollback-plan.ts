/** A change with no way back, said outright. Judged by the author's own words only. */
import type { Statement } from '../../claims/statement.ts';
import { claimsOn, firstOfEachSentence } from '../../claims/statements.ts';
import { antiPatternRule } from '../support/antiPattern.ts';

const CHANGE = /(?<!\p{L})(?:releas\p{L}+|deploy\p{L}*|migrat\p{L}+|cut-?over|cut over|roll-?out|upgrade\p{L}*|switch\p{L}*|launch|change|schema|step)(?!\p{L})/iu;
/** `There is no rollback` holds its own denial; `that is recovery and no rollback` says what something else is. */
const OWN_DENIAL = /^(?:no|cannot|never)(?!\p{L})/iu;
const IS_ANOTHER = /(?<!\p{L})(?:this|that|it|which) (?:is|was) (?:[^,;]* (?:and|but) )?$/iu;

/** Only what denies the words as a whole lifts them: `not irreversible`. */
function isLifted({ words, polarity, before }: Statement): boolean {
  return OWN_DENIAL.test(words) ? IS_ANOTHER.test(before) : polarity === 'denied';
}

export const noRollbackPlan = antiPatternRule({
  id: 'anti/no-rollback-plan',
  says: 'A change is said to have no way back.',
  *detect({ document }) {
    const said = claimsOn(document, 'one-way-change').filter((statement) => CHANGE.test(`${statement.sentence.prose} ${statement.section.title}`) && !isLifted(statement) && !statement.withInSentence('way-prepared'));
    for (const { clauseRange } of firstOfEachSentence(said)) yield { range: clauseRange };
  },
});
