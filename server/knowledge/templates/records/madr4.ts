/** MADR 4 in full: front matter, drivers, consequences and confirmation below the outcome. Data only. */
import type { RecordTemplate } from '../../schema.ts';
import { madrFrontMatter } from './madrFrontMatter.ts';
import { madrConsequences, madrContext, madrDrivers, madrMoreInformation, madrOptionForm, madrOptions, madrOutcome, madrProsAndCons, madrStatuses } from './madrParts.ts';

export const madr4Record: RecordTemplate = {
  id: 'madr-4',
  name: 'MADR 4',
  source: 'MADR/4',
  summary: 'For decisions worth a full comparison: drivers, options with arguments, consequences and how they are confirmed.',
  title: '{title}',
  fileName: '{number}-{slug}.md',
  fields: madrFrontMatter('decision-makers'),
  sections: [
    madrContext,
    madrDrivers,
    madrOptions,
    {
      ...madrOutcome,
      children: [
        madrConsequences,
        {
          role: 'confirmation', heading: 'Confirmation', form: 'heading', required: false,
          guidance: 'How anyone can tell that the system follows the decision: a review, an architecture test, a metric.',
          body: ['[How it is confirmed that the implementation follows the decision]'],
        },
      ],
    },
    madrProsAndCons,
    madrMoreInformation,
  ],
  options: madrOptionForm,
  statuses: madrStatuses,
};
