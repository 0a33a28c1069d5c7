/** Which questions wait for, or are made needless by, what was said before. Data and two look-ups; asks nothing itself. */
import { questions } from '../knowledge/questions/registry.ts';
import { isAnswered, type Interview } from './interview.ts';
import { heldWords } from './heldWords.ts';

/** Answers that have to be looked at again when the one named first changes. */
const BUILT_ON: Readonly<Record<string, readonly string[]>> = {
  'question/problem': ['question/goals', 'question/functions', 'question/roles', 'question/journeys'],
  'question/traffic': ['question/ten-times', 'question/caching', 'question/proof'],
  'question/latency': ['question/dependency-errors', 'question/operation'],
  'question/sensitivity': ['question/restrictions', 'question/access'],
  'question/team': ['question/operation'],
  'question/integrations': ['question/dependency-errors', 'question/blast-radius', 'question/journeys'],
  'question/data-stores': ['question/database-down', 'question/rpo', 'question/migration'],
  'question/current-state': ['question/migration'],
  'question/deployment': ['question/release'],
  'question/rpo': ['question/consistency'],
  'question/rto': ['question/operation'],
};

const NOTHING_TO_MOVE = /\b(?:greenfield|from scratch|brand new|nothing exists|no existing|starts? empty|no migration|nothing to (?:move|migrate))\b/i;
const NO_CACHE = /\bno (?:cache|caching)\b/i;

/** The questions to ask again once this one has another answer. */
export function builtOn(question: string): readonly string[] {
  return BUILT_ON[question] ?? [];
}

/** Whether the answers so far leave a question its sense. */
export function applies(question: string, interview: Interview): boolean {
  switch (question) {
    case 'question/migration':
      return !says(interview, 'question/data-stores', NOTHING_TO_MOVE) && !says(interview, 'question/current-state', NOTHING_TO_MOVE);
    case 'question/caching':
      return !says(interview, 'question/journeys', NO_CACHE);
    default:
      return true;
  }
}

function says(interview: Interview, id: string, words: RegExp): boolean {
  const [question, answer] = [questions.find((each) => each.id === id), interview.answers[id]];
  return isAnswered(answer) && question !== undefined && words.test(heldWords(question, answer));
}
