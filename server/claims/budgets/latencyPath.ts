/**
 * Latencies stated hop by hop along one path, and what the whole path is given: tables, lists and sentences that break a target down. Adds
 * nothing up.
 */
import type { ArchDocument, DocumentFact } from '../../document/document.ts';
import type { Figure } from '../../quantities/figure.ts';
import { quantitiesOf } from '../../quantities/quantitiesOf.ts';
import { leadOf } from '../listLead.ts';
import { isStated, mayMeet, rowOrSentence } from '../statedFigure.ts';
import { AT_ONCE, FEWEST_HOPS, hopsInLists, hopsInTables, LATENCY_SAID, mayBeHop, TARGET_SAID, wordsOf } from './hops.ts';
import { hopsInSentences, hopsAlongDrawings } from './hopsInProse.ts';
import { hopsOnLines } from './hopsOnLines.ts';

export interface LatencyPath {
  /** One after the other; of those that run at once, all are marked. */
  readonly hops: readonly { readonly figure: Figure; readonly atOnce: boolean }[];
  readonly target: Figure;
}

/** Without one of these a text breaks no latency down. */
export const PATH_WORDS =
  /latency|response time|hops?|end[- ]to[- ]end|e2e|request path|critical path|breakdown|answers? within|respond|p9\d|percentile|(?:time|delay) budget|one after|each step|in (?:turn|sequence|succession)/i;
const fact: DocumentFact<readonly LatencyPath[]> = { compute: (document) => (document.mentions(PATH_WORDS) ? read(document) : []) };

/** The paths of a document whose hops and target are both stated. */
export function latencyPathsOf(document: ArchDocument): readonly LatencyPath[] {
  return document.fact(fact);
}

function read(document: ArchDocument): readonly LatencyPath[] {
  const durations = quantitiesOf(document).filter((figure) => mayBeHop(figure) && figure.subject.aspect !== 'alert');
  const stated = durations.filter((figure) => isStated(figure));
  if (stated.length === 0) return [];
  return [
    ...hopsInTables(stated),
    ...hopsInLists(stated),
    ...hopsInSentences(stated),
    ...hopsAlongDrawings(document, stated),
    ...hopsOnLines(document, stated),
  ].flatMap(({ hops, own, isShared, isAlone }): LatencyPath[] => {
    const target = own ?? targetFor(hops, stated);
    const marked = hops.map((figure) => ({ figure, atOnce: AT_ONCE.test(wordsOf(figure)) }));
    const [first] = hops;
    if (
      target === undefined ||
      first === undefined ||
      hops.length < (isAlone === true ? 1 : FEWEST_HOPS) ||
      statisticsOf(hops, isShared === true).size > 1
    )
      return [];
    // Something runs at once, and it is not said what.
    if (marked.every(({ atOnce }) => !atOnce) && AT_ONCE.test(first.cell === undefined ? (first.inline?.text ?? '') : first.section.text))
      return [];
    // What runs beside the others, with no word on which of them, adds nothing that can be told.
    const isOneBeside = marked.filter(({ atOnce }) => atOnce).length === 1;
    return [{ hops: isOneBeside ? marked.filter(({ atOnce }) => !atOnce) : marked, target }];
  });
}

function statisticsOf(hops: readonly Figure[], isShared: boolean): ReadonlySet<string | undefined> {
  const statistics = new Set(hops.map(({ quantity }) => quantity.statistic));
  if (isShared) statistics.delete(undefined);
  return statistics;
}

/** `offered in at most 20 s (p95)`: a latency, whatever it is called. */
function isLimitOfPercentile({ subject, quantity }: Figure): boolean {
  return subject.measure === undefined && quantity.bound === 'at-most' && quantity.statistic?.startsWith('p') === true;
}

/** The target in the same section, else the one of the whole at the same percentile. */
function targetFor(hops: readonly Figure[], durations: readonly Figure[]): Figure | undefined {
  const [hop] = hops;
  if (hop === undefined) return undefined;
  const isOther = (figure: Figure): boolean =>
    !hops.includes(figure) &&
    (figure.block !== hop.block || (figure.cell === undefined && figure.sentence?.start !== hop.sentence?.start)) &&
    mayMeet(figure, hop);
  const near = durations.filter(
    (figure) =>
      isOther(figure) &&
      figure.section === hop.section &&
      figure.cell === undefined &&
      TARGET_SAID.test(rowOrSentence(figure)) &&
      LATENCY_SAID.test(rowOrSentence(figure)) &&
      (hop.quantity.statistic === undefined ||
        figure.quantity.statistic === undefined ||
        hop.quantity.statistic === figure.quantity.statistic),
  );
  const lead = hop.cell === undefined ? leadOf(hop.block) : '';
  const leading = lead === '' ? [] : near.filter(({ inline }) => inline?.text === lead);
  if (leading.length === 1) return leading[0];
  if (near.length > 0) return near.length === 1 ? near[0] : undefined;
  const ofTheWhole = durations.filter(
    (figure) =>
      isOther(figure) &&
      figure.subject.of === undefined &&
      figure.subject.endpoint === undefined &&
      figure.quantity.statistic === hop.quantity.statistic &&
      TARGET_SAID.test(`${rowOrSentence(figure)} ${figure.section.title} ${figure.quantity.bound === 'at-most' ? 'at most' : ''}`),
  );
  const named = ofTheWhole.filter(({ subject }) => subject.measure === 'latency');
  const far = named.length > 0 ? named : ofTheWhole.filter(isLimitOfPercentile);
  return new Set(far.map(({ quantity }) => quantity.written)).size === 1 ? far[0] : undefined;
}
