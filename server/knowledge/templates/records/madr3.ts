/** MADR 3: front matter with `deciders`, one list of consequences, validation as a section of its own. Data only. */
import type { RecordTemplate } from '../../schema.ts';
import { madrFrontMatter } from './madrFrontMatter.ts';
import { madrConsequences, madrContext, madrDrivers, madrMoreInformation, madrOptionForm, madrOptions, madrOutcome, madrProsAndCons, madrStatuses } from './madrParts.ts';

export const madr3Record: RecordTemplate = {
  id: 'madr-3',
  name: 'MADR 3',
  source: 'MADR/3',
  summary: 'For logs that already use MADR 3, with front matter and a Validation section.',
  title: '{title}',
  fileName: '{number}-{slug}.md',
  fields: madrFrontMatter('deciders'),
  sections: [
    madrContext,
    madrDrivers,
    madrOptions,
    { ...madrOutcome, children: [madrConsequences] },
    {
      role: 'confirmation', heading: 'Validation', form: 'heading', required: false,
      guidance: 'How anyone can tell that the system follows the decision: a review, a test, a metric.',
      body: ['[How it is checked that the implementation follows the decision]'],
    },
    madrProsAndCons,
    madrMoreInformation,
  ],
  options: madrOptionForm,
  statuses: madrStatuses,
};
