/** The production checklist's items on reliability. Data only. */
import type { ChecklistGroup } from '../adviceSchema.ts';

export const productionReliability: ChecklistGroup = {
  id: 'check/reliability', title: 'Reliability', source: 'PLANNER/checklist/reliability',
  items: [
    {
      id: 'check/reliability/circuit-breakers', title: 'Circuit breakers', source: 'PLANNER/checklist/reliability/circuit-breakers',
      aliases: ['circuit breaker', 'breakers'], sections: ['reliability', 'failure-scenarios', 'components'],
      guidance: 'One per external dependency: opens after a run of failures, lets a probe through after a pause, closes when the probe succeeds. Take it from a library (resilience4j, pybreaker, Polly).',
    },
    {
      id: 'check/reliability/retries', title: 'Retry strategy', source: 'PLANNER/checklist/reliability/retries',
      aliases: ['retries', 'retry', 'retry policy', 'exponential backoff'], sections: ['reliability', 'communication', 'failure-scenarios'],
      guidance: 'Exponential backoff with jitter and a hard cap. A request that is not idempotent is repeated only with an idempotency key, a client error (4xx) not at all.',
      figures: [{ means: 'most retries', value: 3, upTo: 5, unit: 'attempts' }],
    },
    {
      id: 'check/reliability/timeouts', title: 'Timeout budget', source: 'PLANNER/checklist/reliability/timeouts',
      aliases: ['timeouts', 'timeout', 'timeout budgets', 'deadline propagation'], sections: ['reliability', 'communication', 'data-flow'],
      guidance: 'One budget from the user\'s click to the answer, divided among the hops so that each ends before its caller gives up.',
      figures: [{ means: 'user-facing timeout in the example', value: 5, unit: 's' }, { means: 'downstream timeout that cannot fit it', value: 10, unit: 's' }],
    },
    {
      id: 'check/reliability/degradation', title: 'Graceful degradation', source: 'PLANNER/checklist/reliability/degradation',
      aliases: ['degradation', 'degraded mode', 'fallbacks', 'fallback'], sections: ['failure-scenarios', 'reliability', 'components'],
      guidance: 'Which features may go first under load or partial failure, and how: cached data while the database is slow, a flag that turns off the inessential before the essential fails.',
    },
    {
      id: 'check/reliability/health-checks', title: 'Health checks', source: 'PLANNER/checklist/reliability/health-checks',
      aliases: ['health check', 'liveness', 'readiness', 'probes', 'liveness and readiness probes'], sections: ['observability', 'deployment', 'reliability'],
      guidance: 'Liveness asks whether the process lives, readiness whether it can serve, startup whether it has finished. Readiness looks at dependencies; liveness must not, or a dead database sends every instance into a restart loop.',
    },
    {
      id: 'check/reliability/load-shedding', title: 'Load shedding', source: 'PLANNER/checklist/reliability/load-shedding',
      aliases: ['shedding', 'backpressure', 'overload protection', 'admission control'], sections: ['reliability', 'scaling', 'failure-scenarios'],
      guidance: 'At capacity, new requests get 503 so that those already accepted finish. Critical operations queue ahead of the rest.',
      figures: [{ means: 'status when shedding', value: 503, unit: 'HTTP status' }],
    },
  ],
};
