/** Answers that change their mind: what counts of a text and of what was said to single slots, in whatever order. */
import { describe, expect, it } from 'vitest';
import { questionOf } from '../../server/interview/agenda.ts';
import { heldWords } from '../../server/interview/heldWords.ts';
import { startInterview, wordsOf, type Answer } from '../../server/interview/interview.ts';
import { valueOf, wordsFor } from '../../server/interview/lastWord.ts';
import { answer, edit, goTo } from '../../server/interview/operations.ts';
import { readSlots } from '../../server/interview/readSlots.ts';

/** A text for the whole question, or words for one of its slots. */
type Saying = string | readonly [slot: string, words: string];

function said(
  id: string,
  sayings: readonly Saying[],
): { readonly question: NonNullable<ReturnType<typeof questionOf>>; readonly answer: Answer } {
  const end = sayings.reduce(
    (interview, saying) =>
      typeof saying === 'string' ? edit(interview, id, saying) : answer(goTo(interview, { question: id, slot: saying[0] }), saying[1]),
    startInterview('Any'),
  );
  const [question, kept] = [questionOf(id), end.answers[id]];
  if (question === undefined || kept === undefined) throw new Error(`Nothing said to ${id}`);
  return { question, answer: kept };
}

function slotsOf(id: string, sayings: readonly Saying[]): Readonly<Record<string, string>> {
  const { question, answer: kept } = said(id, sayings);
  return Object.fromEntries(readSlots(question, kept).map((reading) => [reading.slot.id, valueOf(reading)]));
}

describe('what is said last', () => {
  it.each<[string, string, readonly Saying[], Record<string, string>]>([
    [
      'counts for a slot that the text told',
      'question/traffic',
      ['40 rps on average, 400 rps at peak.', ['peak', '600 rps']],
      { average: '40 rps', peak: '600 rps' },
    ],
    [
      'counts in the text for a slot that was told by itself',
      'question/traffic',
      ['40 rps on average.', ['peak', '600 rps'], '40 rps on average, 800 rps at peak.'],
      { average: '40 rps', peak: '800 rps' },
    ],
    [
      'leaves a slot alone that the new text is silent on',
      'question/traffic',
      ['40 rps on average.', ['peak', '600 rps'], '50 rps on average, 20 GB a month.'],
      { average: '50 rps', peak: '600 rps', storage: '20 GB a month' },
    ],
    [
      'leaves a slot alone of which the text says what it said before',
      'question/traffic',
      ['40 rps on average, 400 rps at peak.', ['peak', '600 rps'], '50 rps on average, 400 rps at peak.'],
      { average: '50 rps', peak: '600 rps' },
    ],
    [
      'counts for the slot once more',
      'question/traffic',
      ['40 rps on average.', ['peak', '600 rps'], '40 rps on average, 800 rps at peak.', ['peak', '900 rps']],
      { peak: '900 rps' },
    ],
    [
      'gives way when it is taken back',
      'question/traffic',
      ['40 rps on average.', ['peak', '600 rps'], '40 rps on average, 800 rps at peak.', '40 rps on average.'],
      { peak: '600 rps' },
    ],
    [
      'does not give way to a wish',
      'question/problem',
      ['It books courts.', ['users', '3,000 members'], 'It books courts. Fast.'],
      { users: '3,000 members' },
    ],
    ['counts for choices', 'question/latency', ['p95 200 ms, best effort.', ['sla', 'contractual']], { p95: '200 ms', sla: 'contractual' }],
    [
      'counts for choices told in the text',
      'question/latency',
      ['p95 200 ms.', ['sla', 'best effort'], 'p95 200 ms, in the contract.'],
      { sla: 'contractual' },
    ],
  ])('%s', (_name, id, sayings, expected) => {
    expect(slotsOf(id, sayings)).toMatchObject(expected);
  });

  it('never loses the words before it', () => {
    const { answer: kept } = said('question/traffic', ['40 rps on average.', ['peak', '600 rps'], '40 rps on average, 800 rps at peak.']);
    expect(wordsOf(kept)).toContain('600 rps');
  });
});

describe('the words to go on from', () => {
  it.each<[string, string, string, readonly Saying[], string]>([
    ['are the figure the text tells', 'question/traffic', 'peak', ['40 rps on average, 400 rps at peak.'], '400 rps'],
    ['are those for the slot', 'question/traffic', 'peak', ['40 rps on average.', ['peak', '600 rps, on Fridays']], '600 rps, on Fridays'],
    [
      'are those of the text where it was changed later',
      'question/traffic',
      'peak',
      ['40 rps on average.', ['peak', '600 rps'], '40 rps on average, 800 rps at peak.'],
      '800 rps',
    ],
    ['are none where nothing was said', 'question/traffic', 'storage', ['40 rps on average.'], ''],
  ])('%s', (_name, id, slotId, sayings, expected) => {
    const { question, answer: kept } = said(id, sayings);
    const slot = question.slots.find((each) => each.id === slotId);
    expect(slot && wordsFor(question, slot, kept)).toBe(expected);
  });
});

describe('the words that hold', () => {
  it.each<[string, string, readonly Saying[], string]>([
    [
      'hold a figure in place of the former',
      'question/traffic',
      ['40 rps on average, 400 rps at peak.', ['peak', '600 rps']],
      '40 rps on average, 600 rps at peak.',
    ],
    [
      'hold a figure in place of one without its unit',
      'question/traffic',
      ['40 rps on average, 20 at peak.', ['peak', '400 rps']],
      '40 rps on average, 400 rps at peak.',
    ],
    [
      'hold a choice in place of the former',
      'question/latency',
      ['p95 200 ms, best effort.', ['sla', 'contractual']],
      'p95 200 ms, contractual.',
    ],
    [
      'hold a sentence in place of the former',
      'question/database-down',
      ['Guests see a message. It fails over in two minutes.', ['failover', 'A standby takes over within 30 s']],
      'Guests see a message. A standby takes over within 30 s.',
    ],
    [
      'hold a reworded sentence that says more than the slot',
      'question/problem',
      ['It books tennis courts for 3,000 members.', ['users', 'It books tennis courts for 5,000 members of two clubs.']],
      'It books tennis courts for 5,000 members of two clubs.',
    ],
    [
      'hold the other figure where a sentence says more than the slot',
      'question/problem',
      ['It books tennis courts for 3,000 members.', ['users', '5,000 members']],
      'It books tennis courts for 5,000 members.',
    ],
    [
      'have what the text is silent on behind it',
      'question/traffic',
      ['40 rps on average.', ['storage', '20 GB']],
      '40 rps on average.\n\nStorage per month: 20 GB',
    ],
    [
      'are without what was overruled',
      'question/traffic',
      ['40 rps on average.', ['peak', '600 rps'], '40 rps on average, 800 rps at peak.'],
      '40 rps on average, 800 rps at peak.',
    ],
  ])('%s', (_name, id, sayings, expected) => {
    const { question, answer: kept } = said(id, sayings);
    expect(heldWords(question, kept)).toBe(expected);
  });
});

describe('what was built on an answer', () => {
  const built = edit(edit(startInterview('Any'), 'question/traffic', '40 rps on average.'), 'question/caching', 'None yet.');

  it('is asked again when one of its slots is told otherwise', () => {
    expect(answer(goTo(built, { question: 'question/traffic', slot: 'average' }), '90 rps').answers['question/caching']?.recheck).toBe(
      true,
    );
  });

  it('is left alone when a slot is told for the first time', () => {
    expect(answer(goTo(built, { question: 'question/traffic', slot: 'peak' }), '90 rps').answers['question/caching']?.recheck).toBe(false);
  });
});
