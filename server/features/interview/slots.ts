/** What a question wants to find out, and what is known of it. Pure. */
import { isAnswered, type Answer } from '../../interview/interview.ts';
import { valueOf } from '../../interview/lastWord.ts';
import { readSlots } from '../../interview/readSlots.ts';
import type { Question } from '../../knowledge/interviewSchema.ts';
import type { SlotView } from '../../protocol/interview.ts';

/** The slots of a question, in its order. */
export function slotViews(question: Question, answer: Answer | undefined): readonly SlotView[] {
  if (!isAnswered(answer))
    return question.slots.map(({ id, label, required, choices = [] }) => ({ id, label, required, clarity: 'missing', text: '', choices }));
  return readSlots(question, answer).map((reading) => {
    const { id, label, required, choices = [] } = reading.slot;
    return { id, label, required, clarity: reading.clarity, text: valueOf(reading), choices };
  });
}
