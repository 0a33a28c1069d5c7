/** How far an interview has come, phase by phase and question by question. Pure. */
import { leftOut, progressOf, questionsOf } from '../../interview/agenda.ts';
import type { Reason } from '../../interview/conditions.ts';
import type { Answer, Interview } from '../../interview/interview.ts';
import { heldWords } from '../../interview/heldWords.ts';
import { proposedDefaults } from '../../interview/operations.ts';
import { phaseTitle, titleOf } from '../../interview/titles.ts';
import type { PhaseView } from '../../protocol/interview.ts';
import { slotViews } from './slots.ts';

/** Every phase with the questions that are asked in it, and those that an answer has made needless. */
export function phaseViews(interview: Interview): readonly PhaseView[] {
  const all = questionsOf(interview.kind, interview.depth);
  const needless = leftOut(interview);
  return progressOf(interview).map(({ phase, ...progress }) => ({
    id: phase,
    title: phaseTitle(phase),
    ...progress,
    usual: Object.keys(proposedDefaults(interview, phase)).length,
    questions: all
      .filter((question) => question.phase === phase)
      .map((question) => {
        const answer = interview.answers[question.id];
        const reason = needless.get(question.id);
        return {
          id: question.id,
          title: titleOf(question.id),
          standing: reason === undefined ? standingOf(answer) : 'needless',
          text: answer === undefined ? '' : heldWords(question, answer),
          ...(reason !== undefined && { because: inWords(reason) }),
          slots: slotViews(question, answer),
        };
      }),
  }));
}

/** Why a question is not asked. */
function inWords({ question, words }: Reason): string {
  return `not asked, because “${words}” was said to “${titleOf(question)}”`;
}

function standingOf(answer: Answer | undefined): PhaseView['questions'][number]['standing'] {
  if (answer === undefined) return 'open';
  return answer.recheck ? 'again' : answer.standing;
}
