/** Figures that answers tell and options depend on. Data only. */
import type { AdviceFact } from '../topicSchema.ts';

export const figureFacts: readonly AdviceFact[] = [
  { id: 'fact/team-size', source: 'PLANNER/interview/team', name: 'the team', unit: 'people', asked: { question: 'question/team', slot: 'size' } },
  { id: 'fact/average-rate', source: 'PLANNER/interview/traffic', name: 'the average load', unit: 'requests per second', asked: { question: 'question/traffic', slot: 'average' } },
  { id: 'fact/peak-rate', source: 'PLANNER/interview/traffic', name: 'the peak load', unit: 'requests per second', asked: { question: 'question/traffic', slot: 'peak' } },
  { id: 'fact/growth', source: 'PLANNER/interview/traffic', name: 'the growth', unit: 'times', asked: { question: 'question/traffic', slot: 'growth' } },
  { id: 'fact/p95', source: 'PLANNER/interview/latency', name: 'the p95 latency', unit: 'seconds', asked: { question: 'question/latency', slot: 'p95' } },
  { id: 'fact/p99', source: 'PLANNER/interview/latency', name: 'the p99 latency', unit: 'seconds', asked: { question: 'question/latency', slot: 'p99' } },
  { id: 'fact/budget', source: 'PLANNER/interview/budget', name: 'the budget', unit: 'dollars a month', asked: { question: 'question/budget', slot: 'monthly' } },
  { id: 'fact/rto', source: 'PLANNER/interview/rto', name: 'the RTO', unit: 'seconds', asked: { question: 'question/rto', slot: 'rto' } },
  { id: 'fact/availability', source: 'PLANNER/interview/rto', name: 'the availability', unit: 'percent', asked: { question: 'question/rto', slot: 'availability' } },
  { id: 'fact/rollback', source: 'SYSARCH/document/8.2', name: 'the time a rollback may take', unit: 'seconds', asked: { question: 'question/release', slot: 'rollback' }, signs: ['roll* back', 'rollback*', 'back within', 'back in', 'revert*', 'undo*'] },
];
