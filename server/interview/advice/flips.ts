/** What would turn a choice: answers that, if they were others, would bring another option to the front, and weights that would. */
import { facts } from '../../knowledge/advice/facts.ts';
import type { AdviceFact, AdviceTopic, Condition } from '../../knowledge/topicSchema.ts';
import type { Reading, Readings } from './readFacts.ts';
import { weigh, winnerOf, type NamedOptions, type Weighed } from './weigh.ts';
import { amountOf, lowered } from './wording.ts';

/** A weight that has to grow further than this turns nothing. */
const FURTHEST = 4;
const MOST = 6;
/** Stands for a time without any answer. */
const NOBODY = { question: '', words: '' };

/** An answer or weight that would turn the choice, and the option it leads to. */
export interface Flip {
  readonly text: string;
  readonly option: string;
}

/** The turns, those of answers that were given first, then those still open, then weights. */
export function flipsOf(topic: AdviceTopic, readings: Readings, named: NamedOptions): readonly Flip[] {
  const before = winnerOf(weigh(topic, readings, named));
  if (before === undefined) return [];
  const used = facts.filter(({ id }) => conditionsOf(topic).some(({ fact }) => fact === id));
  const [given, open] = [used.filter(({ id }) => readings.has(id)), used.filter(({ id }) => !readings.has(id))];
  const answers = [...given, ...open].flatMap((fact) => {
    for (const { reading, text } of othersThan(fact, readings.get(fact.id), topic)) {
      const after = winnerOf(weigh(topic, new Map([...readings, [fact.id, reading]]), named));
      if (after !== undefined && after.option.id !== before.option.id) return [flip(text, after)];
    }
    return [];
  });
  return [...answers, ...flipsOfExclusion(topic, readings, named, before), ...flipsOfWeight(topic, readings, named, before)].slice(0, MOST);
}

function flip(condition: string, { option }: Weighed): Flip {
  return { text: `If ${condition}: ${option.name}.`, option: option.id };
}

function conditionsOf(topic: AdviceTopic): readonly Condition[] {
  return topic.options.flatMap((option) => [...option.arguments, ...option.blocks]).flatMap(({ when }) => when);
}

/** The other answers a fact could have that make a difference, the nearest first. */
function othersThan(
  fact: AdviceFact,
  reading: Reading | undefined,
  topic: AdviceTopic,
): readonly { readonly reading: Reading; readonly text: string }[] {
  const { unit } = fact;
  if (unit === undefined) {
    const yes = { reading: { holds: true, ground: NOBODY }, text: fact.name };
    return reading?.holds === true ? [{ reading: { holds: false, ground: NOBODY }, text: `it were not so that ${fact.name}` }] : [yes];
  }
  const limits = conditionsOf(topic)
    .filter((condition) => condition.fact === fact.id)
    .flatMap(({ atLeast, below }) => [atLeast, below].filter((limit) => limit !== undefined));
  const now = reading?.value;
  return [...new Set(limits)]
    .sort((a, b) => (now === undefined ? a - b : Math.abs(a - now) - Math.abs(b - now)))
    .flatMap((limit) => {
      const above = { reading: { value: limit, ground: NOBODY }, text: `${fact.name} were ${amountOf(limit, unit)} or more` };
      const under = {
        reading: { value: limit - smallestStep(limit), ground: NOBODY },
        text: `${fact.name} were under ${amountOf(limit, unit)}`,
      };
      if (now === undefined) return [under, above];
      return now >= limit ? [under] : [above];
    });
}

function smallestStep(limit: number): number {
  return limit > 1 ? Math.min(1, limit / 100) : limit / 10;
}

/** Options that only a word of the person's, or a missing skill, keeps from the front. */
function flipsOfExclusion(topic: AdviceTopic, readings: Readings, named: NamedOptions, before: Weighed): readonly Flip[] {
  return topic.options.flatMap(({ id, name }) => {
    const own = named.get(id);
    if (own?.excluded === undefined && own?.unknown === undefined) return [];
    const after = winnerOf(weigh(topic, readings, new Map([...named].filter(([each]) => each !== id))));
    if (after?.option.id !== id || id === before.option.id) return [];
    return [flip(own.excluded === undefined ? `somebody on the team had run ${name}` : `${name} were not ruled out`, after)];
  });
}

/** The smallest change of a single weight that brings another option to the front. */
function flipsOfWeight(topic: AdviceTopic, readings: Readings, named: NamedOptions, before: Weighed): readonly Flip[] {
  const weighed = weigh(topic, readings, named);
  return before.criteria.flatMap(({ criterion, weight }, index) => {
    const turns = weighed
      .filter(({ option, blocks }) => option.id !== before.option.id && blocks.length === 0)
      .flatMap((other) => {
        const lead = before.criteria.reduce((sum, each, at) => sum + each.weight * (each.score - (other.criteria[at]?.score ?? 0)), 0);
        const gain = (other.criteria[index]?.score ?? 0) - (before.criteria[index]?.score ?? 0);
        return gain === 0 ? [] : [weight + lead / gain];
      });
    const nearest = turns
      .filter((turn) => turn >= 0 && turn <= weight * FURTHEST)
      .sort((a, b) => Math.abs(a - weight) - Math.abs(b - weight))[0];
    if (nearest === undefined) return [];
    const rounded = nearest > weight ? Math.floor(nearest * 2 + 1) / 2 : Math.max(0, Math.ceil(nearest * 2 - 1) / 2);
    const after = winnerOf(weigh(topic, readings, named, { [criterion.id]: rounded }));
    return after === undefined || after.option.id === before.option.id
      ? []
      : [flip(`${lowered(criterion.title)} weighed ${rounded} instead of ${weight}`, after)];
  });
}
