/** Sections 6 to 9 of the SYSARCH design document: data, API, infrastructure, security. Data only. */
import type { SectionSpec } from '../../schema.ts';

export const sysarchDesign: SectionSpec[] = [
  {
    role: 'data-design', heading: '6. Data Design', form: 'heading', required: true,
    guidance: 'What is kept, how it moves, where it lives.',
    body: [],
    children: [
      {
        role: 'data-model', heading: '6.1 Data Models', form: 'heading', required: true,
        guidance: 'The main entities with keys, types and constraints, and how they relate.',
        body: ['#### Primary Entities', '[tables or types with their keys]', '', '#### Relationships', '[an ER diagram or a description]'],
      },
      { role: 'data-flow', heading: '6.2 Data Flow', form: 'heading', required: true, guidance: 'A request from the user to the store and back, the cache on the way and the failures included.', body: ['[A data-flow diagram]'] },
      {
        role: 'storage', heading: '6.3 Storage Strategy', form: 'heading', required: true,
        guidance: 'Which kind of data lives in which store, and the property of the store that decides it.',
        body: [],
        table: { columns: [{ heading: 'Data Type' }, { heading: 'Storage' }, { heading: 'Justification', key: 'justification' }], rows: [['[kind of data]', '[store]', '[why there]']] },
      },
    ],
  },
  {
    role: 'api', heading: '7. API Design', form: 'heading', required: true,
    guidance: 'What clients send, what they get, what they get when it goes wrong.',
    body: [],
    children: [
      {
        role: 'api-contracts', heading: '7.1 API Contracts', form: 'heading', required: true,
        guidance: 'Authentication first, then the main endpoints, each with request and response.',
        body: ['#### Authentication', '[endpoint, request, response]', '', '#### [Key Endpoints]', '[endpoint, request, response]'],
      },
      { role: 'error-responses', heading: '7.2 Error Responses', form: 'heading', required: true, guidance: 'One body for all errors: a code, a message, and which field broke which constraint.', body: ['[the error body]'] },
    ],
  },
  {
    role: 'infrastructure', heading: '8. Infrastructure & Deployment', form: 'heading', required: true,
    guidance: 'Where it runs, how it gets there, how it grows.',
    body: [],
    children: [
      {
        role: 'infrastructure-architecture', heading: '8.1 Infrastructure Architecture', form: 'heading', required: true,
        guidance: 'Networks and zones: what is public (load balancers), what private (applications), what holds data.',
        body: ['[A network diagram: public, private and data zones]'],
      },
      {
        role: 'deployment', heading: '8.2 Deployment Strategy', form: 'heading', required: true,
        guidance: 'Environments, pipeline, how a release reaches users and how it is taken back.',
        body: ['- **Environment**: [stages]', '- **CI/CD**: [pipeline]', '- **Rollout**: [blue-green, canary, rolling]', '- **Rollback**: [trigger and how long it takes]'],
      },
      {
        role: 'scaling', heading: '8.3 Scaling Configuration', form: 'heading', required: true,
        guidance: 'Smallest and largest size of each component, and the signal that changes it.',
        body: [],
        table: {
          columns: [{ heading: 'Component' }, { heading: 'Min Instances' }, { heading: 'Max Instances' }, { heading: 'Trigger' }],
          rows: [['[component]', '[min]', '[max]', '[signal and threshold]']],
        },
      },
    ],
  },
  {
    role: 'security', heading: '9. Security Design', form: 'heading', required: true,
    guidance: 'Who may do what, how data is protected, which attacks are expected.',
    body: [],
    children: [
      {
        role: 'authentication', heading: '9.1 Authentication & Authorization', form: 'heading', required: true,
        guidance: 'Tokens and how they are signed, the permission model, how sessions live and end.',
        body: ['- **Authentication**: [tokens, signing]', '- **Authorization**: [permission model]', '- **Session Management**: [where, how long]'],
      },
      {
        role: 'data-security', heading: '9.2 Data Security', form: 'heading', required: true,
        guidance: 'Encryption at rest and in transit, secrets, personal data.',
        body: ['- **Encryption at Rest**: [method]', '- **Encryption in Transit**: [TLS version]', '- **Secrets Management**: [where secrets live]', '- **PII Handling**: [protection, access log]'],
      },
      {
        role: 'threats', heading: '9.3 Threat Mitigation', form: 'heading', required: true,
        guidance: 'The attacks this system invites, each with its counter.',
        body: [],
        table: { columns: [{ heading: 'Threat' }, { heading: 'Mitigation', key: 'mitigation' }], rows: [['[threat]', '[counter]']] },
      },
    ],
  },
];
