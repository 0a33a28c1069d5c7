/** How long a switch, a restore or a whole procedure takes by a design's own words. What was measured in a rehearsal is `rehearsals.ts`. */
import { groupedBy } from '../../base/groupedBy.ts';
import { LETTER, WORD_START, anyWord, regex } from '../../base/patterns.ts';
import { plus, ZERO } from '../../quantities/exact.ts';
import type { Figure } from '../../quantities/figure.ts';
import { leadOf, listOf } from '../listLead.ts';
import { mostOf, rowOrSentence, wordsAround } from '../statedFigure.ts';
import { storeOf, type RecoveryFigure } from './recoveryStore.ts';
import { NO_DATA, meansIn, RESTORE, CLOSE, firstPart, lastPart, SECONDARY, type RecoveryMeans } from './recoveryWords.ts';

/** How long it takes to come back, and by which means. */
export interface RecoveryTime extends RecoveryFigure {
  readonly means: RecoveryMeans;
}

/** Under such a heading, or behind such a lead, numbered steps are those of one recovery. */
const PROCEDURE = anyWord`
  recover${LETTER}*|restor${LETTER}*|fail(?:s|ed|ing)?[- ]?over|disaster${LETTER}*|dr|switch-?over|runbook|loss of (?:the |a )?(?:site|region|database|primary)
`;

/** The times of each figure by itself; those of the steps of one procedure added up, for they follow each other. */
export function recoveryTimesOf(others: readonly Figure[]): readonly RecoveryTime[] {
  const steps = groupedBy(
    others.filter((figure) => isStep(figure)),
    ({ block }) => listOf(block)?.shape,
  );
  const procedures = [...steps.values()].filter(
    (figures) =>
      figures.length > 1 &&
      new Set(figures.map(({ block }) => block?.parent?.start)).size === figures.length &&
      figures.some((figure) => timeOf(figure).length > 0),
  );
  const inSteps = new Set(procedures.flat());
  return [...procedures.flatMap(procedureOf), ...others.filter((figure) => !inSteps.has(figure)).flatMap(timeOf)];
}

function isStep(figure: Figure): boolean {
  const list = listOf(figure.block);
  return (
    list?.ordered === true &&
    !NOT_WHOLE.test(figure.inline?.prose ?? '') &&
    (PROCEDURE.test(figure.section.title) || PROCEDURE.test(leadOf(figure.block)))
  );
}

function procedureOf(figures: readonly Figure[]): RecoveryTime[] {
  const last = figures.at(-1);
  const seconds = figures.reduce((sum, figure) => plus(sum, mostOf(figure) ?? ZERO), ZERO);
  const restores = figures.some((figure) => RESTORE.test(figure.inline?.prose ?? ''));
  return last === undefined ? [] : [{ figure: last, seconds, of: undefined, means: restores ? 'restore' : 'recovery' }];
}
/** Parts that come back by themselves, and times that are not the whole of it. */
const NOT_WHOLE = anyWord`
  circuit|breakers?|half-open|pods?|containers?|process(?:es)?|instances? restart|retr(?:y|ies|ied)|time-?outs?|health checks?|heartbeats?
  detect${LETTER}*|polls?|intervals?|every|ttl|lag|retention|kept|window|sessions?|leader election|rebalanc${LETTER}*|fail(?:s|ing)? ?back
  rollback|roll(?:s|ed)? back|deploy${LETTER}*|acknowledge${LETTER}*|respond${LETTER}*|response
`;

const FROM_NOW = regex('i')`${WORD_START}(?:last|past|next)\s*$`;

/** How long it takes to come back, where a clause says so of the system or its data. */
function timeOf(figure: Figure): RecoveryTime[] {
  const seconds = mostOf(figure);
  if (
    seconds === undefined ||
    FROM_NOW.test(wordsAround(figure).before) ||
    figure.subject.measure === 'downtime' ||
    /ly$/i.test(figure.quantity.written)
  )
    return [];
  const said = rowOrSentence(figure);
  const { before, behind } = wordsAround(figure);
  const near =
    figure.cell === undefined
      ? told(before) + firstPart(behind).slice(0, CLOSE)
      : `${figure.cell.column.heading} ${figure.cell.row.cells[0]?.text ?? ''} ${before}`;
  if (NOT_WHOLE.test(near) || SECONDARY.test(said) || NO_DATA.test(said)) return [];
  const means = meansIn(near);
  return means === undefined ? [] : [{ figure, seconds, of: storeOf(figure), means }];
}

/** `which takes`, `that takes`: what takes so long stands in the part before. */
const REFERS_BACK = regex('i')`
  ^(?:and )?(?:(?:which|that|this|it) (?:all |usually |typically |currently )?(?:takes?|lasts?|needs?|is|means)|
  we (?:reckon with|count on|plan for|allow|expect))(?![a-z])
`;

function told(before: string): string {
  const last = lastPart(before);
  return REFERS_BACK.test(last.trimStart()) ? lastPart(before.slice(0, before.length - last.length).replace(/,\s$/, '')) + last : last;
}
