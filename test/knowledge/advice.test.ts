/** The advisor's data hangs together: every id it names exists, every option has a score by each criterion, every fact is of use. */
import { describe, expect, it } from 'vitest';
import { adviceCriteria } from '../../server/knowledge/advice/criteria.ts';
import { facts } from '../../server/knowledge/advice/facts.ts';
import { adviceTopics } from '../../server/knowledge/advice/topics.ts';
import { questions } from '../../server/knowledge/questions/registry.ts';

const factIds = new Set(facts.map(({ id }) => id));
const questionIds = new Set(questions.map(({ id }) => id));

function conditionsOf(topic: (typeof adviceTopics)[number]): readonly { readonly fact: string }[] {
  return topic.options.flatMap((option) => [...option.arguments, ...option.blocks]).flatMap(({ when }) => when);
}

describe.each(adviceTopics)('$id', (topic) => {
  it('names criteria, facts and questions that exist', () => {
    expect(topic.criteria.filter((id) => !adviceCriteria.some((each) => each.id === id))).toEqual([]);
    expect([...topic.needs.flat(), ...conditionsOf(topic).map(({ fact }) => fact)].filter((id) => !factIds.has(id))).toEqual([]);
    expect(topic.questions.filter((id) => !questionIds.has(id))).toEqual([]);
    expect(topic.options.flatMap((option) => option.arguments).filter(({ criterion }) => !topic.criteria.includes(criterion))).toEqual([]);
  });

  it('scores every option by each criterion', () => {
    for (const option of topic.options) expect(option.base, option.id).toHaveLength(topic.criteria.length);
  });

  it('asks a figure within limits, and anything else whether it is so', () => {
    const figures = new Set(facts.filter(({ unit }) => unit !== undefined).map(({ id }) => id));
    const wrong = topic.options
      .flatMap((option) => [...option.arguments, ...option.blocks])
      .flatMap(({ when }) => when)
      .filter(({ fact, is, atLeast, below }) =>
        figures.has(fact) ? is !== undefined || (atLeast ?? below) === undefined : is === undefined || (atLeast ?? below) !== undefined,
      );
    expect(wrong).toEqual([]);
  });
});

describe('facts', () => {
  it('have ids of their own and are asked for by a question and slot that exist', () => {
    expect(factIds.size).toBe(facts.length);
    const lost = facts.filter(
      ({ asked }) => !questions.some(({ id, slots }) => id === asked.question && slots.some((slot) => slot.id === asked.slot)),
    );
    expect(lost.map(({ id }) => id)).toEqual([]);
  });

  it('are each of use to a topic', () => {
    const used = new Set(adviceTopics.flatMap((topic) => [...topic.needs.flat(), ...conditionsOf(topic).map(({ fact }) => fact)]));
    expect(facts.filter(({ id }) => !used.has(id)).map(({ id }) => id)).toEqual([]);
  });
});
