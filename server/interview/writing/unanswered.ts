/** The questions that a written document leaves open: what the answers contradict, leave out or name and no more. */
import { coreDecisions } from '../../knowledge/coreDecisions.ts';
import { questionOf } from '../agenda.ts';
import type { Contradiction } from '../contradictions.ts';
import type { CheckedItem } from './checklist.ts';
import { decisionsOf, type TakenDecision } from './decisions.ts';
import { openQuestionsOf, ownerOf, type OpenQuestion } from './openQuestions.ts';
import type { Parts } from './parts.ts';
import { openScenarios } from './scenarios.ts';
import type { Told } from './told.ts';

/** What a document is written from. */
export interface Answered {
  readonly told: Told;
  readonly parts: Parts;
  readonly checked: readonly CheckedItem[];
  /** What does not go together in the answers. */
  readonly contradictions: readonly Contradiction[];
}

/** All of them, in the order they are asked. */
export function unanswered({ told, parts, checked, contradictions }: Answered): readonly OpenQuestion[] {
  const taken = decisionsOf(told, parts);
  return [
    ...unsettled(contradictions),
    ...openQuestionsOf(told),
    ...unthought(told),
    ...undescribed(parts),
    ...undecided(taken),
    ...unreasoned(taken),
    ...unchecked(checked),
  ];
}

/** Which of two answers holds is for somebody to say. */
function unsettled(contradictions: readonly Contradiction[]): readonly OpenQuestion[] {
  return contradictions.map(({ question, message }) => {
    const asked = questionOf(question);
    return { text: `${message} What holds?`, owner: asked === undefined ? 'engineering lead' : ownerOf(asked) };
  });
}

/** The core decisions that no answer takes. */
function undecided(taken: readonly TakenDecision[]): readonly OpenQuestion[] {
  return coreDecisions
    .filter((core) => !taken.some((each) => each.core === core))
    .map(({ name }) => ({ text: `What is decided for ${name}?`, owner: 'engineering lead' }));
}

/** What was decided and nobody said why. */
function unreasoned(taken: readonly TakenDecision[]): readonly OpenQuestion[] {
  const chosen = taken.filter(({ reason }) => reason === undefined).map((each) => `${each.chosen} (${each.core.name})`);
  return chosen.length === 0 ? [] : [{ text: `Why these: ${chosen.join(', ')}?`, owner: 'engineering lead' }];
}

/** The failures that were not thought through to the end. */
function unthought(told: Told): readonly OpenQuestion[] {
  const open = openScenarios(told);
  return open.length === 0
    ? []
    : [
        {
          text: `What do users feel, what softens it and how does it end: ${open.map((title) => title.toLowerCase()).join(', ')}?`,
          owner: 'operations lead',
        },
      ];
}

/** The parts that were named and no more. */
function undescribed({ further }: Parts): readonly OpenQuestion[] {
  return further.length === 0
    ? []
    : [
        {
          text: `What does each of these do, whom does it call, and what happens when it fails: ${further.join(', ')}?`,
          owner: 'engineering lead',
        },
      ];
}

/** The items whose status nobody has confirmed. */
function unchecked(checked: readonly CheckedItem[]): readonly OpenQuestion[] {
  const count = checked.filter(({ status }) => status === 'planned-v1').length;
  return count === 0
    ? []
    : [
        {
          text: `Which of the ${count} checklist items that no answer covers are due for V1, which later, and which do not apply?`,
          owner: 'engineering lead',
        },
      ];
}
