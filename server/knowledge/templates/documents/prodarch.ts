/** The PRODARCH scenario evaluation: five sections of labelled points. Data only. */
import type { DocumentTemplate, SectionRole, SectionSpec } from '../../schema.ts';

/** A labelled point of a section: `- Users: …`, and the words by which a text makes it without its label. */
function point(role: SectionRole, heading: string, guidance: string, placeholder: string, ...aliases: readonly string[]): SectionSpec {
  return { role, heading, form: 'bullet', required: true, guidance, body: [placeholder], ...(aliases.length > 0 && { aliases: [...aliases] }) };
}

export const prodarchDocument: DocumentTemplate = {
  id: 'prodarch',
  name: 'Scenario evaluation',
  source: 'PRODARCH/scenario',
  summary: 'For weighing an architecture against its business: requirements, choices with their reasons, scale, operation, compliance on two pages.',
  title: 'Scenario Evaluation: {title}',
  fields: [],
  sections: [
    {
      role: 'requirements', heading: '1. Requirements Analysis', form: 'heading', required: true,
      guidance: 'Who pays, who uses it, how much data, how consistent, how available.',
      body: [],
      children: [
        point('background', 'Business context', 'Industry, revenue and where it is heading.', '[industry, revenue, growth]'),
        point('roles', 'Users', 'How many, where they are, how they use it.', '[number, regions, usage pattern]'),
        point('data-design', 'Data', 'How much, how fast it grows, and under which regime: GDPR, HIPAA, PCI DSS.', '[volume, growth, compliance]'),
        point('consistency', 'Consistency', 'Strong or eventual, and why the business can live with it.', '[strong or eventual, because …]'),
        point('reliability', 'Availability target', 'The percentage promised, with RPO and RTO.', '[availability in %, RPO, RTO]', 'availability'),
      ],
    },
    {
      role: 'decisions', heading: '2. Architecture Decisions', form: 'heading', required: true,
      guidance: 'The five choices all else hangs on, each with its reason.',
      body: [],
      children: [
        point('architecture-style', 'Application architecture', 'Monolith, microservices or a mixture, and why.', '[style, because …]', 'monolith', 'microservices'),
        point('api', 'API design', 'REST, GraphQL or gRPC, and how it is versioned.', '[style, versioning]'),
        point('storage', 'Database selection', 'Primary store and cache, and why.', '[store, cache, because …]', 'database', 'postgresql', 'mysql', 'mongodb', 'dynamodb'),
        point('infrastructure', 'Cloud provider', 'Which one, and whether more than one.', '[provider, multi-cloud or not]'),
        point('deployment', 'Deployment', 'Kubernetes or serverless, and in which regions.', '[platform, regions]', 'hosting', 'kubernetes', 'serverless', 'containers'),
      ],
    },
    {
      role: 'scaling', heading: '3. Scalability Strategy', form: 'heading', required: true,
      guidance: 'Where it stands, where it will be, and what is done on the way.',
      body: [],
      children: [
        point('capacity', 'Current scale', 'Requests per second, data volume, concurrent users.', '[requests per second, data, users]'),
        point('growth', 'Growth projection', 'In six months, one year, three years.', '[6 months, 1 year, 3 years]', 'growth', 'times the load'),
        point('scaling', 'Scaling approach', 'Up first, then out; at which threshold sharding begins.', '[up to …, then …]'),
        point('performance', 'Bottlenecks', 'The known ones, each with what is planned against it.', '[bottleneck: plan]'),
      ],
    },
    {
      role: 'observability', heading: '4. Reliability and Operations', form: 'heading', required: true,
      guidance: 'How it is watched, who comes when it breaks, how it is brought back, what it costs.',
      body: [],
      children: [
        point('observability', 'Observability', 'Metrics, traces and logs, with the tools that hold them.', '[metrics, traces, logs]'),
        point('incident-response', 'Incident response', 'Who is on call, which runbooks exist, how it escalates.', '[rotation, runbooks, escalation]', 'on call', 'on-call', 'runbook', 'handbook'),
        point('disaster-recovery', 'Disaster recovery', 'Backups (three copies, two media, one elsewhere) and how failover happens.', '[backups, failover]', 'backups', 'rto', 'failover'),
        point('cost', 'Cost optimization', 'Reserved and spot capacity, scaling down when idle.', '[what keeps the bill down]', 'cost', 'costs', 'spot capacity'),
      ],
    },
    {
      role: 'security', heading: '5. Security and Compliance', form: 'heading', required: true,
      guidance: 'Who gets in, what they may do, how data is kept, which rules apply.',
      body: [],
      children: [
        point('authentication', 'Authentication', 'The protocol, and how tokens are issued and ended.', '[protocol, token handling]'),
        point('authorization', 'Authorization', 'Roles at the edge, resource checks in the services.', '[model and where it is enforced]'),
        point('data-security', 'Data protection', 'Encryption at rest and on the wire, and where secrets live.', '[encryption, secrets]'),
        point('compliance', 'Compliance', 'Which standards and laws apply, and what they demand here.', '[regimes and duties]'),
      ],
    },
  ],
  diagrams: [],
  records: 'prodarch',
};
