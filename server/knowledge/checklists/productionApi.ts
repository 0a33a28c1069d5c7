/** The production checklist's items on API design. Data only. */
import type { ChecklistGroup } from '../adviceSchema.ts';

export const productionApi: ChecklistGroup = {
  id: 'check/api', title: 'API Design', source: 'PLANNER/checklist/api',
  items: [
    {
      id: 'check/api/versioning', title: 'Versioning strategy', source: 'PLANNER/checklist/api/versioning',
      aliases: ['versioning', 'api versioning', 'version strategy'], sections: ['api', 'api-contracts'],
      guidance: 'Public APIs carry the version in the path (`/v1/`), internal ones in a header. Choose one way and keep to it. A version in the query string gets lost in caches, links and logs.',
    },
    {
      id: 'check/api/pagination', title: 'Pagination', source: 'PLANNER/checklist/api/pagination',
      aliases: ['paging', 'page size'], sections: ['api', 'api-contracts'],
      guidance: 'Large or busy collections page by cursor, so that rows inserted meanwhile do not shift the pages. Offsets will do for small lists that seldom change. The server caps the page size whatever the client asks for.',
    },
    {
      id: 'check/api/idempotency', title: 'Idempotency keys', source: 'PLANNER/checklist/api/idempotency',
      aliases: ['idempotency', 'idempotency key', 'idempotent requests'], sections: ['api', 'api-contracts', 'reliability'],
      guidance: 'A mutation that creates something or has a side effect takes an `Idempotency-Key` header. The server stores key and response and answers a repeat with the stored response while the key is alive.',
      figures: [{ means: 'life of an idempotency key', value: 24, unit: 'h' }],
    },
    {
      id: 'check/api/rate-limiting', title: 'Rate limiting', source: 'PLANNER/checklist/api/rate-limiting',
      aliases: ['rate limit', 'rate limits', 'throttling'], sections: ['api', 'security'],
      guidance: 'Token bucket or sliding window, with separate tiers for known and anonymous callers. Refuse with 429 and a `Retry-After` header. Count per API key: behind one IP address sit whole offices.',
      figures: [{ means: 'status when the limit is reached', value: 429, unit: 'HTTP status' }],
    },
    {
      id: 'check/api/authentication', title: 'Authentication and authorization model', source: 'PLANNER/checklist/api/authentication',
      aliases: ['auth', 'auth model', 'authn and authz', 'authentication and authorization', 'authn/authz', 'api authentication'], sections: ['authentication', 'authorization', 'security', 'api'],
      guidance: 'Short-lived JWTs where the server keeps no session, OAuth 2 for third parties, API keys between services. The cryptography comes from a library, without exception.',
      figures: [{ means: 'access token lifetime', value: 15, unit: 'min' }],
    },
    {
      id: 'check/api/error-format', title: 'Error response format', source: 'PLANNER/checklist/api/error-format',
      aliases: ['error format', 'error responses', 'errors', 'problem details', 'rfc 7807', 'rfc 9457'], sections: ['error-responses', 'api'],
      guidance: 'Problem Details (RFC 9457, formerly 7807) on every endpoint: type, title, status, detail, instance. Stack traces and internal names stay inside.',
    },
    {
      id: 'check/api/validation', title: 'Request validation', source: 'PLANNER/checklist/api/validation',
      aliases: ['input validation', 'validation', 'schema validation'], sections: ['api', 'security'],
      guidance: 'All input is checked where it enters, with a schema library such as Pydantic or Zod, and refused with a message that names the field.',
    },
    {
      id: 'check/api/documentation', title: 'API documentation', source: 'PLANNER/checklist/api/documentation',
      aliases: ['api docs', 'openapi', 'swagger', 'openapi spec', 'documentation'], sections: ['api', 'api-contracts'],
      guidance: 'The OpenAPI description is generated from the code. Two hand-kept truths part ways sooner or later.',
    },
  ],
};
