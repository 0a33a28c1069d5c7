/** Process phases, stages of skill, stack choices, a worked example and where to read on. Data only. */
import type { Principle } from './adviceSchema.ts';

export const referencePrinciples: readonly Principle[] = [
  { id: 'process/requirements', title: 'Gather requirements', source: 'SYSARCH/process/1', text: 'What it must do, how well, within which limits, beside which systems.', points: ['functional', 'non-functional', 'constraints', 'integration points'] },
  { id: 'process/high-level', title: 'Design at a distance', source: 'SYSARCH/process/2', text: 'Surroundings, parts, flow, stack, drawing.', points: ['system context', 'component breakdown', 'data flow', 'technology choices', 'architecture diagram'] },
  { id: 'process/detailed', title: 'Design in detail', source: 'SYSARCH/process/3', text: 'Each part, its contracts, data, sequences, errors, security.', points: ['component specifications', 'API contracts', 'data models', 'sequence diagrams', 'error handling', 'security design'] },
  { id: 'process/operational', title: 'Design the operation', source: 'SYSARCH/process/4', text: 'How it is released, watched, scaled, restored, tuned.', points: ['deployment', 'monitoring and alerts', 'scalability plan', 'disaster recovery', 'performance'] },
  { id: 'process/review', title: 'Review', source: 'SYSARCH/process/5', text: 'Trade-offs, risks, alternatives, feedback.', points: ['trade-off analysis', 'risk assessment', 'alternative approaches', 'feedback'] },
  { id: 'process/six-steps', title: 'Six steps', source: 'HEAPTRACE/process', text: 'From what is asked to what is delivered.', points: ['gather requirements', 'identify constraints', 'define components and boundaries', 'map data flow and API surface', 'plan for scale', 'write the design document'] },
  { id: 'process/clarify', title: 'Clarify first', source: 'HEAPTRACE/clarifications', text: 'Before the first box: purpose, roles, limits, open questions.', points: ['system and core purpose', 'users and roles', 'concurrent users', 'data volume', 'latency budget', 'compliance', 'budget', 'open questions'] },

  { id: 'skill/foundation', title: 'Foundation', source: 'PRODARCH/levels/foundation', text: 'Core patterns, CAP, decision matrices.' },
  { id: 'skill/intermediate', title: 'Intermediate', source: 'PRODARCH/levels/intermediate', text: 'Several services, sharding, sagas, Kubernetes, OpenTelemetry.' },
  { id: 'skill/advanced', title: 'Advanced', source: 'PRODARCH/levels/advanced', text: 'Failover across regions against RPO and RTO, GitOps, lean images, security at gateway and service.' },
  { id: 'skill/expert', title: 'Expert', source: 'PRODARCH/levels/expert', text: 'Formal trade-off methods, mixed scaling, several clouds, leading a team through its decisions.' },
  { id: 'skill/mastery', title: 'Mastery', source: 'PRODARCH/levels/mastery', text: 'New patterns weighed, others taught, findings written up.' },

  { id: 'stack/backend', title: 'Backend', source: 'SYSARCH/stack/backend', text: 'Language, framework, runtime.' },
  { id: 'stack/storage', title: 'Data storage', source: 'SYSARCH/stack/storage', text: 'SQL, NoSQL, vectors, cache, search.' },
  { id: 'stack/communication', title: 'Communication', source: 'SYSARCH/stack/communication', text: 'REST, GraphQL, gRPC, WebSockets, queues.' },
  { id: 'stack/infrastructure', title: 'Infrastructure', source: 'SYSARCH/stack/infrastructure', text: 'Cloud, containers, orchestration.' },
  { id: 'stack/machine-learning', title: 'Machine learning', source: 'SYSARCH/stack/ml', text: 'Serving models, vector stores, embeddings, language models.' },

  { id: 'reference/distributed-transactions', title: 'Distributed transactions', source: 'PRODARCH/reference/distributed/transactions', text: 'A saga undoes by compensating steps; two-phase commit holds locks until all agree.' },
  { id: 'reference/fault-tolerance', title: 'Fault tolerance', source: 'PRODARCH/reference/distributed/fault-tolerance', text: 'Redundancy, retries, circuit breakers, bulkheads.' },
  { id: 'reference/consensus', title: 'Consensus', source: 'PRODARCH/reference/distributed/consensus', text: 'Paxos and Raft agree on an order among machines that may fail.' },
  { id: 'reference/polyglot', title: 'Polyglot persistence', source: 'PRODARCH/reference/data/polyglot', text: 'A store per kind of data, where the gain outweighs running several.' },
  { id: 'reference/caching-layers', title: 'Where to cache', source: 'PRODARCH/reference/data/caching', text: 'At the CDN, in the application, in a distributed cache, in the database.' },
  { id: 'reference/kubernetes', title: 'Kubernetes for production', source: 'PRODARCH/reference/cloud/kubernetes', text: 'Probes, limits, budgets for disruption, network policies, several zones.' },
  { id: 'reference/service-mesh', title: 'Service meshes', source: 'PRODARCH/reference/cloud/service-mesh', text: 'Istio does more, Linkerd asks for less.' },
  { id: 'reference/containers', title: 'Lean images', source: 'PRODARCH/reference/cloud/containers', text: 'Multi-stage builds and layers that cache.' },
  { id: 'reference/gitops', title: 'GitOps', source: 'PRODARCH/reference/observability/gitops', text: 'What should run stands in a repository; a controller makes it so.' },
  { id: 'reference/edge-authentication', title: 'Authentication at the edge', source: 'PRODARCH/reference/security/edge', text: 'The gateway checks identity once; services check permission on their own resources.' },
  { id: 'reference/authorization-models', title: 'Authorization models', source: 'PRODARCH/reference/security/authorization', text: 'Roles (RBAC) first, attributes (ABAC) where roles multiply.' },

  {
    id: 'example/fintech', title: 'A worked example: payments', source: 'PRODARCH/example/fintech',
    text: 'A payment platform with $10 million a year and 100,000 users. Its asynchronous copy lags up to five minutes and so cannot meet an RPO under one minute: the kind of contradiction a check finds.',
    points: ['99.95% availability: about 4.4 hours a year', 'RPO under 1 minute, RTO under 15 minutes', 'PCI DSS', 'US only, Europe in 12 months', 'modular monolith with the payment service taken out', 'PostgreSQL and Redis on AWS, us-east-1 with a standby in us-west-2', 'EKS', 'asynchronous replication, 5 minutes of lag', 'OpenTelemetry, Prometheus, Jaeger, Loki', 'OAuth 2.0 and OIDC by Cognito, RBAC', 'accepted: no independent deployment, one vendor, a little loss'],
  },
  { id: 'example/record', title: 'A worked example: a record', source: 'PRODARCH/adr/example', text: 'PostgreSQL 15 with JSONB for 1,000 orders a day and 50 GB in three years, against MongoDB and DynamoDB; reversibility medium, by way of event sourcing.', points: ['1000 orders/day', '50 GB in 3 years'] },
  { id: 'example/shop', title: 'A worked example: a shop', source: 'HAN/components', text: 'Gateway, authentication, core API, a primary database with a replica and a cache in a cluster of three.', points: ['gateway: 2-3 instances on Nginx', 'authentication: Python, stateless, 2 or more', 'core API: Python, stateless, 2 or more', 'PostgreSQL: primary and read replica', 'Redis: cluster of 3'] },
  { id: 'example/shop-decision', title: 'A worked example: the shop\'s database', source: 'HAN/adr/example', text: 'PostgreSQL for 100,000 users because the team knows it: MongoDB was unfamiliar, DynamoDB limited in queries, MySQL poorer in features. Nine queries in ten stay under 200 ms.', points: ['90% of queries under 200 ms', '100k users at first'] },

  { id: 'quick/team-size', title: 'Style by team size', source: 'PRODARCH/quick/style', text: 'Under ten developers, a monolith.' },
  { id: 'quick/database', title: 'Database', source: 'PRODARCH/quick/database', text: 'PostgreSQL until something else is justified.' },
  { id: 'quick/consistency', title: 'Consistency', source: 'PRODARCH/quick/consistency', text: 'Money strong, feeds eventual.' },
  { id: 'quick/scaling', title: 'Scaling', source: 'PRODARCH/quick/scaling', text: 'Up, then replicas, then shards.' },
  { id: 'quick/cloud', title: 'Cloud', source: 'PRODARCH/quick/cloud', text: 'AWS for breadth, Azure for enterprises, GCP for Kubernetes and machine learning.' },
  { id: 'quick/api', title: 'API', source: 'PRODARCH/quick/api', text: 'REST outside, GraphQL for mobile, gRPC inside.' },
  { id: 'quick/observability', title: 'Observability', source: 'PRODARCH/quick/observability', text: 'RED, traces, logs.' },
  { id: 'quick/security', title: 'Security', source: 'PRODARCH/quick/security', text: 'OAuth 2.0 at the gateway, resources checked in the service.' },
  { id: 'quick/recovery', title: 'Recovery', source: 'PRODARCH/quick/recovery', text: 'RPO and RTO from what the business would lose.' },

  { id: 'related/implementation', title: 'After the plan', source: 'PLANNER/cross-references', text: 'The plan is the blueprint; what follows inspects the building.', points: ['Python services: logs, health checks, middleware, async', 'PostgreSQL: schema, migrations, indexes, pools', 'containers: multi-stage, not as root, hardened', 'deployment: environment, migration and rollback checks', 'monitoring: instrumentation and objectives', 'code review: security, errors, logs, configuration, performance'] },
];
