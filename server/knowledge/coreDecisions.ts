/** The decisions that every service has to take, which kinds of product answer each, and which products are one another's engine or host. Data only. */
import type { ProductCategory } from './adviceSchema.ts';

/** What is decided. */
export type DecisionRole = 'data-store' | 'api-style' | 'auth' | 'caching' | 'hosting' | 'messaging';

export interface CoreDecision {
  readonly role: DecisionRole;
  /** As it is spoken of: `the data store`. */
  readonly name: string;
  /** The title of a record that is yet to be decided. */
  readonly draft: string;
  /** Kinds of product that may be chosen for it. */
  readonly categories: readonly ProductCategory[];
  /** Lower-case words that show a title or heading is about it; `*` stands for any ending. */
  readonly words: readonly string[];
}

export const coreDecisions: readonly CoreDecision[] = [
  {
    role: 'data-store', name: 'the data store', draft: 'Data store: [what is used, for which data]', categories: ['relational-database', 'document-database'],
    words: ['database*', 'db', 'data store*', 'datastore*', 'data storage', 'persist*', 'storage', 'store*', 'sql', 'nosql', 'relational', 'dynamodb', 'sqlite', 'event sourc*', 'data model', 'schema*'],
  },
  {
    role: 'api-style', name: 'the API style', draft: 'API style: [what is used, for which clients]', categories: ['api-style'],
    words: ['api', 'apis', 'rest', 'restful', 'graphql', 'grpc', 'rpc', 'trpc', 'soap', 'openapi', 'json api', 'interface style', 'endpoint*', 'bff', 'hypermedia'],
  },
  {
    role: 'auth', name: 'authentication and authorisation', draft: 'Authentication and authorisation: [what is used, for whom]', categories: ['identity', 'policy-engine'],
    words: ['auth', 'authn*', 'authz', 'authentication', 'authorization', 'authorisation', 'authenticate*', 'authoriz*', 'authoris*', 'identity', 'login*', 'sign in', 'sso', 'single sign on', 'oauth*', 'oidc', 'openid*', 'saml', 'jwt*', 'session*', 'token*', 'rbac', 'abac', 'permission*', 'access control', 'mtls', 'api key*', 'passkey*'],
  },
  {
    role: 'caching', name: 'caching', draft: 'Caching: [what is cached, where, and how it is invalidated]', categories: ['cache', 'cdn'],
    words: ['cache*', 'caching', 'cdn', 'memoiz*', 'read through', 'write through'],
  },
  {
    role: 'hosting', name: 'hosting', draft: 'Hosting: [where it runs]', categories: ['cloud', 'container-platform', 'serverless', 'hybrid-cloud'],
    words: ['host*', 'cloud', 'deploy*', 'kubernetes', 'k8s', 'serverless', 'paas', 'iaas', 'container*', 'vm', 'vms', 'virtual machine*', 'on premise*', 'on prem', 'infrastructure', 'region*', 'platform', 'data cent*', 'server*', 'runtime', 'heroku', 'fly', 'vercel', 'netlify', 'render', 'railway', 'hetzner', 'digitalocean'],
  },
  {
    role: 'messaging', name: 'communication between services', draft: 'Communication between services: [what is used, between which]', categories: ['queue', 'stream', 'service-mesh'],
    words: ['messag*', 'queue*', 'event*', 'broker*', 'stream*', 'pub sub', 'pubsub', 'publish*', 'bus', 'inter service', 'service to service', 'communicat*', 'synchronous*', 'asynchronous*', 'async', 'grpc', 'rpc', 'rabbitmq', 'kafka', 'webhook*', 'outbox', 'saga*', 'choreograph*', 'orchestrat*', 'integrat*', 'service mesh'],
  },
];

/** Products that run an engine of another maker, or are it under another name: choosing both is one choice. */
export const hostedEngines: Readonly<Record<string, readonly string[]>> = {
  'Amazon RDS': ['PostgreSQL', 'MySQL', 'MariaDB', 'SQL Server', 'Oracle Database'],
  'Amazon Aurora': ['PostgreSQL', 'MySQL', 'Amazon RDS'],
  'Cloud SQL': ['PostgreSQL', 'MySQL', 'SQL Server'],
  'Azure SQL': ['SQL Server'],
  'Cosmos DB': ['MongoDB', 'PostgreSQL'],
  'MongoDB Atlas': ['MongoDB'],
  CockroachDB: ['PostgreSQL'],
  'Cloud Spanner': ['PostgreSQL'],
  ElastiCache: ['Redis', 'Valkey', 'Memcached'],
  Valkey: ['Redis'],
  'Amazon MSK': ['Kafka'],
  'Confluent Cloud': ['Kafka'],
  EKS: ['Kubernetes', 'AWS'],
  AKS: ['Kubernetes', 'Azure'],
  GKE: ['Kubernetes', 'GCP'],
  OpenShift: ['Kubernetes'],
};
