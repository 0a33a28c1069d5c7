/** Products that a text names, by the names and aliases known. Says nothing of what the text says about them. */
import type { Product } from '../knowledge/adviceSchema.ts';
import { products } from '../knowledge/products.ts';
import type { InlineFact } from './inline.ts';

export interface ProductMention {
  readonly product: Product;
  readonly start: number;
  readonly end: number;
}

/** Names that are words as well: only with a capital do they name a product. */
const WORDS: ReadonlySet<string> = new Set(['oracle', 'aurora', 'spanner', 'spring', 'rails', 'lambda', 'pulsar', 'nomad', 'outposts', 'envoy', 'vault', 'cedar', 'flask', 'go', 'rust', 'java', 'python', 'loki', 'neptune', 'polly', 'sentry', 'confluent', 'kong', 'opa', 'elk', 'docker', 'secret manager', 'service bus', 'cloud storage', 'cloud functions', 'blob storage', 'key vault', 'azure functions', 'snowflake', 'consul', 'akamai', 'prometheus']);
/** These only as their makers write them. */
const EXACT: ReadonlySet<string> = new Set(['REST', 'SSE', 'Go', 'NATS', 'Cloud Run', 'AKS', 'ECS', 'EKS', 'GKE', 'Zod']);

const byName: ReadonlyMap<string, Product> = new Map(products.flatMap((product) => [product.name, ...(product.aliases ?? [])].map((name) => [name.toLowerCase(), product] as const)));
const PATTERN = new RegExp(String.raw`(?<![\p{L}\p{N}_])(?:${[...byName.keys()].sort((a, b) => b.length - a.length).map((name) => name.replaceAll(/[.+/]/g, String.raw`\$&`)).join('|')})(?![\p{L}\p{N}_]|\.\p{L})`, 'giu');

const fact: InlineFact<readonly ProductMention[]> = { compute: (inline) => productsInText(inline.text) };

/** The products an inline names, in the order they stand; worked out once for each text. */
export function productsIn(inline: { fact<T>(fact: InlineFact<T>): T }): readonly ProductMention[] {
  return inline.fact(fact);
}

/** The same for any text: titles, labels of diagrams. */
export function productsInText(text: string): readonly ProductMention[] {
  const found: ProductMention[] = [];
  for (const match of text.matchAll(PATTERN)) {
    const [written] = match;
    const product = byName.get(written.toLowerCase());
    if (product === undefined || !isName(written, product)) continue;
    found.push({ product, start: match.index, end: match.index + written.length });
  }
  return found;
}

function isName(written: string, product: Product): boolean {
  if (EXACT.has(product.name) && product.name.toLowerCase() === written.toLowerCase()) return written === product.name;
  return !WORDS.has(written.toLowerCase()) || written !== written.toLowerCase();
}
