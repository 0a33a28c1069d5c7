/** What was said last counts: which words for single slots a new text overrules, and what was said to a slot, wherever that was. Loses no words. */
import type { Question, Slot } from '../knowledge/interviewSchema.ts';
import type { Answer } from './interview.ts';
import { isOverruled, readSlots, readText, type SlotReading } from './readSlots.ts';

/** The slots whose own words no longer count once the text is `text`: what it says of them is not what the text before it said. */
export function overruledBy(question: Question, before: Answer, text: string): readonly string[] {
  if (text === before.text || Object.keys(before.more).length === 0) return before.overruled;
  const former = readText(question, before.text);
  const news = readText(question, text).filter(
    (reading, index) =>
      before.more[reading.slot.id] !== undefined && reading.clarity === 'clear' && valueOf(reading) !== valueOf(former[index]),
  );
  return [...new Set([...before.overruled, ...news.map(({ slot }) => slot.id)])];
}

/** Whether a slot was told clearly and is told otherwise now; what completes an answer takes nothing back. */
export function isToldOtherwise(question: Question, slot: string, before: Answer, after: Answer): boolean {
  const [then, now] = [before, after].map((answer) => readSlots(question, answer).find((reading) => reading.slot.id === slot));
  return then?.clarity === 'clear' && valueOf(then) !== valueOf(now);
}

/** What was said to a slot and holds, to go on from; empty where nothing was. */
export function wordsFor(question: Question, slot: Slot, answer: Answer): string {
  const reading = readText(question, answer.text).find((each) => each.slot.id === slot.id);
  const words = answer.more[slot.id];
  return words === undefined || (reading !== undefined && isOverruled(answer, reading)) ? valueOf(reading) : words;
}

/** What a reading comes to. */
export function valueOf(reading: SlotReading | undefined): string {
  return reading?.figure?.written ?? reading?.choice ?? reading?.text ?? '';
}
