/** num/storage-growth: the volume stated after a time is far from what the stated growth makes of it. */
import { growthOf, MAY_GROW, type SameGrowth } from '../../claims/load/growth.ts';
import type { StatedProduct } from '../../claims/load/statedProducts.ts';
import type { GrowthStatement } from '../../claims/load/growthFigure.ts';
import { perSecond, statedValue } from '../../quantities/arithmetic.ts';
import { exact, times, toNumber } from '../../quantities/exact.ts';
import { formatAmount, humaneDuration } from '../../quantities/format.ts';
import type { Figure } from '../../quantities/figure.ts';
import { quantitiesOf } from '../../quantities/quantitiesOf.ts';
import { secondsOf } from '../../quantities/units.ts';
import { defineRule, type Finding, type RuleContext } from '../rule.ts';
import { isInForce } from '../support/liveFigures.ts';

/** Estimates may be off by this much either way. */
const FACTOR = 2;

export const storageGrowth = defineRule<Message>({
  meta: {
    id: 'num/storage-growth',
    title: 'A stated volume does not follow from the stated growth',
    severity: 'warning',
    kinds: ['adr', 'plan'],
    tier: 'c',
    fix: 'none',
    since: '0.2.0',
    sources: ['PLANNER', 'PRODARCH'],
    words: [MAY_GROW],
    messages: {
      volume:
        '{growth} over {time} makes about {expected}{start}, and {stated} is stated. Storage is bought by one of the two figures; see which is right.',
      rate: '{first} is about {expected}, and {stated} is stated for the same growth. Storage is bought by one of the two figures; see which is right.',
      product:
        '{many} of {size} each make about {expected}, and {stated} is stated. Storage is bought by one of the figures; see which is right.',
    },
  },
  *check(context) {
    const { statements, equals, products } = growthOf(context.document);
    for (const statement of statements) yield* volumeFinding(context, statement);
    for (const product of products) yield* productFinding(context, product);
    for (const same of equals) yield* rateFinding(context, same);
  },
});

type Message = 'volume' | 'rate' | 'product';

/** A volume that is not what the growth makes of it. */
function* volumeFinding({ document, records }: RuleContext, statement: GrowthStatement): Generator<Finding<Message, undefined>> {
  const { growth, start, end, every, after } = statement;
  const expected = expectedOf(statement);
  const stated = valueOf(end);
  if (expected === undefined || isNear(expected, stated) || !isInForce(records, end.section)) return;
  // What was there before may be stated elsewhere.
  const isAddedTo = ({ quantity }: Figure, volume: number): boolean =>
    quantity.kind === 'size' && volume < stated && isNear(expected + volume, stated);
  if (start === undefined && quantitiesOf(document).some((figure) => isAddedTo(figure, valueOf(figure)))) return;
  yield {
    message: 'volume',
    data: {
      growth: growth.quantity.period === undefined ? `${growth.quantity.written} per ${every}` : growth.quantity.written,
      time: humaneDuration(after),
      expected: sizeLike(end, expected),
      start: start === undefined ? '' : ` from ${start.quantity.written}`,
      stated: end.quantity.written,
    },
    range: end.range,
    related: [{ uri: document.uri, range: growth.range, message: 'The growth' }],
  };
}

/** So many of such a size that do not come to what is stated. */
function* productFinding({ document, records }: RuleContext, product: StatedProduct): Generator<Finding<Message, undefined>> {
  const { many, every, size, result } = product;
  const expected = expectedOfProduct(product);
  if (isNear(expected, valueOf(result)) || !isInForce(records, result.section)) return;
  yield {
    message: 'product',
    data: {
      many: every === undefined ? many.quantity.written : `${many.quantity.written}, every ${every.quantity.written}`,
      size: size.quantity.written,
      expected: sizeLike(result, expected),
      stated: result.quantity.written,
    },
    range: result.range,
    related: [
      { uri: document.uri, range: many.range, message: 'How many' },
      { uri: document.uri, range: size.range, message: 'How large each is' },
    ],
  };
}

/** Two growths that are said to be one, and are not. */
function* rateFinding({ document, records }: RuleContext, { first, second }: SameGrowth): Generator<Finding<Message, undefined>> {
  const expected = toNumber(perSecond(first.quantity).max ?? exact(0)) * toNumber(secondsOf(second.quantity.period ?? 'second'));
  if (isNear(expected, valueOf(second)) || !isInForce(records, second.section)) return;
  yield {
    message: 'rate',
    data: { first: first.quantity.written, expected: sizeLike(second, expected), stated: second.quantity.written },
    range: second.range,
    related: [{ uri: document.uri, range: first.range, message: 'The growth it is said to be' }],
  };
}

function valueOf({ quantity }: Figure): number {
  return toNumber(statedValue(quantity) ?? exact(0));
}

function isNear(expected: number, stated: number): boolean {
  return stated <= expected * FACTOR && stated * FACTOR >= expected;
}

/** In bytes, for the period of the stated result. */
function expectedOfProduct({ many, every, size, result }: StatedProduct): number {
  const perSecondOf = every === undefined ? toNumber(perSecond(many.quantity).max ?? exact(0)) : valueOf(many) / valueOf(every);
  return perSecondOf * valueOf(size) * toNumber(secondsOf(result.quantity.period ?? 'second'));
}

/** The volume in bytes that the growth makes; undefined for a share of nothing known. */
function expectedOf({ growth, start, every, after }: GrowthStatement): number | undefined {
  const { quantity } = growth;
  const seconds = toNumber(after);
  const periods = seconds / toNumber(secondsOf(every));
  const from = start === undefined ? 0 : valueOf(start);
  if (quantity.kind === 'transfer' || quantity.kind === 'size') return from + valueOf(growth) * periods;
  if (start === undefined) return undefined;
  const factor = quantity.kind === 'multiple' ? valueOf(growth) : 1 + valueOf(growth) / 100;
  return from * factor ** periods;
}

/** A size as the stated one is written, to two digits or so. */
function sizeLike({ quantity }: Figure, bytes: number): string {
  const inUnit = bytes / toNumber(quantity.unit.factor);
  const places = inUnit >= 10 ? 0 : inUnit >= 1 ? 1 : 3;
  const scale = 10 ** places;
  return formatAmount(quantity, times(exact(Math.round(inUnit * scale), scale), quantity.unit.factor));
}
