/**
 * Who waits how long for whom: timeouts of calls whose caller stands waiting, per try or for all together. Queues, jobs and everything nobody
 * waits for are left out. Which of them stand around which is `waitsAround.ts`'s business.
 */
import { regex } from '../../base/patterns.ts';
import { blocksWith } from '../../document/blockShape.ts';
import type { ArchDocument, DocumentFact } from '../../document/document.ts';
import type { Exact } from '../../quantities/exact.ts';
import type { Figure, FigureFact } from '../../quantities/figure.ts';
import { FigureSearch } from '../../quantities/figureSearch.ts';
import { isCalledAsync } from '../parts/callPairs.ts';
import { isStated, mostOf } from '../statedFigure.ts';
import { waitInProse } from './waitInProse.ts';
import { waitInTable } from './waitInTable.ts';
import { waitsOnLines } from './waitsOnLines.ts';
import { mayBeWait, type WaitReading } from './waitWords.ts';

/** A timeout as the design states it. */
export interface Wait extends WaitReading {
  readonly figure: Figure;
  readonly seconds: Exact;
}

/** Without one of these a text states no timeout. */
export const WAIT_WORDS = regex('i')`
  time-?\s?out|timed? out|times out|deadline|hangs? up|gives?|\bgets?\b|grants|allow(?:s|ed)?|wait(?:s|ed)?|cancels?|time (?:limit|budget)|
  cut(?:s|ting)?|abandon|
  abort|finish|without an? (?:answer|reply|response)|(?:came|comes?) back|(?:per|each|of) (?:try|attempt)|\btries|attempts|(?:total|overall|
  whole) budget
`;
/** Without one of these near it a figure is no timeout. */
const nearWaits = blocksWith(regex('i')`
  time-?\s?out|timed? out|times out|deadline|limit of|giv(?:es?|ing)|grants|allow|wait|time (?:limit|budget)|abort|cancel|\bcuts?\b|drops?|
  kill|\btr(?:y|ies|ied)\b|retr(?:y|ies|ied)|attempt|abandon|(?:came|comes?) back|\bgets?\b|finish|without an? (?:answer|reply|response)|
  closes?|severs?|hangs? up|budget
`);
const search = new FigureSearch(nearWaits, { compute: (figure) => mayBeWait(figure.quantity) && figure.fact(reading) !== undefined });
const fact: DocumentFact<readonly Wait[]> = { compute: (document) => (document.mentions(WAIT_WORDS) ? read(document) : []) };

/** The timeouts of a design, in document order. */
export function waitsOf(document: ArchDocument): readonly Wait[] {
  return document.fact(fact);
}

function read(document: ArchDocument): readonly Wait[] {
  const told = search.in(document).flatMap((figure): Wait[] => {
    const wait = figure.fact(reading);
    return wait === undefined || figure.subject.aspect === 'alert' || !isStated(figure) ? [] : waitOf(document, figure, wait);
  });
  return [...told, ...waitsOnLines(document).flatMap(({ figure, wait }) => waitOf(document, figure, wait))];
}

function waitOf(document: ArchDocument, figure: Figure, wait: WaitReading): Wait[] {
  const seconds = mostOf(figure);
  return seconds === undefined || isAsync(document, wait) ? [] : [{ figure, seconds, ...wait }];
}

const reading: FigureFact<WaitReading | undefined> = {
  compute: (figure) => (figure.cell === undefined ? waitInProse(figure) : waitInTable(figure)),
};

function isAsync(document: ArchDocument, { waiter, callee }: WaitReading): boolean {
  return waiter !== undefined && callee !== undefined && isCalledAsync(document, waiter, callee);
}
