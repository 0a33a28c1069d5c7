/** The questions behind a single decision record. Data only. */
import type { Question } from '../interviewSchema.ts';

export const decisionQuestions: readonly Question[] = [
  {
    id: 'question/decision-context', phase: 'decision', source: 'PLANNER/adr/context',
    prompt: 'What makes a decision necessary now?', why: 'Without the force behind it nobody can tell later whether the decision still holds.',
    slots: [{ id: 'measured', label: 'What is measured', kind: 'text', required: true, ask: 'Which figure is wrong today, and what should it be?' }, { id: 'limits', label: 'Limits', kind: 'list', required: false, ask: 'What cannot be changed?' }],
    weak: 'We need a cache.', strong: 'Product reads take 400 ms at p95 because each goes to PostgreSQL; the promise is 200 ms.',
    depth: 'quick', feeds: ['context'],
  },
  {
    id: 'question/decision-drivers', phase: 'decision', source: 'MADR/4/drivers',
    prompt: 'By what will you judge the options?', why: 'Criteria chosen before the comparison keep it honest.',
    slots: [{ id: 'drivers', label: 'Drivers', kind: 'list', required: true, ask: 'Which qualities or limits count most?' }],
    weak: 'It should be good.', strong: 'Two engineers can run it; p95 under 200 ms; no new vendor contract before autumn.',
    depth: 'standard', feeds: ['drivers'],
  },
  {
    id: 'question/decision-options', phase: 'decision', source: 'PLANNER/adr/options', alsoIn: ['HAN/adr/alternatives', 'HEAPTRACE/trade-offs/decision-entry'],
    prompt: 'Which options were on the table, and what speaks for and against each?', why: 'One option is an announcement. Doing nothing is an option too.',
    slots: [{ id: 'options', label: 'Options', kind: 'list', required: true, ask: 'Which two or more options are there?' }, { id: 'pros', label: 'For', kind: 'list', required: true, ask: 'What speaks for each?' }, { id: 'cons', label: 'Against', kind: 'list', required: true, ask: 'What speaks against each?' }, { id: 'cost', label: 'Cost', kind: 'money', required: false, ask: 'What does each cost to run?' }],
    weak: 'Redis or something else.', strong: 'Redis: known, data structures, $180 a month managed. Memcached: simpler, no persistence, $120. No cache, better indexes: free, reaches 260 ms only.',
    depth: 'quick', feeds: ['options', 'pros-and-cons'],
  },
  {
    id: 'question/decision-scores', phase: 'decision', source: 'PLANNER/rubric', alsoIn: ['PRODARCH/levels/foundation'],
    prompt: 'How does each option score by each criterion, from 0 to 10, and how much does the criterion weigh?', why: 'Weights show what the choice hangs on, and which of them would have to change for another option to win.',
    slots: [{ id: 'scores', label: 'Scores', kind: 'list', required: true, ask: 'Per criterion: its weight, and a score for each option?' }],
    weak: 'Redis is the best of them.', strong: 'Team expertise (3): Redis 9, Memcached 7, No cache 10. Operational complexity (3): Redis 6, Memcached 7, No cache 10. Latency (5): Redis 10, Memcached 9, No cache 3.',
    depth: 'standard', feeds: ['options', 'rationale'],
  },
  {
    id: 'question/decision-flags', phase: 'decision', source: 'PLANNER/rubric/red-flags',
    prompt: 'Which red flag does an option raise: nobody has run it, fewer than two maintainers, no way off it, thin documentation, a way of operating unlike the rest?', why: 'Each of them blocks a choice until somebody has an answer to it.',
    slots: [{ id: 'flags', label: 'Red flags', kind: 'list', required: true, ask: 'Which of the five, for which option, and what answers it?' }],
    weak: 'It should be fine.', strong: 'Memcached: nobody here has run it in production, so a pilot in May comes first. Redis and no cache: none.',
    depth: 'standard', feeds: ['options', 'negative'],
  },
  {
    id: 'question/decision-outcome', phase: 'decision', source: 'PLANNER/adr/decision',
    prompt: 'Which one, and what tipped the scale?', why: 'The reason outlives the choice.',
    slots: [{ id: 'chosen', label: 'Chosen', kind: 'text', required: true, ask: 'Which option?' }, { id: 'because', label: 'Reason', kind: 'text', required: true, ask: 'What made the difference?' }, { id: 'flip', label: 'What would change it', kind: 'text', required: false, ask: 'What would have to be true for another option to win?' }],
    weak: 'Redis, it is the best.', strong: 'Redis: the team runs it already, and only it meets 200 ms with room to spare. Ten times the data would make us look again.',
    depth: 'quick', feeds: ['decision', 'rationale'],
  },
  {
    id: 'question/decision-consequences', phase: 'decision', source: 'PLANNER/adr/consequences', alsoIn: ['PRODARCH/adr/consequences', 'HAN/adr/consequences'],
    prompt: 'What follows from it: changes, new risks, work for operation, what stays unsolved?', why: 'Who pays should know beforehand.',
    slots: [{ id: 'changes', label: 'Changes', kind: 'list', required: true, ask: 'What becomes different?' }, { id: 'risks', label: 'New risks', kind: 'list', required: true, ask: 'What can now go wrong that could not before?' }, { id: 'burden', label: 'Operation', kind: 'list', required: true, ask: 'What does operation have to do in addition?' }, { id: 'unsolved', label: 'Not addressed', kind: 'list', required: false, ask: 'What does it leave unsolved?' }],
    weak: 'Faster pages.', strong: 'Reads at 60 ms. New: pages up to five minutes old, a stampede after a flush. Operation watches memory and evictions. Slow writes stay as they are.',
    depth: 'quick', feeds: ['consequences', 'positive', 'negative'],
  },
  {
    id: 'question/decision-reversal', phase: 'decision', source: 'PRODARCH/adr/reversibility',
    prompt: 'How hard would it be to undo?', why: 'What is easy to undo may be decided fast; what is not deserves another look.',
    slots: [{ id: 'reversibility', label: 'Reversibility', kind: 'choice', required: true, ask: 'Easy, some effort, or hard?', choices: ['High', 'Medium', 'Low'] }, { id: 'way', label: 'Way out', kind: 'text', required: false, ask: 'What is the way out?' }],
    weak: 'Should be possible.', strong: 'High: one interface, no data of record in it; a week to replace.',
    depth: 'standard', feeds: ['reversibility'],
  },
  {
    id: 'question/decision-proof', phase: 'decision', source: 'HAN/adr/validation', alsoIn: ['MADR/4/confirmation'],
    prompt: 'How will anyone see that it was right, and that it is kept to?', why: 'A decision nobody checks fades.',
    slots: [{ id: 'check', label: 'Check', kind: 'text', required: true, ask: 'Which test, metric or review?' }],
    weak: 'We will see.', strong: 'Load test at 400 requests per second before launch; a dependency rule keeps other stores out.',
    depth: 'standard', feeds: ['confirmation'],
  },
  {
    id: 'question/decision-review', phase: 'decision', source: 'PLANNER/adr/review-date',
    prompt: 'When do you look at it again?', why: 'Decisions age with the load they were made for.',
    slots: [{ id: 'date', label: 'Review date', kind: 'date', required: true, ask: 'In six, nine or twelve months, or at which milestone?' }],
    weak: 'Some time.', strong: '1 June 2027, or at 2,000 requests per second.',
    depth: 'quick', feeds: ['review-date'], usual: 'Nine months from now.',
  },
];
