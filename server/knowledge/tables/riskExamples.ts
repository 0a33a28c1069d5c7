/** Risks that many designs share, with levels and an action each. Data only. */
import type { DecisionTable } from '../adviceSchema.ts';

export const riskExamples: DecisionTable = {
  id: 'risk-example/table', title: 'Common risks', source: 'SYSARCH/document/13',
  columns: ['Risk', 'Likelihood', 'Impact', 'Mitigation'],
  rows: [
    { id: 'risk-example/bottleneck', cells: ['The database becomes the bottleneck', 'Medium', 'High', 'read replicas, a cache, a plan for shards'] },
    { id: 'risk-example/third-party', cells: ['A third-party API is down', 'Medium', 'Medium', 'circuit breaker, fallback, retries'] },
    { id: 'risk-example/privacy', cells: ['Personal data leaks', 'Low', 'Critical', 'encryption, access control, audit logs'] },
    { id: 'risk-example/cost', cells: ['Scaling gets expensive', 'High', 'Medium', 'limits on automatic scaling, cost alerts'] },
  ],
};
