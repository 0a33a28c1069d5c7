/** Retries without an end, or with more tries than help. */
import { regex } from '../../base/patterns.ts';
import { besideInClause } from '../../claims/beside.ts';
import { figuresOf } from '../../claims/figuresByMeasure.ts';
import { isShownInCode } from '../../claims/shownInCode.ts';
import type { Statement } from '../../claims/statement.ts';
import { affirmed, firstOfEachSentence, isMentioned } from '../../claims/statements.ts';
import type { ArchDocument } from '../../document/document.ts';
import { statedValue } from '../../quantities/arithmetic.ts';
import { toNumber } from '../../quantities/exact.ts';
import type { Figure } from '../../quantities/figure.ts';
import { quantitiesOf } from '../../quantities/quantitiesOf.ts';
import { isClaim, type Subject } from '../../quantities/subject.ts';
import { isWorkedOut } from '../support/absence.ts';
import { normRule } from '../support/normRule.ts';

/** More does not make a call succeed that fails so often. */
const MOST = 5;
/** What is tried again by itself; a person who tries again is no loop. */
const AUTOMATIC = regex('i')`
  \b(?:back(?:s|ed|ing)?[ -]?off|exponential(?:ly)?|automatic(?:ally)?|transient|
  failed (?:calls?|requests?|jobs?|messages?|deliver\w*|writes?)|on (?:failure|timeouts?|5xx|errors?)|
  (?:retr(?:y|ies|ied)|tried again) (?:every|after) )
`;
/** `The first provider is tried again after ten minutes`: nobody waits for that. */
const BACK_TO = /\b(?:first|primary|original|main|former|old|preferred) (?:one|provider|region|site|gateway|route|server)\b/i;
/** An end that may never come. */
const UNTIL = regex('i')`
  \buntil\b[^,;.]{1,40}\b(?:succe\w+|accepts?|accepted|answers?|responds?|works?|recovers?|back|available|reachable|does|do|delivered|
  acknowledg\w+|gets? (?:an?|the) (?:response|answer|reply|200)|is answered|hears?|confirm\w*|takes? (?:it|them)|go(?:es)? through)\b
`;
const CAPPED = regex('i')`
  \b(?:(?<!at )once|twice|thrice|one more time|(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+)
  (?:[ -]?x\b|[ -](?:times|attempts|tries|retries))|\d+ ?[x×]|budget|limited|bounded|max\w*|limit|cap(?:ped)?|give[sn]? up|deadline|
  after which|for (?:up to )?\d)\b
`;
/** Deliveries that wait for hours in a queue are another matter than calls that a user waits for. */
const SLOW = /\b(?:webhooks?|hours?|days?|dead[ -]?letter\w*|dlq|deliver(?:y|ies|ed)|e-?mails?|nightly|batch)\b/i;

/** A control loop comes round again by its nature. */
const RECONCILED = /\b(?:controllers?|reconcil\w*|kubelet|control loops?)\b/i;

export const retryUnbounded = normRule({
  id: 'rel/retry-unbounded',
  title: 'Retries have no cap, or a very high one',
  severity: 'warning',
  sources: ['PLANNER'],
  messages: {
    endless:
      'These retries have no end, so a failure that lasts turns into a flood of calls. Cap them at three to five, and say what happens then.',
    many: 'More than five tries ({count}) rarely succeed where five did not, and keep load on what is down. Cap them at three to five, and say what happens then.',
    uncapped:
      'Retries are described and no limit is given, so a failure that lasts turns into a flood of calls. State a cap of three to five, and what happens then.',
  },
  *find({ document, profile }) {
    const endless = affirmed(document, 'retry-endless').filter((statement) => speaksOfRetries(document, statement));
    for (const statement of firstOfEachSentence(endless)) yield { message: 'endless', range: statement.range };
    const waiting = affirmed(document, 'retry').filter(
      (statement) =>
        UNTIL.test(statement.behind) &&
        !/\b(?:not|never|cannot|n['’]t)\b/i.test(statement.behind) &&
        !isEnded(statement) &&
        !RECONCILED.test(statement.sentence.text) &&
        !endless.some((each) => each.sentenceRange.start === statement.sentenceRange.start),
    );
    for (const statement of firstOfEachSentence(waiting)) yield { message: 'endless', range: statement.range };
    const many = quantitiesOf(document).filter(isTooMany);
    for (const figure of many) yield { message: 'many', data: { count: document.slice(figure.range) }, range: figure.range };
    if (profile.kind === 'adr' || endless.length > 0 || waiting.length > 0 || many.length > 0) return;
    const first = affirmed(document, 'retry').find(
      (statement) => AUTOMATIC.test(statement.sentence.text) && !BACK_TO.test(statement.clause.text),
    );
    if (first !== undefined && isWorkedOut(document) && !isCapped(document)) yield { message: 'uncapped', range: first.range };
  },
});

/** Something else ends it: a count, a time, a place for what failed for good. */
function isEnded({ words, clause, behind, sentence }: Statement): boolean {
  return (
    CAPPED.test(clause.text.replace(words, '')) ||
    /\b(?:or|hours?|days?|dead[ -]?letter\w*|dlq)\b/i.test(behind) ||
    /\b(?:at most|dead[ -]?letter\w*|dlq|gives? up|limit\w*|maximum)\b/i.test(sentence.text.replace(words, ''))
  );
}

/** `no limit to the number of attempts`. */
const ATTEMPTS = /\b(?:number|count) of (?:attempts|tries)\b/i;

/** `retried until it succeeds`, and no other word ends it. */
function speaksOfRetries(document: ArchDocument, statement: Statement): boolean {
  const retries =
    /^(?:keep|never)/i.test(statement.words) || ATTEMPTS.test(statement.clause.text)
      ? [statement]
      : besideInClause(document, statement, 'retry');
  return retries.length > 0 && retries.every((retry) => retry.polarity === 'affirmed') && !isEnded(statement);
}

const RETRIED = regex('i')`
  \bretr(?:y|ies|ied|ying)\b|\btr(?:y|ies|ied) again\b|\brepeat(?:s|ed)? (?:failed|it|them)\b|
  \b(?:re-?)?(?:attempted|tried|submitted) (?:again )?(?:up to |at most |as many as )?\d+ times\b|
  \b(?:call|request|message|command|look-?up|query) (?:is|are) (?:repeated|sent again)\b
`;

function isTooMany({ quantity, subject, sentence, block, inline, cell }: Figure): boolean {
  if (
    !(subject.measure === 'retries' || subject.measure === 'attempts' || quantity.counted === 'time') ||
    !isSaid(subject) ||
    quantity.kind !== 'count' ||
    quantity.bound === 'at-least'
  )
    return false;
  const value = statedValue(quantity) ?? quantity.interval.max;
  const around = block?.text ?? '';
  const most = subject.measure === 'attempts' ? MOST + 1 : MOST;
  if (value === undefined || toNumber(value) <= most || SLOW.test(around)) return false;
  const said = `${sentence?.text ?? ''} ${inline?.text ?? ''}`;
  return (
    (subject.measure === 'retries' ||
      RETRIED.test(said) ||
      /^(?:max(?:imum)? )?(?:attempts|tries|retries)$/i.test(cell?.column.heading ?? '')) &&
    !/\b(?:log-?ins?|sign-?ins?|passwords?|otp|pin|captcha|users? may)\b/i.test(said)
  );
}

/** Stated outright or for the case of a failure, which is what retries are for. */
function isSaid(subject: Subject): boolean {
  return isClaim({ ...subject, stance: subject.stance.filter((stance) => stance !== 'conditional') });
}

/** Any limit beside any word on retries, or a place where what failed for good ends up. */
function isCapped(document: ArchDocument): boolean {
  if (figuresOf(document, 'retries').length + figuresOf(document, 'attempts').length > 0) return true;
  if (isMentioned(document, 'dead-letter') || isShownInCode(document, 'retry-cap')) return true;
  return affirmed(document, 'retry', 'backoff').some(
    (statement) => CAPPED.test(statement.sentence.text) || statement.withInBlock('retry-cap') || statement.withInBlock('breaker'),
  );
}
