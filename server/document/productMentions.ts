/** Products that a text names, by the names and aliases known. Says nothing of what the text says about them. */
import { lazily } from '../base/lazily.ts';
import { listed } from '../base/patterns.ts';
import type { Product } from '../knowledge/adviceSchema.ts';
import { products } from '../knowledge/products.ts';
import type { InlineFact } from './inline.ts';

export interface ProductMention {
  readonly product: Product;
  readonly start: number;
  readonly end: number;
}

/** Names that are words as well: only with a capital do they name a product. */
const WORDS: ReadonlySet<string> = new Set(listed`
  oracle|aurora|spanner|spring|rails|lambda|pulsar|nomad|outposts|envoy|vault|cedar|flask|go|rust|java|python|loki|neptune|polly|sentry
  confluent|kong|opa|elk|docker|secret manager|service bus|cloud storage|cloud functions|blob storage|key vault|azure functions|snowflake
  consul|akamai|prometheus
`);
/** These only as their makers write them. */
const EXACT: ReadonlySet<string> = new Set(['REST', 'SSE', 'Go', 'NATS', 'Cloud Run', 'AKS', 'ECS', 'EKS', 'GKE', 'Zod']);

/** A name in lower case, and what it names. */
interface Name {
  readonly text: string;
  readonly product: Product;
  /** How many signs stand before its first word: `.net`. */
  readonly lead: number;
}

/** By the first word of each name, the longest name first. */
const names = lazily((): ReadonlyMap<string, readonly Name[]> => {
  const all = new Map(
    products.flatMap((product) => [product.name, ...(product.aliases ?? [])].map((name) => [name.toLowerCase(), product] as const)),
  );
  const byWord = new Map<string, Name[]>();
  for (const [text, product] of [...all].sort(([a], [b]) => b.length - a.length)) {
    const first = WORD.exec(text);
    if (first === null) continue;
    const name: Name = { text, product, lead: first.index };
    const known = byWord.get(first[0]);
    if (known === undefined) byWord.set(first[0], [name]);
    else known.push(name);
  }
  return byWord;
});
const WORD = /[\p{L}\p{N}_]+/u;
const WORDS_OF_TEXT = /[\p{L}\p{N}_]+/gu;
const GOES_ON = /^(?:[\p{L}\p{N}_]|\.\p{L})/u;
const LETTER_BEFORE = /[\p{L}\p{N}_]$/u;

const fact: InlineFact<readonly ProductMention[]> = { compute: (inline) => productsInText(inline.text) };

/** The products an inline names, in the order they stand; worked out once for each text. */
export function productsIn(inline: { fact<T>(fact: InlineFact<T>): T }): readonly ProductMention[] {
  return inline.fact(fact);
}

/** The same for any text: titles, labels of diagrams. */
export function productsInText(text: string): readonly ProductMention[] {
  const lower = text.toLowerCase();
  // Lower case may change the length of a text, in few languages; places would be wrong then.
  if (lower.length !== text.length) return [];
  const found: ProductMention[] = [];
  let behind = 0;
  for (const word of lower.matchAll(WORDS_OF_TEXT)) {
    const name = names()
      .get(word[0])
      ?.find(({ text: each, lead }) => word.index - lead >= behind && standsAt(lower, each, word.index - lead));
    if (name === undefined) continue;
    const start = word.index - name.lead;
    behind = start + name.text.length;
    if (isName(text.slice(start, behind), name.product)) found.push({ product: name.product, start, end: behind });
  }
  return found;
}

function standsAt(text: string, name: string, start: number): boolean {
  return (
    text.startsWith(name, start) &&
    !GOES_ON.test(text.slice(start + name.length, start + name.length + 2)) &&
    !LETTER_BEFORE.test(text.slice(Math.max(0, start - 1), start))
  );
}

function isName(written: string, product: Product): boolean {
  if (EXACT.has(product.name) && product.name.toLowerCase() === written.toLowerCase()) return written === product.name;
  return !WORDS.has(written.toLowerCase()) || written !== written.toLowerCase();
}
