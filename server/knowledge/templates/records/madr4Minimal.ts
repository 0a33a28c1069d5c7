/** MADR 4, minimal: a status, three sections and the consequences. Data only. */
import type { RecordTemplate } from '../../schema.ts';
import { madrFrontMatter } from './madrFrontMatter.ts';
import { madrConsequences, madrContext, madrOptionForm, madrOptions, madrOutcome, madrStatuses } from './madrParts.ts';

export const madr4MinimalRecord: RecordTemplate = {
  id: 'madr-4-minimal',
  name: 'MADR 4 minimal',
  source: 'MADR/4/minimal',
  summary: 'For small decisions: the question, the options by name, the one chosen and why.',
  title: '{title}',
  fileName: '{number}-{slug}.md',
  // The published form has no front matter at all; ours keeps the one key without which nobody can tell whether the decision is in force.
  fields: madrFrontMatter('decision-makers').filter((field) => field.key === 'status'),
  sections: [madrContext, madrOptions, { ...madrOutcome, children: [madrConsequences] }],
  options: madrOptionForm,
  statuses: madrStatuses,
};
