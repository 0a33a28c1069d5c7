/** Hops of one path by the times that a drawing writes on its lines. Adds up no more than tells whether the first line stands for all. */
import { anyWord } from '../../base/patterns.ts';
import { groupedBy } from '../../base/groupedBy.ts';
import type { ArchDocument } from '../../document/document.ts';
import { compareExact, plus, ZERO } from '../../quantities/exact.ts';
import type { Figure } from '../../quantities/figure.ts';
import { drawnFigures, type DrawnFigure } from '../drawings/drawnFigures.ts';
import { mostOf } from '../statedFigure.ts';
import { AT_ONCE, FEWEST_HOPS, mayBeHop, NOT_ON_PATH, type HopGroup } from './hops.ts';

/** `-->|p95 100 ms|`: lines of one drawing that lead from one to the next, each with the time it takes. */
export function hopsOnLines(document: ArchDocument, durations: readonly Figure[]): readonly HopGroup[] {
  const timed = drawnFigures(document).filter(({ figure }) => mayBeHop(figure));
  const byDrawing = groupedBy(timed, ({ drawing }) => drawing);
  return [...byDrawing.values()].flatMap((lines): HopGroup[] => {
    const hops = lines.map(({ figure }) => figure);
    return lines.length < FEWEST_HOPS || !lines.every(isPlainHop) || !isOneWay(lines) || isTimeOfAll(hops)
      ? []
      : [{ hops, own: wholeBeside(hops, durations) }];
  });
}

/** One time for a call that is always made and waited for. */
function isPlainHop({ edge, figure }: DrawnFigure): boolean {
  return (
    edge.synchrony !== 'async' &&
    edge.synchrony !== 'reply' &&
    edge.branches.every(({ kind }) => kind === 'rect' || kind === 'critical') &&
    figure.beside.length === 1 &&
    !NOT_ON_PATH.test(edge.label) &&
    !AT_ONCE.test(edge.label)
  );
}

/** Messages of a sequence follow each other; lines between boxes do where each begins at the end of the one before. */
function isOneWay(lines: readonly DrawnFigure[]): boolean {
  return lines.every(({ edge, drawing }, index) => {
    const previous = lines[index - 1];
    return drawing.diagram.kind === 'sequence' || previous === undefined || previous.edge.to === edge.from;
  });
}

/** The time of the first line is that of all behind it where they fit into it. */
function isTimeOfAll([first, ...rest]: readonly Figure[]): boolean {
  const most = first === undefined ? undefined : mostOf(first);
  const behind = rest.reduce((sum, hop) => plus(sum, mostOf(hop) ?? ZERO), ZERO);
  return most === undefined || compareExact(most, behind) >= 0;
}

const SEEN_BY_CALLER = anyWord`
  (?:clients?|users?|callers?|customers?|readers?|players?|patients?|citizens?|operators?|people|apps?|browsers?) (?:sees?|gets?|receives?|waits?|has|have|is answered|are answered)
`;

/** What the text beside a drawing gives the whole, at the same percentile. */
function wholeBeside(hops: readonly Figure[], durations: readonly Figure[]): Figure | undefined {
  const found = durations.filter(
    (figure) =>
      figure.section === hops[0]?.section &&
      figure.cell === undefined &&
      figure.quantity.statistic === hops[0].quantity.statistic &&
      SEEN_BY_CALLER.test(figure.sentence?.text ?? ''),
  );
  return found.length === 1 ? found[0] : undefined;
}
