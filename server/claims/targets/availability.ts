/** Availabilities that a document states, in percent. What they allow is `downtimes.ts`. */
import type { ArchDocument } from '../../document/document.ts';
import { statedValue } from '../../quantities/arithmetic.ts';
import { minus, exact, toNumber, type Exact } from '../../quantities/exact.ts';
import type { Figure } from '../../quantities/figure.ts';
import { figuresOf } from '../figuresByMeasure.ts';

/** Less is no promise that anybody would count downtime for. */
const LOWEST = 80;

/** Without one of these a text states no availability. */
export const PERCENT_WORDS = /nines|\d\s?%|percent/i;

/** Availabilities in percent, whoever promises them and however they are meant. */
export function availabilitiesOf(document: ArchDocument): readonly Figure[] {
  return figuresOf(document, 'availability').filter((figure) => percentOf(figure) !== undefined);
}

/** The one availability a figure says; undefined for ranges and for what no service would promise. */
export function percentOf({ quantity }: Figure): Exact | undefined {
  const value = quantity.kind === 'percentage' && quantity.bound !== 'at-most' ? statedValue(quantity) : undefined;
  if (value === undefined) return undefined;
  const missing = toNumber(minus(exact(100), value));
  return missing > 0 && missing <= 100 - LOWEST ? value : undefined;
}
