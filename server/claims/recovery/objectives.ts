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
  ${WORD_START}(?:(?:may|can|must|could|should|shall|are allowed to|is allowed to|afford to)(?: not| only|not)? (?:lose|miss|forget|redo|re-?enter)|
  (?:tolerates?|accepts?|bears?|stands?|(?:live|cope|get by|do) with|risks?|puts? up with|afford|survives?|is ready for) (?:losing|
  the loss of|a loss of|a gap of|a hole of|missing)|
  (?:have|has) to (?:re-?enter|re-?type|redo|re-?key|key in again))
  (?: (?:(?:not? )?more than|at (?:the )?most|at worst|up to|less than|a maximum of|about))?(?: the last| the past)? ?$
`;
const LOST_BEHIND = regex('iu')`
  ^ (?:(?:worth )?of (?:[\p{L}-]+ ){1,4})?(?:(?:may|can|must|could|should|shall|are allowed to|is allowed to)(?: ever| at worst)? (?:(?:be|
  get|go|turn up) (?:lost|missing|gone)|vanish|disappear|perish|have to be (?:re-?entered|redone|typed again))|
  (?:is|are)(?: ever)? lost)(?!\p{L})
`;
/** `Losing more than a minute of purchases is not acceptable`, `Downtime of over an hour is not tolerated`: what is denied is the more. */
const UNACCEPTABLE_BEHIND = regex('iu')`
  ^ ?(?:(?:worth )?of (?:[\p{L}-]+ ){1,4}|(?:after|in|during|following|upon) (?:an? |the )?[\p{L}-]+ )?(?:(?:is|are) (?:not (?:acceptable|
  accepted|tolerable|tolerated|allowed|permitted|an option|bearable|good enough)|
  unacceptable|intolerable|too much|too long|out of the question|inacceptable)|(?:cannot|can['’]?t|must not|may not) be (?:tolerated|accepted|
  borne|afforded|risked)|(?:would|will) not be (?:tolerated|accepted))(?!\p{L})
`;
const MORE_LOSS =
  /(?<!\p{L})(?:losing|(?:a |the )?(?:data )?loss of|missing|a gap of) (?:data of )?(?:more|longer) than $|(?<!\p{L})(?:losing|(?:data )?loss of) (?:over|above) $/iu;
const MORE_OUTAGE =
  /(?<!\p{L})(?:down ?time|(?:an )?outages?|(?:an )?interruptions?|stand-?stills?|unavailability)(?: of| lasting| for)?(?: any)? (?:over|above|beyond|(?:more|longer) than) $/iu;

/** Whether a figure is said as what more than it is not borne. */
export function isMoreDenied(figure: Figure): boolean {
  const { before, behind } = wordsAround(figure);
  return figure.cell === undefined && UNACCEPTABLE_BEHIND.test(behind) && (MORE_LOSS.test(before) || MORE_OUTAGE.test(before));
}
/** `can live with ten minutes of lost edits`, `at most ten minutes of edits lost` */
const BEARS_BEFORE = regex('i')`
  ${WORD_START}(?:(?:can|could) (?:live with|bear|accept|tolerate|afford|cope with)|accepts?|tolerates?|no more than|at (?:the )?most|up to|
  a maximum of) $
`;
/** `Acceptable data loss: 30 seconds`, a cell `Tolerated data loss` */
const LOSS_LABEL = regex('iu')`
  (?:^|[|(] ?)[^:.;|]{0,32}?(?:(?:acceptable|tolerable|allowed|permitted|tolerated|accepted|maximum|max\.?|permissible|bearable|
  worst[- ]case) (?:data )?loss|
  data[- ]loss (?:window|tolerance|limit|target|objective|budget|after [\p{L} ]{1,24})|loss of data)[^:.;|]{0,32}(?:[:|
  ]| is| of| at) ?(?:at most |no more than |up to |max\.? |[≤<~] ?)?$
`;
const LOST_AT_ONCE = /^ (?:worth )?of (?:lost [\p{L}-]+|(?:[\p{L}-]+ ){1,3}(?:lost|missing))(?!\p{L})/iu;
const LOSS_OF = regex('i')`${WORD_START}(?:loss|losing|a gap) of (?:up to |at most |no more than |about )?$`;
const ACCEPTED_BEHIND =
  /^[^.;:]{0,48}? (?:is|are) (?:acceptable|accepted|tolerable|tolerated|allowed|fine|ok|okay|no problem|survivable|permissible|permitted|bearable)(?![a-z])/i;
/** What runs beside the system's data, and may be lost in other measure. */
const PASSING = anyWord`
  telemetry|metrics|sessions?|carts?|drafts?|presence|clicks?|work|downtime|service|time|sleep|revenue|trad(?:e|ing)|traffic|production
  connection|contact
`;

/** `We may lose at most five minutes of orders`: an RPO in other words. */
export function isAllowedLoss(figure: Figure): boolean {
  if (isMoreDenied(figure)) return MORE_LOSS.test(wordsAround(figure).before) && !SECONDARY.test(figure.sentence?.prose ?? '');
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
/** `Recovery must not take longer than`, `we have half an hour to bring it back` */
const RECOVERY_LASTS = regex('i')`
  ${WORD_START}(?:recover(?:y|ing)|restor(?:ing|ation)|bringing (?:it|the ${LETTER}+) (?:back|up)|getting (?:it|the ${LETTER}+) (?:back|up|
  going))(?: [a-z]+){0,5}
  (?:must|may|should|shall|can|is to|has to|is allowed to|cannot)(?: not| never)? (?:take|last|need|be (?:over|done|complete|finished)|exceed)
  (?: (?:longer than|more than|over|beyond|at most|no longer than|no more than|up to|for|only|within|in|after|under))* $
`;
const HAVE_TO_BRING_BACK =
  /^ to (?:bring|get|have|put) (?:it|the \p{L}+|everything|them|things|service|us) (?:back|up|going|running|working)(?!\p{L})|^ to (?:recover|restore (?:it|the|service))(?!\p{L})/iu;
const WE_HAVE =
  /(?<!\p{L})(?:we|you|they|operators?|the team|on-call) (?:have|has|get|gets|are given|is given)(?: (?:only|at most|no more than|just))? $/iu;
/** `Maximum time to restore service: 45 minutes` */
const RESTORE_LABEL = regex('iu')`
  ^[^:.;\d]{0,24}?(?:max(?:imum|\.)?|longest|worst[- ]case|allowed|permitted|tolerable|tolerated|acceptable|admissible|target|required|
  agreed)(?: (?:tolerable|allowed|acceptable|permitted|tolerated|time|period|length|duration|of))*
  (?: (?:an?|the))? (?:(?:to )?(?:restore|recover)|recovery|restoration|interruption|outage|(?:down ?time|unavailability)(?= (?:after|in a|
  following)))(?: [\p{L} ]{1,40})?(?::| is| of| =) ?(?:at most |no more than |up to |[≤<~] ?)?$
`;
/** Among service levels `Time to recover: 30 minutes` is one. */
const LEVEL_LABEL = /(?:^|[.;] )(?:time to (?:recover|restore)|recovery time|restoration time)[^:.;]{0,16}:\s*$/i;
const OF_LEVELS = /service levels?|targets?|objectives?|slos?|slas?/i;
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
  if (figure.cell !== undefined || figure.quantity.period !== undefined) return false;
  const { before, behind } = wordsAround(figure);
  if (isMoreDenied(figure)) return MORE_OUTAGE.test(before) && !PERIOD_BEHIND.test(behind) && !SECONDARY.test(figure.sentence?.prose ?? '');
  if (!isStated(figure, { possible: true })) return false;
  if (OUTAGE_LASTS.test(before) && !PERIOD_BEHIND.test(behind)) return !SECONDARY.test(clauseOf(figure).text);
  if (!isStated(figure)) return false;
  return (
    ((RESTORED_IN.test(before) && AFTER_LOSS.test(figure.sentence?.prose ?? '')) ||
      BACK_BEFORE.test(before) ||
      AGAIN_BEFORE.test(before) ||
      BACK_LABEL.test(before) ||
      RECOVERY_LASTS.test(before) ||
      (LEVEL_LABEL.test(before) && OF_LEVELS.test(figure.section.title)) ||
      (WE_HAVE.test(before) && HAVE_TO_BRING_BACK.test(behind)) ||
      (RESTORE_LABEL.test(before) && !/time-?\s?out|credit/i.test(before)) ||
      (BACK_AT_ONCE.test(before) && DEMANDS.has(figure.section.role))) &&
    !SECONDARY.test(clauseOf(figure).text)
  );
}
