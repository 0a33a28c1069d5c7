/** What a node stands for, by its shape and by the words it is called. Errs towards `component`, which says least. */
import { anyWord, regex } from '../base/patterns.ts';
import { products } from '../knowledge/products.ts';
import type { NodeRole } from './diagram.ts';

const BY_WORDS: readonly (readonly [NodeRole, RegExp])[] = [
  [
    'actor',
    regex('i')`
    ^(?:(?:end |admin |external |anonymous )?users?|customers?|people|person|admins?|administrators?|operators?|visitors?|clients?|buyers?|
    sellers?|merchants?|staff|support agents?|developers?|internet)$
  `,
  ],
  [
    'client',
    anyWord`
    browser|web ?(?:app|client|site|ui)|mobile(?: app)?|spa|single[- ]page app|ios(?: app)?|android(?: app)?|front[- ]?end|desktop app
    (?:game|desktop|mobile|native|thick|thin|player['’]?s?) client|cli
  `,
  ],
  ['queue', anyWord`queue|topic|event bus|message bus|broker|stream|dlq|pub/?sub`],
  ['cache', anyWord`cache|cdn`],
  ['store', anyWord`db|data ?store|data ?base|storage|bucket|data warehouse|data lake|object store|table|replica|primary|index`],
  ['external', anyWord`external|third[- ]party|3rd[- ]party|partner|provider|vendor|saas`],
];

const CATEGORY_ROLES: Readonly<Record<string, NodeRole>> = {
  'relational-database': 'store',
  'document-database': 'store',
  'key-value-store': 'store',
  'analytics-database': 'store',
  'time-series-database': 'store',
  'graph-database': 'store',
  'search-engine': 'store',
  'vector-database': 'store',
  'object-storage': 'store',
  cache: 'cache',
  queue: 'queue',
  'event-stream': 'queue',
};

const productRoles: ReadonlyMap<string, NodeRole> = new Map(
  products.flatMap((product) => {
    const role = product.categories.map((category) => CATEGORY_ROLES[category]).find((each) => each !== undefined);
    return role === undefined
      ? []
      : [product.name, ...(product.aliases ?? [])].map((name): [string, NodeRole] => [name.toLowerCase(), role]);
  }),
);

/** The role that words alone tell; undefined where they tell none. */
export function roleByWords(label: string): NodeRole | undefined {
  const aside = label.search(/[([{]/);
  // Pictures before the words say nothing more.
  const plain = (aside < 0 ? label : label.slice(0, aside)).replace(/^[^\p{L}\p{N}]+/u, '').trim();
  const named = BY_WORDS.find(([, pattern]) => pattern.test(plain))?.[0];
  // A service is one whatever it is a service for.
  if (
    /(?<!\p{L})(?:service|server|worker|api|gateway|handler|consumer|producer|processor|manager|scheduler|proxy|balancer)$/iu.test(plain) &&
    named !== 'actor'
  )
    return named === 'external' || named === 'client' ? named : 'component';
  return (
    named ??
    productRoles.get(plain.toLowerCase()) ??
    [...plain.toLowerCase().matchAll(/[\p{L}\d]+/gu)].map(([word]) => productRoles.get(word)).find((role) => role !== undefined)
  );
}
