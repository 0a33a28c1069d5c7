/** MADR 2: metadata in bullets, consequences split in two, links. Data only. */
import type { RecordTemplate } from '../../schema.ts';
import { madrContext, madrDrivers, madrOptionForm, madrOptions, madrOutcome, madrProsAndCons, madrStatusChoices, madrStatuses } from './madrParts.ts';

export const madr2Record: RecordTemplate = {
  id: 'madr-2',
  name: 'MADR 2',
  source: 'MADR/2',
  summary: 'For logs that already use MADR 2, with status, deciders and date as bullets below the title.',
  title: '{title}',
  fileName: '{number}-{slug}.md',
  fields: [
    { key: 'status', label: 'Status', form: 'bullet', required: false, choices: madrStatusChoices, guidance: 'Where the decision stands today.', placeholder: 'proposed' },
    { key: 'deciders', label: 'Deciders', form: 'bullet', required: false, guidance: 'Everyone who took part in the decision.', placeholder: '[who decides]' },
    { key: 'date', label: 'Date', form: 'bullet', required: false, guidance: 'The day the decision was last changed.', placeholder: '[YYYY-MM-DD]' },
    { key: 'technical-story', label: 'Technical Story', form: 'plain', required: false, guidance: 'The ticket or description this decision belongs to.', placeholder: '[link to the ticket]' },
  ],
  sections: [
    madrContext,
    madrDrivers,
    madrOptions,
    {
      ...madrOutcome,
      children: [
        { role: 'positive', heading: 'Positive Consequences', form: 'heading', required: false, guidance: 'What improves.', body: ['* [what improves]'] },
        { role: 'negative', heading: 'Negative Consequences', form: 'heading', required: false, guidance: 'What suffers, and which follow-up decisions it calls for.', body: ['* [what suffers]'] },
      ],
    },
    madrProsAndCons,
    { role: 'links', heading: 'Links', form: 'heading', required: false, guidance: 'Records this one refines, replaces or depends on.', body: ['* [kind of relation] [link to the record]'] },
  ],
  options: madrOptionForm,
  statuses: madrStatuses,
};
