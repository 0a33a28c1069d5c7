/** So many of such a size, and what they are said to come to, in one text. Multiplies nothing. */
import { regex } from '../../base/patterns.ts';
import type { Figure } from '../../quantities/figure.ts';
import { ALTERED } from './growthFigure.ts';

/** `50,000 documents a day of 200 kB each come to 10 GB a day`: so many, so large, and what they are said to make. */
export interface StatedProduct {
  /** A rate, or a count with how often each of them comes. */
  readonly many: Figure;
  readonly every: Figure | undefined;
  readonly size: Figure;
  readonly result: Figure;
}

const MAKES = regex('iu')`
  (?:^|[.;,:(] ?|(?<!\p{L}))(?:(?:that|this|which|these|they|together they|it) )?
  (?:comes? to|adds? up to|amounts? to|makes?|gives?|results? in|is|are|means?|yields?|totals?|sums? up to|works out (?:at|to|as)|fills?|[≈=→])
  (?: (?:about|around|roughly|some|nearly|almost|up to|no more than|less than|at most))* $
`;
const EVERY_BEFORE = /(?<!\p{L})(?:every|each|once in|once every) $/iu;

/** What is said to come of so many of such a size, in one text; undefined where more figures stand there than these. */
export function productOf(figures: readonly Figure[], result: Figure): StatedProduct | undefined {
  const { inline, quantity, block } = result;
  if (inline === undefined || quantity.kind !== 'transfer' || result.cell !== undefined || ALTERED.test(inline.prose)) return undefined;
  const before = figures.filter(
    (figure) => figure.block?.start === block?.start && figure.inline?.shape === inline.shape && figure.quantity.end <= quantity.start,
  );
  const [size, ...sizes] = before.filter((figure) => figure.quantity.kind === 'size');
  const [rate, ...rates] = before.filter((figure) => figure.quantity.kind === 'rate');
  const [count, ...counts] = before.filter((figure) => figure.quantity.kind === 'count');
  const every = before.find(
    (figure) => figure.quantity.kind === 'duration' && EVERY_BEFORE.test(inline.prose.slice(0, figure.quantity.start)),
  );
  const many = rate ?? (every === undefined ? undefined : count);
  const last = before.at(-1);
  if (
    size === undefined ||
    many === undefined ||
    last === undefined ||
    sizes.length + rates.length > 0 ||
    (rate === undefined && counts.length > 0) ||
    before.length > (rate === undefined ? 3 : 2)
  )
    return undefined;
  return MAKES.test(inline.prose.slice(last.quantity.end, quantity.start))
    ? { many, every: rate === undefined ? every : undefined, size, result }
    : undefined;
}
