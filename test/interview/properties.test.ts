/** What holds for every interview, whatever is done in it in whatever order. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { currentAsk, placeOf, questionOf, questionsOf } from '../../server/interview/agenda.ts';
import { NOTHING_SAID, startInterview, wordsOf, type Depth, type Interview, type InterviewKind } from '../../server/interview/interview.ts';
import { writePlan } from '../../server/interview/writing/writePlan.ts';
import { documentTemplate } from '../../server/knowledge/templates/registry.ts';
import { valueOf } from '../../server/interview/lastWord.ts';
import { readAlone, readSlots, readText } from '../../server/interview/readSlots.ts';
import { answer, applyDefaults, back, dontKnow, edit, goTo, proposedDefaults, skip } from '../../server/interview/operations.ts';

type Step =
  | { readonly do: 'answer'; readonly text: string }
  | { readonly do: 'edit'; readonly question: string; readonly text: string }
  | { readonly do: 'goTo'; readonly question: string; readonly slot?: string }
  | { readonly do: 'back' | 'skip' | 'dontKnow' | 'defaults' };

const kinds: readonly InterviewKind[] = ['plan', 'clarify', 'decision', 'review'];
const depths: readonly Depth[] = ['quick', 'standard', 'deep'];
const ids = questionsOf('plan', 'deep').map((question) => question.id);
const places = questionsOf('plan', 'deep').flatMap(({ id, slots }) => slots.map((slot) => ({ question: id, slot: slot.id })));
const text = fc.constantFrom(
  '40 requests per second on average, 400 at peak; 20 GB a month; twice that in a year.',
  'Greenfield, nothing exists.',
  'Fast.',
  'PostgreSQL and Redis, run by four engineers.',
  'It has to scale.',
  '',
  'p95 200 ms, internal objective.',
);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('answer' as const), text }) },
  fc.record({ do: fc.constant('edit' as const), question: fc.constantFrom(...ids), text }),
  fc.record({ do: fc.constant('goTo' as const), question: fc.constantFrom(...ids) }),
  fc.constantFrom(...places).map((place) => ({ do: 'goTo' as const, ...place })),
  fc.record({ do: fc.constantFrom('back' as const, 'skip' as const, 'dontKnow' as const, 'defaults' as const) }),
);

function take(interview: Interview, each: Step): Interview {
  switch (each.do) {
    case 'answer':
      return answer(interview, each.text);
    case 'edit':
      return edit(interview, each.question, each.text);
    case 'goTo':
      return goTo(interview, each);
    case 'back':
      return back(interview);
    case 'skip':
      return skip(interview);
    case 'dontKnow':
      return dontKnow(interview);
    case 'defaults':
      return applyDefaults(interview, proposedDefaults(interview, 'requirements'));
  }
}

/** What was last said at each place, in the order it was said. */
function said(steps: readonly Step[], start: Interview): { readonly end: Interview; readonly last: ReadonlyMap<string, string> } {
  const last = new Map<string, string>();
  let interview = start;
  for (const each of steps) {
    const asked = currentAsk(interview);
    const place =
      each.do === 'edit' ? { question: each.question } : each.do === 'answer' && asked !== undefined ? placeOf(asked) : undefined;
    if (place !== undefined && 'text' in each && each.text.trim() !== '') {
      // The last one said stands last.
      last.delete(JSON.stringify(place));
      last.set(JSON.stringify(place), each.text);
    }
    interview = take(interview, each);
  }
  return { end: interview, last };
}

const started = fc
  .record({ kind: fc.constantFrom(...kinds), depth: fc.constantFrom(...depths) })
  .map((choices) => startInterview('Any', choices));

describe('any order of operations', () => {
  it('keeps what was last said to each question and follow-up', () => {
    fc.assert(
      fc.property(started, fc.array(step, { maxLength: 60 }), (start, steps) => {
        const { end, last } = said(steps, start);
        for (const [place, words] of last) {
          const { question, slot } = JSON.parse(place) as { question: string; slot?: string };
          const kept = end.answers[question];
          expect(slot === undefined ? kept?.text : kept?.more[slot]).toBe(words);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('takes what was said last to a slot, wherever it was said', () => {
    fc.assert(
      fc.property(started, fc.array(step, { maxLength: 60 }), (start, steps) => {
        const { end, last } = said(steps, start);
        const order = [...last.keys()];
        for (const [place, words] of last) {
          const { question: id, slot } = JSON.parse(place) as { question: string; slot?: string };
          const [question, kept] = [questionOf(id), end.answers[id]];
          if (slot === undefined || question === undefined || kept === undefined) continue;
          const own = question.slots.find((each) => each.id === slot);
          const reading = readSlots(question, kept).find((each) => each.slot === own);
          const [alone, told] = [own && readAlone(question, own, words), readText(question, kept.text).find((each) => each.slot === own)];
          const isLater = order.indexOf(place) > order.indexOf(JSON.stringify({ question: id }));
          expect(isLater ? [valueOf(alone)] : [valueOf(alone), valueOf(told)]).toContain(valueOf(reading));
        }
      }),
      { numRuns: 100 },
    );
  });

  it('ends, by answers, by skipping or by not knowing', () => {
    fc.assert(
      fc.property(
        started,
        fc.array(step, { maxLength: 30 }),
        fc.constantFrom(skip, dontKnow, (each: Interview) => answer(each, 'PostgreSQL, run by four engineers.')),
        (start, steps, go) => {
          let interview = said(steps, start).end;
          let left = 400;
          while (currentAsk(interview) !== undefined && left > 0) {
            interview = go(interview);
            left -= 1;
          }
          expect(left).toBeGreaterThan(0);
        },
      ),
      { numRuns: 60 },
    );
  }, 30_000);

  it('asks one thing at a time and is plain data', () => {
    fc.assert(
      fc.property(started, fc.array(step, { maxLength: 30 }), (start, steps) => {
        const { end } = said(steps, start);
        expect(JSON.parse(JSON.stringify(end))).toEqual(end);
        expect(currentAsk(end)).toEqual(currentAsk(JSON.parse(JSON.stringify(end)) as Interview));
      }),
      { numRuns: 60 },
    );
  });
});

describe('an earlier answer that changes', () => {
  it('has what was built on it asked again, with the words it has', () => {
    const told = edit(
      edit(startInterview('Any'), 'question/integrations', 'Calls Stripe.'),
      'question/dependency-errors',
      'Stripe: 1 s timeout, then an error.',
    );
    const changed = edit(told, 'question/integrations', 'Calls Adyen.');
    expect(changed.answers['question/dependency-errors']).toMatchObject({ recheck: true, text: 'Stripe: 1 s timeout, then an error.' });
    const again = answer(goTo(changed, { question: 'question/dependency-errors' }), 'Adyen: 1 s timeout, then an error.');
    expect(again.answers['question/dependency-errors']?.recheck).toBe(false);
  });

  it('goes back to where one came from, and on from there', () => {
    const first = startInterview('Any');
    const second = answer(first, 'It renews subscriptions for 50,000 customers. Success is under 0.5% left to a person.');
    expect(back(second).at).toEqual({ question: 'question/problem' });
    expect(wordsOf(back(second).answers['question/problem'] ?? NOTHING_SAID)).toContain('50,000');
    expect(currentAsk(skip(back(second)))).toEqual(currentAsk(second));
  });
});

describe('whatever is answered', () => {
  const words = fc.oneof(
    text,
    fc.string({ maxLength: 80 }),
    fc.constantFrom(
      '# A heading\n\n- a list | with a pipe',
      '```mermaid\nflowchart',
      '| a | b |\n| --- | --- |\n| c | d |',
      'Calls "A", [B](c) and <d>; then.',
      '…',
      '1. one\n2. two',
    ),
  );

  it('becomes a document with every section, in every template', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...ids), words), { maxLength: 12 }),
        fc.constantFrom('planner', 'prodarch', 'sysarch', 'han', 'heaptrace'),
        (said_, template) => {
          let interview = startInterview('Any', { template, depth: 'deep' });
          for (const [question, words_] of said_) interview = edit(interview, question, words_);
          const [plan] = writePlan(interview, { today: '2026-11-21', logFolder: 'adr' });
          const headings = (plan?.text ?? '')
            .split('\n')
            .filter((line) => line.startsWith('## '))
            .map((line) => line.slice(3));
          for (const { heading } of documentTemplate(template).sections) expect(headings).toContain(heading);
        },
      ),
      { numRuns: 100 },
    );
  });
});
