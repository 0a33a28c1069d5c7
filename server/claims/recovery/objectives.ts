/**
 * Recovery objectives in other words than RPO and RTO: what may be lost, how long an outage may last, when something has to be back. Tells
 * which figures are such; what they are held against is read elsewhere.
 */
import { LETTER, WORD_START, anyWord, regex } from '../../base/patterns.ts';
import type { Figure } from '../../quantities/figure.ts';
import { clauseOf, isStated, wordsAround } from '../statedFigure.ts';
import { SECONDARY, CLOSE, firstPart } from './recoveryWords.ts';

const MOST_BEFORE = regex('i')`
  ${WORD_START}(?:no(?:t|thing)? (?:more|older|longer ago) than|at (?:the )?most|up to|less than|a maximum of)\s*$
`;
const LOSE_BEFORE = regex('i')`
  ${WORD_START}(?:may|can|must|could|should|shall|are allowed to|is allowed to|afford to)
  (?: not| only|not)? (?:lose|miss) (?:(?:not? )?more than |at (?:the )?most |up to |less than |a maximum of )?(?:the last )?$
`;
const LOST_BEHIND =
  /^ (?:(?:worth )?of (?:[\p{L}-]+ ){1,4})?(?:(?:may|can|are allowed to|is allowed to) (?:be|get)|(?:is|are)(?: ever)?) lost(?!\p{L})/iu;
/** `can live with ten minutes of lost edits`, `at most ten minutes of edits lost` */
const BEARS_BEFORE = regex('i')`
  ${WORD_START}(?:(?:can|could) (?:live with|bear|accept|tolerate|afford|cope with)|accepts?|tolerates?|no more than|at (?:the )?most|up to|
  a maximum of) $
`;
/** `Acceptable data loss: 30 seconds`, a cell `Tolerated data loss` */
const LOSS_LABEL = regex('iu')`
  (?:^|[|(] ?)[^:.;|]{0,32}?(?:(?:acceptable|tolerable|allowed|permitted|tolerated|accepted|maximum|max\.?|permissible|bearable|worst[- ]case) (?:data )?loss|
  data[- ]loss (?:window|tolerance|limit|target|objective|budget|after [\p{L} ]{1,24})|loss of data)[^:.;|]{0,32}(?:[:|]| is| of| at) ?(?:at most |no more than |up to |max\.? |[≤<~] ?)?$
`;
const LOST_AT_ONCE = /^ (?:worth )?of (?:lost [\p{L}-]+|(?:[\p{L}-]+ ){1,3}(?:lost|missing))(?!\p{L})/iu;
const LOSS_OF = regex('i')`${WORD_START}(?:loss|losing|a gap) of (?:up to |at most |no more than |about )?$`;
const ACCEPTED_BEHIND = /^[^.;:]{0,48}? (?:is|are) (?:acceptable|accepted|tolerable|tolerated|allowed|fine|bearable)(?![a-z])/i;
/** What runs beside the system's data, and may be lost in other measure. */
const PASSING = anyWord`
  telemetry|metrics|sessions?|carts?|drafts?|presence|clicks?|work|downtime|service|time|sleep|revenue|trad(?:e|ing)|traffic|production
  connection|contact
`;

/** `We may lose at most five minutes of orders`: an RPO in other words. */
export function isAllowedLoss(figure: Figure): boolean {
  if (figure.subject.measure === 'rto' || !isStated(figure, { possible: true })) return false;
  if (figure.cell !== undefined)
    return LOSS_LABEL.test(
      `${figure.cell.row.cells
        .slice(0, figure.cell.column.index)
        .map(({ text }) => text)
        .join(' | ')} | ${wordsAround(figure).before}`,
    );
  const { before, behind } = wordsAround(figure);
  const isSaid =
    LOSS_LABEL.test(before) ||
    LOSE_BEFORE.test(before) ||
    (MOST_BEFORE.test(before) && LOST_BEHIND.test(behind)) ||
    (BEARS_BEFORE.test(before) && LOST_AT_ONCE.test(behind)) ||
    (LOSS_OF.test(before) && ACCEPTED_BEHIND.test(behind));
  return isSaid && !PASSING.test(firstPart(behind).slice(0, CLOSE)) && !SECONDARY.test(clauseOf(figure).text);
}

const BACK_BEFORE = regex('i')`
  ${WORD_START}(?:must|should|shall|ha(?:s|ve) to|needs? to|(?:is|are) to) (?:be |come |get )?back
  (?: up| online| in service| again| in operation| running)? (?:within|in|after|under|no later than|in under|in less than)\s+(?:at most )?$
`;
/** `results must flow again within an hour`, `we want to be back after ten minutes`, `work resumes in less than an hour` */
const AGAIN_BEFORE = regex('i')`
  ${WORD_START}(?:(?:must|should|shall|ha(?:s|ve) to|needs? to|(?:is|are) to) (?:(?:be )?${LETTER}+ again|resume)|
  (?:want|wish|aim|intend)s? to be back|(?<=^(?:[^,]*, )?(?:${LETTER}+ ){0,3})resumes|
  (?<=^(?:(?:R|FR|NFR|Q)-?\d+[:.]? )?(?:after|once|when|if) [^,;:.]{3,48}(?:, | )(?:${LETTER}+ ){0,2})
  (?:works?|runs?|flows?|operates?) again)(?: up| online| in service| in operation)? (?:within|in|after|no later than|in under|in less than|
  in no more than)\s+(?:at most )?$
`;
/** `Downtime after a failure may last one hour`, `an outage must not exceed 15 minutes` */
const OUTAGE_LASTS = regex('i')`
  ${WORD_START}(?:(?:down ?time|outages?|interruptions?|stand-?stills?|unavailability)(?: [a-z]+){0,6} (?:may|must|can|should|shall|
  is allowed to|are allowed to|is to|are to|has to|cannot)(?: not| never)? (?:last|take|exceed|be|go on|run|amount to)|
  (?:may|must|can|should|shall|cannot)(?: not| never)?(?: be)? (?:down|unavailable|offline|interrupted))(?: for)?
  (?: (?:longer than|more than|over|beyond|at most|no longer than|no more than|up to|for|only|about|not longer than))* $
`;
/** `Service has to be restored in under 5 min`, `We promise to be up again inside half an hour` */
const RESTORED_IN = regex('i')`
  ${WORD_START}(?:must|should|shall|ha(?:s|ve) to|needs? to|(?:is|are) to|promise[sd]?(?: [a-z]+)? to|commit(?:s|ted)? to|want(?:s|ed)? to|
  aims? to|undertakes? to)(?: be)? (?:restored|up|up and running|running|operational|working|available|reachable|usable|serving|recovered|
  in operation|live|recover|resume)(?: [a-z]+)?(?: again)?
  (?: (?:within|in|inside|after|under|no later than|in under|in less than|in no more than|not later than))+ (?:at most |about )?$
`;
const BACK_LABEL = regex('i')`
  ^[^:.;]{0,32}${WORD_START}back (?:up |online )?(?:after|within)(?: an?| any)?(?: failures?| crash| outage| loss)?[^:.;]{0,12}:\s*$
`;

/** Where demands are listed, `back in 30 minutes` is one. */
const BACK_AT_ONCE = /(?:^|[,;:] ?|and )back(?: up| online| in service)? (?:within|in|after) (?:at most )?$/i;
const DEMANDS: ReadonlySet<string | undefined> = new Set([
  'requirements',
  'non-functional-requirements',
  'goals',
  'constraints',
  'drivers',
]);

/** `an hour a month` is no length of one outage. */
const PERIOD_BEHIND = /^,? (?:an?|per|each|every|in (?:any|an?|one|the)) (?:day|week|month|quarter|year)(?!\p{L})/iu;
/** What has to be restored within a time is what failed; a deployment or a request is up again in other ways. */
const AFTER_LOSS = anyWord`
  restor${LETTER}*|again|recover${LETTER}*|resum${LETTER}*|fail${LETTER}*|loss|lost|disaster|outage|crash|incident
`;

/** `It must be back within four hours`: an RTO in other words. */
export function isWantedBack(figure: Figure): boolean {
  if (figure.cell !== undefined || figure.quantity.period !== undefined || !isStated(figure, { possible: true })) return false;
  const { before, behind } = wordsAround(figure);
  if (OUTAGE_LASTS.test(before) && !PERIOD_BEHIND.test(behind)) return !SECONDARY.test(clauseOf(figure).text);
  if (!isStated(figure)) return false;
  return (
    ((RESTORED_IN.test(before) && AFTER_LOSS.test(figure.sentence?.prose ?? '')) ||
      BACK_BEFORE.test(before) ||
      AGAIN_BEFORE.test(before) ||
      BACK_LABEL.test(before) ||
      (BACK_AT_ONCE.test(before) && DEMANDS.has(figure.section.role))) &&
    !SECONDARY.test(clauseOf(figure).text)
  );
}
