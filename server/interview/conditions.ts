/** Which questions wait for, or are made needless by, what was said before, and by which words. Data and look-ups; asks nothing itself. */
import { questions } from '../knowledge/questions/registry.ts';
import { beginsEmpty, fromNothing, nothingToMove, speaksOfBefore, speaksOfMoving } from './freshStart.ts';
import { isAnswered, type Interview, type Place } from './interview.ts';
import { heldWords } from './heldWords.ts';
import { saysNone } from './readSlots.ts';

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

const NO_CACHE = /\bno (?:cache|caching)\b/i;

/** The questions to ask again once this one has another answer. */
export function builtOn(question: string): readonly string[] {
  return BUILT_ON[question] ?? [];
}

/** Words that make something needless, and the question they were said to. */
export interface Reason {
  readonly question: string;
  readonly words: string;
}

/** Questions that ask what is there before the system. */
const ASKING_WHAT_IS = ['question/data-stores', 'question/current-state'];
/** What is there with others is no predecessor; where it goes wrong, what was there before is the former version. */
const SAYING_NOTHING_OF_BEFORE: ReadonlySet<string> = new Set(['question/integrations', 'question/release']);

/** Why the answers so far leave a question, or a part of one, no sense; undefined where they leave it. What was answered keeps its sense. */
export function needlessBy({ question, slot }: Place, interview: Interview): Reason | undefined {
  if (slot === undefined && isAnswered(interview.answers[question])) return undefined;
  switch (slot === undefined ? question : `${question}#${slot}`) {
    case 'question/current-state':
    case 'question/current-state#change':
    case 'question/data-stores#migration':
      return freshStart(interview);
    case 'question/migration':
      return freshStart(interview) ?? noDataToMove(interview);
    case 'question/caching':
      return saidTo(interview, ['question/journeys'], (_question, words) => NO_CACHE.exec(words)?.[0]);
    default:
      return undefined;
  }
}

/** Nothing is there before the system, and no answer speaks of something that is. */
function freshStart(interview: Interview): Reason | undefined {
  const said = saidTo(interview, ASKING_WHAT_IS, fromNothing);
  return said === undefined || isSpokenOf(interview, namesWhatIs) ? undefined : said;
}

/** What is there holds no data that the system needs: it says so itself, or it begins empty and no answer speaks of something there before. */
function noDataToMove(interview: Interview): Reason | undefined {
  const said = saidTo(interview, ASKING_WHAT_IS, (_question, words) => nothingToMove(words)) ?? noneToMove(interview);
  if (said !== undefined) return isSpokenOf(interview, speaksOfMoving) ? undefined : said;
  const empty = saidTo(interview, ASKING_WHAT_IS, (_question, words) => beginsEmpty(words));
  return empty === undefined || isSpokenOf(interview, namesWhatIs) ? undefined : empty;
}

/** Who is asked what exists and does not say that nothing does names it. */
function namesWhatIs(words: string, question: string): boolean {
  return speaksOfBefore(words) || (question === 'question/current-state' && words !== '' && fromNothing(question, words) === undefined);
}

/** “None” said to the very slot. */
function noneToMove(interview: Interview): Reason | undefined {
  const words = interview.answers['question/data-stores']?.more['migration'] ?? '';
  return saysNone(words) ? { question: 'question/data-stores', words } : undefined;
}

function saidTo(
  interview: Interview,
  ids: readonly string[],
  words: (question: string, said: string) => string | undefined,
): Reason | undefined {
  return ids
    .map((question) => ({ question, words: words(question, saidIn(interview, question)) }))
    .find((each): each is Reason => each.words !== undefined);
}

function isSpokenOf(interview: Interview, speaks: (words: string, question: string) => boolean): boolean {
  return Object.keys(interview.answers).some((id) => !SAYING_NOTHING_OF_BEFORE.has(id) && speaks(saidIn(interview, id), id));
}

/** The words to a question that hold; empty where there are none. */
function saidIn(interview: Interview, id: string): string {
  const [question, answer] = [questions.find((each) => each.id === id), interview.answers[id]];
  return isAnswered(answer) && question !== undefined ? heldWords(question, answer) : '';
}
