/** Michael Nygard's decision record, as adr-tools writes it. Data only. */
import type { RecordTemplate } from '../../schema.ts';

export const nygardRecord: RecordTemplate = {
  id: 'nygard',
  name: 'Nygard',
  source: 'NYGARD/adr',
  summary: 'For logs that want the fewest parts: status, context, decision, consequences.',
  title: '{number}. {title}',
  fileName: '{number}-{slug}.md',
  fields: [
    { key: 'date', label: 'Date', form: 'plain', required: false, guidance: 'The day of the decision, as year-month-day.', placeholder: '[YYYY-MM-DD]' },
    {
      key: 'status', label: 'Status', form: 'heading', required: true,
      choices: ['Proposed', 'Accepted', 'Rejected', 'Deprecated', 'Superseded by [{number}. {title}]({file})'],
      guidance: 'Where the decision stands today, with links to records it amends, supersedes or gave way to.',
      placeholder: 'Proposed',
    },
  ],
  sections: [
    { role: 'context', heading: 'Context', form: 'heading', required: true, guidance: 'The forces at play, stated as facts: technical, political, social, and local to the project.', body: ['[What is true today that makes a decision necessary]'] },
    { role: 'decision', heading: 'Decision', form: 'heading', required: true, guidance: 'The answer to those forces, in full sentences and the active voice: we will.', body: ['We will [what is decided].'] },
    { role: 'consequences', heading: 'Consequences', form: 'heading', required: true, guidance: 'The world after the decision: the good, the bad and the merely different.', body: ['[What becomes easier, what becomes harder, what simply changes]'] },
  ],
  statuses: ['Proposed', 'Accepted', 'Rejected', 'Deprecated', 'Superseded'],
};
