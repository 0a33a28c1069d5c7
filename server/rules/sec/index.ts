/** The rules on security, in catalogue order. */
import { auditMissing } from './audit-missing.ts';
import { authzMissing } from './authz-missing.ts';
import { cryptoHomegrown } from './crypto-homegrown.ts';
import { databasePublic } from './database-public.ts';
import { encryptionAtRestMissing } from './encryption-at-rest-missing.ts';
import { realSecret } from './real-secret.ts';
import { revocationMissing } from './revocation-missing.ts';
import { secretsInEnv } from './secrets-in-env.ts';
import { threatsMissing } from './threats-missing.ts';
import { tlsOld } from './tls-old.ts';
import { tokenInLocalstorage } from './token-in-localstorage.ts';
import type { AnyRule } from '../rule.ts';

export const secRules: readonly AnyRule[] = [
  secretsInEnv,
  tokenInLocalstorage,
  tlsOld,
  databasePublic,
  cryptoHomegrown,
  encryptionAtRestMissing,
  authzMissing,
  revocationMissing,
  auditMissing,
  threatsMissing,
  realSecret,
];
