/** Which database for which use. Data only. */
import type { DatabaseUse } from '../adviceSchema.ts';

export const databaseUses: readonly DatabaseUse[] = [
  { id: 'database/transactions', source: 'PRODARCH/databases/transactions', useCase: 'Structured data with ACID transactions', primary: 'PostgreSQL', alternative: 'MySQL', why: 'Reliable, rich in features, and JSONB takes what does not fit a column', signs: ['acid', 'transaction', 'relational', 'joins', 'orders', 'payments', 'ledger', 'structured data'] },
  { id: 'database/documents', source: 'PRODARCH/databases/documents', useCase: 'Documents with a flexible schema', primary: 'MongoDB', alternative: 'DynamoDB', why: 'A query language made for documents, and an aggregation pipeline', signs: ['document store', 'flexible schema', 'schemaless', 'nested documents'] },
  { id: 'database/cache', source: 'PRODARCH/databases/cache', useCase: 'Cache and session store', primary: 'Redis', alternative: 'Memcached', why: 'Data structures, optional persistence, publish and subscribe', signs: ['cache', 'caching', 'session store', 'sessions', 'leaderboard', 'rate limit counters'] },
  { id: 'database/analytics', source: 'PRODARCH/databases/analytics', useCase: 'Analytics and time series', primary: 'ClickHouse', alternative: 'TimescaleDB', why: 'Columns instead of rows, so that reading many rows of few columns is very fast', signs: ['analytics', 'time-series', 'time series', 'olap', 'metrics storage', 'event analytics'] },
  { id: 'database/graph', source: 'PRODARCH/databases/graph', useCase: 'Graphs of relationships', primary: 'Neo4j', alternative: 'Amazon Neptune', why: 'Walks edges natively and asks in Cypher', signs: ['graph', 'graph traversal', 'relationships', 'social graph', 'recommendation graph'] },
  { id: 'database/search', source: 'PRODARCH/databases/search', useCase: 'Full-text search', primary: 'Elasticsearch', alternative: 'Meilisearch', why: 'Distributed, and indexes almost at once', signs: ['full-text search', 'full text search', 'search index', 'fuzzy search', 'faceted search'] },
];
