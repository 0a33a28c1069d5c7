/** `archwright interview`: what it lists, what it writes, what it refuses. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runInterview, type InterviewOptions } from '../../server/cli/interview.ts';
import { heard, type Heard } from '../support/heard.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'archwright-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function run(options: Partial<InterviewOptions>): Promise<Heard> {
  return heard(async () =>
    runInterview({ kind: 'plan', template: 'planner', depth: 'standard', out: join(folder, 'docs'), format: 'text', ...options }),
  );
}

function answers(content: unknown): string {
  const path = join(folder, 'answers.json');
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

const said = {
  name: 'Court Booking',
  answers: {
    'question/problem': 'It books tennis courts for 3,000 members.',
    'data-stores': 'Greenfield: PostgreSQL is new. Nothing to move.',
  },
};

describe('--list', () => {
  it('gives the questions as JSON', async () => {
    const { code, out } = await run({ list: true, format: 'json' });
    const { questions } = JSON.parse(out) as { questions: Record<string, unknown>[] };
    expect(code).toBe(0);
    expect(Object.keys(questions[0] ?? {})).toEqual(['id', 'prompt', 'phase', 'slots']);
    expect(questions[0]).toMatchObject({ id: 'question/problem', phase: 'requirements' });
    expect(questions.length).toBeGreaterThanOrEqual(15);
  });

  it('gives them as text, fewer when it has to be quick', async () => {
    const all = (await run({ list: true })).out.split('\n').length;
    expect((await run({ list: true, depth: 'quick' })).out.split('\n').length).toBeLessThan(all);
  });
});

describe('--list with --answers', () => {
  it('gives what they leave open, and leaves out what they make needless', async () => {
    const all = JSON.parse((await run({ list: true, format: 'json' })).out) as { questions: { id: string }[] };
    const left = JSON.parse((await run({ list: true, format: 'json', answers: answers(said) })).out) as { questions: { id: string }[] };
    const gone = all.questions.map(({ id }) => id).filter((id) => !left.questions.some((each) => each.id === id));
    expect(gone).toEqual(['question/problem', 'question/data-stores', 'question/migration']);
  });
});

describe('--answers', () => {
  it('writes the document and a record for each decision', async () => {
    const { code, out, err } = await run({ answers: answers(said) });
    expect([code, err]).toEqual([0, '']);
    expect(
      out
        .trim()
        .split('\n')
        .map((path) => path.slice(path.indexOf('docs/'))),
    ).toEqual(['docs/court-booking.md', 'docs/adr/0001-use-postgresql-as-the-data-store.md']);
    const plan = readFileSync(join(folder, 'docs/court-booking.md'), 'utf8');
    expect(plan).toContain('It books tennis courts for 3,000 members.');
    expect(plan).toContain('How fast must it answer, and is that promised to anyone? (Owner: product owner)');
  });

  it('numbers and writes records as the log in the folder does', async () => {
    mkdirSync(join(folder, 'docs/decisions'), { recursive: true });
    writeFileSync(
      join(folder, 'docs/decisions/007-use-go.md'),
      '# 7. Use Go\n\nDate: 2026-01-02\n\n## Status\n\nAccepted\n\n## Context\n\nThe team knows it.\n\n## Decision\n\nWe will use Go.\n\n## Consequences\n\nOne language for all.\n',
    );
    expect((await run({ answers: answers(said) })).code).toBe(0);
    expect(readdirSync(join(folder, 'docs/decisions'))).toEqual(['007-use-go.md', '008-use-postgresql-as-the-data-store.md']);
    expect(readFileSync(join(folder, 'docs/decisions/008-use-postgresql-as-the-data-store.md'), 'utf8')).toContain(
      '# 8. Use PostgreSQL as the data store',
    );
    expect(readFileSync(join(folder, 'docs/court-booking.md'), 'utf8')).toContain('(decisions/008-use-postgresql-as-the-data-store.md)');
  });

  it('overwrites nothing, and then writes nothing at all', async () => {
    mkdirSync(join(folder, 'docs'));
    writeFileSync(join(folder, 'docs/court-booking.md'), 'mine');
    const { code, err } = await run({ answers: answers(said) });
    expect(code).toBe(2);
    expect(err).toContain('there already; nothing was written');
    expect(readFileSync(join(folder, 'docs/court-booking.md'), 'utf8')).toBe('mine');
    expect(existsSync(join(folder, 'docs/adr'))).toBe(false);
  });

  it('brings up to date what nobody changed, the second time', async () => {
    await run({ answers: answers(said) });
    expect(await run({ answers: answers(said) })).toEqual({ code: 0, out: '', err: '' });
    const { code, out } = await run({
      answers: answers({ ...said, answers: { ...said.answers, problem: 'It books tennis courts for 4,000 members.' } }),
    });
    expect([code, out.trim().split('\n').length]).toEqual([0, 1]);
    expect(readFileSync(join(folder, 'docs/court-booking.md'), 'utf8')).toContain('4,000 members');
  });

  it('leaves what a person changed, says so each time, and ends with 1', async () => {
    await run({ answers: answers(said) });
    const path = join(folder, 'docs/court-booking.md');
    writeFileSync(path, readFileSync(path, 'utf8').replace('It books tennis courts for 3,000 members.', 'It books courts.'));
    expect((await run({ answers: answers(said) })).code).toBe(0);
    const changed = answers({ ...said, answers: { ...said.answers, problem: 'It books tennis courts for 4,000 members.' } });
    for (const { code, err } of [await run({ answers: changed }), await run({ answers: changed })]) {
      expect(code).toBe(1);
      expect(err).toContain('court-booking.md: changed since it was written, and left as it is under ');
    }
    expect(readFileSync(path, 'utf8')).toContain('It books courts.');
  });

  it('asks again what the file no longer answers, and keeps the words', async () => {
    await run({ answers: answers(said) });
    await run({ answers: answers({ name: said.name, answers: { 'data-stores': 'Greenfield: PostgreSQL is new. Nothing to move.' } }) });
    expect(readFileSync(join(folder, 'docs/court-booking.md'), 'utf8')).toContain('Which problem does the system solve, and for whom?');
    expect(readFileSync(join(folder, 'docs/.archwright/interviews/court-booking.json'), 'utf8')).toContain(
      'It books tennis courts for 3,000 members.',
    );
  });

  it('writes one record for a decision, and leaves it once somebody has decided', async () => {
    const decision = (reason: string): string =>
      answers({
        name: 'Product Cache',
        answers: { 'decision-options': 'Redis: known. Memcached: simpler.', 'decision-outcome': `Redis: ${reason}.` },
      });
    const path = join(folder, 'docs/adr/0001-product-cache-redis.md');
    expect((await run({ kind: 'decision', template: 'madr-4', answers: decision('the team runs it') })).code).toBe(0);
    const accepted = readFileSync(path, 'utf8').replace('status: proposed', 'status: accepted');
    writeFileSync(path, accepted);
    expect((await run({ kind: 'decision', template: 'madr-4', answers: decision('the team runs it already') })).code).toBe(1);
    expect(readFileSync(path, 'utf8')).toBe(accepted);
  });

  it('says what contradicts itself', async () => {
    const { code, err } = await run({
      answers: answers({ name: 'X', answers: { traffic: '400 requests per second on average, 40 requests per second at peak.' } }),
    });
    expect(code).toBe(0);
    expect(readFileSync(join(folder, 'docs/x.md'), 'utf8')).toMatch(
      /1\. The peak of 40 requests per second is below .* What holds\? \(Owner: product owner\)/,
    );
    expect(err).toContain('question/traffic: The peak of 40 requests per second is below the average');
  });

  it('says what it cannot write, and why', async () => {
    writeFileSync(join(folder, 'docs'), 'a file');
    const { code, err } = await run({ answers: answers(said) });
    expect(code).toBe(2);
    expect(err).toMatch(/^archwright: \S*docs cannot be written: a file stands where a folder should be\.\n$/);
  });

  it.each<[string, Partial<InterviewOptions> & { content?: unknown }, string]>([
    ['a file that is not there', { answers: 'nowhere.json' }, 'nowhere.json cannot be read: there is no such file.\n'],
    ['a file that is no JSON', { content: '{' }, 'answers.json:1:2: Not valid JSON: close brace expected.\n'],
    ['an empty file', { content: '' }, 'answers.json:1:1: The file is empty; the least it may hold is {"name": "…", "answers": {}}.\n'],
    ['a file without a name', { content: { answers: {} } }, 'answers.json:1:1: name: Is missing; has to be text in quotes.\n'],
    ['an empty name', { content: { name: '', answers: {} } }, 'answers.json:1:2: name: Must not be empty.\n'],
    [
      'an answer that is no text',
      { content: '{\n  "name": "X",\n  "answers": { "problem": 3 }\n}' },
      'answers.json:3:16: answers.problem: Has to be text in quotes.\n',
    ],
    [
      'a list of answers',
      { content: { name: 'X', answers: ['blue'] } },
      'answers.json:1:13: answers: Has to be an object: { … }.\narchwright: The form is {"name": "…", "answers": {"<question id>": "…"}}.\n',
    ],
    ['an answer nobody asked for', { content: { name: 'X', answers: { colour: 'blue' } } }, 'answers what nobody asks: colour'],
    ['a template nobody knows', { template: 'nope' }, 'There is no template "nope"'],
    ['no file at all', {}, 'Give the answers with --answers FILE'],
  ])('refuses %s', async (_name, { content, ...options }, message) => {
    const { code, err } = await run({ ...options, ...(content !== undefined && { answers: answers(content) }) });
    expect(code).toBe(2);
    expect(err).toContain(message);
  });
});
