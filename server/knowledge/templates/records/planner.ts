/** The PLANNER decision record: bold labels for sections, one heading per option. Data only. */
import type { RecordTemplate } from '../../schema.ts';

export const plannerRecord: RecordTemplate = {
  id: 'planner',
  name: 'Architecture plan record',
  source: 'PLANNER/adr',
  summary: 'For decisions inside an architecture plan, or wherever the running cost of each option has to be on paper.',
  title: 'ADR-{number}: {title}',
  fileName: '{number}-{slug}.md',
  fields: [
    {
      key: 'status', label: 'Status', form: 'label', required: true,
      choices: ['Proposed', 'Accepted', 'Deprecated', 'Superseded by ADR-{number}'],
      guidance: 'Where the decision stands today. A superseded record names the one that took its place.',
      placeholder: 'Proposed',
    },
    {
      key: 'review-date', label: 'Review Date', form: 'label', required: true, place: 'end',
      guidance: 'When to look again: six to twelve months on, or the next scale milestone, whichever is named.',
      placeholder: '[a date 6–12 months away, or a scale milestone]',
    },
  ],
  sections: [
    {
      role: 'context', heading: 'Context', form: 'label', required: true,
      guidance: 'What forces a decision now: the measured problem, the limits, the target that is missed. A figure with a unit says more than a wish.',
      body: ['[What is measured today, what it has to be, and what stands in the way]'],
    },
    {
      role: 'options', heading: 'Options Considered', form: 'label', required: true, atLeast: 2,
      guidance: 'Every option that was honestly on the table, each with measurable benefits, measurable costs, and what it takes to run.',
      body: [],
    },
    {
      role: 'decision', heading: 'Decision', form: 'label', required: true,
      guidance: 'Which option, and the reasoning that led there, the price included.',
      body: ['[The option chosen, by name, because of what it does for the problem above; what is given up for it]'],
    },
    {
      role: 'consequences', heading: 'Consequences', form: 'label', required: true,
      guidance: 'What is different from now on: changes, new risks, work for whoever operates it, and what stays unsolved.',
      body: [
        '- [What changes]',
        '- [Which risk is new]',
        '- [Which operational work is added]',
        '- [What this decision leaves open on purpose]',
      ],
    },
  ],
  options: {
    form: 'heading',
    heading: 'Option {letter}: {name}',
    labels: [
      { key: 'pros', label: 'Pros', form: 'bullet', required: true, guidance: 'Benefits somebody could measure or point at.', placeholder: '[benefit, with a figure or mechanism]' },
      { key: 'cons', label: 'Cons', form: 'bullet', required: true, guidance: 'What it costs in time, risk or freedom, as concretely as the benefits.', placeholder: '[drawback, with a figure or mechanism]' },
      { key: 'cost', label: 'Cost', form: 'bullet', required: true, guidance: 'Infrastructure and the hours of the people who run it, per month or year.', placeholder: '[infrastructure per month + operation]' },
    ],
    labelsRequired: true,
    includesChosen: true,
  },
  statuses: ['Proposed', 'Accepted', 'Deprecated', 'Superseded'],
};
