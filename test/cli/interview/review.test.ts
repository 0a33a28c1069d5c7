/** A review on the command line: what the document shows, what is written into it or beside it, and what is refused. */
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runInterview, type InterviewOptions } from '../../../server/cli/interview.ts';
import { heard, type Heard } from '../../support/heard.ts';

const PLAN =
  '# Architecture Plan: Shop\n\n## Overview\n\nIt sells.\n\n## Production Checklist Status\n\n- Pagination: done — by cursor\n- Backup strategy: done\n';
const SAID = { 'review/data/backup': 'Missing: no restore was ever tried; owner: Mira.', 'review/api/pagination': 'Ok: by cursor.' };
const JUDGED = '- Backup strategy: planned-v1 — missing: no restore was ever tried; owner: Mira (was done)\n';

let folder: string;

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'archwright-')));
  vi.spyOn(process, 'cwd').mockReturnValue(folder);
  writeFileSync(join(folder, 'shop.md'), PLAN);
});

afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

async function review(options: Partial<InterviewOptions> = {}): Promise<Heard> {
  return heard(async () =>
    runInterview({ kind: 'review', depth: 'standard', document: join(folder, 'shop.md'), format: 'text', ...options }),
  );
}

function answers(said: Readonly<Record<string, string>>): string {
  const path = join(folder, 'answers.json');
  writeFileSync(path, JSON.stringify({ name: 'Spring review', answers: said }));
  return path;
}

function read(path: string): string {
  return readFileSync(join(folder, path), 'utf8');
}

describe('--list', () => {
  it('tells what the document shows of each item, and where', async () => {
    const { code, out } = await review({ list: true, depth: 'quick' });
    expect(code).toBe(0);
    expect(out).toMatch(
      /^review\/data\/backup .*\n {4}Partial: the checklist says done, and nothing in the document describes it\. \(shop\.md:10\)$/m,
    );
  });

  it('gives the same as JSON', async () => {
    const { questions } = JSON.parse((await review({ list: true, format: 'json' })).out) as { questions: { id: string }[] };
    expect(questions.find(({ id }) => id === 'review/api/pagination')).toMatchObject({
      proposed: { text: 'Ok: the checklist says “by cursor”.', evidence: [{ path: 'shop.md', line: 8 }] },
    });
  });

  it('proposes nothing without a document', async () => {
    const { questions } = JSON.parse((await heard(async () => runInterview({ kind: 'review', list: true, format: 'json' }))).out) as {
      questions: object[];
    };
    expect(questions).toHaveLength(44);
    for (const question of questions) expect(question).not.toHaveProperty('proposed');
  });
});

describe('--answers', () => {
  it('writes the judgements into the document', async () => {
    expect(await review({ answers: answers(SAID) })).toEqual({ code: 0, out: 'shop.md\n', err: '' });
    expect(read('shop.md')).toContain(JUDGED);
    expect(read('shop.md')).toContain('- 🔴 Critical: Backup strategy: missing, no restore was ever tried (owner: Mira)');
  });

  it('writes nothing the second time', async () => {
    await review({ answers: answers(SAID) });
    const once = read('shop.md');
    expect(await review({ answers: answers(SAID) })).toEqual({ code: 0, out: '', err: '' });
    expect(read('shop.md')).toBe(once);
  });

  it('keeps the review apart from an interview of the same name', async () => {
    await heard(async () => runInterview({ kind: 'plan', answers: answers({ problem: 'It sells shoes.' }), format: 'text' }));
    await review({ answers: answers(SAID) });
    expect(JSON.parse(read('.archwright/interviews/spring-review.json'))).toMatchObject({ kind: 'plan' });
    expect(JSON.parse(read('.archwright/interviews/spring-review-2.json'))).toMatchObject({ kind: 'review', document: 'shop.md' });
  });
});

describe('--out', () => {
  it('takes a copy, and leaves the document', async () => {
    expect(await review({ answers: answers(SAID), out: 'reviewed' })).toEqual({ code: 0, out: 'reviewed/shop.md\n', err: '' });
    expect(read('shop.md')).toBe(PLAN);
    expect(read('reviewed/shop.md')).toContain(JUDGED);
  });

  it('brings the copy up to date, and leaves what a person changed in it', async () => {
    await review({ answers: answers(SAID), out: 'reviewed' });
    const more = answers({ ...SAID, 'review/api/error-format': 'Missing.' });
    expect(await review({ answers: more, out: 'reviewed' })).toMatchObject({ code: 0, out: 'reviewed/shop.md\n' });
    const changed = read('reviewed/shop.md').replace('by cursor', 'by page');
    writeFileSync(join(folder, 'reviewed/shop.md'), changed);
    const { code, err } = await review({ answers: answers({ ...SAID, 'review/api/versioning': 'Missing.' }), out: 'reviewed' });
    expect(code).toBe(1);
    expect(err).toContain('reviewed/shop.md: changed since it was written, and left as it is under Production Checklist Status.');
    expect(read('reviewed/shop.md')).toContain('by page');
  });

  it('writes over no file of somebody else', async () => {
    mkdirSync(join(folder, 'reviewed'));
    writeFileSync(join(folder, 'reviewed/shop.md'), 'mine');
    expect(await review({ answers: answers(SAID), out: 'reviewed' })).toEqual({
      code: 2,
      out: '',
      err: 'archwright: reviewed/shop.md: there already; nothing was written.\n',
    });
    expect(read('reviewed/shop.md')).toBe('mine');
  });
});

it.each<[string, Partial<InterviewOptions>, string]>([
  ['a template', { template: 'madr-4' }, 'A review keeps the form its document has: leave out --template.'],
  ['a document that is not there', { document: 'nothing.md' }, 'nothing.md cannot be read: there is no such file.'],
  ['a document for another kind', { kind: 'plan' }, '--document is for a review: add --kind review.'],
])('refuses %s', async (_name, options, message) => {
  expect(await review({ answers: 'answers.json', ...options })).toEqual({ code: 2, out: '', err: `archwright: ${message}\n` });
});

it('refuses to begin without a document', async () => {
  expect(await heard(async () => runInterview({ kind: 'review', format: 'text' }))).toMatchObject({
    code: 2,
    err: 'archwright: A review needs a document: give it with --document FILE.\n',
  });
});
