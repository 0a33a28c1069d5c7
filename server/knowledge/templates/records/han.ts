/** The HAN decision record: deciders, alternatives with the reason each was not chosen, validation. Data only. */
import type { RecordTemplate } from '../../schema.ts';

export const hanRecord: RecordTemplate = {
  id: 'han',
  name: 'Record with validation',
  source: 'HAN/adr',
  summary: 'For decisions several people answer for, where each rejected alternative gets its reason and the choice is checked.',
  title: 'ADR-{number}: {title}',
  fileName: '{number}-{slug}.md',
  fields: [
    {
      key: 'status', label: 'Status', form: 'label', required: true,
      choices: ['Proposed', 'Accepted', 'Deprecated', 'Superseded by ADR-{number}'],
      guidance: 'Where the decision stands today.',
      placeholder: 'Proposed',
    },
    { key: 'date', label: 'Date', form: 'label', required: true, guidance: 'The day of the decision, as year-month-day.', placeholder: '[YYYY-MM-DD]' },
    { key: 'deciders', label: 'Deciders', form: 'label', required: true, guidance: 'The people or teams who answer for it.', placeholder: '[who decides]' },
  ],
  sections: [
    {
      role: 'context', heading: 'Context', form: 'heading', required: true,
      guidance: 'What has to be chosen and for what, then the requirements the choice has to meet, as a list with figures.',
      body: ['[What has to be chosen, and for which data or feature]', '', 'Requirements:', '- [requirement with a figure]', '- [requirement with a figure]'],
    },
    {
      role: 'decision', heading: 'Decision', form: 'heading', required: true,
      guidance: 'The choice in one sentence.',
      body: ['[Use … as …]'],
    },
    {
      role: 'options', heading: 'Alternatives Considered', form: 'heading', required: true, atLeast: 1,
      guidance: 'Each alternative under its own heading: for, against, and the one reason that settled it.',
      body: [],
    },
    {
      role: 'consequences', heading: 'Consequences', form: 'heading', required: true,
      guidance: 'What the team gains, what it pays with the mitigation beside it, and what was traded for what.',
      body: [],
      children: [
        { role: 'positive', heading: 'Positive', form: 'label', required: true, guidance: 'What the team can now do.', body: ['- [gain]'] },
        { role: 'negative', heading: 'Negative', form: 'label', required: true, guidance: 'What it costs, each point with what softens it.', body: ['- [cost] (mitigated: [how])'] },
        { role: 'trade-offs', heading: 'Trade-offs', form: 'label', required: false, guidance: 'Which quality was given up for which, and when to think again.', body: ['- [chose this over that]'] },
      ],
    },
    {
      role: 'confirmation', heading: 'Validation', form: 'heading', required: true,
      guidance: 'How the choice was tested against its requirements: a load test, a cost sheet, a confirmation by the people who will run it.',
      body: ['- [what was tested or confirmed, by whom, with which result]'],
    },
  ],
  options: {
    form: 'heading',
    heading: '{name}',
    labels: [
      { key: 'pros', label: 'Pros', form: 'bullet', required: true, guidance: 'What speaks for it.', placeholder: '[benefit]' },
      { key: 'cons', label: 'Cons', form: 'bullet', required: true, guidance: 'What speaks against it.', placeholder: '[drawback]' },
      { key: 'why-not', label: 'Why not', form: 'bullet', required: true, guidance: 'The reason that settled it, weighed against what was chosen.', placeholder: '[the reason that settled it]' },
    ],
    labelsRequired: true,
    includesChosen: false,
  },
  statuses: ['Proposed', 'Accepted', 'Deprecated', 'Superseded'],
};
