/** The production checklist's items on security architecture. Data only. */
import type { ChecklistGroup } from '../adviceSchema.ts';

export const productionSecurity: ChecklistGroup = {
  id: 'check/security', title: 'Security Architecture', source: 'PLANNER/checklist/security',
  items: [
    {
      id: 'check/security/authentication-flow', title: 'Authentication flow', source: 'PLANNER/checklist/security/authentication-flow',
      aliases: ['auth flow', 'login flow', 'authentication', 'token flow'], sections: ['authentication', 'security'],
      guidance: 'The whole life of a token: issued, validated, refreshed, revoked; where the browser keeps it (an HttpOnly cookie, never local storage); how long a session lasts.',
    },
    {
      id: 'check/security/authorization', title: 'Authorization model', source: 'PLANNER/checklist/security/authorization',
      aliases: ['authorization', 'access control', 'rbac', 'permissions', 'authz'], sections: ['authorization', 'security'],
      guidance: 'Roles (RBAC) for most applications, attributes (ABAC) where the answer depends on the resource, such as one\'s own records only, a policy engine (OPA, Cedar) for intricate multi-tenant rules.',
    },
    {
      id: 'check/security/secrets', title: 'Secret management', source: 'PLANNER/checklist/security/secrets',
      aliases: ['secrets', 'secrets management', 'secret store'], sections: ['data-security', 'security', 'deployment'],
      guidance: 'Production secrets live in a store made for them, such as Vault or the AWS and GCP secret managers, and never in deployment manifests. Environment variables are for a developer\'s own machine.',
    },
    {
      id: 'check/security/network', title: 'Network segmentation', source: 'PLANNER/checklist/security/network',
      aliases: ['network', 'network isolation', 'private network', 'vpc'], sections: ['infrastructure-architecture', 'infrastructure', 'security'],
      guidance: 'Databases are out of reach of the internet, services talk on private networks, and the public sees a load balancer with a WAF before it.',
    },
    {
      id: 'check/security/encryption', title: 'Encryption', source: 'PLANNER/checklist/security/encryption',
      aliases: ['encryption at rest', 'encryption in transit', 'tls', 'encryption at rest and in transit'], sections: ['data-security', 'security'],
      guidance: 'TLS 1.2 or later on every wire, encryption at rest in every store, and encrypted columns for the most sensitive fields: national ids, payment cards.',
      figures: [{ means: 'lowest TLS version', value: 1.2, unit: 'TLS' }],
    },
    {
      id: 'check/security/audit', title: 'Audit logging', source: 'PLANNER/checklist/security/audit',
      aliases: ['audit log', 'audit logs', 'audit trail', 'audit'], sections: ['security', 'compliance', 'logging'],
      guidance: 'Logins, permission decisions, access to data and administrative acts, in a log that can only be appended to and stands apart from application logs, kept as long as the law asks.',
    },
  ],
};
