/** Which kinds of store fit each use of the database matrix, and the words by which a text names the use. Data only. */
import type { Product, ProductCategory } from '../adviceSchema.ts';
import { products } from '../products.ts';

export interface StoreFit {
  /** Of an entry in `databases.ts`. */
  readonly id: string;
  /** As running text names the use. */
  readonly label: string;
  readonly fits: readonly ProductCategory[];
  /** Lower case; `*` stands for any ending. */
  readonly signs: readonly string[];
}

export const storeFits: readonly StoreFit[] = [
  { id: 'database/transactions', label: 'transactions', fits: ['relational-database'], signs: ['acid', 'transaction*', 'ledger*', 'payment*', 'orders', 'invoices', 'bookings', 'account balance*', 'balances', 'accounting', 'money', 'relational data', 'double entry', 'wallets', 'settlement*', 'bookkeeping', 'journal entries', 'refunds', 'money transfers'] },
  { id: 'database/documents', label: 'documents of a flexible schema', fits: ['document-database', 'relational-database', 'search-engine'], signs: ['flexible schema*', 'schemaless', 'schema less', 'nested document*', 'json document*', 'semi structured'] },
  { id: 'database/cache', label: 'a cache or sessions', fits: ['cache', 'key-value-store', 'document-database'], signs: ['cache', 'caches', 'caching', 'cached', 'session store', 'sessions', 'session data', 'leaderboard*', 'rate limit counter*', 'hot data'] },
  { id: 'database/analytics', label: 'analytics or time series', fits: ['analytics-database', 'time-series-database', 'search-engine', 'object-storage'], signs: ['analytics', 'analytical', 'olap', 'time series', 'timeseries', 'clickstream*', 'sensor reading*', 'telemetry', 'event log*', 'aggregat*', 'reporting', 'logs', 'metrics', 'sensor data', 'sensor values', 'measurement series', 'tick data', 'click events'] },
  { id: 'database/graph', label: 'graphs of relationships', fits: ['graph-database'], signs: ['graph traversal*', 'social graph', 'friend of friend*', 'friends of friends', 'friend of a friend*', 'levels deep', 'hops deep', 'shortest path*', 'relationship graph', 'knowledge graph', 'recommendation graph', 'multi hop', 'shortest route*', 'path finding', 'degrees of separation', 'hops away'] },
  { id: 'database/search', label: 'full-text search', fits: ['search-engine', 'vector-database'], signs: ['full text search*', 'fulltext search*', 'fuzzy search*', 'faceted search*', 'product search', 'text search', 'search index*', 'search queries', 'search', 'autocomplete', 'typo tolerant', 'free text quer*', 'relevance ranking'] },
];

/** Kinds of store that are picked for a use; files in object storage fit beside any of them. */
const STORES: readonly ProductCategory[] = ['relational-database', 'document-database', 'key-value-store', 'cache', 'analytics-database', 'time-series-database', 'graph-database', 'search-engine'];

/** Database products by each of their names, lower case, hyphens as spaces. */
export const storeProducts: ReadonlyMap<string, Product> = new Map(
  products.filter((product) => product.categories.some((category) => STORES.includes(category)))
    .flatMap((product) => [product.name, ...(product.aliases ?? [])].map((name) => [name.toLowerCase().replaceAll('-', ' '), product] as const)),
);
