/** What is not asked because of what was said: which words leave a question no sense, which bring it back, and which only look like either. */
import { describe, expect, it } from 'vitest';
import { currentAsk, leftOut } from '../../server/interview/agenda.ts';
import { needlessBy } from '../../server/interview/conditions.ts';
import { startInterview, type Interview } from '../../server/interview/interview.ts';
import { answer, edit, goTo } from '../../server/interview/operations.ts';
import { openQuestionsOf } from '../../server/interview/writing/openQuestions.ts';
import { Told } from '../../server/interview/writing/told.ts';

/** By question, without its `question/`. */
type Said = Readonly<Record<string, string>>;

function interviewOf(said: Said): Interview {
  return Object.entries(said).reduce(
    (interview, [id, text]) => edit(interview, `question/${id}`, text),
    startInterview('Any', { depth: 'deep' }),
  );
}

/** Of the questions on what was there before: those not asked, and the words that made them needless. */
function needless(said: Said): Record<string, string> {
  return Object.fromEntries([...leftOut(interviewOf(said))].map(([id, { words }]) => [id.slice('question/'.length), words]));
}

const NEITHER = (words: string): Record<string, string> => ({ 'current-state': words, migration: words });

describe('what was there before is not asked', () => {
  it.each<[Said, Record<string, string>]>([
    [{ 'data-stores': 'nothing yet' }, NEITHER('nothing yet')],
    [{ 'data-stores': 'Nothing yet, PostgreSQL is planned.' }, NEITHER('Nothing yet')],
    [{ 'data-stores': 'We start from scratch.' }, NEITHER('We start from scratch')],
    [{ 'data-stores': 'There is no existing system.' }, NEITHER('There is no existing system')],
    [{ 'data-stores': "It's a new product; Postgres, probably" }, NEITHER("It's a new product")],
    [{ 'data-stores': 'greenfield' }, NEITHER('greenfield')],
    [{ 'data-stores': 'A greenfield project: one PostgreSQL.' }, NEITHER('A greenfield project')],
    [{ 'current-state': 'nothing' }, { migration: 'nothing' }],
    [{ 'current-state': 'Nothing exists today.' }, { migration: 'Nothing exists today' }],
    [{ 'current-state': 'no legacy, all new' }, { migration: 'no legacy' }],
  ])('%j', (said, expected) => {
    expect(needless(said)).toEqual(expected);
  });
});

describe('how data get from old to new is not asked', () => {
  it.each<[Said, string]>([
    [{ 'data-stores': 'Greenfield: PostgreSQL is new.' }, 'Greenfield'],
    [{ 'data-stores': 'A new PostgreSQL, which starts empty.' }, 'which starts empty'],
    [{ 'data-stores': 'PostgreSQL of the shop is read. No data has to be moved.' }, 'No data has to be moved'],
    [{ 'data-stores': 'Nothing to move.', 'current-state': 'The old shop on Oracle stays as it is.' }, 'Nothing to move'],
  ])('%j', (said, words) => {
    expect(needless(said)).toEqual({ migration: words });
  });

  it('where the question for data to move was answered so', () => {
    const asked = goTo(interviewOf({ 'data-stores': 'PostgreSQL, new' }), { question: 'question/data-stores', slot: 'migration' });
    expect(leftOut(answer(asked, 'none')).get('question/migration')).toEqual({ question: 'question/data-stores', words: 'none' });
  });
});

describe('all of it is asked', () => {
  it.each<[Said]>([
    [{}],
    [{ 'data-stores': 'PostgreSQL, new' }],
    // Which stores there are, not whether anything is.
    [{ 'data-stores': 'none' }],
    [{ 'data-stores': 'Nothing yet decided. Orders live in Oracle.' }],
    [{ 'data-stores': 'A new product catalogue in MongoDB.' }],
    [{ 'data-stores': 'We start from scratch, but the contacts of the old CRM have to be imported.' }],
    [{ 'current-state': 'A Rails monolith. No existing service changes.' }],
    [{ 'current-state': 'Nothing except the old Access database.' }],
    [{ 'current-state': 'Rewritten from scratch: the old monolith goes.' }],
    // Said of what users do.
    [{ problem: 'Clerks start from scratch with each form; a new product takes them an hour.' }],
    // Something there is spoken of elsewhere.
    [{ 'data-stores': 'We start from scratch.', assumptions: 'The old shop stays up until March.' }],
    [{ 'data-stores': 'We start from scratch.', functions: 'Must: existing customers are moved on their first log-in.' }],
    [{ 'data-stores': 'Nothing yet.', goals: 'Replacing the spreadsheet of each club.' }],
    [{ 'data-stores': 'Nothing yet.', 'current-state': 'A Rails monolith.' }],
    [{ 'data-stores': 'Nothing yet.', 'current-state': 'Each club keeps a spreadsheet today.' }],
  ])('%j', (said) => {
    expect(needless(said)).toEqual({});
  });
});

describe('words that speak of something else bring nothing back', () => {
  it.each<[Said]>([
    [{ integrations: 'Calls the existing billing system of the group.' }],
    [{ release: 'Canary; back on the old service within a minute.' }],
    [{ problem: 'Existing tools are too expensive for small clubs.' }],
    [{ release: 'Rolling; database migrations expand first.' }],
    [{ assumptions: 'There is no old system to replace.' }],
    [{ consistency: 'Search may be old by a minute; the current balance is right at once.' }],
  ])('%j', (said) => {
    expect(needless({ ...said, 'data-stores': 'We start from scratch.' })).toEqual(NEITHER('We start from scratch'));
  });
});

describe('a question that is not asked', () => {
  const fresh = interviewOf({ 'data-stores': 'Nothing yet.' });

  it('can be gone to and answered, and is one of the questions then', () => {
    const gone = goTo(fresh, { question: 'question/current-state' });
    expect(currentAsk(gone)?.question.id).toBe('question/current-state');
    const told = answer(gone, 'Paper forms in each club. They go.');
    expect(leftOut(told).has('question/current-state')).toBe(false);
    expect(new Told(told).whole('question/current-state')).toBe('Paper forms in each club. They go.');
  });

  it('is no open question of the document', () => {
    const open = openQuestionsOf(new Told(fresh))
      .map(({ text }) => text)
      .join('\n');
    expect(open).not.toMatch(/moved|What exists today|Which of them change|old system/);
  });

  it('nor are the parts of one that speak of what is there', () => {
    const told = interviewOf({ 'current-state': 'Nothing.', 'data-stores': 'PostgreSQL.' });
    expect(needlessBy({ question: 'question/data-stores', slot: 'migration' }, told)).toEqual({
      question: 'question/current-state',
      words: 'Nothing',
    });
    expect(
      openQuestionsOf(new Told(told))
        .map(({ text }) => text)
        .join('\n'),
    ).not.toMatch(/moved|Which of them change/);
  });
});
