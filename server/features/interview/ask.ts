/** What is asked now, with all that helps to answer it. Pure. */
import { currentAsk, questionOf } from '../../interview/agenda.ts';
import { builtOn } from '../../interview/conditions.ts';
import { isAnswered, type Ask } from '../../interview/interview.ts';
import type { Kept } from '../../interview/keeping/kept.ts';
import { wordsFor } from '../../interview/lastWord.ts';
import { saidElsewhere } from '../../interview/saidElsewhere.ts';
import { reviewQuestionOf } from '../../interview/review/reviewQuestions.ts';
import { titleOf } from '../../interview/titles.ts';
import type { AdviceView, AskView, ProposalView } from '../../protocol/interview.ts';
import { slotViews } from './slots.ts';

/** What others propose for a question. */
export interface Proposed {
  readonly proposals: readonly ProposalView[];
  readonly advice?: AdviceView;
}

/** A question outside any interview. */
export function questionView(id: string): AskView | undefined {
  const question = questionOf(id);
  if (question === undefined) return undefined;
  const item = reviewQuestionOf(id)?.item;
  // Who writes the document is asked what it shall say, not how to judge it.
  const { phase, prompt, why, weak, strong, usual } =
    item === undefined ? question : { ...question, prompt: `${item.title}: what is decided?`, weak: '', strong: '' };
  return {
    question: id,
    phase,
    prompt,
    why,
    weak,
    strong,
    slots: slotViews(question, undefined),
    text: '',
    proposals: usual === undefined ? [] : [{ text: usual, from: 'usual', evidence: [] }],
  };
}

/** Undefined once all is asked. `proposed` is asked for the question at hand. */
export function askView(kept: Kept, proposed: (question: string) => Proposed): AskView | undefined {
  const asked = currentAsk(kept);
  if (asked === undefined) return undefined;
  const { question, slot, prompt } = asked;
  const { id, phase, why, weak, strong } = question;
  const { proposals, advice } = slot === undefined ? proposed(id) : { proposals: [], advice: undefined };
  const again = slot === undefined ? askedAgain(kept, id) : undefined;
  return {
    question: id,
    ...(slot !== undefined && { slot: slot.id }),
    phase,
    prompt,
    why,
    weak,
    strong,
    slots: slotViews(question, kept.answers[id]),
    text: wordsSoFar(kept, asked),
    ...(again !== undefined && { again }),
    proposals: [...elsewhere(kept, asked), ...proposals, ...ownProposals(kept, asked)],
    ...(advice !== undefined && { advice }),
  };
}

/** The words to go on from. */
function wordsSoFar({ answers }: Kept, { question, slot }: Ask): string {
  const answer = answers[question.id];
  if (answer === undefined) return '';
  return slot === undefined ? answer.text : wordsFor(question, slot, answer);
}

/** What other answers have said to it already. */
function elsewhere(kept: Kept, { question, slot }: Ask): readonly ProposalView[] {
  const said = saidElsewhere(kept, question, slot);
  return said === undefined
    ? []
    : [{ text: said.text, from: 'answers', evidence: [], said: { to: titleOf(said.question), words: said.words } }];
}

/** What the question itself has to offer: words that were replaced, and the usual answer. */
function ownProposals({ answers }: Kept, { question, slot }: Ask): readonly ProposalView[] {
  if (slot !== undefined) return [];
  const answer = answers[question.id];
  const earlier = (answer?.earlier ?? []).map((text): ProposalView => ({ text, from: 'earlier', evidence: [] }));
  const usual = question.usual === undefined || isAnswered(answer) ? [] : [{ text: question.usual, from: 'usual' as const, evidence: [] }];
  return [...earlier.toReversed(), ...usual];
}

/** Which answers it builds on have changed since it was given. */
function askedAgain({ answers }: Kept, id: string): string | undefined {
  const answer = answers[id];
  if (answer?.recheck !== true) return undefined;
  const changed = Object.entries(answers)
    .filter(([each, { at }]) => builtOn(each).includes(id) && at >= answer.at)
    .map(([each]) => titleOf(each));
  return changed.length === 0
    ? 'Something it builds on has another answer since. Does this one still hold?'
    : `${changed.join(', ')}: answered otherwise since. Does this answer still hold?`;
}
