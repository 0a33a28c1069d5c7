/** num/ttl-vs-freshness: a cache keeps data longer than it may be stale. */
import { cachedDataOf, CACHING_WORDS } from '../../claims/data/caching.ts';
import { mostOf } from '../../claims/statedFigure.ts';
import { compareExact } from '../../quantities/exact.ts';
import { humaneDuration } from '../../quantities/format.ts';
import { defineRule } from '../rule.ts';
import { isInForce } from '../support/liveFigures.ts';

export const ttlVsFreshness = defineRule({
  meta: {
    id: 'num/ttl-vs-freshness',
    title: 'A cache keeps data longer than it may be stale',
    severity: 'warning',
    kinds: ['adr', 'plan'],
    tier: 'c',
    fix: 'none',
    since: '0.2.0',
    sources: ['PLANNER', 'HEAPTRACE'],
    words: CACHING_WORDS,
    messages: {
      longer:
        'The cache keeps it for {ttl}, and it may be {allowed} stale at most: some answers are too old by up to the difference. Shorten the TTL, end entries when the data changes, or allow more.',
    },
  },
  *check({ document, records }) {
    for (const { ttl, allowed } of cachedDataOf(document)) {
      const [keeps, most] = [mostOf(ttl), mostOf(allowed)];
      if (keeps === undefined || most === undefined || compareExact(keeps, most) <= 0) continue;
      if (!isInForce(records, ttl.section) || !isInForce(records, allowed.section)) continue;
      yield {
        message: 'longer',
        data: { ttl: humaneDuration(keeps), allowed: humaneDuration(most) },
        range: ttl.range,
        related: [{ uri: document.uri, range: allowed.range, message: 'How stale it may be' }],
      };
    }
  },
});
