/** MADR 4, minimal: no front matter, three sections and the consequences. Data only. */
import type { RecordTemplate } from '../../schema.ts';
import { madrConsequences, madrContext, madrOptionForm, madrOptions, madrOutcome, madrStatuses } from './madrParts.ts';

export const madr4MinimalRecord: RecordTemplate = {
  id: 'madr-4-minimal',
  name: 'MADR 4 minimal',
  source: 'MADR/4/minimal',
  summary: 'For small decisions: the question, the options by name, the one chosen and why.',
  title: '{title}',
  fileName: '{number}-{slug}.md',
  fields: [],
  sections: [madrContext, madrOptions, { ...madrOutcome, children: [madrConsequences] }],
  options: madrOptionForm,
  statuses: madrStatuses,
};
