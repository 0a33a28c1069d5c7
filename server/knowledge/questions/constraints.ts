/** Second phase of the planning interview: what is there already and cannot be chosen. Data only. */
import type { Question } from '../interviewSchema.ts';

export const constraintQuestions: readonly Question[] = [
  {
    id: 'question/integrations', phase: 'constraints', source: 'PLANNER/interview/integrations', alsoIn: ['SYSARCH/process/1/integration'],
    prompt: 'Which systems does it talk to?',
    why: 'Every connection is a way to fail, and each needs an answer of its own.',
    slots: [
      { id: 'callers', label: 'Callers', kind: 'list', required: true, ask: 'What calls it?' },
      { id: 'called', label: 'Called', kind: 'list', required: true, ask: 'What does it call?' },
      { id: 'shared', label: 'Shared parts', kind: 'list', required: false, ask: 'Which databases, queues or log-in services does it share with others?' },
      { id: 'limits', label: 'Their limits', kind: 'text', required: false, ask: 'Which rate limits or availability do those systems state?' },
    ],
    weak: 'The usual internal services.',
    strong: 'Called by the shop front end (REST). Calls Stripe (99.99%, 100 requests per second), the stock service (gRPC) and the company\'s OIDC provider. Shares no database.',
    depth: 'quick', feeds: ['communication', 'system-context', 'components'],
  },
  {
    id: 'question/restrictions', phase: 'constraints', source: 'PLANNER/interview/restrictions', alsoIn: ['SYSARCH/document/3.3'],
    prompt: 'Which rules or restrictions limit where and how it may run?',
    why: 'A region, a data centre or an auditor can rule out half the options before they are compared.',
    slots: [
      { id: 'place', label: 'Place', kind: 'text', required: true, ask: 'On premises, in certain regions, or anywhere?' },
      { id: 'rules', label: 'Rules', kind: 'list', required: true, ask: 'Which legal, contractual or company rules apply?' },
      { id: 'deadline', label: 'Deadline', kind: 'date', required: false, ask: 'By when does it have to be live?' },
    ],
    weak: 'Nothing special.',
    strong: 'EU regions only because of a customer contract; SOC 2 audit next spring; technology from the company\'s approved list; live before the first of March.',
    depth: 'quick', feeds: ['constraints', 'compliance', 'infrastructure'],
  },
  {
    id: 'question/data-stores', phase: 'constraints', source: 'PLANNER/interview/data-stores',
    prompt: 'Which data stores exist, and what must be read from or written to them?',
    why: 'A shared schema ties two systems together, and a migration is a project of its own.',
    slots: [
      { id: 'existing', label: 'Existing stores', kind: 'list', required: true, ask: 'Which databases must it read or write?' },
      { id: 'greenfield', label: 'Shared or new', kind: 'choice', required: true, ask: 'Is a schema shared with others, or does it begin empty?', choices: ['shared schema', 'own schema in an existing database', 'greenfield'] },
      { id: 'migration', label: 'Migration', kind: 'text', required: true, ask: 'Does data have to be moved, and how much?' },
    ],
    weak: 'There is a database already.',
    strong: 'Orders live in an Oracle database of the old shop, 200 GB. It is read until the cut-over and then retired; three years of orders are moved. Everything else is new.',
    depth: 'standard', feeds: ['storage', 'data-model', 'migration', 'current-state'],
  },
  {
    id: 'question/deployment', phase: 'constraints', source: 'PLANNER/interview/deployment', alsoIn: ['PRODARCH/scenario/2/deployment'],
    prompt: 'Where will it run, and what brings it there?',
    why: 'The platform decides how it scales, how it is released and how it is rolled back.',
    slots: [
      { id: 'platform', label: 'Platform', kind: 'choice', required: true, ask: 'Kubernetes, Cloud Run, ECS, bare metal, serverless?', choices: ['Kubernetes', 'Cloud Run', 'ECS', 'bare metal', 'serverless', 'virtual machines'] },
      { id: 'pipeline', label: 'Pipeline', kind: 'text', required: true, ask: 'Is there a pipeline to build on?' },
      { id: 'artifacts', label: 'Artefacts', kind: 'text', required: false, ask: 'Where do images and packages live?' },
    ],
    weak: 'In the cloud.',
    strong: 'Cloud Run in europe-west3. GitHub Actions builds and tests; images go to Artifact Registry. There is no cluster and none is wanted.',
    depth: 'quick', feeds: ['deployment', 'infrastructure'],
  },
];
