/** By what options are weighed: whether they do what is needed, then the technology rubric. Data only. */
import type { Criterion } from '../adviceSchema.ts';
import { criteria } from '../rubric.ts';

/** What does not do the job is no option, however well it is known; so it weighs about as much as the rest together. */
export const fit: Criterion = {
  id: 'advice/fit', title: 'Fit', source: 'OWN/advice/fit', weight: 'high', factor: 10,
  questions: ['Does it do what the answers ask for?', 'Which of its limits do they touch?'],
};

export const adviceCriteria: readonly Criterion[] = [fit, ...criteria];

/** For ways of building: the rubric without what is asked of products only. */
export const waysCriteria: string[] = ['advice/fit', 'rubric/team-expertise', 'rubric/operational-complexity', 'rubric/observability', 'rubric/cost'];

/** For products: the whole rubric. */
export const productCriteria: string[] = adviceCriteria.map(({ id }) => id);
