/** Products among the facts, by what they are, and what to call them in a sentence. */
import { lazily } from '../../base/lazily.ts';
import type { Product, ProductCategory } from '../../knowledge/adviceSchema.ts';
import { products } from '../../knowledge/products.ts';
import { factsOf, type Fact, type FactOf } from '../fact.ts';

type ProductFact = FactOf<'product'>;

/** A product in use, and the facts that show it. */
export interface FoundProduct {
  /** `PostgreSQL 16`, `PostgreSQL 16 on Amazon RDS`. */
  readonly words: string;
  readonly product: Product;
  /** Whether files run or rent it; a library alone shows that it is called, not where it stands. */
  readonly stands: boolean;
  readonly from: readonly ProductFact[];
}

export const STORES: readonly ProductCategory[] = [
  'relational-database',
  'document-database',
  'key-value-store',
  'analytics-database',
  'time-series-database',
  'graph-database',
  'search-engine',
  'vector-database',
  'object-storage',
];
export const QUEUES: readonly ProductCategory[] = ['queue', 'stream'];
export const CACHES: readonly ProductCategory[] = ['cache', 'cdn'];

const known = lazily((): ReadonlyMap<string, Product> => new Map(products.map((product) => [product.name, product])));

/** Whether somebody else runs it. */
export function isManaged(name: string): boolean {
  return known().get(name)?.managed === true;
}

/** Products of these categories, those that stand somewhere first. */
export function productsOf(facts: readonly Fact[], categories: readonly ProductCategory[]): readonly FoundProduct[] {
  const found = new Map<string, ProductFact[]>();
  const all = factsOf(facts, 'product').toSorted((a, b) => Number(a.as === 'used') - Number(b.as === 'used'));
  for (const fact of all.filter(
    ({ product }) =>
      known()
        .get(product)
        ?.categories.some((each) => categories.includes(each)) === true,
  ))
    found.set(fact.product, [...(found.get(fact.product) ?? []), fact]);
  const each = [...found].flatMap(([name, from]) => {
    const product = known().get(name);
    return product === undefined
      ? []
      : [{ words: wordsOf(product, from, all), product, stands: from.some(({ as }) => as !== 'used'), from }];
  });
  const hosts = new Set(each.flatMap(({ words }) => words.split(' on ').slice(1)));
  return each.filter(({ words }) => !hosts.has(words)).toSorted((a, b) => Number(b.stands) - Number(a.stands));
}

function wordsOf({ name, managed }: Product, from: readonly ProductFact[], all: readonly ProductFact[]): string {
  const version = from.find((fact) => fact.version !== undefined)?.version;
  const host =
    managed === true
      ? undefined
      : all.find(
          (other) =>
            other.as === 'rented' &&
            other.product !== name &&
            from.some((fact) => fact.name !== undefined && fact.name === other.name && fact.path === other.path),
        )?.product;
  return `${name}${version === undefined ? '' : ` ${version}`}${host === undefined ? '' : ` on ${host}`}`;
}
