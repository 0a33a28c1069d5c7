/** The load a document speaks of: users, requests, messages, whatever comes in a time. Says nothing of whether the design holds it. */
import type { ArchDocument } from '../../document/document.ts';
import { toNumber } from '../../quantities/exact.ts';
import type { Measure } from '../../quantities/measures.ts';
import type { Figure } from '../../quantities/figure.ts';
import { quantitiesOf } from '../../quantities/quantitiesOf.ts';
import { isClaim } from '../../quantities/subject.ts';

const LOAD: ReadonlySet<Measure> = new Set<Measure>(['peak', 'throughput', 'average-load', 'users', 'concurrency']);

/** Every figure of a load, in whatever stance: targets, today's, tomorrow's. A rate of things that come is one without a word for it. */
export function loadFigures(document: ArchDocument): readonly Figure[] {
  return quantitiesOf(document).filter(({ subject, quantity }) => (subject.measure === undefined ? quantity.kind === 'rate' && quantity.counted !== undefined : LOAD.has(subject.measure)));
}

/** Those that the design states as the load it will bear, each called so. */
export function statedLoads(document: ArchDocument): readonly Figure[] {
  return loadFigures(document).filter(({ subject }) => subject.measure !== undefined && isClaim(subject));
}

/** The most that a figure says; zero where it says none. */
export function mostOf({ quantity: { interval } }: Figure): number {
  const most = interval.max ?? interval.min;
  return most === undefined ? 0 : toNumber(most);
}
