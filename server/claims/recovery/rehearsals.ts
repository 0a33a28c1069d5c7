/** Rehearsals of a recovery: which figures speak of one, and how long coming back took when it was tried. */
import { LETTER, WORD_END, WORD_START, anyWord, regex } from '../../base/patterns.ts';
import type { Figure } from '../../quantities/figure.ts';
import { isLivePlace, isOfOthers, mostOf, rowOrSentence, wordsAround } from '../statedFigure.ts';
import { NO_DATA, meansIn, lastPart } from './recoveryWords.ts';
import type { RecoveryTime } from './recoveryTimes.ts';
import { storeOf } from './recoveryStore.ts';

/** Tests of a restore tell how often. */
const REHEARSED = anyWord`
  tests?|tested|testing|drills?|rehears${LETTER}*|exercis${LETTER}*|game ?days?|verif${LETTER}*|practi[cs]${LETTER}*
`;
/** How far behind a figure a word still speaks of it. */
const NEAR = 24;

/** Whether a figure tells of tests of a recovery rather than of one. */
export function isRehearsal(figure: Figure): boolean {
  const { before, behind } = wordsAround(figure);
  return REHEARSED.test(
    figure.cell === undefined ? lastPart(before) + figure.quantity.written + behind.slice(0, NEAR) : rowOrSentence(figure),
  );
}

/** A rehearsal tells how long it takes: `The last drill took 50 minutes`. */
const TOOK = regex('i')`
  ${WORD_START}(?:took|takes|needed|needs|lasted|measured(?: at)?|it was)(?: us)?
  (?: about| around| some| roughly| nearly| almost| over)?\s*$|:\s*$
`;
const LAST_TIMES = regex('i')`${WORD_START}the last (?:two |three |few )?times?${WORD_END}`;
/** `an hour and a half in the last drill`; the section then says what was tried. */
const IN_THE_LAST = /^ (?:in|at|during) (?:the|our) last (?:\p{L}+ )?(?:drills?|rehearsals?|exercises?|tests?|game ?days?)(?!\p{L})/iu;
/** Somebody else's rehearsal, one of another thing, or one whose result holds no more. */
const OTHER_REHEARSAL = regex('iu')`
  ${WORD_START}(?:(?:with|of|for|on|at) (?:the |our |their |an? )?(?:[\p{L}-]+ ){1,2}(?:system|service|product|platform|site|team)|
  since then|since been|has since|until we|before (?:we|that)|is now|now takes|no longer|v\d)${WORD_END}
`;

/** How long coming back took when it was tried; nothing where several results are told. */
export function rehearsedTimeOf(figure: Figure): RecoveryTime[] {
  const { inline, sentence, quantity, section, cell } = figure;
  const seconds = mostOf(figure);
  if (
    inline === undefined ||
    sentence === undefined ||
    cell !== undefined ||
    seconds === undefined ||
    !(REHEARSED.test(sentence.text) || LAST_TIMES.test(sentence.text)) ||
    isOfOthers(figure)
  )
    return [];
  const { before, behind } = wordsAround(figure);
  const isOnly = figure.beside
    .filter(({ kind, start }) => kind === 'duration' && start >= sentence.start && start !== quantity.start)
    .every(({ end }) => /(?<![a-z])(?:rto|within|under|objective)/i.test(inline.text.slice(sentence.start, end)) && end < quantity.start);
  const isInTheLast = IN_THE_LAST.test(behind);
  if (!(TOOK.test(before) || isInTheLast) || !isOnly || OTHER_REHEARSAL.test(inline.text) || !isLivePlace(section)) return [];
  const said = `${isInTheLast ? section.title : ''} ${inline.text.slice(0, sentence.end)}`;
  const means = meansIn(said);
  return means === undefined || NO_DATA.test(said) ? [] : [{ figure, seconds, of: storeOf(figure), means }];
}
