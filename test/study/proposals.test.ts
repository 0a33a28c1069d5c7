/** What proposals say, held against the way the interview reads answers: each tells something that was asked, and no more than files say. */
import { describe, expect, it } from 'vitest';
import { questionOf } from '../../server/interview/agenda.ts';
import { startInterview } from '../../server/interview/interview.ts';
import { edit } from '../../server/interview/operations.ts';
import { readSlots } from '../../server/interview/readSlots.ts';
import { studySystem } from '../../server/study/study.ts';
import { listed } from '../../server/study/proposals/words.ts';
import { MemoryFiles, ROOT } from '../support/memoryPorts.ts';
import { SYSTEMS, systemIn } from './systems.ts';

/** The slots that the proposal to a question fills, by how clearly. */
async function filledBy(files: Readonly<Record<string, string>>): Promise<ReadonlyMap<string, readonly string[]>> {
  const { proposals } = await studySystem(new MemoryFiles(files), ROOT);
  return new Map(
    proposals.map(({ question: id, text }) => {
      const answer = edit(startInterview('x', { template: 'planner', depth: 'deep' }), id, text).answers[id];
      const question = questionOf(id);
      return [
        id,
        answer === undefined || question === undefined
          ? []
          : readSlots(question, answer)
              .filter(({ clarity }) => clarity === 'clear')
              .map(({ slot }) => slot.id),
      ];
    }),
  );
}

describe.each(SYSTEMS)('a proposal for %s', (name) => {
  it('answers a part of its question', async () => {
    expect([...(await filledBy(systemIn(name)))].filter(([, slots]) => slots.length === 0).map(([id]) => id)).toEqual([]);
  });
});

describe('a proposal', () => {
  it('takes nothing for an objective that only tells how things are kept', async () => {
    const filled = await filledBy(systemIn('payments'));
    expect(filled.get('question/rpo')).toEqual(['means']);
    expect(filled.get('question/rto')).toEqual(['means']);
    expect(filled.get('question/dependency-errors')).not.toContain('budget');
  });

  it('is made of one kind of fact at a time, so that what is missing stays open', async () => {
    const filled = await filledBy({ 'compose.yaml': 'services:\n  db:\n    image: postgres:17\n' });
    expect([...filled]).toEqual([
      ['question/data-stores', ['existing']],
      ['question/current-state', ['today']],
    ]);
  });

  it('says when a list goes on', () => {
    expect([listed([]), listed(['a']), listed(['a', 'b', 'a']), listed(['a', 'b', 'c'])]).toEqual(['', 'a', 'a and b', 'a, b and c']);
    expect(listed(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'])).toBe('a, b, c, d, e, f, g, h and 2 others');
  });
});
