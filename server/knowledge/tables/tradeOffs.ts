/** Six trade-offs every design makes, and what each depends on. Data only. */
import type { DecisionTable } from '../adviceSchema.ts';

export const tradeOffs: DecisionTable = {
  id: 'trade-off/matrix', title: 'Trade-offs', source: 'HEAPTRACE/trade-offs/matrix',
  columns: ['Decision', 'Option A', 'Option B', 'Depends on'],
  rows: [
    { id: 'trade-off/database', cells: ['Database', 'SQL: strong consistency', 'NoSQL: flexible schema', 'the shape of the data'] },
    { id: 'trade-off/communication', cells: ['Communication', 'Synchronous: REST, gRPC', 'Asynchronous: queues, events', 'the latency needed'] },
    { id: 'trade-off/deployment', cells: ['Deployment', 'Monolith', 'Microservices', 'the size of the team'] },
    { id: 'trade-off/data-model', cells: ['Data model', 'Normalized', 'Denormalized', 'reads per write'] },
    { id: 'trade-off/caching', cells: ['Caching', 'At the client', 'At the server, such as Redis', 'how hard invalidation is'] },
    { id: 'trade-off/authentication', cells: ['Authentication', 'Sessions', 'Tokens: JWT', 'whether servers may keep state'] },
  ],
};
