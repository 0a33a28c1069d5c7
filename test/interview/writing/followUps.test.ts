/** Short answers to follow-ups, and what a document makes of them: what they were said to is told, and no part of a system comes of what is none. */
import { describe, expect, it } from 'vitest';
import { startInterview } from '../../../server/interview/interview.ts';
import { answer, edit, goTo } from '../../../server/interview/operations.ts';
import { labelledIn } from '../../../server/interview/writing/labelled.ts';
import { openQuestionsOf } from '../../../server/interview/writing/openQuestions.ts';
import { partsOf } from '../../../server/interview/writing/parts.ts';
import { policiesOf } from '../../../server/interview/writing/policies.ts';
import { risksOf } from '../../../server/interview/writing/risks.ts';
import { Told } from '../../../server/interview/writing/told.ts';

/** The text of a question's answer, and what was said to its slots. */
function told(id: string, text: string, more: Readonly<Record<string, string>>): Told {
  const main = edit(startInterview('Clinic', { depth: 'deep' }), `question/${id}`, text);
  return new Told(
    Object.entries(more).reduce((interview, [slot, words]) => answer(goTo(interview, { question: `question/${id}`, slot }), words), main),
  );
}

describe('the systems around', () => {
  it.each<[string, string, Record<string, string>, { callers: string[]; called: string[] }]>([
    [
      'call where they were said to call',
      'twilio',
      { callers: 'the web front end and the practice tablet' },
      { callers: ['Web front end', 'Practice tablet'], called: ['Twilio'] },
    ],
    [
      'are called where they were said to be called',
      'Called by the shop.',
      { called: 'Stripe, SAP' },
      { callers: ['Shop'], called: ['Stripe', 'SAP'] },
    ],
    [
      'are told once, where a bare list names them first',
      'checkout machines; the login',
      { callers: 'checkout machines' },
      { callers: ['Checkout machines'], called: ['Login'] },
    ],
    [
      'are no limits and no shared parts',
      'Calls Stripe.',
      { callers: 'the app', limits: '100 requests per second', shared: 'the log-in service' },
      { callers: ['App'], called: ['Stripe'] },
    ],
    ['are none where none was said', 'Calls Stripe.', { callers: 'nothing' }, { callers: [], called: ['Stripe'] }],
    ['call where a sentence says so', 'Calls Stripe.', { callers: 'the portal calls it' }, { callers: ['Portal'], called: ['Stripe'] }],
    [
      'are told apart by who does what',
      'trucks push via mqtt, the customer portal calls us, we call google maps',
      {},
      { callers: ['Trucks', 'Customer portal'], called: ['Google maps'] },
    ],
    ['call where something comes from them', 'webhook from GitHub, posts to Slack', {}, { callers: ['GitHub'], called: ['Slack'] }],
    ['are told apart by ways in and out', 'web + mobile in, Stripe out', {}, { callers: ['Web', 'Mobile'], called: ['Stripe'] }],
  ])('%s', (_name, text, more, { callers, called }) => {
    const parts = partsOf(told('integrations', text, more));
    expect({ callers: parts.callers.map(({ name }) => name), called: parts.called.map(({ name }) => name) }).toEqual({ callers, called });
  });
});

describe('a part of an answer', () => {
  it.each<[string, string, Record<string, string>, Record<string, string>]>([
    ['rto', 'half a day', { availability: '99' }, {}],
    ['team', 'just me', { skills: 'django' }, { Team: 'Just me.', Skills: 'Django.' }],
    ['ten-times', 'the database', { step: 'a bigger one' }, { 'Gives out first': 'The database.', 'Next step': 'A bigger one.' }],
    [
      'consistency',
      'records must be right',
      { eventual: 'statistics' },
      { 'Right at once': 'Records must be right.', 'May lag': 'Statistics.' },
    ],
    ['data-stores', 'postgres, new', { migration: 'an excel sheet' }, { Stores: 'Postgres, new.', 'Data to move': 'An excel sheet.' }],
    ['release', 'rolling', { rollback: '5 minutes' }, { Rollout: 'Rolling.', Rollback: '5 minutes.' }],
  ])('of %s, “%s”, stands under what was asked', (id, text, more, expected) => {
    expect(Object.fromEntries(labelledIn(told(id, text, more), `question/${id}`).map((each) => [each.label, each.text]))).toEqual(expected);
  });

  it('is no dependency where it is a budget of time', () => {
    expect(
      policiesOf(told('dependency-errors', 'twilio down: try again later', { budget: '3 seconds', timeouts: '2s for twilio' })),
    ).toEqual([{ name: 'Twilio', means: ['try again later'], outcome: undefined }]);
  });

  it('is no action where it names nobody', () => {
    const asked = told('risks', 'I get ill', { owners: 'nobody yet' });
    expect(risksOf(asked, partsOf(asked))).toContainEqual({
      risk: 'I get ill',
      likelihood: 'Medium',
      impact: 'High',
      mitigation: 'agree on an action before V1',
      owner: 'engineering lead',
    });
  });

  it('names who answers an open question', () => {
    expect(openQuestionsOf(told('open', 'who pays for maps?', { owners: 'Sales' }))[0]).toEqual({
      text: 'Who pays for maps?',
      owner: 'Sales',
    });
  });
});
