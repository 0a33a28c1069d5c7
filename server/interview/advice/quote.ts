/** The words of an answer that state something: no more of a sentence than the clause it stands in. Reads nothing into them. */
import { clauseAt } from '../../claims/clause.ts';
import type { Question } from '../../knowledge/interviewSchema.ts';
import { trimmedOf } from '../../plan/stated.ts';
import { NOTHING_SAID } from '../interview.ts';
import { readSlots } from '../readSlots.ts';

/** What joins a clause to the one before it, and says nothing by itself. */
const JOINED = /^(?:and|or|but|so|then|while|whereas|yet|because|although|though|since)\s+/i;
/** Figures of a list stand apart by commas, or by a word with the next figure behind it. */
const BETWEEN_FIGURES = /[,;:] |,? (?:and|but|with) (?=(?:about |p)?[~$€£]?\d)/g;

/** Says it of something that stands before it. */
const POINTS_BACK = /^(?:that|this|these|those|it|they|which|who|where)\b/i;

/** The clause that holds the place `at`; the sentence where the clause only points back. */
export function clauseQuoted(words: string, at: number): string {
  const clause = trimmed(clauseAt({ start: 0, end: words.length, prose: words }, at).text);
  return POINTS_BACK.test(clause) ? trimmed(words) : clause;
}

/** The part that holds a figure as it was written; undefined where the words do not hold it. */
export function figureQuoted(words: string, written: string): string | undefined {
  const at = words.toLowerCase().indexOf(written.toLowerCase());
  if (written === '' || at < 0) return undefined;
  let [start, end] = [0, words.length];
  for (const {
    index,
    0: { length },
  } of words.matchAll(BETWEEN_FIGURES)) {
    if (index + length <= at) start = index + length;
    else if (index >= at + written.length) {
      end = index;
      break;
    }
  }
  return trimmed(words.slice(start, end));
}

/** The clause, or else the sentence, that by itself makes the choice of a slot; undefined where only all of them do. */
export function choiceQuoted(sentences: readonly string[], question: Question, slot: string, choice: string): string | undefined {
  const chooses = (text: string): boolean =>
    readSlots(question, { ...NOTHING_SAID, text, standing: 'given' }).some(
      (reading) => reading.slot.id === slot && reading.choice === choice,
    );
  const sentence = sentences.find(chooses);
  return sentence === undefined ? undefined : trimmed(clausesOf(sentence).find(chooses) ?? sentence);
}

function clausesOf(words: string): readonly string[] {
  return [
    ...new Set(Array.from(words.matchAll(/\S+/g), ({ index }) => clauseAt({ start: 0, end: words.length, prose: words }, index).text)),
  ];
}

function trimmed(text: string): string {
  return trimmedOf(text.trim().replace(JOINED, ''), ' ', ' .,;:!');
}
