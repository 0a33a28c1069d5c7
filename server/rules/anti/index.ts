/** The rules on anti-patterns in the author’s own words, in catalogue order. */
import { optimizeLater } from './optimize-later.ts';
import { securityLater } from './security-later.ts';
import { justAPrototype } from './just-a-prototype.ts';
import { microservicesEarly } from './microservices-early.ts';
import { realTimeEverything } from './real-time-everything.ts';
import { buildYourOwn } from './build-your-own.ts';
import { latestTechnology } from './latest-technology.ts';
import { resumeDriven } from './resume-driven.ts';
import { distributedMonolith } from './distributed-monolith.ts';
import { bigBallOfMud } from './big-ball-of-mud.ts';
import { godService } from './god-service.ts';
import { overEngineering } from './over-engineering.ts';
import { underEngineering } from './under-engineering.ts';
import { vendorLockIn } from './vendor-lock-in.ts';
import { prematureOptimisation } from './premature-optimisation.ts';
import { copyPasteArchitecture } from './copy-paste-architecture.ts';
import { happyPathOnly } from './happy-path-only.ts';
import { silentFailure } from './silent-failure.ts';
import { hiddenDependency } from './hidden-dependency.ts';
import { analysisParalysis } from './analysis-paralysis.ts';
import { noRollbackPlan } from './no-rollback-plan.ts';
import { backupIsHope } from './backup-is-hope.ts';
import type { AnyRule } from '../rule.ts';

export const antiRules: readonly AnyRule[] = [
  optimizeLater,
  securityLater,
  justAPrototype,
  microservicesEarly,
  realTimeEverything,
  buildYourOwn,
  latestTechnology,
  resumeDriven,
  distributedMonolith,
  bigBallOfMud,
  godService,
  overEngineering,
  underEngineering,
  vendorLockIn,
  prematureOptimisation,
  copyPasteArchitecture,
  happyPathOnly,
  silentFailure,
  hiddenDependency,
  analysisParalysis,
  noRollbackPlan,
  backupIsHope,
];
