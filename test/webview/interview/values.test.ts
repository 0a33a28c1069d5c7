/** What the interview's page works out without a page: where things stand, what is kept, what is sent. */
import { describe, expect, it } from 'vitest';
import { linesIn } from '../../../webview/interview/litLines.ts';
import { Memory, type InterviewHost } from '../../../webview/interview/memory.ts';
import { Outbox, type Act } from '../../../webview/interview/outbox.ts';
import { filled, placeKey, titleOf, whereabouts, withWords } from '../../../webview/interview/place.ts';
import { FromInterview, type InterviewState } from '../../../webview/interview/protocol.ts';
import { ask, followUp, view } from './views.ts';

describe('a place', () => {
  it('is another for a question and for its parts', () => {
    expect([placeKey(ask), placeKey(followUp)]).toEqual(['question/traffic', 'question/traffic#shape']);
  });

  it('is told by its phase, its number and the part it completes', () => {
    expect([whereabouts(view, ask), whereabouts(view, followUp)]).toEqual([
      'Requirements · 2 of 6',
      'Requirements · 2 of 6 · to complete: Shape',
    ]);
  });

  it('is not counted among the questions where it is not asked', () => {
    const left = {
      phases: view.phases.map((phase) => ({
        ...phase,
        questions: phase.questions.map((question) =>
          question.id === ask.question ? { ...question, standing: 'needless' as const, because: 'not asked' } : question,
        ),
      })),
    };
    expect(whereabouts(left, ask)).toBe('Requirements');
  });

  it('has the title of its question', () => {
    expect([titleOf(view, 'question/team'), titleOf(view, 'question/other')]).toEqual(['Team', 'question/other']);
  });
});

describe('words taken over', () => {
  it.each<[string, string, string, string | undefined, string]>([
    ['fill an empty field', ' ', 'a', undefined, 'a'],
    ['stand behind what was typed', 'typed', 'a', undefined, 'typed\na'],
    ['give way to others taken over', 'a', 'b', 'a', 'b'],
    ['are not taken twice', 'typed a', 'a', undefined, 'typed a'],
  ])('%s', (_, typed, taken, before, expected) => {
    expect(filled(typed, taken, before)).toBe(expected);
  });
});

describe('words not sent', () => {
  const hostWith = (state?: InterviewState): InterviewHost & { kept: InterviewState | undefined } => ({
    kept: state,
    post: () => undefined,
    listen: () => undefined,
    get state() {
      return this.kept;
    },
    keep(next) {
      this.kept = next;
    },
  });

  it('are kept by place, and forgotten when they are empty', () => {
    expect(withWords(withWords({ a: '1' }, 'b', '2'), 'a', ' ')).toEqual({ b: '2' });
  });

  it('are there again for the next page', () => {
    const host = hostWith();
    const memory = new Memory(host);
    memory.keepUri('file:///x.json');
    memory.keepWords('question/traffic', 'about 3');
    memory.keepTab('draft');
    const next = new Memory(hostWith(host.kept));
    expect([next.wordsAt('question/traffic'), next.tab]).toEqual(['about 3', 'draft']);
  });
});

describe('what the person does', () => {
  const skip = { action: { do: 'skip' }, place: 'question/traffic' } as const;

  it('is sent one thing at a time', () => {
    const posted: Act[] = [];
    const outbox = new Outbox((message) => posted.push(message));
    outbox.send(skip);
    outbox.send(skip);
    expect(posted).toEqual([{ type: 'act', number: 1, action: { do: 'skip' } }]);
    expect([outbox.settle(undefined), outbox.settle(7)]).toEqual([undefined, undefined]);
    expect(outbox.settle(1)).toMatchObject(skip);
    outbox.send(skip);
    expect(posted.map(({ number }) => number)).toEqual([1, 2]);
  });
});

describe('lines of a block', () => {
  it.each<[string, { line: number; endLine: number }, { start: number; end: number }[], { start: number; end: number }[]]>([
    ['within count from its own first', { line: 10, endLine: 20 }, [{ start: 12, end: 13 }], [{ start: 2, end: 3 }]],
    ['are cut to it', { line: 10, endLine: 20 }, [{ start: 5, end: 30 }], [{ start: 0, end: 10 }]],
    [
      'elsewhere are not its own',
      { line: 10, endLine: 20 },
      [
        { start: 0, end: 10 },
        { start: 20, end: 21 },
      ],
      [],
    ],
  ])('%s', (_, block, changed, expected) => {
    expect(linesIn(block, changed)).toEqual(expected);
  });
});

describe('what the page asks for', () => {
  it.each([
    { type: 'ready' },
    { type: 'act', number: 1, action: { do: 'answer', text: 'x' } },
    { type: 'act', number: 2, action: { do: 'back' } },
    { type: 'act', number: 3, action: { do: 'applyDefaults', confirmed: { 'question/traffic': 'x' } } },
    { type: 'typing', question: 'question/traffic', text: 'x' },
    { type: 'defaults', phase: 'requirements' },
    { type: 'write' },
    { type: 'open', uri: 'file:///x', line: 0 },
  ])('is heard: %j', (message) => {
    expect(FromInterview.safeParse(message).success).toBe(true);
  });

  it.each([
    undefined,
    { type: 'act', number: 1, action: { do: 'delete' } },
    { type: 'act', action: { do: 'skip' } },
    { type: 'open', uri: 'file:///x', line: -1 },
    { type: 'typing', question: 'q' },
    { type: 'run', command: 'x' },
  ])('is not heard: %j', (message) => {
    expect(FromInterview.safeParse(message).success).toBe(false);
  });
});
