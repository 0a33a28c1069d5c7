/** The HEAPTRACE decision entry: six bare labels, written into a decision log inside a design. Data only. */
import type { RecordTemplate } from '../../schema.ts';

export const heaptraceRecord: RecordTemplate = {
  id: 'heaptrace',
  name: 'Decision entry',
  source: 'HEAPTRACE/trade-offs/decision-entry',
  summary: 'For an entry in the decision log of a design document, short enough to write while the discussion is still warm.',
  title: 'DECISION: {title}',
  fileName: '{number}-{slug}.md',
  fields: [],
  sections: [
    { role: 'context', heading: 'CONTEXT', form: 'plain', required: true, guidance: 'Why the question came up.', body: ['[why this came up]'] },
    {
      role: 'options', heading: 'OPTIONS CONSIDERED', form: 'plain', required: true, atLeast: 2,
      guidance: 'Two options or more on lettered lines, each with what speaks for and against it.',
      body: [],
    },
    { role: 'decision', heading: 'CHOSEN', form: 'plain', required: true, guidance: 'The letter or the name of the option taken.', body: ['[A or B]'] },
    { role: 'rationale', heading: 'RATIONALE', form: 'plain', required: true, guidance: 'What tipped the scale.', body: ['[why]'] },
    { role: 'consequences', heading: 'CONSEQUENCES', form: 'plain', required: true, guidance: 'What later decisions now have to live with.', body: ['[what this means for decisions to come]'] },
  ],
  options: {
    form: 'list',
    heading: '{letter}) {name}',
    labels: [
      { key: 'pros', label: 'Pros', form: 'plain', required: true, guidance: 'What speaks for it, on the same line.', placeholder: '[benefit]' },
      { key: 'cons', label: 'Cons', form: 'plain', required: true, guidance: 'What speaks against it, on the same line.', placeholder: '[drawback]' },
    ],
    labelsRequired: true,
    includesChosen: true,
  },
  statuses: [],
};
