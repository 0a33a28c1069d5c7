/** The advisor in situations told by answers: what it recommends, what it keeps out, and what it asks for instead of guessing. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { advise, adviceFor, type Advice } from '../../../server/interview/advice/advise.ts';
import { startInterview, type Interview } from '../../../server/interview/interview.ts';
import { edit } from '../../../server/interview/operations.ts';
import { Told } from '../../../server/interview/writing/told.ts';

interface Situation {
  readonly name: string;
  readonly answers: Readonly<Record<string, string>>;
  /** By topic, the option recommended. */
  readonly recommended?: Readonly<Record<string, string>>;
  /** By topic, an option that must not be recommended. */
  readonly never?: Readonly<Record<string, string>>;
  /** By topic, an option with a red flag. */
  readonly blocked?: Readonly<Record<string, string>>;
  /** Topics on which nothing is recommended because every option is out of the question. */
  readonly undecided?: readonly string[];
  /** Topics on which an answer is asked for instead. */
  readonly missing?: readonly string[];
}

const situations = JSON.parse(readFileSync(new URL('situations.json', import.meta.url), 'utf8')) as readonly Situation[];

function interviewOf({ name, answers }: Situation): Interview {
  return Object.entries(answers).reduce(
    (interview, [question, text]) => edit(interview, question, text),
    startInterview(name, { depth: 'deep' }),
  );
}

/** As compared: a semicolon ends a sentence, too. */
function levelled(text: string): string {
  return text.toLowerCase().replaceAll(/[.;]/g, '');
}

function adviceIn(situation: Situation): ReadonlyMap<string, Advice> {
  return new Map(advise(new Told(interviewOf(situation))).map((advice) => [advice.id, advice]));
}

function recommendedIn(advice: Advice | undefined): string | undefined {
  return advice?.options.find(({ recommended }) => recommended)?.name;
}

describe.each(situations)('$name', (situation) => {
  const advice = adviceIn(situation);

  it('gets this recommended', () => {
    const expected = situation.recommended ?? {};
    expect(Object.fromEntries(Object.keys(expected).map((topic) => [topic, recommendedIn(advice.get(topic))]))).toEqual(expected);
  });

  it('does not get what does not fit', () => {
    for (const [topic, option] of Object.entries(situation.never ?? {})) expect(recommendedIn(advice.get(topic)), topic).not.toBe(option);
    for (const [topic, option] of Object.entries(situation.blocked ?? {})) {
      expect(recommendedIn(advice.get(topic)), topic).not.toBe(option);
      expect(advice.get(topic)?.redFlags.join(' '), topic).toContain(`${option}: `);
    }
    for (const topic of situation.undecided ?? []) {
      expect(recommendedIn(advice.get(topic)), topic).toBeUndefined();
      expect(advice.get(topic)?.missing, topic).toEqual([]);
    }
  });

  it('is asked for the answers that are missing', () => {
    for (const topic of situation.missing ?? []) {
      expect(advice.get(topic)?.missing.length, topic).toBeGreaterThan(0);
      expect(recommendedIn(advice.get(topic)), topic).toBeUndefined();
    }
  });

  it('reads every reason in the answers it names', () => {
    for (const { options } of advice.values()) {
      for (const { question, words } of options.flatMap(({ grounds }) => grounds)) {
        expect(levelled(situation.answers[question] ?? ''), words).toContain(levelled(words));
      }
    }
  });

  it('hears the same twice', () => {
    expect(adviceIn(situation)).toEqual(advice);
  });
});

describe('what would turn a choice', () => {
  const [startUp] = situations;
  const style = startUp === undefined ? undefined : adviceIn(startUp).get('advice/style');

  it('names answers and weights, and the option each leads to', () => {
    expect(style?.flips.length).toBeGreaterThan(0);
    for (const flip of style?.flips ?? []) expect(flip).toMatch(/^If .+: .+\.$/);
  });

  it('is true of a weight: with it, the other option wins', () => {
    for (const situation of situations) {
      for (const { options, flips } of adviceIn(situation).values()) {
        for (const flip of flips) {
          const turn = /^If (?<title>.+) weighed (?<to>[\d.]+) instead of [\d.]+: (?<name>.+)\.$/.exec(flip)?.groups;
          if (turn === undefined) continue;
          const total = (name: string): number => {
            const criteria = options.find((option) => option.name === name)?.criteria ?? [];
            return criteria.reduce(
              (sum, { title, weight, score }) =>
                sum + (title.toLowerCase() === turn['title']?.toLowerCase() ? Number(turn['to']) : weight) * score,
              0,
            );
          };
          const before = options.find(({ recommended }) => recommended)?.name ?? '';
          expect(total(turn['name'] ?? ''), `${situation.name}: ${flip}`).toBeGreaterThanOrEqual(total(before) - 1e-9);
        }
      }
    }
  });
});

describe('a question that is no choice', () => {
  it('gets no advice', () => {
    expect(adviceFor(startInterview('Any'), 'question/problem')).toBeUndefined();
  });
});
