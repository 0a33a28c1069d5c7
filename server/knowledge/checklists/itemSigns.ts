/**
 * Words that show a document describes what an item of the production checklist asks for: the thing itself, not its neighbourhood. Data
 * only; lower case, `*` behind a word stands for any ending.
 */

/** By the item's id. */
export const itemSigns: Readonly<Record<string, readonly string[]>> = {
  'check/api/versioning': ['api version*', 'versioned path*', 'version in the path', 'version header*', '/v1/', '/v1'],
  'check/api/pagination': ['pagination', 'paginated', 'cursor-based', 'page size', 'per page', 'by cursor'],
  'check/api/idempotency': ['idempotency key*', 'idempotency-key', 'idempotent'],
  'check/api/rate-limiting': ['rate limit*', 'rate-limit*', 'throttl*', 'token bucket', 'requests per second per', 'requests a second per', 'requests per minute per', 'requests an hour per', 'requests per hour per', 'then 429', 'with 429', 'a 429', 'too many requests'],
  'check/api/authentication': ['oauth*', 'openid connect', 'oidc', 'jwt*', 'api key*', 'sign-in', 'single sign-on', 'sso', 'login'],
  'check/api/error-format': ['problem details', 'rfc 7807', 'rfc 9457', 'error format', 'error response*'],
  'check/api/validation': ['input validation', 'request validation', 'schema validation', 'validates input', 'validates every request', 'validated against'],
  'check/api/documentation': ['openapi', 'swagger', 'api reference', 'api documentation'],
  'check/data/primary-store': ['primary data store', 'primary database', 'primary store'],
  'check/data/read-write-separation': ['read replica*', 'cqrs', 'read model*', 'read/write separation', 'read/write splitting', 'from a replica', 'from the replica', 'reporting replica*'],
  'check/data/caching': ['cache', 'caches', 'cached', 'caching', 'cdn', 'held in redis for', 'kept in redis for', 'memcached', 'memoi*', 'kept in memory for', 'held in memory for'],
  'check/data/retention': ['retention', 'deleted after', 'archived after', 'purged after', 'anonymised after', 'anonymized after', 'archival', 'archiving of'],
  'check/data/backup': ['backup*', 'back-up*', 'backed up', 'point-in-time recovery', 'wal archiving', 'is dumped', 'are dumped', 'dumped to', 'dumped every', 'dumped nightly', 'nightly dump*', 'pg_dump', 'pgbackrest', 'nightly snapshot*', 'daily snapshot*', 'snapshots of the database'],
  'check/data/schema-evolution': ['schema migration*', 'database migration*', 'migrations', 'schema evolution', 'expand and contract', 'expand-contract', 'flyway', 'liquibase', 'alembic'],
  'check/reliability/circuit-breakers': ['circuit breaker*', 'circuit-breaker*', 'resilience4j', 'hystrix', 'breaker*', 'client opens for', 'client opens after', 'client trips', 'trips after', 'half-open'],
  'check/reliability/retries': ['retries', 'retry', 'retried', 'retrying', 'backoff'],
  'check/reliability/timeouts': ['timeout*', 'time-out*', 'deadline*', 'time budget'],
  'check/reliability/degradation': ['degraded mode', 'graceful degradation', 'degrades gracefully', 'falls back', 'fallback*'],
  'check/reliability/health-checks': ['health check*', 'health-check*', 'healthcheck*', 'liveness', 'readiness', 'probe*', 'healthz'],
  'check/reliability/load-shedding': ['load shedding', 'load-shedding', 'sheds load', 'backpressure', 'back-pressure', 'admission control', 'overload protection', 'get 503', 'gets 503', 'turned away with 503', 'refused with 503', 'answered with 503'],
  'check/security/authentication-flow': ['login flow', 'authorization code flow', 'code flow', 'pkce', 'refresh token*', 'token refresh', 'authentication flow', 'auth flow'],
  'check/security/authorization': ['rbac', 'abac', 'role-based', 'roles and permissions', 'permission model', 'access control', 'authorization', 'authorisation'],
  'check/security/secrets': ['secret manager', 'secrets manager', 'secret management', 'secrets management', 'secret store', 'vault', 'key vault', 'sealed secret*'],
  'check/security/network': ['private subnet*', 'private network*', 'vpc', 'network polic*', 'network segmentation', 'security group*', 'firewall*', 'network isolation'],
  'check/security/encryption': ['encrypt*', 'tls', 'mtls'],
  'check/security/audit': ['audit log*', 'audit trail*', 'audit'],
  'check/operations/deployment': ['blue-green', 'blue/green', 'canary', 'rolling update*', 'rolling deployment*', 'ci/cd', 'pipeline*', 'automated deployment*', 'continuous delivery', 'deployment strategy', 'deployment automation', 'automated deploy*'],
  'check/operations/rollback': ['rollback*', 'roll back', 'rolled back', 'rolls back'],
  'check/operations/feature-flags': ['feature flag*', 'feature-flag*', 'feature toggle*', 'kill switch*', 'launchdarkly', 'unleash'],
  'check/operations/monitoring': ['monitoring', 'monitored', 'alert*', 'prometheus', 'grafana', 'datadog', 'dashboard*', 'opentelemetry', 'observability', 'metrics'],
  'check/operations/runbooks': ['runbook*', 'run book*', 'playbook*'],
  'check/operations/on-call': ['on-call', 'on call', 'pager', 'paged', 'pagerduty', 'opsgenie', 'escalation*'],
};

/** What the first phase fit for production is expected to hold, by the ids of its items. */
export const productionEssentials: readonly { readonly name: string; readonly items: readonly string[]; readonly signs: readonly string[] }[] = [
  { name: 'health checks', items: ['check/reliability/health-checks'], signs: ['heartbeat*', 'uptime check*', 'watchdog*', 'availability check*', 'liveness', 'synthetic check*', 'is it alive'] },
  { name: 'monitoring', items: ['check/operations/monitoring'], signs: ['tracing', 'slo*', 'logs', 'sentry', 'paging', 'pagerduty', 'on-call'] },
  { name: 'authentication', items: ['check/api/authentication', 'check/security/authentication-flow', 'check/security/authorization'], signs: ['auth', 'authentication', 'authn', 'access token*', 'accounts', 'passkey*'] },
  { name: 'backups', items: ['check/data/backup'], signs: ['restore*', 'snapshot*', 'dump*', 'disaster recovery', 'pitr', 'copies of the database', 'copied each night', 'copied every night', 'point in time'] },
  { name: 'automated deployment', items: ['check/operations/deployment'], signs: ['deploy*', 'release automation', 'one-button release*', 'one-click release*', 'automatic release*', 'ships each merge', 'ships every merge', 'released automatically', 'argo cd', 'github actions', 'gitlab ci', 'jenkins', 'gitops', 'ci', 'infrastructure as code', 'terraform', 'helm'] },
];

/** Words by which a phase names an item, though they describe less than it asks: what is to be built, in a few words. */
export const phaseSigns: Readonly<Record<string, readonly string[]>> = {
  'check/api/versioning': ['version*'],
  'check/api/pagination': ['paging', 'pages of', 'page by page', 'paged'],
  'check/api/idempotency': ['duplicates', 'twice', 'replay*', 'only once', 'exactly once'],
  'check/api/rate-limiting': ['quota*', 'calls a second', 'calls per', 'calls a minute', 'requests a minute', 'requests per'],
  'check/api/error-format': ['errors'],
  'check/api/validation': ['checks on input', 'checked input', 'malformed', 'input is checked'],
  'check/api/documentation': ['documented', 'docs'],
  'check/data/read-write-separation': ['replica*', 'reporting copy', 'copy for reports'],
  'check/data/caching': ['redis', 'memcached', 'varnish', 'in memory'],
  'check/data/retention': ['deletion', 'purge*', 'archiv*', 'erase*', 'kept for'],
  'check/data/backup': ['dump*', 'dumped', 'copied every night', 'copied each night', 'snapshot*'],
  'check/data/schema-evolution': ['migration*', 'schema change*'],
  'check/reliability/circuit-breakers': ['trips', 'fail fast', 'fails fast', 'breaker*', 'opens after'],
  'check/reliability/retries': ['tried again', 'try again', 'repeat*'],
  'check/reliability/timeouts': ['time limit*', 'give up', 'gives up'],
  'check/reliability/degradation': ['keeps working', 'reduced mode', 'partial', 'offline'],
  'check/reliability/load-shedding': ['turned away', 'overload*', '503', 'refused above', 'shed*'],
  'check/security/authentication-flow': ['login', 'sign-in', 'sessions', 'tokens'],
  'check/security/authorization': ['roles', 'permission*', 'who may', 'access rights'],
  'check/security/secrets': ['passwords', 'secrets', 'credential*', 'kms'],
  'check/security/network': ['vpn', 'subnet*', 'segment*', 'private'],
  'check/security/encryption': ['cipher*', 'https', 'at rest'],
  'check/security/audit': ['trail', 'who changed what', 'who did what', 'history of changes', 'log of changes'],
  'check/operations/rollback': ['go back', 'going back', 'way back', 'previous version', 'previous colour', 'previous release', 'revert*', 'undo'],
  'check/operations/feature-flags': ['switched on', 'toggle*', 'gradual*', 'by percentage', 'customer by customer', 'flags'],
  'check/operations/runbooks': ['instructions', 'what to do', 'how-to*', 'operating manual', 'operations manual', 'operating guide', 'procedures'],
  'check/operations/on-call': ['rota', 'round the clock', '24/7', 'on duty', 'duty roster', 'who is called'],
};
