/** Figures said in answer to another question: proposed at their own, in the words they were said in; and figures that are of something else. */
import { describe, expect, it } from 'vitest';
import { questionOf } from '../../server/interview/agenda.ts';
import { startInterview } from '../../server/interview/interview.ts';
import { edit } from '../../server/interview/operations.ts';
import { saidElsewhere, type SaidElsewhere } from '../../server/interview/saidElsewhere.ts';

/** By question, without its `question/`. */
type Said = Readonly<Record<string, string>>;

/** What is proposed at a question, or at a slot named behind `#`. */
function proposed(said: Said, at: string): SaidElsewhere | undefined {
  const interview = Object.entries(said).reduce((before, [id, text]) => edit(before, `question/${id}`, text), startInterview('Any'));
  const [id = '', slot] = at.split('#');
  const question = questionOf(`question/${id}`);
  if (question === undefined) throw new Error(`No question ${id}`);
  return saidElsewhere(
    interview,
    question,
    question.slots.find((each) => each.id === slot),
  );
}

describe('is proposed', () => {
  it.each<[string, Said, { text: string; question: string; words: string }]>([
    [
      'rto',
      { problem: 'Farmers book machines, and we need 99.9% by the way.' },
      { text: 'we need 99.9% by the way', question: 'problem', words: 'we need 99.9% by the way' },
    ],
    [
      'rto#availability',
      { problem: 'Farmers book machines, and we need 99.9% by the way.' },
      { text: '99.9%', question: 'problem', words: 'we need 99.9% by the way' },
    ],
    [
      'rto#rto',
      { 'database-down': 'It may be down for at most 15 minutes.' },
      { text: '15 minutes', question: 'database-down', words: 'It may be down for at most 15 minutes' },
    ],
    [
      'traffic',
      { problem: 'About 3,000 members use it, 400 requests per second at the peak.' },
      { text: '400 requests per second at the peak', question: 'problem', words: '400 requests per second at the peak' },
    ],
    [
      'traffic#peak',
      { problem: 'Members use it; peak is about 30 requests per second.', traffic: '3 requests per second on average.' },
      { text: '30 requests per second', question: 'problem', words: 'peak is about 30 requests per second' },
    ],
    [
      'budget',
      { team: 'Two engineers, TypeScript; the budget is 2,000 EUR a month.' },
      { text: 'the budget is 2,000 EUR a month', question: 'team', words: 'the budget is 2,000 EUR a month' },
    ],
    [
      'latency#p95',
      { functions: 'Must: search with p95 under 300 ms.' },
      { text: '300 ms', question: 'functions', words: 'p95 under 300 ms' },
    ],
    [
      'rpo',
      { consistency: 'Orders at once. We may lose at most 5 minutes.' },
      { text: 'We may lose at most 5 minutes', question: 'consistency', words: 'We may lose at most 5 minutes' },
    ],
    [
      'team',
      { problem: 'Clubs book courts. We are three developers.' },
      { text: 'We are three developers', question: 'problem', words: 'We are three developers' },
    ],
  ])('at %s from %j', (at, said, { question, ...expected }) => {
    expect(proposed(said, at)).toEqual({ ...expected, question: `question/${question}` });
  });
});

describe('is not proposed', () => {
  it.each<[string, Said, string]>([
    ['rto', { integrations: 'Calls Stripe (99.99%, 100 requests per second).' }, 'what others promise'],
    ['rto', { problem: 'Success is 99% of parcels found.' }, 'a share of something'],
    ['rto', { problem: 'If it had 99.9% nobody would call.' }, 'a condition'],
    ['rto', { problem: 'Would 99.9% do?' }, 'a question'],
    ['rto', { problem: 'The hotline was up 99.9% of the time.' }, 'the past'],
    ['traffic', { problem: '3,000 members book 2 courts per week.' }, 'how much people do'],
    ['traffic', { proof: 'Load test at 800 requests per second.' }, 'a test'],
    ['traffic', { integrations: 'Their API is limited to 50 requests per second.' }, 'the limit of others'],
    ['budget', { problem: 'Members pay 9 EUR a month.' }, 'a price'],
    ['budget', { team: 'No budget of 2,000 EUR a month is granted.' }, 'a denial'],
    ['team', { problem: '60 developers use it to find logs.' }, 'people who use it'],
    ['latency', { functions: 'Must: answer within 2 s.' }, 'no percentile'],
    ['rpo', { consistency: 'Search may lag by 5 minutes.' }, 'a lag'],
    ['restrictions', { problem: 'Members joined before 1 March 2020.' }, 'no deadline'],
  ])('at %s from %j: %s', (at, said) => {
    expect(proposed(said, at)).toBeUndefined();
  });

  it('what the own answer says already', () => {
    expect(proposed({ problem: 'We need 99.9%.', rto: 'An hour, 99.5% a month.' }, 'rto')).toBeUndefined();
  });
});
