/** Common attacks with their counters, and the settings a security section starts from. Data only. */
import type { DecisionTable } from '../adviceSchema.ts';

export const threatTable: DecisionTable = {
  id: 'threat/table', title: 'Threats', source: 'SYSARCH/document/9.3',
  columns: ['Threat', 'Mitigation'],
  rows: [
    { id: 'threat/sql-injection', cells: ['SQL injection', 'parameterized queries, an ORM'] },
    { id: 'threat/xss', cells: ['Cross-site scripting (XSS)', 'sanitized input, CSP headers'] },
    { id: 'threat/csrf', cells: ['Cross-site request forgery (CSRF)', 'CSRF tokens, SameSite cookies'] },
    { id: 'threat/ddos', cells: ['Denial of service (DDoS)', 'rate limits, a WAF'] },
    { id: 'threat/data-breach', cells: ['Data breach', 'encryption, access control, audit logs'] },
  ],
};

export const securitySettings: DecisionTable = {
  id: 'security/settings', title: 'Security settings', source: 'SYSARCH/document/9',
  columns: ['Concern', 'Usual setting'],
  rows: [
    { id: 'security/settings/authentication', cells: ['Authentication', 'JWT, signed with RS256'] },
    { id: 'security/settings/authorization', cells: ['Authorization', 'RBAC: roles at the gateway, resources checked in the service'] },
    { id: 'security/settings/sessions', cells: ['Session management', 'Redis, entries live 24 hours'] },
    { id: 'security/settings/at-rest', cells: ['Encryption at rest', 'AES-256'] },
    { id: 'security/settings/in-transit', cells: ['Encryption in transit', 'TLS 1.3'] },
    { id: 'security/settings/secrets', cells: ['Secrets', 'AWS Secrets Manager, Azure Key Vault, Vault'] },
    { id: 'security/settings/personal-data', cells: ['Personal data', 'encrypted fields, access logged'] },
  ],
};
