/** How far an interview has come, phase by phase and question by question. Pure. */
import { agendaOf, progressOf } from '../../interview/agenda.ts';
import type { Answer, Interview } from '../../interview/interview.ts';
import { heldWords } from '../../interview/heldWords.ts';
import { proposedDefaults } from '../../interview/operations.ts';
import { phaseTitle, titleOf } from '../../interview/titles.ts';
import type { PhaseView } from '../../protocol/interview.ts';
import { slotViews } from './slots.ts';

/** Every phase with the questions that are asked in it. */
export function phaseViews(interview: Interview): readonly PhaseView[] {
  const agenda = agendaOf(interview);
  return progressOf(interview).map(({ phase, done, all }) => ({
    id: phase, title: phaseTitle(phase), done, all, usual: Object.keys(proposedDefaults(interview, phase)).length,
    questions: agenda.filter((question) => question.phase === phase).map((question) => {
      const answer = interview.answers[question.id];
      return { id: question.id, title: titleOf(question.id), standing: standingOf(answer), text: answer === undefined ? '' : heldWords(question, answer), slots: slotViews(question, answer) };
    }),
  }));
}

function standingOf(answer: Answer | undefined): PhaseView['questions'][number]['standing'] {
  if (answer === undefined) return 'open';
  return answer.recheck ? 'again' : answer.standing;
}
