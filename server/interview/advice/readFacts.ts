/** What the answers of an interview tell of the facts that choices depend on, each with the words that tell it. Weighs nothing. */
import { signsIn, phrasesPattern } from '../../claims/itemSigns.ts';
import { modalityIn } from '../../claims/modality.ts';
import { timeIn } from '../../claims/time.ts';
import { lazily } from '../../base/lazily.ts';
import { facts } from '../../knowledge/advice/facts.ts';
import type { AdviceFact } from '../../knowledge/topicSchema.ts';
import { questionOf } from '../agenda.ts';
import type { Told } from '../writing/told.ts';
import { choiceQuoted, clauseQuoted } from './quote.ts';
import { readFigure } from './readFigure.ts';

/** The answer behind something: which question, and the clause of it that says so. */
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

type Phrases = 'signs' | 'counterSigns' | 'unless';
type Patterns = Readonly<Partial<Record<Phrases, RegExp>>>;

const patterns = lazily(
  (): ReadonlyMap<string, Patterns> =>
    new Map(
      facts.map((fact) => [
        fact.id,
        {
          ...patternOf(fact, 'signs'),
          ...patternOf(fact, 'counterSigns'),
          ...patternOf(fact, 'unless'),
        },
      ]),
    ),
);

function patternOf(fact: AdviceFact, key: Phrases): Patterns {
  const phrases = fact[key];
  return phrases === undefined ? {} : { [key]: phrasesPattern(phrases) };
}

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
  const found = said
    .filter(({ question }) => fact.questions?.includes(question) ?? true)
    .flatMap((each) => readingsIn(fact, each))
    .sort((a, b) => a.distance - b.distance);
  const denied = found[0];
  return (
    found.find(({ holds }) => holds) ??
    (denied?.ground.question === fact.asked.question ? denied : undefined) ??
    readChoice(fact, told) ??
    denied
  );
}

/** A reading of a sign: the nearer, the more directly it was said of the system to be built, and where it was asked for. */
interface Found extends Reading {
  readonly distance: number;
}

function readingsIn(fact: AdviceFact, { question, words }: Said[number]): readonly Found[] {
  const { signs, counterSigns, unless } = patterns().get(fact.id) ?? {};
  const heard = unless === undefined ? words : words.replaceAll(unless, (phrase) => '·'.repeat(phrase.length));
  const countered = polaritiesIn(counterSigns, heard).map(({ start, affirmed }) => ({ start, holds: !affirmed }));
  // Who says in the same breath that it is not so has the last word.
  const all = countered.length > 0 ? countered : polaritiesIn(signs, heard).map(({ start, affirmed }) => ({ start, holds: affirmed }));
  return all.map(({ start, holds }) => {
    const quoted = clauseQuoted(words, start);
    return {
      holds,
      ground: { question, words: quoted },
      distance: (timeIn(quoted) === 'past' ? 2 : 0) + (question === fact.asked.question ? 0 : 1),
    };
  });
}

function readChoice({ choices, open = [], asked }: AdviceFact, told: Told): Reading | undefined {
  if (choices === undefined || asked.slot === undefined) return undefined;
  const choice = told.choice(asked.question, asked.slot);
  const question = questionOf(asked.question);
  if (choice === undefined || question === undefined || open.includes(choice)) return undefined;
  const words = choiceQuoted(told.sentences(question.id), question, asked.slot, choice) ?? told.slot(question.id, asked.slot) ?? choice;
  return { holds: choices.includes(choice), ground: { question: question.id, words } };
}

/** A guess at what may come; `may` by itself allows something. */
const UNSURE = /\b(?:might|could|perhaps|maybe|possibly|one day|some day|someday)\b|\bmay\b[^,;]{1,40}\b(?:later|eventually)\b/i;

/** `Customers do not log in` says what they do not do, and nothing of what they do. */
const DOES_NOT = /^\s+(?:do|does|did)(?:n['’]t|\s+not)\b/i;

/** What a sentence says of the places a pattern finds in it; questions and conditions say nothing. */
function polaritiesIn(pattern: RegExp | undefined, words: string): readonly { readonly start: number; readonly affirmed: boolean }[] {
  if (pattern === undefined) return [];
  return signsIn(pattern, words)
    .filter(
      ({ clause, end }) =>
        !['asked', 'conditional'].includes(modalityIn(clause, words.endsWith('?'))) &&
        !UNSURE.test(clause) &&
        !DOES_NOT.test(words.slice(end)),
    )
    .map(({ start, polarity }) => ({ start, affirmed: polarity === 'affirmed' }));
}
