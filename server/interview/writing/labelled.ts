/** Answers as labelled lists: each sentence once, under what it says something of. Words of the person, without the parts that only answer the prompt. */
import { labels, type Labels } from './labels.ts';
import { capitalised, unstopped } from './phrases.ts';
import type { Body } from './bodies.ts';
import type { Told } from './told.ts';

/** `Renewals stop, the portal goes on: they share no database.` says two things. */
const KEPT_APART = /: (?=(?:they|it) shares? )/;

/** Nothing may be lost: an RPO without a figure. */
const NO_LOSS = /^(?:zero|none|nothing|no loss)\b[^,.]*/i;

/** `an hour is fine`. */
const SUFFICES = /^(?:is |are |would be )?(?:ok(?:ay)?|fine|enough|good|acceptable|at most|max)\.?$/i;

/** `RPO is under` in front of its figure. */
const TARGET = /^(?:rto|rpo|availability)(?: is| of|:)?(?: under| below| at most)? (?=\p{L}|\d)/iu;

/** `They have to be read and moved.` */
const POINTS_BACK = /^(?:they|these|those) /i;

/** A sentence of an answer under its label. */
export interface Labelled {
  readonly label: string;
  readonly text: string;
}

/** Everything said to a question, by label, in the order it was said. */
export function labelledIn(told: Told, question: string): readonly Labelled[] {
  const names = labels[question];
  const byLabel = new Map<string, string[]>();
  const sentences = told.sentences(question).flatMap((sentence) => sentence.split(KEPT_APART));
  for (const [index, sentence] of sentences.entries()) {
    const apart = told.takenApart(question, sentence);
    const text = withoutFigures(apart === undefined ? sentence : capitalised(apart.rest), told, question);
    if (text === '') continue;
    // Stores that have to be moved stand with what they are.
    const label =
      apart?.label ??
      (question === 'question/data-stores' && POINTS_BACK.test(sentence) ? [...byLabel.keys()].at(-1) : undefined) ??
      labelOf(names, index === 0 ? text : sentence, index === 0);
    byLabel.set(label, [...(byLabel.get(label) ?? []), withoutLabel(text, label)]);
  }
  return [...byLabel].map(([label, sentences]) => ({ label, text: sentences.join(' ') }));
}

/** Who answers begins with what was asked first, unless the first words say something else. */
function labelOf(names: Labels | undefined, sentence: string, isFirst: boolean): string {
  const named = names?.others.find(([label, words, opens]) =>
    isFirst ? sentence.toLowerCase().startsWith(label.toLowerCase()) || (opens === 'opens' && words.test(sentence)) : words.test(sentence),
  );
  return named?.[0] ?? names?.first ?? '';
}

/** The list of some questions, one line to a label. */
export function labelledLines(told: Told, questions: readonly string[], without: readonly string[] = []): Body {
  const lines = questions
    .flatMap((question) => labelledIn(told, question))
    .filter(({ label }) => !without.includes(label))
    .map(({ label, text }) => `- ${label}: ${text.replace(/\.$/, '')}`);
  return lines.length === 0 ? undefined : lines;
}

/** What is done at ten times the load; with what gives out first where the words only point back to that. */
export function nextStepOf(told: Told): string | undefined {
  const step = labelledAs(told, 'question/ten-times', 'Next step');
  const first = labelledAs(told, 'question/ten-times', 'Gives out first');
  return step !== undefined && first !== undefined && /^(?:it|they|that|this) /i.test(step)
    ? `${first.replace(/\.$/, '')}: ${step.slice(0, 1).toLowerCase()}${step.slice(1)}`
    : step;
}

/** What was said under one label. */
export function labelledAs(told: Told, question: string, label: string): string | undefined {
  return labelledIn(told, question).find((each) => each.label === label)?.text;
}

/** `One hour, 99.5% a month.` is told as RTO and availability; `Five minutes, by archiving.` leaves the archiving. */
function withoutFigures(sentence: string, told: Told, question: string): string {
  if (question !== 'question/rto' && question !== 'question/rpo') return sentence;
  if (question === 'question/rpo' && unstopped(sentence.replace(TARGET, '')) === rpoOf(told)) return '';
  let rest = sentence.replace(NO_LOSS, '').replace(TARGET, '');
  // “An hour” and “99.5” are read as `one hour` and `99.5%`.
  const figures = ['rto', 'rpo', 'availability']
    .map((slot) => told.figure(question, slot))
    .filter((figure) => figure !== undefined)
    .flatMap((figure) => [figure, figure.replace(/^one /, 'an '), figure.replace(/^one /, 'a '), figure.replace('%', '')]);
  for (const figure of figures)
    if (rest.toLowerCase().startsWith(figure.toLowerCase())) rest = rest.slice(figure.length).replace(/^[\s,.;:%]+/, '');
  // What does not begin with a figure is told whole.
  if (rest === sentence) return sentence;
  rest = rest.replace(/^[\s,.;:]+/, '').replace(/^(?:and )?(?:by|through|with|because) /i, '');
  return /\p{L}/u.test(rest) && !SUFFICES.test(rest) ? capitalised(rest) : '';
}

/** The RPO: a figure, or that nothing may be lost. */
export function rpoOf(told: Told): string | undefined {
  const sentences = told.sentences('question/rpo');
  // Several figures, each for other data, are told as they were said.
  const several = sentences.find((sentence) => TARGET.test(sentence) && (sentence.match(/\d+/g) ?? []).length > 1);
  return told.figure('question/rpo', 'rpo') ?? (several && unstopped(several.replace(TARGET, ''))) ?? NO_LOSS.exec(sentences[0] ?? '')?.[0];
}

/** `Greenfield: PostgreSQL is new` and `Entities: club, court` where the label says it already. */
function withoutLabel(text: string, label: string): string {
  if (label === 'Gives out first') return text.replace(/ (?:gives?|would give|will give) out first(?=\.|$)/i, '');
  if (label === 'Next step') return capitalised(text.replace(/^then /i, ''));
  if (label === 'Data to move') return text.replace(/^(?<nothing>nothing|none) to (?:move|migrate)(?=\.|$)/i, '$<nothing>');
  const bare = text.replace(new RegExp(String.raw`^(?:greenfield:|${label}(?: is| come from|:)?) `, 'i'), '');
  return capitalised(bare);
}
