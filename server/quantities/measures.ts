/** What figures of an architecture are figures of, by the words that name it. Data only; `measureMentions.ts` finds them in texts. */
import { listed } from '../base/patterns.ts';
import type { QuantityKind } from './quantity.ts';

export type Measure =
  | 'latency'
  | 'timeout'
  | 'backoff'
  | 'rpo'
  | 'rto'
  | 'recovery-time'
  | 'availability'
  | 'downtime'
  | 'error-rate'
  | 'throughput'
  | 'peak'
  | 'average-load'
  | 'rate-limit'
  | 'storage'
  | 'growth'
  | 'cost'
  | 'budget'
  | 'revenue'
  | 'ttl'
  | 'staleness'
  | 'replication-lag'
  | 'backup-interval'
  | 'retention'
  | 'token-lifetime'
  | 'refresh-lifetime'
  | 'instances'
  | 'min-instances'
  | 'max-instances'
  | 'pool-size'
  | 'connections'
  | 'retries'
  | 'attempts'
  | 'team-size'
  | 'users'
  | 'concurrency'
  | 'payload'
  | 'memory'
  | 'cores'
  | 'replicas'
  | 'batch-size'
  | 'utilisation'
  | 'coverage'
  | 'hit-rate'
  | 'alert-threshold'
  | 'interval'
  | 'lead-time'
  | 'rollout'
  | 'queue-depth';

export interface MeasureSpec {
  readonly measure: Measure;
  /** Kinds its figures can be; a word is no name of this measure for a figure of another kind. */
  readonly kinds: readonly QuantityKind[];
  /** Lower case, singular; spaces stand for hyphens too. Longer names win over shorter ones they contain. */
  readonly names: readonly string[];
  /** Words of figures that are of this measure by themselves, where nothing says otherwise. */
  readonly units?: readonly string[];
}

export const measures: readonly MeasureSpec[] = [
  {
    measure: 'latency',
    kinds: ['duration'],
    names: listed`
      latency|response time|response|query time|page load|page load time|load time|processing time|round trip|round trip time|rtt
      time to first byte|ttfb|lookup time|end to end time|end to end delay|reaction time|respond|responds|answers within|answers in
      start up time|startup time|start time|set up time|setup time|turnaround|turnaround time|waiting time|wait time|delivery time
    `,
  },
  {
    measure: 'timeout',
    kinds: ['duration'],
    names: ['timeout', 'time out', 'timed out', 'times out', 'deadline', 'time limit', 'time budget'],
  },
  {
    measure: 'backoff',
    kinds: ['duration'],
    names: listed`
      backoff|back off|retry delay|retry interval|initial delay|delay between retries|back off delay|backoff delay
    `,
  },
  {
    measure: 'rpo',
    kinds: ['duration'],
    names: ['rpo', 'recovery point', 'recovery point objective', 'data loss', 'data loss window', 'lose at most'],
  },
  { measure: 'rto', kinds: ['duration'], names: ['rto', 'recovery time objective'] },
  {
    measure: 'recovery-time',
    kinds: ['duration'],
    names: listed`
      recovery time|failover|failover time|fail over|restore|restore time|restoration|restoring|recovery|mttr|time to recover
      time to restore|switchover
    `,
  },
  {
    measure: 'availability',
    kinds: ['percentage'],
    units: ['nines'],
    names: [
      'availability',
      'verfügbarkeit',
      'disponibilité',
      'disponibilidad',
      'uptime',
      'of the time',
      'of the opening time',
      'of opening hours',
      'of all hours',
      'available',
      'is reachable',
      'are reachable',
      'be reachable',
      'is up',
      'are up',
      'be up',
      'stays up',
      'sla',
      'slo',
      'reliability',
    ],
  },
  {
    measure: 'downtime',
    kinds: ['duration'],
    names: [
      'downtime',
      'ausfallzeit',
      'indisponibilité',
      'inactividad',
      'outage',
      'unavailability',
      'unavailable',
      'error budget',
      'maintenance window',
      'is down',
      'are down',
      'be down',
    ],
  },
  {
    measure: 'error-rate',
    kinds: ['percentage', 'count', 'rate'],
    names: ['error rate', 'failure rate', 'errors', '5xx', 'failed requests', 'error ratio'],
  },
  {
    measure: 'throughput',
    kinds: ['rate', 'transfer'],
    names: listed`
      throughput|capacity|bandwidth|ingest|ingestion|ingestion rate|handles|serves|load|traffic|volume|sustained|write rate|read rate
      request rate|requests|rate
    `,
  },
  {
    measure: 'peak',
    kinds: ['rate', 'transfer', 'count', 'multiple'],
    names: listed`
      peak|peak load|peak traffic|peak rate|peak throughput|burst|spike|busiest|rush hour|at rush hour|at the busiest|at peak|at the peak
      at its peak|peaks at|peaking|peaking at|peak concurrency|peak users
    `,
  },
  {
    measure: 'average-load',
    kinds: ['rate', 'transfer', 'count'],
    names: listed`
      average|avg|typical|as a rule|ordinary day|average load|average traffic|average rate|average throughput|mean load|mean traffic
      mean rate|mean throughput|usual rate|usual traffic|normal traffic|normal rate|on average|in average|in the average|averaging|steady state|baseline|normal load
      typical load|mean
    `,
  },
  // Words that tell when it is so; with a plain count they tell nothing of a load.
  {
    measure: 'average-load',
    kinds: ['rate', 'transfer'],
    names: listed`
      normal conditions|normal operation|normal times|normal day|typical day|average day|usual day|regular day|quiet day|usual load
      everyday load|day to day|day in day out|around the clock|round the clock|ordinary hour|ordinary night|ordinary week|steadily|typically|usually|normally|nominal load|in the mean|steady load|most of the time|most days
    `,
  },
  {
    measure: 'peak',
    kinds: ['rate', 'transfer'],
    names: listed`
      bursts of|rush|during the rush|high season|busy hour|busy hours|tops out at|topping out at|climbs to|shoots up to|jumps to|surge
      surges to|heaviest|heaviest load|maximum load|max load|load maximum|worst case load|high water mark|highest load|highest rate|top load
      at its height|at the height|at its highest|storm|flood of|crest|soars to|swells to|rises to|shoots to|goes up to
    `,
  },
  {
    measure: 'rate-limit',
    kinds: ['rate', 'count'],
    names: ['rate limit', 'rate limited', 'rate limiting', 'throttled', 'throttle', 'throttling', 'quota', 'limited to'],
  },
  {
    measure: 'storage',
    kinds: ['size'],
    names: listed`
      storage|data volume|disk|disk space|data size|database size|data|volume|stored|dataset|data set|disk usage
    `,
  },
  {
    measure: 'growth',
    kinds: ['percentage', 'multiple', 'transfer', 'rate', 'size'],
    names: ['growth', 'growth rate', 'grows', 'grow', 'growing', 'increase', 'increases', 'doubles'],
  },
  {
    measure: 'cost',
    kinds: ['money'],
    names: listed`
      cost|price|pricing|spend|spending|bill|expense|fee|license|licence|infrastructure cost|total
    `,
  },
  {
    measure: 'budget',
    kinds: ['money'],
    names: ['budget', 'cost limit', 'cost ceiling', 'spending limit', 'cost target', 'maximum cost', 'cost cap'],
  },
  {
    measure: 'revenue',
    kinds: ['money'],
    names: ['revenue', 'turnover', 'sales', 'income', 'arr', 'gmv', 'loss', 'losses', 'fine', 'penalty'],
  },
  {
    measure: 'ttl',
    kinds: ['duration'],
    names: listed`
      ttl|time to live|cache ttl|cached for|entry lives|entries live|cached|cache|expiry|expires|expire|expiration|cache duration|max age
    `,
  },
  {
    measure: 'staleness',
    kinds: ['duration'],
    names: listed`
      staleness|stale|freshness|fresh|out of date|data age|up to date within|eventual consistency|consistency window
    `,
  },
  {
    measure: 'replication-lag',
    kinds: ['duration'],
    names: ['replication lag', 'replica lag', 'replication delay', 'lag', 'async replication', 'asynchronous replication'],
  },
  {
    measure: 'backup-interval',
    kinds: ['duration'],
    names: ['backup', 'back up', 'backed up', 'snapshot', 'backup interval', 'backup frequency', 'snapshot interval', 'dump'],
  },
  {
    measure: 'retention',
    kinds: ['duration'],
    names: listed`
      retention|retained|retain|retention period|kept for|keep for|kept|stored for|archive|archived|deleted after|purged after
      backup retention|log retention|keep
    `,
  },
  {
    measure: 'token-lifetime',
    kinds: ['duration'],
    names: listed`
      access token|access token lifetime|token lifetime|token expiry|jwt|jwt expiry|jwt lifetime|token ttl|short lived|access token expiry
      access token ttl
    `,
  },
  {
    measure: 'refresh-lifetime',
    kinds: ['duration'],
    names: ['refresh token', 'refresh token lifetime', 'refresh token expiry', 'refresh token ttl'],
  },
  { measure: 'instances', kinds: ['count'], names: ['instance', 'node', 'pod', 'server', 'container', 'worker', 'task', 'vm', 'machine'] },
  {
    measure: 'min-instances',
    kinds: ['count'],
    names: ['min instances', 'minimum instances', 'min', 'min replicas', 'minimum replicas', 'minimum', 'min pods'],
  },
  {
    measure: 'max-instances',
    kinds: ['count'],
    names: ['max instances', 'maximum instances', 'max', 'max replicas', 'maximum replicas', 'maximum', 'max pods'],
  },
  {
    measure: 'pool-size',
    kinds: ['count'],
    names: listed`
      pool|pool size|connection pool|connection pooling|connection pool size|pool of|pooled connections|max pool size
    `,
  },
  {
    measure: 'connections',
    kinds: ['count'],
    names: ['connection', 'connection limit', 'max connections', 'maximum connections', 'max_connections'],
  },
  { measure: 'retries', kinds: ['count'], names: ['retry', 'retries', 'max retries', 'retry count', 'retried', 'retry limit'] },
  { measure: 'attempts', kinds: ['count'], names: ['attempt', 'max attempts', 'tries', 'try'] },
  {
    measure: 'team-size',
    kinds: ['people'],
    names: ['team', 'team size', 'staff', 'headcount', 'engineer', 'developer', 'fte', 'people', 'person', 'squad'],
  },
  {
    measure: 'users',
    kinds: ['count'],
    names: listed`
      user|customer|active users|registered users|daily active users|monthly active users|dau|mau|subscriber|tenant|visitor
    `,
  },
  {
    measure: 'concurrency',
    kinds: ['count'],
    names: listed`
      concurrent|concurrent users|concurrency|concurrent requests|concurrent connections|concurrent sessions|simultaneous|parallel
    `,
  },
  {
    measure: 'payload',
    kinds: ['size'],
    names: listed`
      payload|request size|message size|body size|response size|record size|file size|upload size|document size|page size|object size
      per message|max size|upload|event size|row size
    `,
  },
  { measure: 'memory', kinds: ['size'], names: ['memory', 'ram', 'heap', 'heap size'] },
  { measure: 'cores', kinds: ['count'], names: ['core', 'cpu', 'vcpu'] },
  { measure: 'replicas', kinds: ['count'], names: ['replica', 'read replica', 'replication factor', 'copy'] },
  { measure: 'batch-size', kinds: ['count', 'size'], names: ['batch', 'batch size', 'page size', 'chunk size', 'batches of'] },
  {
    measure: 'utilisation',
    kinds: ['percentage'],
    names: listed`
      utilisation|utilization|cpu utilization|cpu utilisation|cpu usage|usage|disk usage|headroom|memory usage|cpu|memory|disk|ram
    `,
  },
  { measure: 'coverage', kinds: ['percentage'], names: ['coverage', 'test coverage', 'code coverage'] },
  {
    measure: 'hit-rate',
    kinds: ['percentage'],
    names: ['hit rate', 'cache hit rate', 'hit ratio', 'cache hit ratio', 'cache hit', 'hits'],
  },
  {
    measure: 'alert-threshold',
    kinds: ['duration', 'percentage', 'rate', 'count'],
    names: ['alert', 'alert threshold', 'alert when', 'alert if', 'page on call', 'alarm'],
  },
  {
    measure: 'interval',
    kinds: ['duration'],
    names: listed`
      interval|polling interval|poll|polls|polling|heartbeat|health check|scrape interval|schedule|cron|check interval|flush|flush interval
      window|session|grace period|cooldown|delay|sleep
    `,
  },
  {
    measure: 'lead-time',
    kinds: ['duration'],
    names: listed`
      effort|sprint|migration|lead time|estimate|time to market|development|implementation|deprecation|notice|duration|timeline|project
      build|build time|deploy|deployment|tests|rotation|rotated|rotate|review
    `,
  },
  { measure: 'rollout', kinds: ['percentage'], names: ['rollout', 'roll out', 'canary', 'traffic', 'ramp', 'ramp up', 'split'] },
  { measure: 'queue-depth', kinds: ['count'], names: ['queue depth', 'queue length', 'queue size', 'backlog', 'consumer lag'] },
];
