/** The HEAPTRACE system design: ten sections, with tables for endpoints, communication and caches. Data only. */
import type { DocumentTemplate, FieldSpec } from '../../schema.ts';

const componentFields: FieldSpec[] = [
  { key: 'responsibility', label: 'Responsibility', form: 'bullet', required: true, guidance: 'The one thing it is there for.', placeholder: '[one thing]' },
  { key: 'data', label: 'Data', form: 'bullet', required: true, guidance: 'The entities it alone owns; everyone else asks it.', placeholder: '[entities it owns]' },
  { key: 'dependencies', label: 'Dependencies', form: 'bullet', required: true, guidance: 'What it calls, each through an interface.', placeholder: '[what it calls]' },
  { key: 'failure-mode', label: 'Failure mode', form: 'bullet', required: true, guidance: 'What happens when it is down, its store is out of reach, or a third party is slow.', placeholder: '[down, unreachable, slow]' },
];

export const heaptraceDocument: DocumentTemplate = {
  id: 'heaptrace',
  name: 'System design',
  source: 'HEAPTRACE/document',
  summary: 'For a service or feature drawn before it is built: three diagrams, a data flow per journey, tables for who calls whom and what is cached.',
  title: 'System Design: {title}',
  fields: [],
  sections: [
    { role: 'overview', heading: 'Overview', form: 'heading', required: true, guidance: 'What the system does and why it exists.', body: ['[what it does, why it exists]'] },
    {
      role: 'requirements', heading: 'Requirements', form: 'heading', required: true,
      guidance: 'What it does, how well, for whom, within which limits.',
      body: ['- [functional requirement]', '- [non-functional requirement with a figure]'],
      children: [
        { role: 'roles', heading: 'Users & Roles', form: 'heading', required: false, guidance: 'Each role and what it can do.', body: ['1. [role] — can do: [actions]'] },
        {
          role: 'constraints', heading: 'Key Constraints', form: 'heading', required: false,
          guidance: 'Concurrent users, data volume, latency budget, compliance, money.',
          body: ['- Max concurrent users: [number]', '- Max data volume: [size]', '- Latency budget: [time, percentile]', '- Compliance: [regimes]', '- Budget: [money per month]'],
        },
      ],
    },
    {
      role: 'architecture-diagram', heading: 'Architecture Diagram', form: 'heading', required: true,
      guidance: 'Components inside the boundary of the system, the layers between user and data, error paths included. It should be understood without the text.',
      body: ['[A component diagram with boundaries]'],
      children: [
        {
          role: 'components', heading: 'Components', form: 'heading', required: false,
          guidance: 'Every box of the diagram, with what it owns and how it fails.',
          body: [],
          children: [{ role: 'component', heading: '[Component Name]', form: 'heading', required: false, repeats: true, guidance: 'Named as in the diagram.', body: [], fields: componentFields }],
        },
        {
          role: 'communication', heading: 'Communication', form: 'heading', required: false,
          guidance: 'One row per connection, with what happens when it fails.',
          body: [],
          table: {
            columns: [{ heading: 'From → To', aliases: ['From/To', 'From - To', 'Connection'] }, { heading: 'Method' }, { heading: 'Format' }, { heading: 'Sync/Async', choices: ['Sync', 'Async'] }, { heading: 'Failure Handling', key: 'failure-mode' }],
            rows: [['[caller] → [called]', '[REST, gRPC, event]', '[JSON]', 'Sync', '[what happens when it fails]']],
          },
        },
      ],
    },
    { role: 'data-model', heading: 'Data Model', form: 'heading', required: true, guidance: 'Entities, relationships, key fields, and for each entity the one component that owns it.', body: ['[entities, relationships, key fields, owners]'] },
    {
      role: 'api', heading: 'API Surface', form: 'heading', required: true,
      guidance: 'Per service: base path, endpoints, events it publishes. A diagram shows who uses what.',
      body: ['[A diagram of who uses what]', '', 'Service: [name], base path `/api/v1/[resource]`'],
      table: { columns: [{ heading: 'Method' }, { heading: 'Path' }, { heading: 'Purpose' }], rows: [['GET', '/', '[list, with pagination]'], ['POST', '/', '[create]']] },
    },
    { role: 'data-flow', heading: 'Data Flow', form: 'heading', required: true, guidance: 'One flow per main journey of a user, there and back, with cache, queue, external systems and what happens on error.', body: ['[A flow per journey, error paths included]'] },
    { role: 'security', heading: 'Security Model', form: 'heading', required: true, guidance: 'Authentication, authorization, encryption.', body: ['[who gets in, what they may do, how data is protected]'] },
    {
      role: 'scaling', heading: 'Scaling Strategy', form: 'heading', required: true,
      guidance: 'How it scales now, and what is planned for ten times the load.',
      body: ['[today]', '', '[at ten times the load]'],
      children: [
        {
          role: 'caching', heading: 'Caching', form: 'heading', required: false,
          guidance: 'What is cached where, for how long, and what ends it.',
          body: [],
          table: { columns: [{ heading: 'Data', key: 'data' }, { heading: 'Cache Location' }, { heading: 'TTL' }, { heading: 'Invalidation' }], rows: [['[data]', '[where]', '[lifetime]', '[what ends it]']] },
        },
      ],
    },
    {
      role: 'decisions', heading: 'Trade-off Decisions', form: 'heading', required: true,
      guidance: 'The decision log, each entry with its rationale.',
      body: [],
      children: [{ role: 'embedded-record', heading: 'DECISION: [What was decided]', form: 'plain', required: false, repeats: true, guidance: 'One entry per major decision.', body: [] }],
    },
    { role: 'open-questions', heading: 'Open Questions', form: 'heading', required: true, guidance: 'What needs an answer from somebody else. Nothing is assumed in silence.', body: ['1. [question] ([who can answer])'] },
  ],
  diagrams: ['architecture-diagram', 'data-flow', 'api'],
  records: 'heaptrace',
};
