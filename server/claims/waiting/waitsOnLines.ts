/** Timeouts that drawings write on the line from who waits to whom. Those told in words are read elsewhere. */
import type { ArchDocument } from '../../document/document.ts';
import type { Figure } from '../../quantities/figure.ts';
import { drawnFigures } from '../drawings/drawnFigures.ts';
import { isStated } from '../statedFigure.ts';
import { nameOf } from './waitNames.ts';
import { mayBeWait, NO_CALL, WAITS, type WaitReading } from './waitWords.ts';

/** A wait on a line, with its figure. */
export interface WaitOnLine {
  readonly figure: Figure;
  readonly wait: WaitReading;
}

/** `App->>Sale: buy ticket (timeout 4s)`: the waits on the lines of all drawings of the design. */
export function waitsOnLines(document: ArchDocument): readonly WaitOnLine[] {
  return drawnFigures(document).flatMap(({ figure, edge, from, to }): WaitOnLine[] => {
    const [waiter, callee] = [nameOf(from), nameOf(to)];
    const isWait = mayBeWait(figure.quantity) && WAITS.test(edge.label) && !NO_CALL.test(edge.label) && isStated(figure);
    if (waiter === undefined || callee === undefined || waiter === callee || !isWait) return [];
    if (edge.synchrony === 'async' || edge.synchrony === 'reply' || figure.beside.filter(mayBeWait).length > 1) return [];
    return [{ figure, wait: { scope: 'call', waiter, callee } }];
  });
}
