/** Five failures to think through: what users feel, what softens it, how it ends. Data only. */
import type { FailureScenario, Principle } from './adviceSchema.ts';

export const failureScenarios: readonly FailureScenario[] = [
  {
    id: 'failure/database', title: 'Database unavailable', source: 'HAN/failure/database',
    aliases: ['database down', 'database unavailable', 'database outage', 'database failure', 'primary down', 'loss of database', 'db down'],
    impact: 'Nothing can be read or written.',
    mitigation: ['A replica takes over reads automatically', 'The circuit opens after three failures', 'The cache serves what it has for up to five minutes', 'Writes queue, or users are told that the service is degraded'],
    recovery: 'A replica is promoted, the former primary is repaired and rejoins.',
  },
  {
    id: 'failure/dependency', title: 'External dependency down', source: 'HAN/failure/dependency',
    aliases: ['external api down', 'dependency down', 'downstream', 'third-party', 'third party', 'payment api down', 'provider outage', 'upstream failure'],
    impact: 'Whatever needs it, such as taking payments, stops.',
    mitigation: ['Three retries with exponential backoff', 'Work is queued for later', 'The user hears of the delay', 'On-call is alerted'],
    recovery: 'The queue is worked off once the dependency answers again.',
  },
  {
    id: 'failure/partition', title: 'Network partition', source: 'HAN/failure/partition',
    aliases: ['network partition', 'split brain', 'split-brain', 'network failure', 'network outage', 'zone outage', 'region outage', 'connectivity loss'],
    impact: 'Parts that live cannot reach each other; both sides may believe they are in charge.',
    mitigation: ['Timeouts on every call', 'A quorum decides who may write', 'Each side degrades to what it can answer alone'],
    recovery: 'The sides are joined, conflicting writes reconciled by the rule stated beforehand.',
  },
  {
    id: 'failure/overload', title: 'Overload', source: 'HAN/failure/load',
    aliases: ['high load', 'overload', 'traffic spike', 'load spike', 'thundering herd', 'traffic surge', 'peak load'],
    impact: 'Latency climbs for everyone, then requests time out.',
    mitigation: ['New requests are shed with 503 at capacity', 'Instances are added by a signal that leads', 'Inessential features are switched off', 'Rate limits hold single callers back'],
    recovery: 'Load falls below capacity; features come back one by one while metrics are watched.',
  },
  {
    id: 'failure/corruption', title: 'Data corruption', source: 'HAN/failure/corruption',
    aliases: ['data corruption', 'corrupt data', 'corrupted data', 'bad migration', 'accidental deletion', 'ransomware'],
    impact: 'Wrong data is served, and copied to every replica.',
    mitigation: ['Backups to a point in time, kept apart', 'Constraints and checksums that notice early', 'Migrations that can be taken back'],
    recovery: 'Restore to the moment before, replay what is sound, tell those affected.',
  },
];

/** The means that answer failures in general. */
export const failureMeans: Principle = {
  id: 'failure/means', title: 'Means against failure', source: 'HAN/failure/means',
  text: 'Most failures are met by one of five means; which of them, and how far, is for each scenario to say.',
  points: ['retries with exponential backoff', 'circuit breakers around external services', 'graceful degradation', 'health checks and monitoring', 'database backups'],
};
