/** Words for how a system is cut and decided: services, modules, scale, teams, reasons. Data only; what is said of them is read in `claims`. */
import type { ConceptWords } from './schema.ts';

export const designConcepts = {
  microservices: ['microservice*', 'micro service*'],
  monolith: ['monolith*', 'modular monolith', 'single deployable', 'one deployable'],
  service: ['service', 'services', 'backend', 'api', 'worker', 'workers'],
  module: ['module', 'modules', 'package', 'packages', 'component', 'components'],
  performance: ['performance', 'scalability', 'scaling', 'optimis*', 'optimiz*', 'tuning', 'tune', 'latency', 'throughput', 'slow quer*', 'slow page*', 'slow endpoint*', 'slow report*', 'query plan*', 'query performance', 'speed', 'response time*', 'load test*', 'bottleneck*', 'capacity planning', 'how fast|quick', 'being fast', 'make it fast|quick', 'makes it fast|quick', 'how quickly|slow|slowly', 'slowness', 'indexes', 'indices', 'batching'],
  security: ['security', 'authentication', 'authorization', 'authorisation', 'encryption', 'hardening', 'access control', 'access rights', 'permissions', 'certificates', 'audit log', 'audit trail', 'login', 'tls', 'rate limiting', 'https', 'sign in', 'password*', 'who may do|see what', 'what each|everyone|everybody of? them? may do', 'authz', 'authn', 'auth', 'permission checks', 'lock|locks|locked|locking down', 'lock|locks|locked|locking it|them|this|everything down', 'encrypted', 'firewall*', 'role model', 'roles and permissions', 'security review', 'encrypt', 'harden', 'hardened', 'logins', 'mtls', 'ssl', 'security measures|features|checks', 'authentification', 'access|authorisation|authorization|permission|role checks|check', 'rights management', 'user rights', 'encrypting'],
  error: ['error', 'errors', 'exception', 'exceptions', 'failure', 'failures', 'failed', 'fails', 'fail'],
  'goes-wrong': ['rejects', 'rejected', 'times out', 'timed out', 'is down', 'are down', 'be down', 'goes down', 'is not available', 'be unavailable', 'is gone', 'unavailable', 'unreachable', 'does not answer', 'do not answer', 'does not respond', 'throws', 'breaks', 'cannot be reached', 'cannot be read', 'cannot be loaded', 'cannot be parsed', 'cannot be asked', 'cannot be opened'],
  growth: ['grow', 'grows', 'growing', 'growth', 'expected to reach', 'expect to reach', 'within a year', 'in two years', 'next year', 'by the end of', 'doubling', 'doubles'],
  reason: ['because', 'since', 'so that', 'in order to', 'therefore', 'due to', 'reason', 'reasons', 'needs', 'need', 'requires', 'required', 'allows', 'independently', 'separately', 'own team', 'isolat*', 'blast radius'],
} as const satisfies ConceptWords;
