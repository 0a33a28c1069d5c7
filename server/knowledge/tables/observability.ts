/** Metrics, alerts, logs and traces a design starts from. Data only. */
import type { DecisionTable, Principle } from '../adviceSchema.ts';

export const metricTable: DecisionTable = {
  id: 'metric/table', title: 'Metrics', source: 'SYSARCH/document/10.2',
  columns: ['Metric', 'Target', 'Alert Threshold'],
  rows: [
    { id: 'metric/latency', cells: ['API Latency (p95)', '< 200ms', '> 500ms'] },
    { id: 'metric/errors', cells: ['Error Rate', '< 0.1%', '> 1%'] },
    { id: 'metric/throughput', cells: ['Throughput', '1000 req/s', 'N/A'] },
    { id: 'metric/connections', cells: ['Database Connections', '< 80% of the pool', '> 90% of the pool'] },
  ],
};

export const alertTable: DecisionTable = {
  id: 'alert/table', title: 'Alerts', source: 'SYSARCH/document/10.4',
  columns: ['Condition', 'For', 'Who is told'],
  rows: [
    { id: 'alert/latency', cells: ['Latency > 500ms', '5 minutes', 'on-call is paged'] },
    { id: 'alert/errors', cells: ['Error rate > 1%', '2 minutes', 'on-call is paged'] },
    { id: 'alert/down', cells: ['Service down', 'at once', 'on-call is paged'] },
    { id: 'alert/connections', cells: ['Database pool > 90%', 'at once', 'a message to the team channel'] },
  ],
};

export const loggingSettings: DecisionTable = {
  id: 'logging/settings', title: 'Logging and tracing', source: 'SYSARCH/document/10.1',
  columns: ['Concern', 'Usual setting'],
  rows: [
    { id: 'logging/levels', cells: ['Log levels', 'DEBUG, INFO, WARN, ERROR'] },
    { id: 'logging/structure', cells: ['Structure', 'JSON'] },
    { id: 'logging/aggregation', cells: ['Aggregation', 'CloudWatch Logs, ELK, Loki'] },
    { id: 'logging/retention', cells: ['Retention', '30 days'] },
    { id: 'tracing/tool', cells: ['Tracing', 'OpenTelemetry, Jaeger'] },
    { id: 'tracing/operations', cells: ['Traced operations', 'API requests, database queries, calls to external APIs'] },
    { id: 'tracing/sampling', cells: ['Sampling', '1% in production, 100% in staging'] },
  ],
};

export const metricMethods: readonly Principle[] = [
  { id: 'metric/red', title: 'RED', source: 'PRODARCH/reference/observability/red', text: 'For what serves requests: rate, errors, duration.' },
  { id: 'metric/use', title: 'USE', source: 'PRODARCH/reference/observability/use', text: 'For what is used up: utilization, saturation, errors.' },
  { id: 'metric/slo', title: 'Service level objectives', source: 'PRODARCH/reference/observability/slo', text: 'The share of good requests that is promised; alerts fire on how fast the rest is used up.' },
];
