/** A change with no way back, said outright. Judged by the author's own words only. */
import { LETTER, WORD_END, WORD_START, anyWord, regex } from '../../base/patterns.ts';
import type { Statement } from '../../claims/statement.ts';
import { claimsOn, firstOfEachSentence } from '../../claims/statements.ts';
import { sentencesOf } from '../../document/sentences.ts';
import { antiPatternRule } from '../support/antiPattern.ts';

const CHANGE = anyWord`
  releas${LETTER}+|deploy${LETTER}*|migrat${LETTER}+|cut-?over|cut over|roll-?out|upgrade${LETTER}*|switch${LETTER}*|launch|change|schema
  step|updates?|firmware|drop(?:s|ped)|deleted?|moved?
`;
/** `There is no rollback` holds its own denial; `that is recovery and no rollback` says what something else is. */
const OWN_DENIAL = regex('i')`^(?:no|cannot|never)${WORD_END}`;
const IS_ANOTHER = regex('i')`${WORD_START}(?:this|that|it|which) (?:is|was) (?:[^,;]* (?:and|but) )?$`;

/** `The file is dropped. There is no way back`: what there is no way back from may stand in the sentence before. */
function sentenceBefore({ inline, sentence }: Statement): string {
  return sentencesOf(inline).findLast((each) => each.end <= sentence.start)?.prose ?? '';
}

/** Only what denies the words as a whole lifts them: `not irreversible`. */
function isLifted({ words, polarity, before }: Statement): boolean {
  return OWN_DENIAL.test(words) ? IS_ANOTHER.test(before) : polarity === 'denied';
}

export const noRollbackPlan = antiPatternRule({
  id: 'anti/no-rollback-plan',
  says: 'A change is said to have no way back.',
  *detect({ document }) {
    const said = claimsOn(document, 'one-way-change').filter((statement) => CHANGE.test(`${sentenceBefore(statement)} ${statement.sentence.prose} ${statement.section.title}`) && !isLifted(statement) && !statement.withInSentence('way-prepared'));
    for (const { clauseRange } of firstOfEachSentence(said)) yield { range: clauseRange };
  },
});
