/** The PLANNER architecture plan: eight sections from overview to phases. Data only. */
import type { DocumentTemplate, FieldSpec } from '../../schema.ts';
import { riskLevelLabels } from '../../vocabulary/levels.ts';

const componentFields: FieldSpec[] = [
  { key: 'responsibility', label: 'Responsibility', form: 'bullet', required: true, guidance: 'What it does, in a single sentence. An "and" between unrelated duties is two components.', placeholder: '[one sentence]' },
  { key: 'api', label: 'API', form: 'bullet', required: true, guidance: 'The endpoints or interfaces that matter to its callers.', placeholder: '[endpoints or interfaces]' },
  { key: 'data', label: 'Data', form: 'bullet', required: true, guidance: 'What it owns, with a sketch of the schema.', placeholder: '[tables or entities it owns]' },
  { key: 'dependencies', label: 'Dependencies', form: 'bullet', required: true, guidance: 'What it calls and what calls it.', placeholder: '[calls …; called by …]' },
  { key: 'failure-mode', label: 'Failure mode', form: 'bullet', required: true, guidance: 'What its callers and users see while it is down, and how that ends.', placeholder: '[what happens while it is down]' },
];

const riskFields: FieldSpec[] = [
  { key: 'risk', label: 'Risk', form: 'bullet', required: true, guidance: 'What may happen, concretely enough to recognise.', placeholder: '[what may happen]' },
  { key: 'likelihood', label: 'Likelihood', form: 'bullet', required: true, choices: riskLevelLabels, guidance: 'How likely within the life of the plan.', placeholder: 'Medium' },
  { key: 'impact', label: 'Impact', form: 'bullet', required: true, choices: riskLevelLabels, guidance: 'How bad for users and business if it does.', placeholder: 'High' },
  { key: 'mitigation', label: 'Mitigation', form: 'bullet', required: true, guidance: 'An action somebody can take, not an attitude.', placeholder: '[action]' },
  { key: 'owner', label: 'Owner', form: 'bullet', required: true, guidance: 'Who answers for the mitigation.', placeholder: '[who]' },
];

export const plannerDocument: DocumentTemplate = {
  id: 'planner',
  name: 'Architecture plan',
  source: 'PLANNER/output',
  summary: 'For a service about to be built: decisions with their records, components with their failure modes, the production checklist, risks and phases.',
  title: 'Architecture Plan: {title}',
  fields: [],
  sections: [
    {
      role: 'overview', heading: 'Overview', form: 'heading', required: true,
      guidance: 'One or two paragraphs: what the system does, whom it serves, and how success shows. Whoever joins next month should know afterwards why it exists.',
      body: ['[What it does and for whom]', '', '[What success looks like, with a figure]'],
    },
    {
      role: 'architecture-diagram', heading: 'Architecture Diagram', form: 'heading', required: true,
      guidance: 'Services, stores, queues, external systems, and the network boundaries between them; each edge named by its protocol. Text boxes will do for a simple system, Mermaid for the rest.',
      body: ['[A diagram: services, stores, queues, externals, network boundaries, protocols on the edges]'],
    },
    {
      role: 'decisions', heading: 'Key Decisions', form: 'heading', required: true, atLeast: 3,
      guidance: 'A record for each major choice: data store, API style, authentication, hosting, caching, communication. Three at least; five to eight is usual.',
      body: [],
      children: [
        { role: 'embedded-record', heading: 'ADR-[NNN]: [Title]', form: 'heading', required: false, repeats: true, guidance: 'A decision record in place, or a link to one.', body: [] },
      ],
    },
    {
      role: 'components', heading: 'Component Design', form: 'heading', required: true,
      guidance: 'Each component and service with what it owns and what happens when it fails.',
      body: [],
      children: [
        { role: 'component', heading: '[Component Name]', form: 'heading', required: true, repeats: true, guidance: 'Named as in the diagram.', body: [], fields: componentFields },
      ],
    },
    {
      role: 'data-model', heading: 'Data Model', form: 'heading', required: true,
      guidance: 'Entities, how they relate, their indexes, and which fields identify a person.',
      body: ['[Entities, relationships, indexes; personal data marked]'],
    },
    {
      role: 'checklist', heading: 'Production Checklist Status', form: 'heading', required: true,
      guidance: 'Every item of the production checklist with its status, and a brief reason where the status is not done.',
      body: [],
    },
    {
      role: 'risks', heading: 'Risks and Mitigations', form: 'heading', required: true, atLeast: 5,
      guidance: 'The five worst, ranked by likelihood × impact, each with an action and an owner.',
      body: [],
      fields: riskFields,
    },
    {
      role: 'phases', heading: 'Phase Plan', form: 'heading', required: true,
      guidance: 'What ships first, what makes it fit for production, what lets it grow.',
      body: [],
      children: [
        {
          role: 'phase', heading: 'MVP (Week 1-2)', form: 'heading', required: true, aliases: ['MVP', 'Phase 1: MVP'],
          guidance: 'Core function on one instance with basic authentication; no caching, no tuning. Say what counts as good enough.',
          body: ['- [what ships first]', '- Good enough means: [what can be observed]'],
        },
        {
          role: 'phase', heading: 'V1 (Month 1-2)', form: 'heading', required: true, aliases: ['V1', 'Version 1', 'Phase 2: V1'],
          guidance: 'Fit for production: health checks, monitoring, real authentication, rate limits, automated deployment, backups.',
          body: ['- [what makes it fit for production]'],
        },
        {
          role: 'phase', heading: 'V2 (Month 3-6)', form: 'heading', required: true, aliases: ['V2', 'Version 2', 'Phase 3: V2'],
          guidance: 'Growth and hardening: caches, read replicas, a CDN, finer monitoring, tuning, more regions if needed.',
          body: ['- [what lets it grow]'],
        },
      ],
    },
  ],
  diagrams: ['architecture-diagram'],
  records: 'planner',
};
