/**
 * What a design states on losing data and coming back: RPO and RTO, how far copies trail behind, how long a switch or a restore takes, and
 * whether a person has to do it. Compares nothing.
 */
import { LETTER, WORD_START, anyWord, regex } from '../../base/patterns.ts';
import type { ArchDocument, DocumentFact } from '../../document/document.ts';
import type { Figure } from '../../quantities/figure.ts';
import { quantitiesOf } from '../../quantities/quantitiesOf.ts';
import { sayingsOf } from '../saying.ts';
import { isStated, mostOf, rowOrSentence, wordsAround } from '../statedFigure.ts';
import { isAllowedLoss, isMoreDenied, isWantedBack } from './objectives.ts';
import { protectingCopiesOf, type ProtectingCopy } from './protectingCopies.ts';
import { storeOf, type RecoveryFigure } from './recoveryStore.ts';
import { recoveryTimesOf, type RecoveryTime } from './recoveryTimes.ts';
import { isRehearsal, rehearsedTimeOf } from './rehearsals.ts';
import { isTimed, wayBackOf, type WayBack } from './wayBack.ts';

export interface Recovery extends WayBack {
  readonly rpos: readonly RecoveryFigure[];
  readonly rtos: readonly RecoveryFigure[];
  readonly copies: readonly ProtectingCopy[];
  /** Nothing committed is lost, or the log is shipped as it is written: no interval is stated and none is needed. */
  readonly isContinuous: boolean;
  readonly times: readonly RecoveryTime[];
}

const EMPTY: Recovery = { rpos: [], rtos: [], copies: [], isContinuous: false, times: [], manual: [], isAutomatic: false };
const TIME = String.raw`(?:\b(?:seconds?|minutes?|hours?|days?)|\d ?(?:[smhd]|min))\b`;
const BACK = String.raw`back (?:up|online|in service|after|in|within)|again (?:within|in|after|no later)|resumes?`;
const DOWN = String.raw`(?:down ?time|outages?|interruptions?|stand-?stills?|unavailability|down|unavailable|offline|interrupted)\b`;
const ALLOWED = '(?:may|must|can|cannot|should|shall|is to|are to|has to|allowed)';
const RESTORED =
  '(?:restored|up|running|operational|working|available|reachable|usable|serving|recovered|in operation|live|recover)(?: [a-z]+)?(?: again)?';
/**
 * Without one of these a text states no recovery objective; what may be lost or down, and when something is back, does so with a time
 * beside it. All begin a word, which is told once: that is looked for much faster.
 */
export const RECOVERY_WORDS = regex('i')`
  \b(?:(?:rpo|rto|recovery (?:point|time))\b|data[- ]loss|loss of data|missing data|time to (?:restore|recover)\b|(?:go|goes|get) missing|
  (?:restor|recover|bringing|getting)[^.\n]{1,40}?\b${ALLOWED}\b[^.\n]{1,40}?${TIME}|${TIME} to (?:bring|get|recover|restore)\b|
  (?:${DOWN}|losing|loss of)[^.\n]{1,80}?(?:not (?:accept|toler|allow|permit)|unaccept|intoler|out of the question|too (?:much|long)|cannot be)|
  ${DOWN}[^.\n]{1,60}?\b${ALLOWED}\b[^.\n]{1,40}?${TIME}|${ALLOWED} (?:not )?(?:be )?${DOWN}[^.\n]{1,40}?${TIME}|
  ${RESTORED} (?:within|in|inside|after|under|no later than)\b[^.\n]{1,30}?${TIME}|
  (?:${BACK})\b[^.\n]{1,80}?${TIME}|los(?:e|ing|t|s of)\b(?:(?<=${TIME}[^.\n]{1,70})|[^.\n]{1,80}?${TIME}))
`;
const fact: DocumentFact<Recovery> = { compute: (document) => (document.mentions(RECOVERY_WORDS) ? read(document) : EMPTY) };

/** What a document states of its recovery; empty where it has no target for it. */
export function recoveryOf(document: ArchDocument): Recovery {
  return document.fact(fact);
}

function read(document: ArchDocument): Recovery {
  const durations = quantitiesOf(document).filter(
    (figure) =>
      figure.quantity.kind === 'duration' &&
      (figure.quantity.bound !== 'at-least' || isMoreDenied(figure)) &&
      figure.subject.aspect !== 'alert',
  );
  const rpos = durations.filter(
    (figure) => (figure.subject.measure === 'rpo' && isTarget(figure, /\brpo\b|recovery point/i)) || isAllowedLoss(figure),
  );
  const rtos = durations.filter(
    (figure) => (figure.subject.measure === 'rto' && isTarget(figure, /\brto\b|recovery time objective/i)) || isWantedBack(figure),
  );
  const targets = new Set([...rpos, ...rtos]);
  const others = durations.filter(
    (figure) =>
      figure.subject.measure !== 'rpo' &&
      figure.subject.measure !== 'rto' &&
      !targets.has(figure) &&
      isStated(figure, { possible: true }) &&
      !isRehearsal(figure),
  );
  return {
    rpos: rpos.flatMap(asTarget),
    rtos: rtos.flatMap(asTarget),
    copies: protectingCopiesOf(document, others),
    times: [...recoveryTimesOf(others), ...durations.filter((figure) => !targets.has(figure)).flatMap(rehearsedTimeOf)],
    isContinuous: [...sayingsOf(document, CONTINUOUS)].some(({ text }) => !isTimed(text) || KEPT_SAID.test(text) || IN_STEP.test(text)),
    ...wayBackOf(document),
  };
}

function isTarget(figure: Figure, names: RegExp): boolean {
  return isStated(figure) && !isIdle(figure) && names.test(`${rowOrSentence(figure)} ${figure.section.title}`);
}

/** `RPO does not matter: it is worked out anew every ten seconds`: the time is of something else. */
const IDLE = regex('iu')`
  (?<!\p{L})(?:rpo|rto|recovery (?:point|time)(?: objective)?)(?!\p{L})[^.;]{1,12}
  (?:does(?:n['’]t| not) (?:matter|apply)|(?:is )?(?:irrelevant|not applicable|undefined|of no concern)|n/a)(?!\p{L})[^.;]*$
`;

function isIdle(figure: Figure): boolean {
  return IDLE.test(wordsAround(figure).before);
}

function asTarget(figure: Figure): RecoveryFigure[] {
  const seconds = mostOf(figure);
  return seconds === undefined ? [] : [{ figure, seconds, of: storeOf(figure) }];
}

const CONTINUOUS = anyWord`
  synchronous(?:ly)? (?:replic${LETTER}*|standby|commit${LETTER}*|mirror${LETTER}*|cop${LETTER}*)
  replicat${LETTER}* (?:${LETTER}+ ){0,4}synchronously|sync(?:hronous)? (?:replic${LETTER}*|standby)
  continuous(?:ly)? (?:archiv${LETTER}*|back${LETTER}*|wal|log|replic${LETTER}*|data protection)
  (?:archiv|shipp|stream)${LETTER}* continuously|wal (?:is )?(?:archiv|ship|stream)${LETTER}*|point[- ]in[- ]time (?:recovery|restore)|pitr
  zero data loss|no data loss|quorum|semi-?sync${LETTER}*|(?:binlog|oplog|log) (?:ship|archiv|stream)${LETTER}*
`;
/** A copy that is in step at all times, whatever else the sentence times. */
const IN_STEP = regex('i')`${WORD_START}synchronous(?:ly)? (?:replic${LETTER}*|standby|commit${LETTER}*|mirror${LETTER}*|cop${LETTER}*)`;
/** Then the time is how long something is kept. */
const KEPT_SAID = anyWord`kept(?! (?:in|on|at|by)(?![a-z]))|retention|retained|keep`;
