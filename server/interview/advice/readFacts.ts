/** What the answers of an interview tell of the facts that choices depend on, each with the words that tell it. Weighs nothing. */
import { signsIn, phrasesPattern } from '../../claims/itemSigns.ts';
import { modalityIn } from '../../claims/clause.ts';
import { lazily } from '../../base/lazily.ts';
import { facts } from '../../knowledge/advice/facts.ts';
import type { AdviceFact } from '../../knowledge/topicSchema.ts';
import type { Told } from '../writing/told.ts';
import { readFigure } from './readFigure.ts';

/** The answer behind something: which question, and which of its words. */
export interface Ground {
  readonly question: string;
  readonly words: string;
}

/** What is known of a fact: that it is so, that it is not, or its figure. */
export interface Reading {
  readonly holds?: boolean;
  readonly value?: number;
  /** The figure is a lower bound only: nobody said how far it goes. */
  readonly orMore?: boolean;
  readonly ground: Ground;
}

/** By the fact's id; what no answer tells is absent. */
export type Readings = ReadonlyMap<string, Reading>;

/** A sentence, and the question it answers. */
export type Said = readonly { readonly question: string; readonly words: string }[];

interface Patterns {
  readonly signs: RegExp | undefined;
  readonly counterSigns: RegExp | undefined;
}

const patterns = lazily((): ReadonlyMap<string, Patterns> => new Map(facts.map(({ id, signs, counterSigns }) => [id, {
  signs: signs === undefined ? undefined : phrasesPattern(signs), counterSigns: counterSigns === undefined ? undefined : phrasesPattern(counterSigns),
}])));

/** Every sentence said, in the order of the questions. */
export function saidIn(told: Told): Said {
  return told.agenda.flatMap(({ id }) => told.sentences(id).map((words) => ({ question: id, words })));
}

/** Reads the facts out of the answers. */
export function readFacts(told: Told): Readings {
  const said = saidIn(told);
  const readings = new Map<string, Reading>();
  for (const fact of facts) {
    const reading = fact.unit === undefined ? readSign(fact, told, said) : readFigure(fact, fact.unit, told, said);
    if (reading !== undefined) readings.set(fact.id, reading);
  }
  const average = readings.get('fact/average-rate');
  if (average !== undefined && !readings.has('fact/peak-rate')) readings.set('fact/peak-rate', { ...average, orMore: true });
  return readings;
}

function readSign(fact: AdviceFact, told: Told, said: Said): Reading | undefined {
  const { signs, counterSigns } = patterns().get(fact.id) ?? { signs: undefined, counterSigns: undefined };
  const searched = said.filter(({ question }) => fact.questions?.includes(question) ?? true);
  const found = [...searched.flatMap((each) => polaritiesOf(signs, each, true)), ...searched.flatMap((each) => polaritiesOf(counterSigns, each, false))];
  return found.find(({ holds }) => holds) ?? readChoice(fact, told) ?? found[0];
}

function readChoice({ choices, asked }: AdviceFact, told: Told): Reading | undefined {
  if (choices === undefined || asked.slot === undefined) return undefined;
  const choice = told.choice(asked.question, asked.slot);
  if (choice === undefined) return undefined;
  return { holds: choices.includes(choice), ground: { question: asked.question, words: told.slot(asked.question, asked.slot) ?? choice } };
}

/** A guess at what may come; `may` by itself allows something. */
const UNSURE = /\b(?:might|could|perhaps|maybe|possibly|one day|some day|someday)\b|\bmay\b[^,;]{1,40}\b(?:later|eventually)\b/i;

/** What a sentence says of the places a pattern finds in it; questions and conditions say nothing. */
function polaritiesOf(pattern: RegExp | undefined, { question, words }: Said[number], affirmed: boolean): readonly Reading[] {
  if (pattern === undefined) return [];
  return signsIn(pattern, words)
    .filter(({ clause }) => !['asked', 'conditional'].includes(modalityIn(clause, words.endsWith('?'))) && !UNSURE.test(clause))
    .map(({ polarity }) => ({ holds: (polarity === 'affirmed') === affirmed, ground: { question, words } }));
}
