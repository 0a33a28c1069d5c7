/** Every question's own examples: the strong answer fills its slots, the weak one does not. */
import { describe, expect, it } from 'vitest';
import { questionOf, questionsOf } from '../../server/interview/agenda.ts';
import { readSlots } from '../../server/interview/readSlots.ts';
import type { Answer } from '../../server/interview/interview.ts';

const given = (text: string): Answer => ({ text, more: {}, standing: 'given', overruled: [], followed: [], recheck: false });

function read(id: string, text: string): Record<string, string> {
  const question = questionOf(id);
  if (question === undefined) throw new Error(`No question ${id}`);
  return Object.fromEntries(
    readSlots(question, given(text)).map(({ slot, clarity, figure, choice }) => [slot.id, figure?.written ?? choice ?? clarity]),
  );
}

describe('figures', () => {
  it.each<[string, string, Record<string, string>]>([
    [
      'question/traffic',
      '40 requests per second on average, 400 at the start of a sale; 20 GB more each month; twice that within six months and ten times in two years.',
      { average: '40 requests per second', peak: '400 requests per second', storage: '20 GB', growth: 'clear' },
    ],
    [
      'question/traffic',
      '3 requests per second on average and 15 at the peak.',
      { average: '3 requests per second', peak: '15 requests per second' },
    ],
    [
      'question/traffic',
      '3 requests per second on average with a peak of 15.',
      { average: '3 requests per second', peak: '15 requests per second' },
    ],
    [
      'question/traffic',
      '15 at the peak, 3 requests per second on average.',
      { average: '3 requests per second', peak: '15 requests per second' },
    ],
    ['question/traffic', '3 rps average, peak 15', { average: '3 rps', peak: '15 rps' }],
    ['question/traffic', '3 requests per second on average and 15 restaurants.', { average: '3 requests per second', peak: 'missing' }],
    [
      'question/latency',
      'p50 80 ms, p95 200 ms, p99 600 ms for reads. An internal objective, no contract.',
      { p50: '80 ms', p95: '200 ms', p99: '600 ms' },
    ],
    [
      'question/team',
      'Four engineers, at home in TypeScript. They run it themselves.',
      { size: 'Four engineers', skills: 'clear', operations: 'the same team' },
    ],
    [
      'question/team',
      'two founders, TypeScript; we run it ourselves',
      { size: 'two founders', skills: 'clear', operations: 'the same team' },
    ],
    ['question/rto', '15 minutes, 99.9% a month.', { rto: '15 minutes', availability: '99.9% a month' }],
    ['question/rpo', 'One minute for orders.', { rpo: 'One minute' }],
    [
      'question/dependency-errors',
      'Calls to the ledger: timeout 800 ms, then they fail.',
      { answers: 'clear', budget: 'missing', timeouts: 'clear' },
    ],
    ['question/dependency-errors', 'Timeout budget of 2 s in all, 500 ms for each hop.', { budget: '2 s' }],
    ['question/budget', '$1,500 to $2,500 a month, managed services preferred.', { managed: 'managed preferred' }],
  ])('%s', (id, text, expected) => {
    expect(read(id, text)).toMatchObject(expected);
  });
});

describe('the examples of the questions', () => {
  it.each(questionsOf('plan', 'deep').map((question) => [question.id, question] as const))(
    '%s: the strong one leaves nothing of importance missing',
    (_id, question) => {
      const missing = readSlots(question, given(question.strong))
        .filter(({ slot, clarity }) => slot.required && clarity === 'missing')
        .map(({ slot }) => slot.id);
      expect(missing).toEqual([]);
    },
  );

  it('the weak ones leave something to ask', () => {
    const satisfied = questionsOf('plan', 'deep')
      .filter((question) => readSlots(question, given(question.weak)).every(({ slot, clarity }) => !slot.required || clarity === 'clear'))
      .map((question) => question.id);
    expect(satisfied).toEqual([]);
  });
});
