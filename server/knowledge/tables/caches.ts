/** What is commonly cached where, for how long, and what ends it. Data only. */
import type { DecisionTable } from '../adviceSchema.ts';

export const cacheTable: DecisionTable = {
  id: 'cache/table', title: 'Caches by data', source: 'HEAPTRACE/caching',
  columns: ['Data', 'Cache Location', 'TTL', 'Invalidation'],
  rows: [
    { id: 'cache/session', cells: ['User session', 'Redis', '24h', 'at log-out'] },
    { id: 'cache/api-responses', cells: ['API responses', 'Redis', '5m', 'on write'] },
    { id: 'cache/static-assets', cells: ['Static assets', 'CDN', '30d', 'a new hash per deployment'] },
    { id: 'cache/query-results', cells: ['Query results', 'Application', '60s', 'by time'] },
    { id: 'cache/configuration', cells: ['Configuration', 'In memory', '5m', 'at restart'] },
  ],
};

export const cacheLayers: DecisionTable = {
  id: 'cache/layers', title: 'Caches by layer', source: 'SYSARCH/document/11.1',
  columns: ['Cache Layer', 'Technology', 'TTL', 'Purpose'],
  rows: [
    { id: 'cache/layers/cdn', cells: ['CDN', 'CloudFront', '24h', 'static assets'] },
    { id: 'cache/layers/application', cells: ['Application', 'Redis', '5m-1h', 'API responses'] },
    { id: 'cache/layers/database', cells: ['Database', 'Query cache', '30s', 'frequent queries'] },
  ],
};
