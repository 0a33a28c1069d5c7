/** The PRODARCH decision record: status in a heading, rejected alternatives, reversibility. Data only. */
import type { RecordTemplate } from '../../schema.ts';

export const prodarchRecord: RecordTemplate = {
  id: 'prodarch',
  name: 'Record with reversibility',
  source: 'PRODARCH/adr',
  summary: 'For short records where the question is how hard the decision would be to undo.',
  title: 'ADR-{number}: {title}',
  fileName: '{number}-{slug}.md',
  fields: [
    {
      key: 'status', label: 'Status', form: 'inline-heading', required: true,
      choices: ['Proposed', 'Accepted', 'Deprecated', 'Superseded by ADR-{number}'],
      guidance: 'Where the decision stands today.',
      placeholder: 'Proposed',
    },
    {
      key: 'reversibility', label: 'Reversibility', form: 'inline-heading', required: true, place: 'end',
      choices: ['High', 'Medium', 'Low'],
      guidance: 'How hard it would be to change course later, and which way out exists.',
      placeholder: 'Medium ([which way out exists])',
    },
  ],
  sections: [
    {
      role: 'context', heading: 'Context', form: 'heading', required: true,
      guidance: 'What the component needs, what the team knows, and the load it has to carry: rate, volume, growth.',
      body: ['[What is needed, the expected load and data volume, and what the team already knows]'],
    },
    {
      role: 'decision', heading: 'Decision', form: 'heading', required: true,
      guidance: 'One sentence in the active voice, with the version where it matters.',
      body: ['[Use … for …]'],
    },
    {
      role: 'options', heading: 'Alternatives Considered', form: 'heading', required: true, atLeast: 1,
      guidance: 'What was turned down, each with its strongest point and the reason it still lost.',
      body: ['1. [Alternative] - [what speaks for it], but [why it was turned down]'],
    },
    {
      role: 'consequences', heading: 'Consequences', form: 'heading', required: true,
      guidance: 'Gains on one side, limits and burdens on the other. A record with gains alone has not been thought through.',
      body: [],
      children: [
        { role: 'positive', heading: 'Positive', form: 'label', required: true, guidance: 'What becomes easier, safer or cheaper.', body: ['[What gets better]'] },
        { role: 'negative', heading: 'Negative', form: 'label', required: true, guidance: 'What becomes harder, dearer or riskier.', body: ['[What gets worse, and what softens it]'] },
      ],
    },
  ],
  options: { form: 'list', heading: '{name}', labels: [], labelsRequired: false, includesChosen: false },
  statuses: ['Proposed', 'Accepted', 'Deprecated', 'Superseded'],
};
