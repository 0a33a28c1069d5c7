/** The figure of a fact, in the fact's unit: from the slot that asks for it, else from wherever an answer names such a figure. */
import { phrasesPattern } from '../../claims/itemSigns.ts';
import { teamSizesOf } from '../../claims/budgets/team.ts';
import { parseDocument } from '../../document/document.ts';
import type { AdviceFact } from '../../knowledge/topicSchema.ts';
import { toNumber } from '../../quantities/exact.ts';
import type { Measure } from '../../quantities/measures.ts';
import type { Period, Quantity } from '../../quantities/quantity.ts';
import { quantitiesOf } from '../../quantities/quantitiesOf.ts';
import type { Told } from '../writing/told.ts';
import { figureQuoted } from './quote.ts';
import type { Reading, Said } from './readFacts.ts';

type Unit = NonNullable<AdviceFact['unit']>;

/** As figures out of their slot are named. */
const MEASURES: Readonly<Partial<Record<string, Measure>>> = {
  'fact/average-rate': 'average-load',
  'fact/peak-rate': 'peak',
  'fact/rpo': 'rpo',
  'fact/rto': 'rto',
  'fact/availability': 'availability',
  'fact/budget': 'budget',
};
const SECONDS: Readonly<Record<Period, number>> = {
  second: 1,
  minute: 60,
  hour: 3600,
  day: 86_400,
  week: 604_800,
  month: 2_592_000,
  quarter: 7_776_000,
  year: 31_104_000,
};
const MONTHS: Readonly<Record<Period, number>> = {
  second: 2_592_000,
  minute: 43_200,
  hour: 720,
  day: 30,
  week: 4.3,
  month: 1,
  quarter: 1 / 3,
  year: 1 / 12,
};

/** Undefined where no answer tells it. */
export function readFigure(fact: AdviceFact, unit: Unit, told: Told, said: Said): Reading | undefined {
  const { question, slot } = fact.asked;
  const figure = slot === undefined ? undefined : told.quantity(question, slot);
  const value = figure === undefined ? undefined : inUnit(figure, unit);
  if (figure === undefined || value === undefined) return unit === 'people' ? readTeam(said) : readElsewhere(fact, unit, said);
  const words = quotedIn(told.sentences(question), figure.written);
  if (fact.signs !== undefined && phrasesPattern(fact.signs).exec(words) === null) return undefined;
  return { value, ground: { question, words } };
}

/** The words with the figure; the figure by its number where the unit was said of another one. */
function quotedIn(sentences: readonly string[], written: string): string {
  const quotes = [written, written.split(' ', 1)[0] ?? written].flatMap((each) =>
    sentences.flatMap((sentence) => figureQuoted(sentence, each) ?? []),
  );
  return quotes[0] ?? written;
}

function readTeam(said: Said): Reading | undefined {
  for (const { question, words } of said) {
    const [team] = teamSizesOf(parseDocument('answer:', words));
    if (team !== undefined) return { value: team.people, ground: { question, words: figureQuoted(words, team.written) ?? words } };
  }
  return undefined;
}

function readElsewhere({ id }: AdviceFact, unit: Unit, said: Said): Reading | undefined {
  const measure = MEASURES[id];
  if (measure === undefined) return undefined;
  for (const { question, words } of said) {
    const figure = quantitiesOf(parseDocument('answer:', words)).find(({ subject }) => subject.measure === measure);
    const value = figure === undefined ? undefined : inUnit(figure.quantity, unit);
    if (figure !== undefined && value !== undefined)
      return { value, ground: { question, words: figureQuoted(words, figure.quantity.written) ?? words } };
  }
  return undefined;
}

/** The figure as a number of the unit, the upper end of a range; undefined where it counts something else. */
function inUnit({ kind, interval, period }: Quantity, unit: Unit): number | undefined {
  const end = interval.max ?? interval.min;
  if (end === undefined) return undefined;
  const value = toNumber(end);
  switch (unit) {
    case 'people':
      return kind === 'people' || kind === 'count' ? value : undefined;
    case 'requests per second':
      return kind === 'rate' ? value / SECONDS[period ?? 'second'] : undefined;
    case 'seconds':
      return kind === 'duration' ? value : undefined;
    case 'dollars a month':
      return kind === 'money' ? value * MONTHS[period ?? 'month'] : undefined;
    case 'percent':
      return kind === 'percentage' ? value : undefined;
    case 'times':
      return kind === 'multiple' ? value : undefined;
  }
}
