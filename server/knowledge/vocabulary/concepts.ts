/** Every concept that claims are read for, by family, with the words it goes by in English. Data only. */
import { antiPatternConcepts } from './concepts/antiPatterns.ts';
import { dataConcepts } from './concepts/data.ts';
import { designConcepts } from './concepts/design.ts';
import { interfaceConcepts } from './concepts/interfaces.ts';
import { operationsConcepts } from './concepts/operations.ts';
import { reliabilityConcepts } from './concepts/reliability.ts';
import { securityConcepts } from './concepts/security.ts';

export const concepts = { ...designConcepts, ...antiPatternConcepts, ...interfaceConcepts, ...dataConcepts, ...reliabilityConcepts, ...securityConcepts, ...operationsConcepts };

/** What a statement may be about. */
export type Concept = keyof typeof concepts;
