/** Weighs the options of a topic against what is known: a score by each criterion, what speaks for and against, what is out of the question. */
import { adviceCriteria } from '../../knowledge/advice/criteria.ts';
import type { Criterion } from '../../knowledge/adviceSchema.ts';
import type { AdviceOption, AdviceTopic, Condition } from '../../knowledge/topicSchema.ts';
import type { Named } from './named.ts';
import type { Ground, Readings } from './readFacts.ts';

/** One thing that speaks for an option or against it, with the answers it follows from. */
export interface Point {
  readonly text: string;
  readonly by: number;
  readonly grounds: readonly Ground[];
}

export interface CriterionScore {
  readonly criterion: Criterion;
  readonly weight: number;
  /** From 0 to 10. */
  readonly score: number;
  readonly points: readonly Point[];
}

export interface Weighed {
  readonly option: AdviceOption;
  readonly criteria: readonly CriterionScore[];
  /** From 0 to 1. */
  readonly total: number;
  /** Why it is out of the question for now; empty where it is not. */
  readonly blocks: readonly { readonly text: string; readonly grounds: readonly Ground[] }[];
}

export type NamedOptions = ReadonlyMap<string, Named>;
/** A weight in place of the criterion's own, by its id. */
export type Weights = Readonly<Record<string, number>>;

/** How far knowing an option, or not, moves its score for the team's expertise. */
const KNOWN = 4;
const LACKS_EXPERIENCE = 'nobody on the team has run it in production';

/** Every option, the best first; those out of the question last. */
export function weigh(topic: AdviceTopic, readings: Readings, named: NamedOptions, weights: Weights = {}): readonly Weighed[] {
  const weighed = topic.options.map((option) => weighOne(topic, option, readings, named.get(option.id) ?? {}, weights));
  return weighed
    .map((each, index) => ({ each, index }))
    .sort((a, b) => Number(a.each.blocks.length > 0) - Number(b.each.blocks.length > 0) || b.each.total - a.each.total || a.index - b.index)
    .map(({ each }) => each);
}

/** The first that is not out of the question. */
export function winnerOf(weighed: readonly Weighed[]): Weighed | undefined {
  return weighed.find(({ blocks }) => blocks.length === 0);
}

/** Whether a condition holds; what is not known holds nothing. */
export function holds({ fact, is, atLeast, below }: Condition, readings: Readings): boolean {
  const reading = readings.get(fact);
  if (reading === undefined) return false;
  if (is !== undefined) return reading.holds === is;
  if (reading.value === undefined) return false;
  return (atLeast === undefined || reading.value >= atLeast) && (below === undefined || (reading.value < below && reading.orMore !== true));
}

function weighOne(topic: AdviceTopic, option: AdviceOption, readings: Readings, named: Named, weights: Weights): Weighed {
  const criteria = topic.criteria.flatMap((id, index): CriterionScore[] => {
    const criterion = adviceCriteria.find((each) => each.id === id);
    if (criterion === undefined) return [];
    const points = [...pointsOf(option, id, readings), ...(id === 'rubric/team-expertise' ? pointsOfTeam(named) : [])];
    const score = points.reduce((sum, { by }) => sum + by, option.base[index] ?? 0);
    return [{ criterion, weight: weights[id] ?? criterion.factor, score: Math.min(10, Math.max(0, score)), points }];
  });
  const all = criteria.reduce((sum, { weight }) => sum + weight, 0);
  const total = all === 0 ? 0 : criteria.reduce((sum, { weight, score }) => sum + weight * score, 0) / all / 10;
  return { option, criteria, total, blocks: blocksOf(option, readings, named) };
}

function pointsOf(option: AdviceOption, criterion: string, readings: Readings): readonly Point[] {
  return option.arguments
    .filter((argument) => argument.criterion === criterion && argument.when.every((condition) => holds(condition, readings)))
    .map(({ text, by, when }) => ({ text, by, grounds: groundsOf(when, readings) }));
}

function pointsOfTeam({ known, unknown }: Named): readonly Point[] {
  if (known !== undefined) return [{ text: 'the team knows it', by: KNOWN, grounds: [known] }];
  return unknown === undefined ? [] : [{ text: LACKS_EXPERIENCE, by: -KNOWN, grounds: [unknown] }];
}

function blocksOf(option: AdviceOption, readings: Readings, { known, unknown, excluded }: Named): Weighed['blocks'] {
  return [
    ...(excluded === undefined ? [] : [{ text: 'it was ruled out', grounds: [excluded] }]),
    ...(unknown === undefined || known !== undefined ? [] : [{ text: LACKS_EXPERIENCE, grounds: [unknown] }]),
    ...option.blocks
      .filter(({ when }) => when.every((condition) => holds(condition, readings)))
      .map(({ text, when }) => ({ text, grounds: groundsOf(when, readings) })),
  ];
}

function groundsOf(when: readonly Condition[], readings: Readings): readonly Ground[] {
  const grounds = when.flatMap(({ fact }) => readings.get(fact)?.ground ?? []);
  return grounds.filter(
    (ground, index) =>
      !grounds.some((other, at) => at !== index && other.words.includes(ground.words) && (other.words !== ground.words || at < index)),
  );
}
