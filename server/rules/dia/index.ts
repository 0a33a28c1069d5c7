/** The rules on diagrams, in catalogue order. */
import { altMissing } from './alt-missing.ts';
import { asciiBroken } from './ascii-broken.ts';
import { boundaryMissing } from './boundary-missing.ts';
import { componentUndrawn } from './component-undrawn.ts';
import { edgeContradicts } from './edge-contradicts.ts';
import { edgeUnlabelled } from './edge-unlabelled.ts';
import { entityMismatch } from './entity-mismatch.ts';
import { missing } from './missing.ts';
import { nameNearMiss } from './name-near-miss.ts';
import { noErrorPath } from './no-error-path.ts';
import { nodeOrphan } from './node-orphan.ts';
import { nodeUndocumented } from './node-undocumented.ts';
import { participantUndeclared } from './participant-undeclared.ts';
import { storeExposed } from './store-exposed.ts';
import { storeShared } from './store-shared.ts';
import { syntax } from './syntax.ts';
import { tooLarge } from './too-large.ts';
import type { AnyRule } from '../rule.ts';

export const diaRules: readonly AnyRule[] = [
  syntax,
  missing,
  edgeUnlabelled,
  noErrorPath,
  nodeUndocumented,
  componentUndrawn,
  edgeContradicts,
  nodeOrphan,
  nameNearMiss,
  storeShared,
  storeExposed,
  entityMismatch,
  participantUndeclared,
  tooLarge,
  boundaryMissing,
  asciiBroken,
  altMissing,
];
