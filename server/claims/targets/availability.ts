/** Availabilities that a document states, in percent. What they allow is `downtimes.ts`. */
import { regex } from '../../base/patterns.ts';
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

/** `SLO: answers under 3 s for 95%`: how many are fast enough. */
const OF_THE_FAST = regex('iu')`
  (?:under|below|within|in|<|≤|less than|faster than|no more than|at most) ?\d[\d.,]* ?(?:ms|msec|milliseconds?|s|secs?|seconds?|min|
  minutes?)(?!\p{L})
  [^.;]{1,20}(?:for|in|on|at|with) (?:at least |over |more than )?$
`;

/** How far before the share that time stands at most. */
const NEAR = 80;

/** The one availability a figure says; undefined for ranges, for what no service would promise, and for the share that is fast enough. */
export function percentOf({ quantity, inline }: Figure): Exact | undefined {
  if (inline !== undefined && quantity.kind === 'percentage') {
    const before = inline.prose.slice(Math.max(0, quantity.start - NEAR), quantity.start);
    if (OF_THE_FAST.test(before)) return undefined;
  }
  const value = quantity.kind === 'percentage' && quantity.bound !== 'at-most' ? statedValue(quantity) : undefined;
  if (value === undefined) return undefined;
  const missing = toNumber(minus(exact(100), value));
  return missing > 0 && missing <= 100 - LOWEST ? value : undefined;
}
