/** Errors swallowed, or answered with a harmless value. Judged by the author's own words only. */
import { WORD_END, WORD_START, anyWord, regex } from '../../base/patterns.ts';
import { timeIn } from '../../claims/time.ts';
import type { Statement } from '../../claims/statement.ts';
import { claimsOn, firstOfEachSentence, statementsOn } from '../../claims/statements.ts';
import type { ArchDocument } from '../../document/document.ts';
import { antiPatternRule } from '../support/antiPattern.ts';
import { voiced } from '../support/voiced.ts';

/** `Empty catch` names the error by itself; `errors are ignored` before it, `ignores all errors` behind it. */
const NAMES_IT = /catch/i;
const DONE_TO_IT = /(?:ed|en|silently)$/i;
/** `On failure: swallow and continue`. */
const OF_FAILURE = /(?:fail(?:ures?)?|errors?|exceptions?|faults?):\s*$/iu;
const DONE = /ed$/i;
const ERROR_NEXT = regex('iu')`
  ^(?:\s\p{L}+){0,2}\s(?:errors?|exceptions?|failures?|fails?|(?:whatever|everything that|anything that|all that) (?:goes|went|fails|failed|
  breaks|may go))(?!\p{L})
`;

/** `Errors: swallowed` */
const ERROR_LABEL = /(?:errors?|exceptions?|failures?|error handling)\s?:\s*$/i;

/** `shows an empty list`: nobody learns of anything. */
const TELLS_NOTHING = regex(
  'i',
)`^ (?:an?|the) (?:empty|blank)${WORD_END}|^ (?:nothing|something|anything|zero|no (?:results|rows|entries|data|matches|hits))${WORD_END}`;
/** `logged at debug level`, which is switched off where it matters. */
const UNHEARD = /^ (?:only )?(?:at|on|with) (?:level )?[`"“]?(?:debug|trace)(?![a-z])/i;
/** `The error is not recorded`. */
const NOT_RECORDED = regex('i')`
  ^ (?:itself )?(?:(?:is|are|was|were) (?:not|never)|(?:is|are)n['’]t) (?:even )?
  (?:recorded|logged|reported|kept|written|noted|shown|counted|noticed|passed on)${WORD_END}
  (?! (?:to|in|on|with|twice|if|when|unless|until)${WORD_END})
`;
/** `marks it as done all the same`, though it failed. */
const CALLED_DONE = regex('i')`
  ${WORD_START}(?:is|are|be|gets?) (?:simply |then |just |still )?
  (?:shown|marked|reported|counted|treated|recorded|booked|entered) as (?:done|carried out|arrived|sent|successful|delivered|completed?|ok|
  fine|paid|processed|good)${WORD_END}|${WORD_START}(?:marks?|reports?|records?|counts?|treats?|logs?|books?)
  (?: it| them| the [a-z]+| this)? as (?:done|sent|successful|succeeded|delivered|completed?|ok|fine|paid|processed|good)${WORD_END}|
  ${WORD_START}(?:shows?|displays?|prints?|answers?(?: with)?|returns?|responds? with|
  says?) (?:["“](?:[^"”]{1,30} )?(?:applied|saved|sent|done|ok|success(?:ful)?|delivered|paid|completed?)["”]|
  (?:an? )?(?:200(?: ok)?|success)(?![a-z\u00C0-\u024F\d]))
`;
/** Something went wrong at all. */
const TROUBLE = anyWord`
  errors?|exceptions?|fail(?:s|ed|ures?)?|(?:cannot|could not|can['’]t) be|unavailable|unreachable|garbage|nonsense|malformed
  (?:(?:should|does|do|did) [^,.;]{0,60}not|do(?:es)?n['’]t) (?:succeed|answer|respond|parse|decode|load|open|arrive|match|validate|work)
  breaks?|broken|crash(?:es)?|refuse[sd]?|rejects?|rejected|invalid|unreadable|lost
`;
/** `The count on the bridge stays at zero`: a figure, and not that anybody counts. */
const FIGURE = regex('i')`${WORD_START}(?:the|a|its|this) $`;
/** `says nothing of the internals`: what is kept back is something else, and the error itself is told. */
const OF_SOMETHING_ELSE = /^ (?:of|about|on) (?!it(?!s)|this|that|them|the (?:error|failure|exception|loss))/i;
/** Looked at again, or right by then. */
const SEEN_TO = anyWord`only|after|once|until|unless|retr[a-z]+|again|alert[a-z]*|queued|reconcil[a-z]+|checked|review[a-z]*|not|never`;

/** `As if nothing had happened` is told of today: only what goes before it could be of the past. */
function isToldNow({ block, standing, polarity, modality, before }: Statement): boolean {
  return block.kind !== 'heading' && standing === 'own' && polarity === 'affirmed' && modality !== 'asked' && timeIn(before) !== 'past';
}

function isOfError(statement: Statement): boolean {
  const { words, behind } = statement;
  if (/^ignored? and /i.test(words) && (TROUBLE.test(statement.sentence.prose) || /time-?out/i.test(statement.sentence.prose))) return true;
  if (DONE.test(words) && ERROR_LABEL.test(statement.label)) return true;
  return (
    NAMES_IT.test(words) ||
    (OF_FAILURE.test(statement.label) && statement.before.trim() === '') ||
    (!DONE.test(words) && ERROR_NEXT.test(behind)) ||
    (DONE_TO_IT.test(words) && statement.isPrecededBy('error'))
  );
}

/** Whether the sentence says that somebody or something learns of it. */
function isTold(document: ArchDocument, { sentenceRange: { start, end }, range }: Statement): boolean {
  // `Silently counted` tells nobody.
  return statementsOn(document, 'told').some(
    (told) =>
      !(told.range.start >= range.start && told.range.end <= range.end) &&
      told.range.start >= start &&
      told.range.end <= end &&
      told.polarity === 'affirmed' &&
      !UNHEARD.test(told.behind) &&
      !TELLS_NOTHING.test(told.behind) &&
      !(/^count$/i.test(told.words) && FIGURE.test(told.before)),
  );
}

export const silentFailure = antiPatternRule({
  id: 'anti/silent-failure',
  says: 'An error is kept quiet: {how}.',
  *detect({ document }) {
    for (const statement of claimsOn(document, 'swallow')) {
      if (statement.polarity === 'affirmed' && isOfError(statement) && !isTold(document, statement))
        yield { range: statement.sentenceRange, data: { how: 'nothing follows from it' } };
    }
    for (const statement of claimsOn(document, 'error'))
      if (NOT_RECORDED.test(statement.behind) && !SEEN_TO.test(statement.behind.replace(NOT_RECORDED, '')))
        yield { range: statement.sentenceRange, data: { how: 'it is not even recorded' } };
    for (const statement of statementsOn(document, 'untold').filter(isToldNow))
      if (!OF_SOMETHING_ELSE.test(statement.behind) && TROUBLE.test(statement.sentence.prose) && !isTold(document, statement))
        yield { range: statement.sentenceRange, data: { how: 'nobody hears of it' } };
    for (const statement of firstOfEachSentence(voiced(document, ['own'], 'goes-wrong', 'is-down'))) {
      const { prose } = statement.sentence;
      const done = CALLED_DONE.exec(prose)?.[0];
      if (done !== undefined && !SEEN_TO.test(prose.replace(statement.words, '')))
        yield { range: statement.sentenceRange, data: { how: `something “${done}”` } };
    }
    for (const statement of voiced(document, ['own'], 'harmless-value')) {
      if (statement.withInSentence('error', 'goes-wrong') && statement.withInClause('answering') && !isTold(document, statement))
        yield { range: statement.sentenceRange, data: { how: `the answer is “${statement.words}” instead` } };
    }
  },
});
