/** Where an interview stands, as the page needs it: names for places, and titles of questions. Plain values in, plain values out. */
import type { AskView, InterviewView, PhaseView } from '../../server/protocol/interview.ts';

/** One name for what is asked, by which words not yet sent are kept. */
export function placeKey({ question, slot }: Pick<AskView, 'question' | 'slot'>): string {
  return slot === undefined ? question : `${question}#${slot}`;
}

/** A few words for a question; its id where the interview does not have it. */
export function titleOf({ phases }: Pick<InterviewView, 'phases'>, question: string): string {
  return phases.flatMap(({ questions }) => questions).find(({ id }) => id === question)?.title ?? question;
}

/** The phase something is asked in. */
export function phaseOf({ phases }: Pick<InterviewView, 'phases'>, id: string): PhaseView | undefined {
  return phases.find((phase) => phase.id === id);
}

/** Whether any question left in the phase of this one has a usual answer. */
export function hasUsual(phases: readonly PhaseView[], { phase }: AskView): boolean {
  return (phaseOf({ phases }, phase)?.usual ?? 0) > 0;
}

/** What stands above a question: phase, place in it, and what the follow-up is for. */
export function whereabouts(view: Pick<InterviewView, 'phases'>, ask: AskView): string {
  const phase = phaseOf(view, ask.phase);
  // What is not asked is none of those that are counted.
  const asked = phase?.questions.filter(({ standing }) => standing !== 'needless') ?? [];
  const number = asked.findIndex(({ id }) => id === ask.question) + 1;
  const slot = ask.slots.find(({ id }) => id === ask.slot);
  return [phase?.title ?? '', number === 0 ? '' : `${number} of ${asked.length}`, slot === undefined ? '' : `to complete: ${slot.label}`]
    .filter((part) => part !== '')
    .join(' · ');
}

/** Words kept for a place, the others left as they are; empty words are not kept. */
export function withWords(words: Readonly<Record<string, string>>, place: string, text: string): Readonly<Record<string, string>> {
  const rest = Object.entries(words).filter(([key]) => key !== place);
  return Object.fromEntries(text.trim() === '' ? rest : [...rest, [place, text]]);
}

/** Words taken over into a field: in place of those taken over before, else behind what was typed. */
export function filled(typed: string, taken: string, before: string | undefined): string {
  if (typed.trim() === '' || typed === before) return taken;
  return typed.includes(taken) ? typed : `${typed.trimEnd()}\n${taken}`;
}
