/** What an interview asks, and what it asks next: one thing at a time, in the order of the phases. Changes nothing. */
import type { InterviewPhase, Question, Slot } from '../knowledge/interviewSchema.ts';
import { questions } from '../knowledge/questions/registry.ts';
import { needlessBy, type Reason } from './conditions.ts';
import { isAnswered, type Answer, type Ask, type Depth, type Interview, type InterviewKind, type Place } from './interview.ts';
import { readSlots } from './readSlots.ts';
import { reviewQuestions } from './review/reviewQuestions.ts';

const PHASES: Readonly<Record<InterviewKind, readonly InterviewPhase[]>> = {
  plan: ['requirements', 'constraints', 'failure', 'design', 'review'],
  clarify: ['requirements'],
  decision: ['decision'],
  review: ['review'],
};
const DEPTHS: readonly Depth[] = ['quick', 'standard', 'deep'];
const byId: ReadonlyMap<string, Question> = new Map(
  [...questions, ...reviewQuestions.map(({ question }) => question)].map((question) => [question.id, question]),
);

/** The question of that id, of whichever interview. */
export function questionOf(id: string): Question | undefined {
  return byId.get(id);
}

/** Every question of a kind down to a depth, in the order it is asked. */
export function questionsOf(kind: InterviewKind, depth: Depth): readonly Question[] {
  const all = kind === 'review' ? reviewQuestions.map(({ question }) => question) : questions;
  return PHASES[kind].flatMap((phase) =>
    all.filter((question) => question.phase === phase && DEPTHS.indexOf(question.depth) <= DEPTHS.indexOf(depth)),
  );
}

/** The questions that the answers so far leave their sense. */
export function agendaOf(interview: Interview): readonly Question[] {
  return questionsOf(interview.kind, interview.depth).filter(({ id }) => needlessBy({ question: id }, interview) === undefined);
}

/** The questions that the answers so far leave no sense, and why. */
export function leftOut(interview: Interview): ReadonlyMap<string, Reason> {
  return new Map(
    questionsOf(interview.kind, interview.depth).flatMap(({ id }) => {
      const reason = needlessBy({ question: id }, interview);
      return reason === undefined ? [] : [[id, reason] as const];
    }),
  );
}

/** What to ask now; undefined once all is asked. */
export function currentAsk(interview: Interview): Ask | undefined {
  if (interview.at !== undefined) return askAt(interview.at);
  for (const question of agendaOf(interview)) {
    const answer = interview.answers[question.id];
    if (answer === undefined || answer.recheck) return askAt({ question: question.id });
    const slot = isAnswered(answer) ? followUp(question, answer, interview) : undefined;
    if (slot !== undefined) return askAt({ question: question.id, slot: slot.id });
  }
  return undefined;
}

/** The place of what is asked. */
export function placeOf({ question, slot }: Ask): Place {
  return slot === undefined ? { question: question.id } : { question: question.id, slot: slot.id };
}

/** How far each phase has come: questions dealt with, and all there are. */
export function progressOf(
  interview: Interview,
): readonly { readonly phase: InterviewPhase; readonly done: number; readonly all: number }[] {
  const agenda = agendaOf(interview);
  return PHASES[interview.kind].map((phase) => {
    const all = agenda.filter((question) => question.phase === phase);
    return { phase, done: all.filter(({ id }) => interview.answers[id]?.recheck === false).length, all: all.length };
  });
}

/** What is missing most: what an answer needs comes before what would be good to know, which only a deep interview asks for. */
function followUp(question: Question, answer: Answer, interview: Interview): Slot | undefined {
  const asked = new Set(
    question.slots
      .filter((slot) => (slot.required || interview.depth === 'deep') && !answer.followed.includes(slot.id))
      .map(({ id }) => id),
  );
  // An answer is read only where something is left to ask of it.
  if (asked.size === 0) return undefined;
  const missing = readSlots(question, answer)
    .filter(
      ({ slot, clarity }) =>
        clarity !== 'clear' && asked.has(slot.id) && needlessBy({ question: question.id, slot: slot.id }, interview) === undefined,
    )
    .map(({ slot }) => slot);
  return missing.find((slot) => slot.required) ?? missing[0];
}

function askAt({ question: id, slot: slotId }: Place): Ask | undefined {
  const question = byId.get(id);
  if (question === undefined) return undefined;
  const slot = question.slots.find((each) => each.id === slotId);
  return slot === undefined ? { question, prompt: question.prompt } : { question, slot, prompt: slot.ask };
}
