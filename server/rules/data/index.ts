/** The rules on data and stores, in catalogue order. */
import { backupUntested } from './backup-untested.ts';
import { cacheIncomplete } from './cache-incomplete.ts';
import { capAllThree } from './cap-all-three.ts';
import { consistencyUnfit } from './consistency-unfit.ts';
import { migrationDestructive } from './migration-destructive.ts';
import { piiUnmarked } from './pii-unmarked.ts';
import { replicaLagIgnored } from './replica-lag-ignored.ts';
import { retentionMissing } from './retention-missing.ts';
import { storeUnfit } from './store-unfit.ts';
import type { AnyRule } from '../rule.ts';

export const dataRules: readonly AnyRule[] = [
  storeUnfit,
  consistencyUnfit,
  capAllThree,
  backupUntested,
  retentionMissing,
  migrationDestructive,
  piiUnmarked,
  cacheIncomplete,
  replicaLagIgnored,
];
