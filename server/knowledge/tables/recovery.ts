/** How much loss and how much downtime each means of recovery allows, and what it costs. Data only. */
import type { Choice, Principle } from '../adviceSchema.ts';

/** RPO, from the strictest down. */
export const lossLadder: readonly Choice[] = [
  { id: 'rpo/zero', name: 'No loss', source: 'PLANNER/interview/rpo/zero', useWhen: ['every confirmed write has to survive'], avoidWhen: ['writes cannot wait for a second copy'], means: ['synchronous replication', 'WAL archiving'], figures: [{ means: 'RPO', value: 0, unit: 's' }] },
  { id: 'rpo/minutes', name: 'Minutes', source: 'PLANNER/interview/rpo/minutes', useWhen: ['a few minutes of work can be entered again'], avoidWhen: ['a lost write is lost money'], means: ['asynchronous replication', 'frequent backups'], figures: [{ means: 'RPO', value: 1, upTo: 60, unit: 'min' }] },
  { id: 'rpo/hours', name: 'Hours', source: 'PLANNER/interview/rpo/hours', useWhen: ['data can be imported or computed again'], avoidWhen: ['users type it in'], means: ['a backup a day'], figures: [{ means: 'RPO', value: 1, upTo: 24, unit: 'h' }] },
];

/** RTO, from the strictest down. */
export const downtimeLadder: readonly Choice[] = [
  { id: 'rto/zero', name: 'No downtime', source: 'PLANNER/interview/rto/zero', useWhen: ['every minute down costs more than two more regions'], avoidWhen: ['the budget cannot be tripled'], means: ['several regions, all active'], figures: [{ means: 'RTO', value: 0, unit: 's' }, { means: 'cost against one region', value: 3, unit: '×' }] },
  { id: 'rto/minutes', name: 'Minutes', source: 'PLANNER/interview/rto/minutes', useWhen: ['users wait, but not for long'], avoidWhen: ['nobody will keep a standby in step'], means: ['automatic failover', 'warm standby'], figures: [{ means: 'RTO', value: 1, upTo: 60, unit: 'min' }] },
  { id: 'rto/hours', name: 'Hours', source: 'PLANNER/interview/rto/hours', useWhen: ['an afternoon without it is bearable'], avoidWhen: ['an agreement promises less'], means: ['manual recovery from backups'], figures: [{ means: 'RTO', value: 1, upTo: 24, unit: 'h' }] },
];

export const recoveryPractices: readonly Principle[] = [
  { id: 'recovery/three-two-one', title: 'The 3-2-1 rule', source: 'PRODARCH/reference/data/backup', text: 'Three copies, on two kinds of media, one of them somewhere else.' },
  { id: 'recovery/failover', title: 'Several regions', source: 'PRODARCH/reference/recovery/failover', text: 'Active-passive keeps a second region ready, active-active lets both serve.', points: ['active-passive', 'active-active'] },
  { id: 'recovery/testing', title: 'Testing backups', source: 'PRODARCH/reference/recovery/testing', text: 'A restore is rehearsed on a schedule, timed, and the time compared with the RTO.' },
  { id: 'recovery/runbooks', title: 'Recovery runbooks', source: 'PRODARCH/reference/recovery/runbooks', text: 'Who decides to fail over, which steps follow, how to come back.' },
  { id: 'recovery/cost-benefit', title: 'What it is worth', source: 'PRODARCH/reference/recovery/cost', text: 'RPO and RTO follow from what loss and downtime cost the business, weighed against what preventing them costs.' },
];
