/** The production checklist's items on operational readiness. Data only. */
import type { ChecklistGroup } from '../adviceSchema.ts';

export const productionOperations: ChecklistGroup = {
  id: 'check/operations', title: 'Operational Readiness', source: 'PLANNER/checklist/operations',
  items: [
    {
      id: 'check/operations/deployment', title: 'Deployment strategy', source: 'PLANNER/checklist/operations/deployment',
      aliases: ['deployment', 'deploy strategy', 'blue-green', 'canary', 'rolling updates'], sections: ['deployment', 'infrastructure'],
      guidance: 'Blue-green where switching back must be instant, canary for risky changes (a small share of traffic, watched, then promoted), rolling updates for stateless services with health checks worth the name.',
      figures: [{ means: 'first share of a canary', value: 5, unit: '%' }],
    },
    {
      id: 'check/operations/rollback', title: 'Rollback mechanism', source: 'PLANNER/checklist/operations/rollback',
      aliases: ['rollback', 'roll back', 'rollbacks'], sections: ['deployment', 'migration'],
      guidance: 'Every release can be taken back within minutes, which holds only if the former version works with the new schema.',
      figures: [{ means: 'longest rollback', value: 5, unit: 'min' }],
    },
    {
      id: 'check/operations/feature-flags', title: 'Feature flags', source: 'PLANNER/checklist/operations/feature-flags',
      aliases: ['feature flag', 'feature toggles', 'flags', 'kill switches'], sections: ['deployment', 'phases'],
      guidance: 'User-facing changes open by percentage and can be switched off at once. A flag is removed soon after everyone has the feature.',
      figures: [
        { means: 'first rollout step', value: 1, unit: '%' }, { means: 'second rollout step', value: 10, unit: '%' }, { means: 'third rollout step', value: 50, unit: '%' },
        { means: 'last rollout step', value: 100, unit: '%' }, { means: 'days until the flag is removed', value: 30, unit: 'd' },
      ],
    },
    {
      id: 'check/operations/monitoring', title: 'Monitoring and alerting', source: 'PLANNER/checklist/operations/monitoring',
      aliases: ['monitoring', 'alerting', 'observability', 'metrics and alerts', 'monitoring & alerting'], sections: ['observability', 'metrics', 'alerts'],
      guidance: 'Logs as JSON, traces by OpenTelemetry, metrics for rate, errors and duration. Alerts fire on what users feel, errors and latency, rather than on causes such as CPU load.',
    },
    {
      id: 'check/operations/runbooks', title: 'Runbooks', source: 'PLANNER/checklist/operations/runbooks',
      aliases: ['runbook', 'playbooks', 'playbook'], sections: ['incident-response', 'alerts', 'observability'],
      guidance: 'One per alert, ready before launch: what it means, how to find the cause, how to relieve it, whom to call next.',
    },
    {
      id: 'check/operations/on-call', title: 'On-call rotation', source: 'PLANNER/checklist/operations/on-call',
      aliases: ['on call', 'on-call', 'oncall', 'pager', 'escalation'], sections: ['incident-response', 'observability'],
      guidance: 'Who is paged, how fast they answer, to whom it escalates, how a shift is handed over. Where nobody is on call, say so and say what follows from it.',
    },
  ],
};
