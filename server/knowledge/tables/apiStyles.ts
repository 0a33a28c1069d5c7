/** API styles: when each fits and when it does not, and what goes with it. Data only. */
import type { Choice, Principle } from '../adviceSchema.ts';

export const apiStyles: readonly Choice[] = [
  { id: 'api-style/rest', name: 'REST', source: 'PRODARCH/api-style/rest', useWhen: ['the API is public', 'it creates, reads, updates and deletes', 'caching matters'], avoidWhen: ['queries are complex', 'updates have to arrive in real time'] },
  { id: 'api-style/graphql', name: 'GraphQL', source: 'PRODARCH/api-style/graphql', useWhen: ['mobile clients', 'clients ask for different shapes of data', 'several kinds of client'], avoidWhen: ['plain create, read, update, delete', 'caching is critical'] },
  { id: 'api-style/grpc', name: 'gRPC', source: 'PRODARCH/api-style/grpc', useWhen: ['services talk to services', 'throughput is high', 'streams'], avoidWhen: ['browsers are the clients', 'the API is public'] },
];

/** Further choices around an API. */
export const apiPractices: readonly Principle[] = [
  { id: 'api-style/versioning', title: 'Ways to version', source: 'PRODARCH/reference/api/versioning', text: 'In the URI, in a header, or by content negotiation.', points: ['URI', 'header', 'content negotiation'] },
  { id: 'api-style/gateways', title: 'Shapes of a gateway', source: 'PRODARCH/reference/api/gateway', text: 'One gateway for all, one backend per frontend, or one that aggregates.', points: ['single gateway', 'backend for frontend', 'aggregator'] },
  { id: 'api-style/authentication', title: 'Authentication at the API', source: 'PRODARCH/reference/api/authentication', text: 'OAuth 2.0 delegates, OpenID Connect says who it is, a JWT carries the answer.', points: ['OAuth 2.0', 'OIDC', 'JWT', 'API keys'] },
];
