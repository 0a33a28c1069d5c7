/** A change with no way back, said outright. Judged by the author's own words only. */
import { LETTER, WORD_END, WORD_START, anyWord, regex } from '../../base/patterns.ts';
import { contains } from '../../base/range.ts';
import type { Statement } from '../../claims/statement.ts';
import { claimsOn, firstOfEachSentence, statementsOn } from '../../claims/statements.ts';
import type { ArchDocument } from '../../document/document.ts';
import { sentencesOf } from '../../document/sentences.ts';
import { antiPatternRule } from '../support/antiPattern.ts';

const CHANGE = anyWord`
  releas${LETTER}+|deploy${LETTER}*|migrat${LETTER}+|cut-?over|cut over|it fails|go-?live|roll-?out|upgrade${LETTER}*|switch${LETTER}*
  launch|change|schema|step|updates?|firmware|new version|drop(?:s|ped)|deleted?|moved?
`;
/** A way back is always one from a change. */
const ITSELF = /roll-?back|revert|plan b|backout|back to /i;
/** `There is no rollback` holds its own denial; `that is recovery and no rollback` says what something else is. */
const OWN_DENIAL = regex('i')`
  ^(?:no|nothing|cannot|never|any way|there is no|can t|couldn t|[a-z]+ (?:is|are) (?:not|n|impossible)|(?:do|does|did|will|don|doesn|didn|won)['’]? |
  [a-z]+ .*(?:not|n['’]t|none|impossible))${WORD_END}
`;
const IS_ANOTHER = regex('i')`${WORD_START}(?:this|that|it|which) (?:is|was) (?:[^,;]* (?:and|but) )?$`;

/** `The file is dropped. There is no way back`: what there is no way back from may stand in the sentence before. */
function sentenceBefore({ inline, sentence }: Statement): string {
  return sentencesOf(inline).findLast((each) => each.end <= sentence.start)?.prose ?? '';
}

/** `The old tables are dropped the same night`: what one would go back to. */
const FORMER = anyWord`old|former|legacy|previous|original|source`;
/** `None needed for the static pages`: of a part. */
const OF_A_PART = /^(?: needed| required)? for the|^\W*by hand/iu;

/** What a user of the system does, and cannot take back. */
const OF_A_USER =
  /(?<!\p{L})(?:by|for) (?:the |an? )?(?:users?|customers?|clerks?|players?|members?|patients?|operators?|guests?|drivers?)(?!\p{L})/iu;

/** Only what denies the words as a whole lifts them: `not irreversible`. */
function isLifted({ words, polarity, before }: Statement): boolean {
  return OWN_DENIAL.test(words) ? IS_ANOTHER.test(before) : polarity === 'denied';
}

/** Whether the sentence prepares a way back in other words than those that deny one. */
function isPrepared(document: ArchDocument, { range, sentenceRange }: Statement): boolean {
  return statementsOn(document, 'way-prepared').some((way) => contains(sentenceRange, way.range) && !contains(range, way.range));
}

/** `Rollback: none`, and at most why. */
const NONE = regex('i')`
  ^\W*(?:roll-?back|way back|backout)(?: plan| strategy| procedure| path)?\W{0,4}[:–—]\W{0,3}
  (?:none|no|not (?:possible|planned|foreseen)|impossible|n\/a)(?:[.,;–—](?: [^:]{1,80})?|\W*)$
`;
/** The same in a row. */
const LABEL = /^\W*(?:roll-?back|way back|backout)(?: plan| strategy| procedure| path)?\W*$/i;
const NONE_ALONE = /^\W*(?:none|not (?:possible|planned|foreseen)|impossible)(?:[.,;–—] ?[^:]{0,80})?\W*$/i;

function isDeniedInRow({ cell }: Statement): boolean {
  const next = cell?.row.cells[cell.row.cells.indexOf(cell.cell) + 1];
  return cell?.row.cells[0] === cell?.cell && cell !== undefined && LABEL.test(cell.cell.text) && NONE_ALONE.test(next?.text ?? '');
}

export const noRollbackPlan = antiPatternRule({
  id: 'anti/no-rollback-plan',
  says: 'A change is said to have no way back.',
  *detect({ document }) {
    const said = claimsOn(document, 'one-way-change', 'gone-at-once').filter(
      (statement) =>
        (statement.concept !== 'gone-at-once' || FORMER.test(statement.sentence.prose)) &&
        !OF_A_PART.test(statement.behind) &&
        !OF_A_USER.test(statement.clause.text) &&
        (ITSELF.test(statement.words) ||
          CHANGE.test(`${sentenceBefore(statement)} ${statement.sentence.prose} ${statement.section.title}`)) &&
        !isLifted(statement) &&
        !isPrepared(document, statement),
    );
    for (const { clauseRange } of firstOfEachSentence(said)) yield { range: clauseRange };
    for (const statement of statementsOn(document, 'rollback'))
      if (isDeniedInRow(statement) || (statement.isClaim && NONE.test(statement.inline.prose))) yield { range: statement.sentenceRange };
  },
});
