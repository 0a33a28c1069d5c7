/** How a design is reviewed: kinds of comment, steps to resolve one, rows of the revision history. Data only. */
import type { SectionSpec } from './schema.ts';
import type { FeedbackCategory, Step } from './adviceSchema.ts';

export const feedbackCategories: readonly FeedbackCategory[] = [
  { id: 'feedback/critical', source: 'SYSARCH/feedback/categories', mark: '🔴', label: 'Critical', meaning: 'Has to be resolved before anything is built.', blocks: true, aliases: ['critical', 'blocker', 'blocking', 'must fix'] },
  { id: 'feedback/important', source: 'SYSARCH/feedback/categories', mark: '🟡', label: 'Important', meaning: 'Weighs enough that it should be resolved.', blocks: false, aliases: ['important', 'major', 'should fix'] },
  { id: 'feedback/nice-to-have', source: 'SYSARCH/feedback/categories', mark: '🟢', label: 'Nice to have', meaning: 'Worth keeping for a later version.', blocks: false, aliases: ['nice to have', 'nice-to-have', 'minor', 'nit', 'optional'] },
  { id: 'feedback/question', source: 'SYSARCH/feedback/categories', mark: '💬', label: 'Question', meaning: 'Needs an answer or a talk, not yet a change.', blocks: false, aliases: ['question', 'clarification'] },
];

export const resolutionSteps: readonly Step[] = [
  { id: 'feedback/acknowledge', source: 'SYSARCH/feedback/1', title: 'Acknowledge', text: 'Say the comment back in other words.', next: { understood: 'feedback/evaluate' } },
  { id: 'feedback/evaluate', source: 'SYSARCH/feedback/2', title: 'Evaluate', text: 'What would change, and how far it reaches.', next: { weighed: 'feedback/update' } },
  { id: 'feedback/update', source: 'SYSARCH/feedback/3', title: 'Update', text: 'Change the document.', next: { changed: 'feedback/explain' } },
  { id: 'feedback/explain', source: 'SYSARCH/feedback/4', title: 'Explain', text: 'Write down why it was changed, or why not.', next: { explained: 'feedback/re-review' } },
  { id: 'feedback/re-review', source: 'SYSARCH/feedback/5', title: 'Ask again', text: 'The reviewer looks at the sections that changed.' },
];

/** Words by which a comment shows that it is resolved. */
export const resolvedWords: readonly string[] = ['resolved', 'resolution', 'fixed', 'addressed', 'done', 'answered', 'changed', 'wontfix', 'declined', '✅', '[x]'];

/** A block of the revision history for one round of feedback. */
export const revisionSection: SectionSpec = {
  role: 'feedback', heading: 'Revision: [YYYY-MM-DD]', form: 'heading', required: false, repeats: true,
  guidance: 'One block per round of feedback: from whom, what changed where, why the design is better for it.',
  body: ['**Feedback from**: [reviewer]', '**Changes made**:', '- [Section]: [what changed, because of which comment]', '**Rationale**: [why this improves the design]'],
};
