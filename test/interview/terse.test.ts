/** Answers as people in a hurry give them: each fills the slots it plainly speaks to, and no others. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { currentAsk, questionOf } from '../../server/interview/agenda.ts';
import { startInterview } from '../../server/interview/interview.ts';
import { valueOf } from '../../server/interview/lastWord.ts';
import { answer, edit, goTo } from '../../server/interview/operations.ts';
import { readSlots, readText } from '../../server/interview/readSlots.ts';

/** `=` stands for the whole answer, `~` for words that leave the slot open. */
type Row = readonly [question: string, said: string, read: Readonly<Record<string, string>>];

const rows = JSON.parse(readFileSync(new URL('terse.json', import.meta.url), 'utf8')) as readonly Row[];

function known(id: string, said: string): Readonly<Record<string, string>> {
  const question = questionOf(`question/${id}`);
  const readings = question === undefined ? [] : readText(question, said).filter(({ clarity }) => clarity !== 'missing');
  return Object.fromEntries(
    readings.map((reading) => {
      const value = valueOf(reading);
      if (reading.clarity === 'partial') return [reading.slot.id, `~ ${value}`];
      return [reading.slot.id, value.replace(/\.$/, '').toLowerCase() === said.toLowerCase() ? '=' : value];
    }),
  );
}

describe('a terse answer', () => {
  it.each(rows)('to %s: %s', (id, said, read) => {
    expect(known(id, said)).toEqual(read);
  });
});

describe('a terse answer to one slot', () => {
  it.each<[string, string, string, Record<string, string>]>([
    ['traffic', 'average', '20', { average: '20 requests per second', peak: '' }],
    ['traffic', 'peak', '600 rps', { average: '', peak: '600 rps' }],
    ['traffic', 'peak', '600 rps, 40 on average', { average: '', peak: '600 rps' }],
    ['traffic', 'average', '20 rps, peak 200 rps', { average: '20 rps', peak: '200 rps' }],
    ['latency', 'p95', '300ms, best effort', { p95: '300ms', sla: 'best effort' }],
    ['team', 'size', '5', { size: '5 engineers' }],
    ['rto', 'availability', '99.9', { availability: '99.9%', rto: '' }],
    ['rto', 'availability', '99.9, back in an hour', { availability: '99.9%', rto: 'one hour' }],
    ['dependency-errors', 'budget', '2s, 500ms per call', { budget: '2s', timeouts: '2s, 500ms per call.' }],
  ])('%s, %s: %s', (id, slot, said, expected) => {
    const place = { question: `question/${id}`, slot };
    const question = questionOf(place.question);
    const kept = answer(goTo(startInterview('Any'), place), said).answers[place.question];
    expect(
      question && kept && Object.fromEntries(readSlots(question, kept).map((reading) => [reading.slot.id, valueOf(reading)])),
    ).toMatchObject(expected);
  });
});

describe('words that say nobody knows', () => {
  it.each(['no idea', 'TBD', "don't know yet", 'not sure.', '??'])('leave a question open: %s', (words) => {
    expect(answer(startInterview('Any'), words).answers['question/problem']).toMatchObject({ text: '', standing: 'unknown' });
  });
});

describe('words that decide nothing', () => {
  it('are asked about once, with what was said, and then let go', () => {
    const vague = edit(startInterview('Any', { depth: 'quick' }), 'question/rpo', 'a bit');
    const asked = currentAsk(goTo(vague, { question: 'question/rpo', slot: 'rpo' }));
    expect(asked?.prompt).toBe('Nothing, minutes or hours of writes?');
    const again = answer(goTo(vague, { question: 'question/rpo', slot: 'rpo' }), 'not much');
    expect(again.answers['question/rpo']?.followed).toEqual(['rpo']);
    expect(currentAsk(again)?.question.id).not.toBe('question/rpo');
  });
});
