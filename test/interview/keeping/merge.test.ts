/** Two windows, two machines: what both said is there afterwards, whoever is asked. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { act, type Act } from '../../../server/interview/act.ts';
import { startInterview } from '../../../server/interview/interview.ts';
import { advance, allWords, keep, type Kept } from '../../../server/interview/keeping/kept.ts';
import { merge } from '../../../server/interview/keeping/merge.ts';

const start = keep(startInterview('Any'), '2026-01-15T09:00:00.000Z', '2026-01-15');

/** Each step a minute after the other, beginning at that minute. */
function after(kept: Kept, minute: number, ...actions: readonly Act[]): Kept {
  let at = minute;
  return actions.reduce(
    (state, action) => advance(state, act(state, action), `2026-01-15T10:${String((at += 1)).padStart(2, '0')}:00.000Z`),
    kept,
  );
}

function say(question: string, text: string): Act {
  return { do: 'edit', question: `question/${question}`, text };
}

describe('two states of an interview', () => {
  const common = after(start, 0, say('problem', 'Books courts.'));

  it('become one that holds the answers of both', () => {
    const { kept, both } = merge(after(common, 1, say('traffic', '40 rps.')), after(common, 2, say('budget', '$100.')));
    expect(Object.keys(kept.answers).sort()).toEqual(['question/budget', 'question/problem', 'question/traffic']);
    expect(both).toEqual([]);
  });

  it('keep the later of two answers, and the other one with it', () => {
    const { kept, both } = merge(after(common, 5, say('traffic', '40 rps.')), after(common, 2, say('traffic', '55 rps.')));
    expect(kept.answers['question/traffic']).toMatchObject({ text: '40 rps.', earlier: ['55 rps.'] });
    expect(both).toEqual(['question/traffic']);
  });

  it('tell of nothing where one only went on from the other', () => {
    const changed = after(common, 2, say('problem', 'Books courts for members.'));
    expect(merge(common, changed)).toEqual({ kept: changed, both: [] });
  });

  it('keep an answer where the other was only skipped, later', () => {
    const { kept } = merge(after(start, 1, say('problem', 'Books courts.')), after(start, 5, { do: 'skip' }));
    expect(kept.answers['question/problem']).toMatchObject({ text: 'Books courts.', standing: 'given' });
  });

  it('keep the follow-ups of both', () => {
    const follow = (text: string, slot: string): Act => ({ do: 'answer', text, to: { question: 'question/problem', slot } });
    const { kept } = merge(after(common, 1, follow('3,000 members.', 'users')), after(common, 2, follow('No calls.', 'success')));
    expect(kept.answers['question/problem']?.more).toEqual({ success: 'No calls.', users: '3,000 members.' });
  });
});

const questions = ['problem', 'traffic', 'latency', 'data-stores'];
const action: fc.Arbitrary<Act> = fc.oneof(
  fc.tuple(fc.constantFrom(...questions), fc.constantFrom('One.', 'Two.', 'Three, 40 rps.')).map(([question, text]) => say(question, text)),
  fc.constantFrom<Act>(
    { do: 'skip' },
    { do: 'dontKnow' },
    { do: 'back' },
    { do: 'answer', text: 'Four.' },
    { do: 'goTo', question: 'question/problem' },
  ),
);
const states = fc
  .tuple(fc.array(action, { maxLength: 5 }), fc.array(action, { maxLength: 5 }), fc.array(action, { maxLength: 5 }), fc.nat(5))
  .map(([first, one, other, gap]) => {
    const common = after(start, 0, ...first);
    return [after(common, 10, ...one), after(common, 10 + gap, ...other)] as const;
  });

describe('whatever was done in two windows', () => {
  it('is put together the same in either order, and once is enough', () => {
    fc.assert(
      fc.property(states, ([one, other]) => {
        const { kept } = merge(one, other);
        expect(merge(other, one).kept).toEqual(kept);
        expect(merge(kept, one).kept.answers).toEqual(kept.answers);
        expect(merge(kept, kept)).toEqual({ kept, both: [] });
      }),
    );
  });

  it('loses no word that was ever said', () => {
    fc.assert(
      fc.property(states, ([one, other]) => {
        const { kept } = merge(one, other);
        for (const side of [one, other]) {
          for (const [id, answer] of Object.entries(side.answers)) {
            const there = kept.answers[id];
            for (const words of allWords(answer)) expect(there === undefined ? [] : allWords(there)).toContain(words);
          }
        }
      }),
    );
  });

  it('is plain data', () => {
    fc.assert(
      fc.property(states, ([one, other]) => {
        const { kept } = merge(one, other);
        expect(JSON.parse(JSON.stringify(kept))).toEqual(kept);
      }),
    );
  });
});
