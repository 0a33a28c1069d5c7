/** What no answer covers, each question with the role that can answer it. */
import type { Question } from '../../knowledge/interviewSchema.ts';
import type { Told } from './told.ts';

export interface OpenQuestion {
  readonly text: string;
  readonly owner: string;
}

const SECURITY = ['question/sensitivity', 'question/access', 'question/restrictions'];
const OPERATIONS = ['question/operation', 'question/release', 'question/rpo', 'question/rto'];

/** Who answers a question when nobody is named. */
export function ownerOf({ id, phase }: Question): string {
  if (SECURITY.includes(id)) return 'security lead';
  if (OPERATIONS.includes(id)) return 'operations lead';
  return phase === 'requirements' ? 'product owner' : 'engineering lead';
}

/** The open ends of an interview: those the person named, whole questions without an answer, and what answers left out. */
export function openQuestionsOf(told: Told): readonly OpenQuestion[] {
  const named = told.sentences('question/open').filter((sentence) => sentence.endsWith('?'));
  const remarks =
    named.length === 0
      ? []
      : told
          .sentences('question/open')
          .filter((sentence) => !sentence.endsWith('?'))
          .map((sentence) => told.takenApart('question/open', sentence)?.rest ?? sentence);
  const own = named.map((text, index) => ({
    text,
    owner: remarks[index]?.replace(/\.$/, '').replace(/^owner(?::| is) /i, '') ?? 'engineering lead',
  }));
  const rest = told.agenda
    .filter(({ id }) => id !== 'question/open')
    .flatMap((question) => {
      const missing = told.missing(question);
      if (missing.length === 0) return [];
      return [{ text: told.has(question.id) ? missing.join(' ') : question.prompt, owner: ownerOf(question) }];
    });
  return [...own, ...rest];
}

/** The questions as a list. */
export function openQuestionLines(open: readonly OpenQuestion[], mark: '1.' | '-'): readonly string[] {
  if (open.length === 0) return ['None at the moment.'];
  return open.map(({ text, owner }, index) => `${mark === '-' ? '-' : `${index + 1}.`} ${text} (Owner: ${owner})`);
}
