/** Words for running a system: deployments, alerts, logs, traces, objectives, cost. Data only; what is said of them is read in `claims`. */
import type { ConceptWords } from './schema.ts';

export const operationsConcepts = {
  deployment: ['deploy', 'deploys', 'deployed', 'deploying', 'deployment', 'deployments', 'release', 'releases', 'released', 'rollout', 'roll out', 'rolled out', 'ship', 'shipped', 'ci/cd', 'ci cd', 'continuous delivery', 'go live', 'cut over', 'cutover'],
  rollback: ['rollback*', 'roll back', 'rolls back', 'rolled back', 'rolling back', 'revert*', 'blue green', 'blue/green', 'canary', 'feature flag*', 'feature toggle*', 'previous version', 'previous image', 'previous release', 'former version', 'last good version', 'helm undo', 'rollout undo', 'redeploy*', 'fall back to the old', 'switch back', 'backout', 'back out', 'undo'],
  'rollback-absent': ['no rollback', 'no way back', 'no roll back', 'no going back', 'fix forward', 'fixes forward', 'roll forward', 'rolls forward', 'forward only', 'one way', 'irreversible', 'cannot be undone', 'point of no return'],
  alert: ['alert', 'alerts', 'alerted', 'alerting', 'alarm', 'alarms', 'page', 'pages', 'paged', 'pager', 'pagerduty', 'opsgenie'],
  'cause-metric': ['cpu', 'memory', 'disk', 'ram', 'heap', 'disk space', 'load average', 'swap', 'node restarts', 'pod restarts'],
  'symptom-metric': ['error rate*', 'latency', 'availability', 'success rate*', 'failed request*', 'slo', 'slos', 'burn rate*', 'error budget*', 'p95', 'p99', '5xx', 'response time*', 'queue age', 'queue depth', 'backlog age', 'checkout*', 'failed payment*', 'user facing', 'symptom*', 'freshness', 'requests failing', 'errors', 'conversion'],
  runbook: ['runbook*', 'run book*', 'playbook*', 'play book*', 'operating procedure*', 'operations manual', 'on call guide', 'sop', 'sops', 'response guide', 'recovery procedure*'],
  oncall: ['on call', 'oncall', 'pager', 'pagerduty', 'opsgenie', 'paged', 'pages', 'rota', 'rotation', 'escalat*', 'follow the sun', 'support hours', 'support team', 'operations team', 'ops team', 'sre', 'sres', 'incident response', 'duty', 'who is woken', 'business hours', 'responder*', 'noc', 'operated by'],
  log: ['log', 'logs', 'logged', 'logging', 'log line*', 'log file*'],
  'plain-log': ['plain text log*', 'plaintext log*', 'text log*', 'unstructured log*', 'free text log*', 'printf', 'print statement*', 'console.log', 'println', 'log lines are plain text', 'logs are plain text', 'logs in plain text', 'plain text', 'unstructured', 'free text'],
  'structured-log': ['structured log*', 'json log*', 'logs in json', 'structured', 'json', 'logfmt', 'key value', 'serilog', 'zap', 'slog', 'pino', 'structlog', 'ecs format'],
  trace: ['tracing', 'trace', 'traces', 'trace id*', 'opentelemetry', 'otel', 'jaeger', 'zipkin', 'x ray', 'distributed trac*', 'correlation id*', 'request id*', 'spans', 'tempo', 'datadog', 'new relic', 'honeycomb', 'application insights', 'dynatrace', 'w3c trace'],
  'feature-flag': ['feature flag*', 'feature toggle*', 'launchdarkly', 'unleash', 'flagsmith', 'kill switch*'],
  'flag-removal': ['flag is removed', 'flags are removed', 'removed after', 'removed once', 'remove the flag*', 'removing the flag*', 'removal', 'clean up', 'cleaned up', 'cleanup', 'expir*', 'retire*', 'deleted after', 'deleted once', 'sunset', 'flag debt', 'stale flag*', 'short lived', 'remove it', 'permanent'],
  'feature-gate': ['feature gate*', 'graduat*'],
  slo: ['of requests', 'of all requests', 'requests succeed', 'slo', 'slos', 'sli', 'slis', 'service level objective*', 'service level indicator*', 'error budget*', 'objective', 'objectives', 'sla', 'slas', 'target', 'targets', 'threshold*', 'burn rate*'],
  metric: ['metric', 'metrics', 'prometheus', 'grafana', 'cloudwatch', 'datadog', 'statsd', 'dashboard*', 'golden signals', 'red method', 'telemetry'],
  observability: ['observab*', 'monitor*', 'metric', 'metrics', 'dashboard*', 'alert*', 'tracing', 'prometheus', 'grafana', 'datadog', 'cloudwatch', 'new relic', 'opentelemetry', 'sentry', 'splunk', 'kibana', 'loki', 'slo', 'slos', 'telemetry', 'logging', 'logs'],
  scaling: ['scale', 'scales', 'scaling', 'scaled', 'autoscal*', 'auto scal*', 'horizontal*', 'sharding', 'shards'],
  cost: ['cost', 'costs', 'budget*', 'price', 'prices', 'pricing', 'spend', 'spending', 'bill', 'expense*', 'per month', 'eur', 'usd', 'finops'],
} as const satisfies ConceptWords;
