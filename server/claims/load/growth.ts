/**
 * What a document says of how its data grow: a volume to begin with, a growth, and the volume it ends with after a time. Groups what stands
 * together; works nothing out. Errs towards leaving a group out.
 */
import { regex } from '../../base/patterns.ts';
import type { ArchDocument, DocumentFact } from '../../document/document.ts';
import { statedValue } from '../../quantities/arithmetic.ts';
import { compareExact } from '../../quantities/exact.ts';
import type { Figure } from '../../quantities/figure.ts';
import { quantitiesOf } from '../../quantities/quantitiesOf.ts';
import { isAsserted } from '../../quantities/subject.ts';
import { ALTERED, isGrowth, type GrowthStatement } from './growthFigure.ts';
import { growthInList, growthInTable } from './growthInLabels.ts';
import { growthInProse } from './growthInProse.ts';
import { productOf, type StatedProduct } from './statedProducts.ts';

/** Two growths of which one is said to be the other: `10 GB a day (300 GB a month)`. */
export interface SameGrowth {
  readonly first: Figure;
  readonly second: Figure;
}

/** All that a document says of how its data grow. */
export interface Growth {
  readonly statements: readonly GrowthStatement[];
  readonly equals: readonly SameGrowth[];
  readonly products: readonly StatedProduct[];
}

const NONE: Growth = { statements: [], equals: [], products: [] };
const fact: DocumentFact<Growth> = { compute: (document) => (document.mentions(MAY_GROW) ? read(document) : NONE) };

/** Every growth with what is said to come of it. */
export function growthOf(document: ArchDocument): Growth {
  return document.fact(fact);
}

/** Without one of these a text states no growth. */
export const MAY_GROW = regex('i')`
  (?:[KMGTP]i?B|bytes?)(?: more)?(?: (?:worth )?of (?:[a-z-]+ ){1,3}| )?(?:\s?/|per |an? |each |every |daily|weekly|monthly|yearly)|
  (?:every|each) (?:day|night|week|month|year)\b[^.\n]{1,24}\d ?(?:[KMGTP]i?B|bytes)|
  \b(?:new|added|ingest\w*)\b[^.\n]{1,40}(?:per|a|each) (?:day|week|month|year)|gr[eo]w|doubl|tripl|(?:added|written|stored|ingested|uploaded|
  produced|collected|recorded|created|comes? in) (?:daily|weekly|monthly|yearly|(?:per|each|every|an?) (?:day|week|month|year))
`;

function read(document: ArchDocument): Growth {
  const figures = quantitiesOf(document).filter(({ subject }) => isAsserted(subject));
  const growths = figures.filter(isGrowth);
  if (growths.length === 0) return NONE;
  const statements = growths
    .flatMap((growth) =>
      growth.cell === undefined
        ? (growthInProse(figures, growths, growth) ?? growthInList(figures, growth) ?? [])
        : (growthInTable(figures, growth) ?? []),
    )
    .filter((statement) => !isCutShort(figures, statement));
  return {
    statements,
    equals: growths.flatMap((second, index) => sameAs(growths[index - 1], second) ?? []),
    products: growths.flatMap((result) => productOf(figures, result) ?? []),
  };
}

/** What is kept for less than the time in question does not pile up that long. */
function isCutShort(figures: readonly Figure[], { growth, after }: GrowthStatement): boolean {
  return figures.some(
    ({ section, subject, quantity }) =>
      section === growth.section &&
      subject.measure === 'retention' &&
      quantity.kind === 'duration' &&
      compareExact(statedValue(quantity) ?? after, after) < 0,
  );
}

const EXPLAINS = regex('iu')`
  ^(?:\sof\s[\p{L} -]{1,30})?,?\s*(?:\((?:[=≈~]|i\.e\.,?|about|roughly|that is|or)?\s*|[=≈→]\s*|i\.e\.,?\s*|that is,?\s*|which is\s*|
  or (?:about|roughly|around)\s*)$
`;

/** `10 GB/day (3 TB per month)`. */
function sameAs(first: Figure | undefined, second: Figure): SameGrowth | undefined {
  if (
    first?.inline?.shape === undefined ||
    first.inline.shape !== second.inline?.shape ||
    first.quantity.kind !== 'transfer' ||
    second.quantity.kind !== 'transfer' ||
    first.sentence?.start !== second.sentence?.start
  )
    return undefined;
  const gap = first.inline.prose.slice(first.quantity.end, second.quantity.start);
  const isExplained = EXPLAINS.test(gap);
  return isExplained && first.quantity.period !== second.quantity.period && !ALTERED.test(first.sentence?.prose ?? '')
    ? { first, second }
    : undefined;
}
