/** The rules on interfaces, in catalogue order. */
import { errorFormat } from './error-format.ts';
import { errorLeak } from './error-leak.ts';
import { idempotencyMissing } from './idempotency-missing.ts';
import { offsetPaginationLarge } from './offset-pagination-large.ts';
import { pageSizeUnbounded } from './page-size-unbounded.ts';
import { rateLimitByIp } from './rate-limit-by-ip.ts';
import { retryAfterMissing } from './retry-after-missing.ts';
import { specSeparate } from './spec-separate.ts';
import { styleUnfit } from './style-unfit.ts';
import { validationMissing } from './validation-missing.ts';
import { versionByQuery } from './version-by-query.ts';
import { versionMissing } from './version-missing.ts';
import type { AnyRule } from '../rule.ts';

export const apiRules: readonly AnyRule[] = [
  versionByQuery,
  versionMissing,
  offsetPaginationLarge,
  pageSizeUnbounded,
  idempotencyMissing,
  rateLimitByIp,
  retryAfterMissing,
  errorFormat,
  errorLeak,
  validationMissing,
  specSeparate,
  styleUnfit,
];
