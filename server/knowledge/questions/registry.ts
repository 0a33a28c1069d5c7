/** All questions of the interview, in the order they are asked. Data only. */
import type { Question } from '../interviewSchema.ts';
import { constraintQuestions } from './constraints.ts';
import { decisionQuestions } from './decision.ts';
import { designQuestions } from './design.ts';
import { failureQuestions } from './failure.ts';
import { requirementQuestions } from './requirements.ts';

/** The fifteen questions of the three phases. */
export const coreQuestions: readonly Question[] = [...requirementQuestions, ...constraintQuestions, ...failureQuestions];

/** Every question of every interview. */
export const questions: readonly Question[] = [...coreQuestions, ...designQuestions, ...decisionQuestions];
