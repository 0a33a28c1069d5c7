/** What a question and a phase are called in a few words: in lists, and as the heading an answer is judged under. Data and one look-up. */
import type { InterviewPhase } from '../knowledge/interviewSchema.ts';

const TITLES: Readonly<Record<string, string>> = {
  'question/rpo': 'Recovery point objective (RPO)',
  'question/rto': 'Recovery time objective (RTO) and availability',
  'question/traffic': 'Load',
  'question/latency': 'Latency',
  'question/database-down': 'Database failure',
  'question/dependency-errors': 'Timeouts and retries',
  'question/budget': 'Budget',
  'question/caching': 'Caching',
};

const PHASE_TITLES: Readonly<Partial<Record<string, string>>> = { failure: 'Failure modes' } satisfies Partial<
  Record<InterviewPhase, string>
>;

/** The title of a question: its own, or the words of its id. */
export function titleOf(question: string): string {
  return TITLES[question] ?? inWords(question.slice(question.lastIndexOf('/') + 1));
}

/** The title of a phase. */
export function phaseTitle(phase: string): string {
  return PHASE_TITLES[phase] ?? inWords(phase);
}

function inWords(id: string): string {
  const words = id.replaceAll('-', ' ');
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
