/** Reads an answer into the slots of its question: which are filled, with which words and figures. Judges nothing. */
import { regex } from '../base/patterns.ts';
import { parseDocument, type ArchDocument } from '../document/document.ts';
import { sentencesOf } from '../document/sentences.ts';
import type { Question, Slot } from '../knowledge/interviewSchema.ts';
import type { Quantity } from '../quantities/quantity.ts';
import { fromNothing } from './freshStart.ts';
import type { Answer } from './interview.ts';
import { choiceIn, namesChoice } from './slotChoices.ts';
import { figureFor, KINDS, looseFigure } from './slotFigures.ts';
import { nothingIsAnAnswer, slotWords, wordsForFigures } from './slotWords.ts';

/** `partial`: there are words, and they decide nothing. */
export type Clarity = 'clear' | 'partial' | 'missing';

export interface SlotReading {
  readonly slot: Slot;
  readonly clarity: Clarity;
  /** The sentences that fill it, as they were said. */
  readonly text: string;
  readonly figure?: Quantity;
  /** The choice named, where the slot has a closed set. */
  readonly choice?: string;
}

/** Nothing may be lost: clear without a figure. */
const NO_LOSS = /^(?:zero|none|nothing|no (?:data )?loss|lose nothing|0$)\b/i;
/** There is none: an answer, where a question asks what there is. */
const NONE = /^(?:none|nothing|nope|no|n\/a|not applicable)(?: really| at all| so far| yet| is cached| cached)?[.!]?$/i;
const UNSURE = /\b(?:maybe|perhaps|not sure|don't know|no idea|depends|whatever|unclear|tbd)\b/i;
/** Words in place of a figure. */
const VAGUE = regex('iu')`
  ^(?:quite |very |pretty |really )?(?:an? )?(?:lots?|loads|tons|many|few|fast|quick\w*|slow|cheap\w*|little|bit|some|much|not much|huge|
  big|small|tiny|high|low|asap|soon|always(?: on)?|never|hours|minutes|seconds|days|a lot)(?: of [\p{L} ]+)?[.!?]*$
`;
/** Wishes that no figure can meet. */
const ABSOLUTE =
  /^(?:as \w+ as possible|(?:no data|nothing) may (?:ever )?be lost|(?:it )?(?:must|has to|should) (?:never|always|be always|not) [\p{L} ]+)[.!?]*$/iu;
/** Words that wish for a quality and name no measure of it. */
const WISHES = regex('i')`
  ^
  (?:it |they |we |has |have |had |must |should |needs? |to |be |is |are |as |a |the |very |really |always |just |normal |usual |good |some |
  everything |all |nice |modern |cheap |possible |fast |quick |scal\w+ |secure |reliable |robust |available |on |with |at |simple |data |
  platform |team |services? |internal |user )+$
`;

/** What is known of each slot: what was said to it by itself, what the text says of it, or what was said of it beside another slot. */
export function readSlots(question: Question, answer: Answer): readonly SlotReading[] {
  const told = readText(question, answer.text);
  const alone = told.flatMap((reading) => {
    const words = answer.more[reading.slot.id];
    return words === undefined || isOverruled(answer, reading) ? [] : [{ words, reading: readAlone(question, reading.slot, words) }];
  });
  return told.map(
    (reading) =>
      alone.find((each) => each.reading.slot === reading.slot)?.reading ??
      (reading.clarity === 'clear' ? reading : (besideOthers(question, reading.slot, alone) ?? reading)),
  );
}

/** `200 ms, best effort` in answer to how fast says what is promised, too. The figure that was asked for speaks of nothing else. */
function besideOthers(
  question: Question,
  slot: Slot,
  alone: readonly { readonly words: string; readonly reading: SlotReading }[],
): SlotReading | undefined {
  const isWords = slot.kind !== 'choice' && KINDS[slot.kind] === undefined;
  if (isWords && slotWords[question.id]?.[slot.id] === undefined) return undefined;
  return alone.flatMap(({ words, reading }) =>
    readText(question, words).filter(
      (each) =>
        each.slot === slot && each.clarity === 'clear' && (each.figure === undefined || each.figure.written !== reading.figure?.written),
    ),
  )[0];
}

/** Whether the text has said something else since a slot was answered by itself. `reading` is what the text says. */
export function isOverruled({ overruled }: Answer, { slot, clarity }: SlotReading): boolean {
  return clarity === 'clear' && overruled.includes(slot.id);
}

/** What a text says of each slot of a question. */
export function readText(question: Question, text: string): readonly SlotReading[] {
  const document = parseDocument(`answer:${question.id}`, text);
  const sentences = statementsOf(document);
  if (saysNone(text) && nothingIsAnAnswer.has(question.id)) return question.slots.map((slot) => noneFor(slot, asSentence(text.trim())));
  const shares = sharesOf(question, sentences);
  const fresh = fromNothing(question.id, text);
  const readings = question.slots.map((slot) => {
    const reading = readOne(question, slot, { text, document, share: shares.get(slot.id) ?? '', isAlone: false });
    return fresh !== undefined && reading.clarity === 'missing' ? noneFor(slot, asSentence(fresh)) : reading;
  });
  // Words that decide nothing were said to what was asked first.
  const asked = readings.find(({ slot, clarity }) => slot.required && clarity === 'missing');
  const vague = sentences.flatMap((sentence) => sentence.split(/, | and | but /)).find((each) => isVague(each));
  const unplaced = vague ?? (readings.every(({ clarity }) => clarity === 'missing') ? text.trim() : '');
  return asked === undefined || unplaced === ''
    ? readings
    : readings.map((reading) => (reading === asked ? { ...reading, clarity: 'partial', text: unplaced } : reading));
}

/** Whether words say that there is none of what was asked for. */
export function saysNone(text: string): boolean {
  return NONE.test(text.trim());
}

/** Whether words stand in place of a figure and give none. */
export function isVague(text: string): boolean {
  return VAGUE.test(text.trim()) || ABSOLUTE.test(text.trim());
}

/** What “none” or “from scratch” says of a slot: that there is none; an empty beginning, where that is a choice. */
function noneFor(slot: Slot, text: string): SlotReading {
  const choice = slot.kind === 'choice' ? choiceIn(text, slot.choices ?? []) : undefined;
  if (slot.kind === 'choice' && choice === undefined) return { slot, clarity: 'missing', text: '' };
  return slot.required ? { slot, clarity: 'clear', text, ...(choice !== undefined && { choice }) } : { slot, clarity: 'missing', text: '' };
}

/** What a text says of the one slot that was asked for. */
export function readAlone(question: Question, slot: Slot, text: string): SlotReading {
  return readOne(question, slot, { text, document: parseDocument(`answer:${question.id}/${slot.id}`, text), share: text, isAlone: true });
}

interface Said {
  readonly text: string;
  readonly document: ArchDocument;
  /** The sentences that are on the slot. */
  readonly share: string;
  /** Said to this slot and to no other. */
  readonly isAlone: boolean;
}

/** The reading of one slot. */
function readOne(question: Question, slot: Slot, said: Said): SlotReading {
  if (slot.kind === 'choice') return choiceOf(slot, said);
  if (KINDS[slot.kind] !== undefined) return figureOf(question, slot, said);
  const { text, share } = said;
  return { slot, clarity: share !== '' && text.trim() === question.weak ? 'partial' : clarityOf(share), text: share };
}

/** A slot that asks for a figure: the figure, words that stand for one, or the words that leave it open. */
function figureOf(question: Question, slot: Slot, { text, document, isAlone }: Said): SlotReading {
  const sentences = statementsOf(document);
  const [opening = ''] = sentences;
  if (slot.id === 'rpo' && NO_LOSS.test(opening)) return { slot, clarity: 'clear', text: opening };
  const figure = figureFor(question, slot, document, isAlone);
  if (figure !== undefined) return { slot, clarity: 'clear', text: figure.text, figure: figure.quantity };
  const words = wordsForFigures[slot.id];
  const told =
    words &&
    sentences
      .map((sentence) => (words.whole === true && words.pattern.test(sentence) ? sentence : words.pattern.exec(sentence)?.[0]))
      .find((each) => each !== undefined);
  if (told !== undefined) return { slot, clarity: 'clear', text: told.trim() };
  const loose = isAlone ? text : (looseFigure(slot, document) ?? '');
  return { slot, clarity: loose === '' ? 'missing' : 'partial', text: loose };
}

function choiceOf(slot: Slot, { text, document, share, isAlone }: Said): SlotReading {
  const choice = choiceIn(text, slot.choices ?? []);
  // Who is asked for one and names another has answered.
  if (choice === undefined && isAlone && !isVague(text) && !UNSURE.test(text)) return { slot, clarity: 'clear', text };
  if (choice === undefined) return { slot, clarity: share === '' ? 'missing' : 'partial', text: share };
  return {
    slot,
    clarity: 'clear',
    text:
      statementsOf(document)
        .filter((sentence) => namesChoice(sentence, choice))
        .map(asSentence)
        .join(' ') || text,
    choice,
  };
}

/** Each sentence goes to the slots whose words it has, and to the first of words where it has none. */
function sharesOf(question: Question, sentences: readonly string[]): ReadonlyMap<string, string> {
  const words = slotWords[question.id] ?? {};
  const inWords = question.slots.filter((slot) => KINDS[slot.kind] === undefined && slot.kind !== 'choice');
  const first = inWords.find((slot) => words[slot.id] === undefined);
  const shares = new Map<string, string[]>();
  for (const sentence of sentences) {
    const slots = Object.entries(words)
      .filter(([, pattern]) => pattern.test(sentence))
      .map(([slot]) => slot);
    const takes = slots.length === 0 && first !== undefined ? [first.id] : slots;
    for (const slot of takes) shares.set(slot, [...(shares.get(slot) ?? []), sentence]);
  }
  const [opening] = sentences;
  // Who answers begins with what was asked first.
  if (first !== undefined && first === inWords[0] && opening !== undefined && shares.get(first.id)?.includes(opening) !== true)
    shares.set(first.id, [opening, ...(shares.get(first.id) ?? [])]);
  return new Map([...shares].map(([slot, said]) => [slot, said.map(asSentence).join(' ')]));
}

/** With a capital in front and a full stop behind. */
export function asSentence(text: string): string {
  const capital = text.slice(0, 1).toUpperCase() + text.slice(1);
  return /[.!?]$/.test(capital) ? capital : `${capital}.`;
}

function clarityOf(text: string): Clarity {
  if (text.trim() === '') return 'missing';
  return WISHES.test(`${text.replaceAll(/[^\p{L}\s]/gu, '')} `) ? 'partial' : 'clear';
}

/** The sentences of an answer, a semicolon ending one too. */
export function statementsOf(document: ArchDocument): readonly string[] {
  return document.blocks
    .flatMap((block) => [...block.inlines()])
    .flatMap((inline) => sentencesOf(inline))
    .flatMap((sentence) => sentence.text.split(/;\s+|(?<=[.!?])\s+(?=(?:must|should|could|won't|nice to have):)/i))
    .map((text) => text.trim())
    .filter((text) => text !== '');
}
