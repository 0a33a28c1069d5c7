/** The words of an answer that hold, as documents repeat them: what was said to single slots stands in place of what the text says of them. Changes no answer. */
import type { Question } from '../knowledge/interviewSchema.ts';
import { readQuantities } from '../quantities/readQuantities.ts';
import type { Answer } from './interview.ts';
import { ledWords } from './leads.ts';
import { asSentence, isOverruled, isVague, readAlone, readText, type SlotReading } from './readSlots.ts';
import { namesChoice } from './slotChoices.ts';

/** Each a paragraph: words without a full stop must not run into the next. */
export function heldWords(question: Question, answer: Answer): string {
  let { text } = answer;
  const further: string[] = [];
  for (const slot of question.slots) {
    const words = answer.more[slot.id]?.trim() ?? '';
    if (words === '') continue;
    const readings = readText(question, text);
    const reading = readings.find((each) => each.slot.id === slot.id);
    if (reading === undefined || isOverruled(answer, reading) || text.trim() === words) continue;
    const others = readings.filter((each) => each !== reading && each.clarity !== 'missing');
    const own = readAlone(question, slot, words);
    const led = ledWords(question, slot, own.figure !== undefined && isBare(words, own.figure.written) ? own.figure.written : words);
    // What could be placed nowhere says something else.
    const says = reading.clarity === 'clear' || isVague(reading.text) || readQuantities(reading.text).length > 0;
    const held = !says || reading.clarity === 'missing' ? undefined : replaced(text, words, { reading, own, others, led });
    text = held?.text ?? text;
    if (held?.isWhole !== true) further.push(led);
  }
  return [text.trim(), ...further].filter((each) => each !== '').join('\n\n');
}

/** A text that agrees with the words for a slot; `isWhole` where it says all of them. */
interface Held {
  readonly text: string;
  readonly isWhole: boolean;
}

interface Readings {
  /** What the text says of the slot, what the words say of it, and what the text says of other slots. */
  readonly reading: SlotReading;
  readonly own: SlotReading;
  readonly others: readonly SlotReading[];
  /** The words as a statement. */
  readonly led: string;
}

/** The text with the words in place of what it says of the slot; undefined where nothing in it can make room without taking other things along. */
function replaced(text: string, words: string, { reading, own, others, led }: Readings): Held | undefined {
  const clause = reading.choice === undefined ? undefined : clauseWith(text, reading.choice);
  if (clause !== undefined) return { text: text.replace(clause, () => words), isWhole: true };
  const place = placeOf(text, reading.text);
  const isShared = others.some((other) => other.text !== '' && (reading.text.includes(other.text) || other.text.includes(reading.text)));
  if (place !== undefined && (!isShared || isReworded(reading.text, words))) {
    const instead = reading.clarity === 'partial' ? led : words;
    return {
      text: `${text.slice(0, place.start)}${place.endsSentence ? asSentence(instead) : instead}${text.slice(place.end)}`,
      isWhole: true,
    };
  }
  const [before, after] = [reading.figure?.written ?? onlyFigure(reading.text), own.figure?.written ?? onlyFigure(words)];
  // `20 at peak` is read with the unit in front of it.
  const written = [before, before?.split(' ')[0]].find((each) => each !== undefined && standsOnce(text, each));
  if (written === undefined || after === undefined) return undefined;
  return { text: text.replace(written, () => after), isWhole: isBare(words, after) };
}

/** Whether words are a figure and nothing beside it; `20` where requests were asked for is one, too. */
function isBare(words: string, figure: string): boolean {
  return words.replace(figure, '').replaceAll(/\P{L}/gu, '') === '';
}

/** The part between commas and stops that names a choice and holds no figure. */
function clauseWith(text: string, choice: string): string | undefined {
  return text
    .split(/[,;.]/)
    .map((clause) => clause.trim())
    .find((clause) => namesChoice(clause, choice) && readQuantities(clause).length === 0);
}

interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly endsSentence: boolean;
}

/** Where the sentences of a reading stand in the text they were read from: a reading has given them capitals and full stops. */
function placeOf(text: string, sentences: string): Stretch | undefined {
  const words = sentences.replace(/[.!?]$/, '');
  const start = words === '' ? -1 : text.toLowerCase().indexOf(words.toLowerCase());
  if (start < 0) return undefined;
  const end = start + words.length;
  const isStopped = /[.!?]/.test(text.charAt(end));
  return { start, end: isStopped ? end + 1 : end, endsSentence: isStopped || end === text.length };
}

/** Whether words say again what a sentence said, with changes: most of it stands there still. */
function isReworded(sentence: string, words: string): boolean {
  const [former, present] = [sentence, words].map((each) => each.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  const kept = new Set(present);
  return former !== undefined && former.filter((word) => kept.has(word)).length * 2 > former.length;
}

/** Whether it stands in the text once, and not as part of a longer number or word. */
function standsOnce(text: string, written: string): boolean {
  const [before, behind, ...further] = text.split(written);
  return (
    before !== undefined && behind !== undefined && further.length === 0 && !/[\p{L}\d.,]$/u.test(before) && !/^[\p{L}\d]/u.test(behind)
  );
}

/** The figure of a text that has one and no more. */
function onlyFigure(text: string): string | undefined {
  const figures = readQuantities(text);
  return figures.length === 1 ? figures[0]?.written : undefined;
}
