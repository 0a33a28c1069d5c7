/** Makes answers of facts: one proposal for each question that the files say something about. */
import { questions } from '../../knowledge/questions/registry.ts';
import type { Fact } from '../fact.ts';
import { constraintWriters } from './constraints.ts';
import { designWriters } from './design.ts';
import { failureWriters } from './failure.ts';
import { proposalOf, type Proposal, type Writer } from './proposal.ts';
import { requirementWriters } from './requirements.ts';

/** Who writes the proposal for which question. */
export const writers: Readonly<Record<string, Writer>> = {
  ...requirementWriters,
  ...constraintWriters,
  ...failureWriters,
  ...designWriters,
};

/** Proposals in the order of the questions; none for questions that no file says anything about. */
export function proposalsFrom(facts: readonly Fact[]): readonly Proposal[] {
  return questions.flatMap(({ id }) => proposalOf(id, writers[id]?.(facts) ?? []) ?? []);
}
