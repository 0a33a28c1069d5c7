/** api/error-leak: what went wrong inside is shown to callers. */
import { LETTER, anyWord } from '../../base/patterns.ts';
import { joinedClaims, type Joined } from '../../claims/joined.ts';
import { mentionsInText } from '../../claims/mentions.ts';
import type { Statement } from '../../claims/statement.ts';
import { sentencesOf } from '../../document/sentences.ts';
import { defineRule } from '../rule.ts';
import { isLive } from '../support/live.ts';
import { isOfOtherEnvironment } from '../support/otherEnvironment.ts';

const SHOWN = anyWord`
  return${LETTER}*|tell(?:s|ing)?|holds?|held|appear${LETTER}*|print(?:s|ed)?|hand(?:s|ed)? (?:out|over|to)|shows? up|visible
  includ${LETTER}+|contain${LETTER}*|carr(?:y|ies|ied)|sen[dt]s?|sending|show${LETTER}*|see|sees|expos${LETTER}+
  reach${LETTER}*|pass${LETTER}*|forward${LETTER}*|get|gets|receiv${LETTER}+|deliver${LETTER}*|display${LETTER}*|part of|put|puts|add|adds
  added|with|give|gives|respond${LETTER}*|in the (?:response|body|error)
`;

/** `A 500 carries …`: an answer by its status. */
const OF_STATUS =
  /^\W*(?:(?:an?|each|every|the|all) )?(?:HTTP )?5\d\ds? (?:answers? |responses? )?(?:carr|contain|hold|includ|show|return|give|ha[sv])/i;

export const errorLeak = defineRule<'said'>({
  meta: {
    id: 'api/error-leak',
    title: 'Internals are returned to callers',
    severity: 'warning',
    kinds: ['adr', 'plan'],
    tier: 'r',
    fix: 'none',
    since: '0.2.0',
    sources: ['PLANNER'],
    messages: {
      said: 'What callers are shown (“{words}”) tells an attacker how the system is built. Write it to the log under an id, and return the id.',
    },
  },
  *check(context) {
    if (!isLive(context)) return;
    const { document } = context;
    const seen = new Set<number>();
    for (const joined of [
      ...joinedClaims(document, ['to-clients', 'error-format'], ['error-internals']),
      ...joinedClaims(document, ['error-format'], ['error-internals'], ['title']),
      ...joinedClaims(document, ['server-error'], ['error-internals'], ['label', 'row']),
      ...joinedClaims(document, ['server-error'], ['error-internals'], ['clause']).filter(({ claim }) => OF_STATUS.test(claim.clause.text)),
    ]) {
      if (!isShown(joined) || seen.has(joined.range.start)) continue;
      seen.add(joined.range.start);
      yield { message: 'said', data: { words: joined.claim.words }, range: joined.claim.range };
    }
  },
});

/** `Debug mode stays on in production`. */
const DEBUG_LEFT_ON =
  /debug(?:ging)? (?:mode|output|pages?) (?:stays?|is|are|remains?|is left|are left) (?:on|enabled|active|switched on)(?! in (?:dev|test|staging))/i;

function isShown({ claim, tie }: Joined): boolean {
  return (
    !isOfOtherEnvironment(claim) &&
    (!claim.withInSentence('kept-inside') || DEBUG_LEFT_ON.test(claim.sentence.text)) &&
    (!isKeptInside(claim) || DEBUG_LEFT_ON.test(claim.sentence.text)) &&
    (tie !== 'clause' || SHOWN.test(claim.sentence.text))
  );
}

/** `They also go to the tracker` keeps nothing back. */
const BESIDES = anyWord`also|too|as well|besides|in addition`;

/** Whether another sentence of the paragraph or row says that they stay inside. */
function isKeptInside(claim: Statement): boolean {
  if (claim.cell !== undefined) return claim.withInBlock('kept-inside');
  return sentencesOf(claim.inline).some(
    ({ prose, text }) => !BESIDES.test(prose) && mentionsInText(text).some(({ key }) => key === 'kept-inside'),
  );
}
