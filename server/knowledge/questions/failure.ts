/** Third phase of the planning interview: how it fails, what may be lost, how long it may be gone. Data only. */
import type { Question } from '../interviewSchema.ts';

export const failureQuestions: readonly Question[] = [
  {
    id: 'question/database-down', phase: 'failure', source: 'PLANNER/interview/database-down', alsoIn: ['HAN/failure/database'],
    prompt: 'The database is gone for five minutes. What happens?',
    why: 'It will be. Whether users see old data, a queue or an error is a choice to make now.',
    slots: [
      { id: 'reads', label: 'Reads', kind: 'choice', required: true, ask: 'Can reads be answered from a cache or a replica?', choices: ['stale data from a cache', 'a read replica', 'errors'] },
      { id: 'writes', label: 'Writes', kind: 'choice', required: true, ask: 'Are writes queued, or refused?', choices: ['queued', 'refused'] },
      { id: 'failover', label: 'Failover', kind: 'text', required: false, ask: 'Is there a replica to take over, and who or what decides?' },
      { id: 'experience', label: 'What users see', kind: 'text', required: true, ask: 'What does a user see in the meantime?' },
    ],
    weak: 'Then it does not work.',
    strong: 'Catalogue pages come from Redis, up to five minutes old. New orders wait in a queue and the user reads that confirmation follows by mail. The managed database fails over within two minutes.',
    depth: 'quick', feeds: ['failure-scenarios', 'components', 'reliability'],
  },
  {
    id: 'question/dependency-errors', phase: 'failure', source: 'PLANNER/interview/dependency-errors', alsoIn: ['HAN/failure/dependency', 'HEAPTRACE/mandatory/3'],
    prompt: 'A system you call returns errors or nothing at all. What does each call do?',
    why: 'Retry, degrade or fail: one answer per dependency, within one budget of time. Two seconds for the user are two seconds in all, whatever the number of hops.',
    slots: [
      { id: 'answers', label: 'Answer per dependency', kind: 'list', required: true, ask: 'For each dependency: degrade, retry or fail?' },
      { id: 'budget', label: 'Time budget', kind: 'duration', required: true, ask: 'How long may the user wait in all?' },
      { id: 'timeouts', label: 'Timeouts', kind: 'list', required: true, ask: 'What timeout has each hop?' },
      { id: 'retries', label: 'Retries', kind: 'count', required: false, ask: 'How many retries, with what backoff?' },
    ],
    weak: 'We retry until it works.',
    strong: 'The user waits two seconds at most. Payment: 1.2 s timeout, one retry with jitter and an idempotency key, then queued. Recommendations: 200 ms, then the section stays empty. Circuit breaker on both.',
    depth: 'quick', feeds: ['failure-scenarios', 'communication', 'reliability'],
  },
  {
    id: 'question/rpo', phase: 'failure', source: 'PLANNER/interview/rpo', alsoIn: ['PRODARCH/scenario/1/availability'],
    prompt: 'How much data may be lost (RPO)?',
    why: 'It chooses between synchronous copies, asynchronous ones and a nightly backup.',
    slots: [
      { id: 'rpo', label: 'RPO', kind: 'duration', required: true, ask: 'Nothing, minutes or hours of writes?' },
      { id: 'means', label: 'Means', kind: 'text', required: false, ask: 'Which replication or backup interval keeps to that?' },
    ],
    weak: 'No data may ever be lost.',
    strong: 'One minute for orders (WAL archived every 30 s), a day for the catalogue, which can be imported again.',
    depth: 'quick', feeds: ['disaster-recovery', 'reliability', 'non-functional-requirements'],
    usual: 'Five minutes, by continuous archiving and a daily snapshot.',
  },
  {
    id: 'question/rto', phase: 'failure', source: 'PLANNER/interview/rto', alsoIn: ['PRODARCH/scenario/1/availability'],
    prompt: 'How long may it be down (RTO), and how often?',
    why: 'None at all takes several active regions at about three times the cost; minutes take a warm standby; hours take a person and a backup.',
    slots: [
      { id: 'rto', label: 'RTO', kind: 'duration', required: true, ask: 'Down for seconds, minutes or hours?' },
      { id: 'availability', label: 'Availability', kind: 'percentage', required: true, ask: 'Which availability is promised per month or year?' },
      { id: 'means', label: 'Means', kind: 'text', required: false, ask: 'What brings it back within that time?' },
    ],
    weak: 'It has to be always on.',
    strong: '15 minutes, 99.9% a month. Failover to a warm standby is automatic; a whole region lost is accepted as four hours, once.',
    depth: 'quick', feeds: ['disaster-recovery', 'reliability', 'non-functional-requirements'],
    usual: 'One hour and 99.9% a month, with automatic failover inside one region.',
  },
  {
    id: 'question/blast-radius', phase: 'failure', source: 'PLANNER/interview/blast-radius',
    prompt: 'If this fails, what fails with it?',
    why: 'What is known beforehand can be kept apart: a bulkhead, a process, a database of its own. The worst case has to be one you survive.',
    slots: [
      { id: 'affected', label: 'What else breaks', kind: 'list', required: true, ask: 'Which systems and users are affected?' },
      { id: 'isolation', label: 'Isolation', kind: 'text', required: true, ask: 'What keeps the failure from spreading?' },
      { id: 'worst', label: 'Worst case', kind: 'text', required: true, ask: 'What is the worst that can happen, and what remains then?' },
    ],
    weak: 'Other services might be affected.',
    strong: 'Checkout stops, browsing goes on: they share neither process nor database. Worst case is a double charge; idempotency keys and a nightly reconciliation catch it.',
    depth: 'standard', feeds: ['failure-scenarios', 'components', 'risks'],
  },
];
