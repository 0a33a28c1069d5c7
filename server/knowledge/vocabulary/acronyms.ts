/** Acronyms that readers of architecture documents know, and capitals that are none. Data only. */
import { currencies } from './currencies.ts';

/** What a newcomer to a team may be expected to know from elsewhere. */
export const knownAcronyms: ReadonlySet<string> = new Set([
  // the web and its protocols
  'API', 'APIS', 'HTTP', 'HTTPS', 'HTTP2', 'REST', 'RPC', 'GRPC', 'SOAP', 'URL', 'URI', 'URN', 'HTML', 'CSS', 'DOM', 'SPA', 'SSR', 'JS', 'TS', 'JSX', 'JSON', 'XML', 'YAML', 'TOML', 'CSV', 'PDF', 'TCP', 'UDP', 'IP', 'IPV4', 'IPV6', 'DNS', 'DHCP', 'TLS', 'SSL', 'MTLS', 'SSH', 'FTP', 'SFTP', 'SMTP', 'IMAP', 'SMS', 'MMS', 'NTP', 'QUIC',
  'CDN', 'CORS', 'CSRF', 'XSS', 'CRUD', 'UI', 'UX', 'GUI', 'CLI', 'SDK', 'IDE', 'PWA', 'WWW', 'FAQ', 'RSS', 'MIME', 'ASCII', 'UTF', 'UTF8', 'UUID', 'ULID', 'GUID', 'REGEX', 'WS', 'WSS', 'SSE', 'MQTT', 'AMQP', 'P2P', 'LAN', 'WAN', 'VPN', 'VPC', 'NAT', 'ACL', 'WAF', 'DDOS', 'DOS', 'LB', 'BFF',
  // data and computing
  'SQL', 'NOSQL', 'ACID', 'CAP', 'DB', 'DBS', 'DBMS', 'RDBMS', 'ORM', 'ETL', 'ELT', 'OLAP', 'OLTP', 'CDC', 'DDL', 'DML', 'BLOB', 'TTL', 'LRU', 'CPU', 'CPUS', 'GPU', 'GPUS', 'RAM', 'SSD', 'HDD', 'IO', 'IOPS', 'OS', 'VM', 'VMS', 'JVM', 'GC', 'PC', 'USB', 'AI', 'ML', 'LLM', 'LLMS', 'NLP', 'OCR', 'ID', 'IDS', 'PK', 'FK', 'ER', 'UML', 'C4', 'DDD', 'CQRS', 'MVC', 'OOP', 'TDD', 'BDD', 'DRY', 'KISS', 'YAGNI', 'SOLID', 'JWT', 'JWTS', 'JWKS',
  // security and identity
  'SSO', 'MFA', '2FA', 'OTP', 'TOTP', 'OIDC', 'OAUTH', 'OAUTH2', 'SAML', 'LDAP', 'RBAC', 'ABAC', 'IAM', 'PKI', 'CA', 'KMS', 'HSM', 'AES', 'RSA', 'SHA', 'HMAC', 'MD5', 'PII', 'PHI', 'GDPR', 'CCPA', 'HIPAA', 'PCI', 'DSS', 'SOC', 'SOC2', 'ISO', 'NIST', 'OWASP', 'CVE', 'CVES', 'STRIDE', 'SIEM', 'PIN', 'CVV', 'IBAN',
  // running and planning
  'CI', 'CD', 'SLA', 'SLAS', 'SLO', 'SLOS', 'SLI', 'SLIS', 'RPO', 'RTO', 'RPS', 'QPS', 'TPS', 'DR', 'HA', 'AZ', 'AZS', 'MVP', 'POC', 'QA', 'UAT', 'KPI', 'KPIS', 'OKR', 'OKRS', 'ROI', 'TCO', 'SRE', 'SRES', 'DBA', 'DBAS', 'NOC', 'OPS', 'IT', 'HR', 'CEO', 'CTO', 'CFO', 'CIO', 'VP', 'PM', 'PR', 'PRS', 'MR', 'PRD', 'RFC', 'RFCS', 'ADR', 'ADRS', 'MADR', 'FR', 'NFR', 'NFRS', 'REQ', 'ETA', 'EOL', 'GA', 'LTS', 'B2B', 'B2C', 'SAAS', 'PAAS', 'IAAS', 'FAAS', 'SME', 'SMB', 'DLQ', 'DLQS', 'SPOF', 'MTTR', 'MTBF', 'WIP', 'VAT', 'ERP', 'CRM', 'POS', 'ATM', 'GPS', 'QR', 'MIT', 'GPL', 'BSD', 'IETF', 'W3C', 'IEEE', 'ANSI',
  // makers, products and clouds by their letters
  'AWS', 'GCP', 'IBM', 'SAP', 'EC2', 'S3', 'RDS', 'SQS', 'SNS', 'ECS', 'EKS', 'GKE', 'AKS', 'ALB', 'NLB', 'ELB', 'EBS', 'EFS', 'ECR', 'SES', 'MSK', 'ARN', 'K8S', 'NPM', 'PHP', 'NGINX', 'EMQX', 'ELK', 'NATS', 'JIRA', 'IOS', 'MACOS', 'GNU', 'RAID', 'CNCF', 'E2E', 'EPYC', 'ARM', 'X86', 'X64', 'AMD',
  // places, time and money
  'EU', 'US', 'USA', 'UK', 'UAE', 'APAC', 'EMEA', 'LATAM', 'UTC', 'GMT', 'CET', 'CEST', 'EST', 'PST', 'PDT', ...currencies.map(({ code }) => code), 'RON', 'HKD', 'KRW', 'MXN', 'AM',
  // units
  'KB', 'MB', 'GB', 'TB', 'PB', 'KIB', 'MIB', 'GIB', 'TIB', 'MS', 'NS', 'HZ', 'KHZ', 'MHZ', 'GHZ', 'MBPS', 'GBPS', 'DAU', 'MAU',
]);

/** Capitals for emphasis, keywords and commands. */
export const capitalWords: ReadonlySet<string> = new Set([
  'MUST', 'SHALL', 'SHOULD', 'MAY', 'NOT', 'REQUIRED', 'RECOMMENDED', 'OPTIONAL', 'AND', 'OR', 'BUT', 'IF', 'WHEN', 'THEN', 'GIVEN', 'WHILE', 'WHERE', 'ELSE', 'UNLESS', 'ALL', 'ANY', 'NO', 'YES', 'NEVER', 'ALWAYS', 'ONLY', 'IN', 'ON', 'OFF', 'TO', 'OF', 'BY', 'AS', 'AT', 'BE', 'DO', 'IS', 'THE', 'FOR', 'WITH', 'NEW', 'OLD', 'NOW', 'ONE', 'TWO', 'BOTH', 'EACH', 'EVERY', 'NOTE', 'NB', 'WARNING', 'IMPORTANT', 'TODO', 'TBD', 'TBC', 'FIXME', 'XXX', 'NA', 'OK', 'DONE', 'OPEN', 'HIGH', 'LOW', 'MEDIUM', 'CRITICAL', 'INFO', 'WARN', 'ERROR', 'DEBUG', 'FATAL', 'PASS', 'FAIL', 'TRUE', 'FALSE', 'NULL', 'NONE', 'VS', 'EG', 'IE', 'ETC', 'README',
  'GET', 'PUT', 'POST', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS', 'SELECT', 'INSERT', 'UPDATE', 'FROM', 'WHERE', 'JOIN', 'INTO', 'VALUES', 'CREATE', 'ALTER', 'DROP', 'TABLE', 'INDEX', 'UNIQUE', 'PRIMARY', 'FOREIGN', 'KEY', 'DEFAULT', 'INT', 'TEXT', 'VARCHAR', 'BOOLEAN', 'DATE', 'TIMESTAMP', 'BIGINT', 'JSONB', 'ENUM', 'ASC', 'DESC', 'LIMIT', 'LIST', 'WATCH', 'BEGIN', 'END', 'COMMIT', 'ACK', 'NACK', 'SYN', 'PENDING', 'ACTIVE', 'PAID', 'CANCELLED', 'FAILED', 'CLOSED', 'DRAFT', 'CONTEXT', 'DECISION', 'REASON', 'OPTION', 'II', 'III', 'IV', 'VI', 'VII', 'VIII', 'IX', 'XI', 'XII',
]);
