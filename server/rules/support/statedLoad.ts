/** The load a document speaks of: users, requests, messages, whatever comes in a time. Says nothing of whether the design holds it. */
import { listed, regex } from '../../base/patterns.ts';
import { sayingsOf } from '../../claims/saying.ts';
import type { ArchDocument } from '../../document/document.ts';
import { toNumber } from '../../quantities/exact.ts';
import type { Measure } from '../../quantities/measures.ts';
import type { Figure } from '../../quantities/figure.ts';
import { quantitiesOf } from '../../quantities/quantitiesOf.ts';
import { isClaim } from '../../quantities/subject.ts';

const LOAD: ReadonlySet<Measure> = new Set<Measure>(['peak', 'throughput', 'average-load', 'users', 'concurrency']);

/** Every figure of a load, in whatever stance: targets, today's, tomorrow's. A rate of things that come is one without a word for it. */
export function loadFigures(document: ArchDocument): readonly Figure[] {
  return quantitiesOf(document).filter(({ subject, quantity }) =>
    subject.measure === undefined ? quantity.kind === 'rate' && quantity.counted !== undefined : LOAD.has(subject.measure),
  );
}

/** Those that the design states as the load it will bear, each called so. */
export function statedLoads(document: ArchDocument): readonly Figure[] {
  return loadFigures(document).filter(({ subject }) => subject.measure !== undefined && isClaim(subject));
}

/** The most that a figure says; zero where it says none. */
export function mostOf({ quantity }: Figure): number {
  return mostOfQuantity(quantity);
}

/** From so many on, whatever is counted is a scale to serve and not a handful of parts. */
const MANY = 10_000;
/** Things of a text or a machine, of which many are no load. */
const NO_LOAD: ReadonlySet<string> = new Set(listed`
  core|vcpu|cpu|gpu|thread|key|token|log|page|metric|series|time series|block|line
`);
/** Every count of things that may be a load: users, sensors, schools; parts of a text or a machine left out. */
export function countFigures(document: ArchDocument): readonly Figure[] {
  return quantitiesOf(document).filter(
    ({ quantity: { kind, counted, each } }) => kind === 'count' && counted !== undefined && each === undefined && !NO_LOAD.has(counted),
  );
}

const OF_LOAD = regex('iu')`
  (?<![\p{L}\d])(?:\d{1,3}(?:[,. ]\d{3})+|\d{5,}|\d+(?:\.\d+)? ?(?:million|thousand|k|m|billion)|(?:half a|a|one|two|three|four|five|
  six|seven|eight|nine|ten|several|many) (?:hundred thousand|million)s?) (?:of )?(?:\p{L}+ ){0,2}(?:viewers?|players?|patients?|
  citizens?|passengers?|listeners?|readers?|households?|students?|pupils?|members?|people|guests?|riders?|drivers?|parcels?|shipments?|
  devices?|sensors?|meters?|vehicles?|readings|orders|bookings|tickets|claims|calls|messages|events|users|customers|requests|queries|
  scans|transactions|payments|visits|visitors)(?!\p{L})
`;

/** Whether a document says by a figure how much it has to bear, named as a load or not. */
export function statesScale(document: ArchDocument): boolean {
  return (
    statedLoads(document).length > 0 ||
    quantitiesOf(document).some((figure) => isClaim(figure.subject) && isScale(figure)) ||
    sayingsOf(document, OF_LOAD).next().done === false
  );
}

function isScale({ quantity: { kind, counted, each }, quantity, subject }: Figure): boolean {
  if (each !== undefined || counted === undefined || NO_LOAD.has(counted) || subject.aspect === 'alert') return false;
  return kind === 'rate' || (kind === 'count' && mostOfQuantity(quantity) >= MANY);
}

function mostOfQuantity({ interval }: Figure['quantity']): number {
  const most = interval.max ?? interval.min;
  return most === undefined ? 0 : toNumber(most);
}
