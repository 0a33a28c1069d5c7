/** The HAN architecture design: from context over the proposal to alternatives, phases and risks. Data only. */
import type { DocumentTemplate, FieldSpec } from '../../schema.ts';
import { riskLevelLabels } from '../../vocabulary/levels.ts';

const componentFields: FieldSpec[] = [
  { key: 'responsibility', label: 'Responsibility', form: 'label', required: true, guidance: 'What it does.', placeholder: '[what it does]' },
  { key: 'interface', label: 'Interface', form: 'label', required: true, guidance: 'How others talk to it.', placeholder: '[how others use it]' },
  { key: 'dependencies', label: 'Dependencies', form: 'label', required: true, guidance: 'What it needs to work.', placeholder: '[what it depends on]' },
  { key: 'technology', label: 'Technology', form: 'label', required: true, guidance: 'What it is built with.', placeholder: '[stack]' },
  { key: 'scale', label: 'Scale', form: 'label', required: false, guidance: 'How many instances, and what lets it have more.', placeholder: '[instances, stateless or not]' },
];

export const hanDocument: DocumentTemplate = {
  id: 'han',
  name: 'Architecture design',
  source: 'HAN/document',
  summary: 'For a change to a system that exists: today and tomorrow side by side, alternatives with their reasons, migration and tests.',
  title: 'Architecture Design: {title}',
  fields: [],
  sections: [
    {
      role: 'context', heading: 'Context', form: 'heading', required: true,
      guidance: 'The business problem and the frame around any answer to it.',
      body: [],
      children: [
        { role: 'problem', heading: 'Problem Statement', form: 'heading', required: true, guidance: 'Which business problem is solved.', body: ['[the problem]'] },
        { role: 'goals', heading: 'Goals', form: 'heading', required: true, guidance: 'What will be true when it is done.', body: ['- [goal]'] },
        { role: 'non-goals', heading: 'Non-Goals', form: 'heading', required: true, guidance: 'What it will not try to do.', body: ['- [what is left out on purpose]'] },
        {
          role: 'requirements', heading: 'Requirements', form: 'heading', required: true,
          guidance: 'What it does and how well, the second part in figures.',
          body: [],
          children: [
            { role: 'functional-requirements', heading: 'Functional', form: 'label', required: true, guidance: 'What users can do.', body: ['- [requirement]'] },
            {
              role: 'non-functional-requirements', heading: 'Non-Functional', form: 'label', required: true,
              guidance: 'Performance, scalability, security, maintainability, each with a measure.',
              body: ['- Performance: [e.g. < 200ms p95]', '- Scalability: [e.g. 10,000 concurrent users]', '- Security: [e.g. PCI DSS]', '- Maintainability: [e.g. a team of 5 can run it]'],
            },
          ],
        },
        { role: 'constraints', heading: 'Constraints', form: 'heading', required: true, guidance: 'Technical, time, people and business limits.', body: ['- [constraint]'] },
      ],
    },
    { role: 'current-state', heading: 'Current Architecture', form: 'heading', required: true, guidance: 'What stands today and which part of it has to change. A greenfield says so.', body: ['[what exists, what has to change]'] },
    {
      role: 'proposed-architecture', heading: 'Proposed Architecture', form: 'heading', required: true,
      guidance: 'The design itself.',
      body: [],
      children: [
        { role: 'high-level-design', heading: 'High-Level Design', form: 'heading', required: true, guidance: 'The parts and their connections, as a diagram.', body: ['[A diagram of the components]'] },
        {
          role: 'components', heading: 'Components', form: 'heading', required: true,
          guidance: 'Each part of the diagram.',
          body: [],
          children: [{ role: 'component', heading: '[Component]', form: 'heading', required: true, repeats: true, guidance: 'Named as in the diagram.', body: [], fields: componentFields }],
        },
        { role: 'data-flow', heading: 'Data Flow', form: 'heading', required: true, guidance: 'How data moves, step by step, failures included.', body: ['[how data moves]'] },
        { role: 'api', heading: 'API Design', form: 'heading', required: true, guidance: 'Main endpoints with purpose, request and response.', body: ['[endpoints, schemas, contracts]'] },
        { role: 'data-model', heading: 'Data Model', form: 'heading', required: true, guidance: 'Main entities and their schema.', body: ['[entities and schema]'] },
        { role: 'security', heading: 'Security Model', form: 'heading', required: true, guidance: 'Authentication, authorization, protection of data.', body: ['[who gets in, what they may do, how data is protected]'] },
      ],
    },
    {
      role: 'alternatives', heading: 'Alternative Approaches Considered', form: 'heading', required: true, atLeast: 1,
      guidance: 'Other designs that would have worked, and why they were left.',
      body: [],
      children: [
        {
          role: 'alternative', heading: 'Alternative 1: [Approach name]', form: 'heading', required: true, repeats: true,
          guidance: 'For, against, and the reason.',
          body: [],
          fields: [
            { key: 'pros', label: 'Pros', form: 'label', required: true, guidance: 'What speaks for it.', placeholder: '[advantage]' },
            { key: 'cons', label: 'Cons', form: 'label', required: true, guidance: 'What speaks against it.', placeholder: '[disadvantage]' },
            { key: 'why-not', label: 'Why not chosen', form: 'label', required: true, guidance: 'The reason that settled it.', placeholder: '[reason]' },
          ],
        },
      ],
    },
    {
      role: 'rationale', heading: 'Decision Rationale', form: 'heading', required: true,
      guidance: 'Why this one, what it costs, what it rests on.',
      body: [],
      children: [
        { role: 'decision', heading: 'Why This Architecture?', form: 'heading', required: true, guidance: 'The decisions that shaped it.', body: ['[the deciding reasons]'] },
        { role: 'trade-offs', heading: 'Trade-offs Accepted', form: 'heading', required: true, guidance: 'What was given up, and for which benefit.', body: ['- [what was given up] for [what]'] },
        { role: 'assumptions', heading: 'Assumptions', form: 'heading', required: true, guidance: 'What is taken for true and would change the design if it were not.', body: ['- [assumption]'] },
      ],
    },
    {
      role: 'phases', heading: 'Implementation Strategy', form: 'heading', required: true,
      guidance: 'In which order it is built, and how the old gives way to the new.',
      body: [],
      children: [
        { role: 'phase', heading: 'Phase 1: [Foundation]', form: 'heading', required: true, aliases: ['Phase 1'], guidance: 'What all else stands on.', body: ['- [what is built first]'] },
        { role: 'phase', heading: 'Phase 2: [Core Features]', form: 'heading', required: true, aliases: ['Phase 2'], guidance: 'What users came for.', body: ['- [what follows]'] },
        { role: 'phase', heading: 'Phase 3: [Enhancement]', form: 'heading', required: true, aliases: ['Phase 3'], guidance: 'What makes it better.', body: ['- [what comes last]'] },
        { role: 'migration', heading: 'Migration Strategy', form: 'heading', required: false, guidance: 'How users and data move over when something is replaced, and how to turn back half-way.', body: ['[how the old system is replaced]'] },
      ],
    },
    {
      role: 'risks', heading: 'Risks & Mitigation', form: 'heading', required: true,
      guidance: 'What may go wrong, how bad, how probable, and what is done.',
      body: [],
      table: {
        columns: [{ heading: 'Risk', key: 'risk' }, { heading: 'Impact', key: 'impact', choices: riskLevelLabels }, { heading: 'Probability', key: 'likelihood', choices: riskLevelLabels }, { heading: 'Mitigation', key: 'mitigation' }],
        rows: [['[what may happen]', 'High', 'Medium', '[action]']],
      },
    },
    { role: 'testing', heading: 'Testing Strategy', form: 'heading', required: true, guidance: 'How the architecture is proven: load, failure, security, migration.', body: ['[how it is validated]'] },
    { role: 'observability', heading: 'Monitoring & Observability', form: 'heading', required: true, guidance: 'How anyone can see that it works.', body: ['[metrics, logs, traces, alerts]'] },
    { role: 'success-metrics', heading: 'Success Metrics', form: 'heading', required: true, guidance: 'The figures that will say it was worth it.', body: ['- [metric and target]'] },
    { role: 'open-questions', heading: 'Open Questions', form: 'heading', required: true, guidance: 'What is still to be settled, by whom.', body: ['- [question] ([who can answer])'] },
    { role: 'references', heading: 'References', form: 'heading', required: true, guidance: 'Research, related documents, RFCs.', body: ['- [link]'] },
  ],
  diagrams: ['high-level-design'],
  records: 'han',
};
