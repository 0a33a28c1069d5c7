/** Caches that a document describes without their lifetime, without what ends an entry early, or without what happens when a hot one expires. */
import { regex } from '../../base/patterns.ts';
import { contains } from '../../base/range.ts';
import { figuresOf } from '../../claims/figuresByMeasure.ts';
import type { Statement } from '../../claims/statement.ts';
import { affirmed, isMentioned, statementsOn } from '../../claims/statements.ts';
import type { ArchDocument } from '../../document/document.ts';
import { compareQuantities } from '../../quantities/arithmetic.ts';
import { quantitiesOf } from '../../quantities/quantitiesOf.ts';
import { isClaim } from '../../quantities/subject.ts';
import { unanswered } from '../support/lack.ts';
import { normRule } from '../support/normRule.ts';

/** Caches of tools and clients that the design does not fill itself. */
const OTHER_CACHE =
  /\b(?:browser|build|npm|docker|dns|layer|compiler|ci|package|module|cpu|page|disk|os|http|query plan|plan|client-side|no)[ -]?$/i;

/** What says that the design keeps copies, and not only that there is something called a cache. */
const FILLED = regex('i')`
  \b(?:(?:is|are|get|gets|be|been) (?:also |then |heavily )?cached|cache (?:layer|tier|in front)|
  caching (?:layer|tier|in|of|with|via|using|for|on)|(?:redis|memcached|elasticache|valkey|distributed|application|in-memory|local|shared|
  response|result|session|lookup) cache|cached (?:in|for|at|by|on|with)|(?:into|through|behind|use|uses|with) (?:an?|the) cache|we cache|
  a cache of|(?:redis|memcached) (?:\w+ ){0,2}cach\w+|caches (?:\w+ ){0,3}
  (?:responses?|results?|quer(?:y|ies)|products?|pages?|prices?|sessions?|lookups?|profiles?|catalog(?:ue)?|answers?|rates?|tokens?|
  permissions?))\b
`;
/** A variable that remembers is no cache that anybody operates. */
const IN_PROCESS =
  /\b(?:informers?|can be|could be|kubelet|uncore|watch cache|apiserver|compiler|struct|state object|controllers?|scheduler|garbage collect\w*|gc)\b/i;

/** `no protection against stampedes` */
const UNPROTECTED = /\b(?:no|without|lacks?|not) (?:any )?(?:protect\w*|guard\w*|defen[cs]e)\b[^.;]{0,20}$/i;

export const cacheIncomplete = normRule({
  id: 'data/cache-incomplete',
  title: 'A cache without lifetime, invalidation or protection of hot keys',
  severity: 'info',
  sources: ['PLANNER', 'HEAPTRACE'],
  messages: {
    lifetime:
      'Something is cached, and no lifetime is stated. An entry that nothing removes is wrong for good; give each kind of entry a TTL.',
    invalidation:
      'Cached values live longer than they may be stale, and nothing says what ends them earlier. Shorten the TTL, or describe the invalidation.',
    stampede:
      'Hot keys are cached, and nothing guards the moment when one expires. All its readers then go to the source at once: let one fill it, or refresh it early.',
  },
  *find(context) {
    const { document } = context;
    const caches = affirmed(document, 'cache-use').filter(isFilledHere);
    const lifetime =
      figuresOf(document, 'ttl').length > 0 || caches.some((cache) => hasTimeBeside(document, cache))
        ? undefined
        : unanswered(context, caches, 'cache-lifetime');
    const endless =
      lifetime === undefined ? affirmed(document, 'cache-use').find(({ sentence }) => ENDLESS.test(sentence.prose)) : undefined;
    if (endless !== undefined) yield { message: 'lifetime', range: endless.range };
    if (lifetime !== undefined) yield { message: 'lifetime', range: lifetime.range };
    const bare =
      caches.length > 0
        ? statementsOn(document, 'cache-stampede').find(
            (each) => each.standing === 'own' && each.time === 'now' && UNPROTECTED.test(each.before),
          )
        : undefined;
    if (bare !== undefined) yield { message: 'stampede', range: bare.clauseRange };
    if (context.profile.kind === 'adr' || caches.length === 0) return;
    const stale = outlivesFreshness(document);
    if (stale !== undefined && !isMentioned(document, 'cache-invalidation')) yield { message: 'invalidation', range: stale.range };
    const hot = unanswered(context, affirmed(document, 'hot-key'), 'cache-stampede');
    if (hot !== undefined && bare === undefined) yield { message: 'stampede', range: hot.range };
  },
});

/** `cached for five minutes`: how long, in the clause that tells of the cache. */
function hasTimeBeside(document: ArchDocument, { clauseRange, cell }: Statement): boolean {
  const place = cell?.row ?? clauseRange;
  return quantitiesOf(document).some(
    ({ quantity, range }) =>
      quantity.kind === 'duration' &&
      quantity.period === undefined &&
      contains(place, range) &&
      KEPT_FOR.test(document.text.slice(Math.max(place.start, range.start - 24), range.start)),
  );
}

/** `Entries stay in the cache for good`. */
const ENDLESS = regex('iu')`
  (?<!\p{L})(?:entr(?:y|ies)|values?|items?|keys?|it|they|cached \p{L}+) (?:stays?|remains?|lives?|(?:is|are) (?:kept|cached|held))
  (?: [\p{L}-]+){0,4} (?:for good|for ?ever|indefinitely|without (?:an? )?(?:end|limit|expiry|ttl))(?!\p{L})|
  (?<!\p{L})(?:cached (?:\p{L}+ ){1,2}|entries )never (?:expires?|leave|leaves)(?!\p{L})
`;
const KEPT_FOR = /(?<!\p{L})(?:for|every|each|lives?|lasts?|after|up to|at most|max(?:imum)?|of|than)(?: \p{L}+)? ?$/iu;

/** `Sessions are kept in Redis`: nothing that another place holds as well. */
const NO_COPY = /\b(?:sessions?|locks?|queues?|tokens?|counters?|jobs?|presence|leaderboards?|carts?|baskets?)\b/i;
/** `Cache: Redis`, `| Cache | Memcached |`: what keeps the copies, behind the label. */
const KEPT_BY = /^\s*(?:[:=–—-]\s*)?(?:\w+ )?(?:redis|memcached|valkey|varnish|caffeine|elasticache|hazelcast|ehcache|infinispan)\b/i;

function isFilledHere(statement: Statement): boolean {
  const { before, words, clause, inline, cell } = statement;
  if (!/^cach/i.test(words)) return !/ in redis$/i.test(words) || !NO_COPY.test(clause.text);
  const behind = inline.prose.slice(clause.end) || (cell?.row.cells[cell.row.cells.indexOf(cell.cell) + 1]?.text ?? '');
  if (/^cach(?:e|es|ing)$/i.test(words) && before.trim() === '' && statement.behind.trim() === '' && KEPT_BY.test(behind)) return true;
  return !OTHER_CACHE.test(before) && FILLED.test(clause.text) && !IN_PROCESS.test(clause.text);
}

/** A lifetime longer than the shortest staleness the design allows. */
function outlivesFreshness(document: ArchDocument): { readonly range: { readonly start: number; readonly end: number } } | undefined {
  const bounds = figuresOf(document, 'staleness').filter((figure) => isClaim(figure.subject));
  return figuresOf(document, 'ttl').find(
    (ttl) => isClaim(ttl.subject) && bounds.some((bound) => (compareQuantities(ttl.quantity, bound.quantity) ?? 0) > 0),
  );
}
