/** Interviews over the connection: begun, answered, drafted, taken up again. */
import { afterEach, describe, expect, it } from 'vitest';
// What the server loads with the first question is loaded before the first test is timed.
import '../../server/interviews.ts';
import '../../server/lsp/handlers.ts';
import {
  actRequest,
  answerRequest,
  draftRequest,
  listInterviewsRequest,
  openInterviewRequest,
  questionRequest,
  remarksRequest,
  startInterviewRequest,
  writeRequest,
  writtenRequest,
  type AnswerEdit,
  type AskAboutThis,
  type AskView,
  type DraftView,
  type InterviewAction,
  type InterviewEntry,
  type InterviewStart,
  type InterviewView,
  type RemarkView,
  type WriteView,
} from '../../server/protocol/interview.ts';
import { ROOT } from '../support/memoryPorts.ts';
import { TestClient } from './testClient.ts';

const beginning: InterviewStart = { folder: ROOT, name: 'Court Booking', kind: 'plan', depth: 'standard', template: 'planner' };
const FILE = '.archwright/interviews/court-booking.json';
let client: TestClient;

async function ask<R>({ method }: { readonly method: string }, params: object): Promise<R> {
  return client.connection.sendRequest<R>(method, params);
}

async function begin(files: Readonly<Record<string, string>> = {}, options?: unknown): Promise<InterviewView> {
  client = await TestClient.start({ files, options });
  return ask<InterviewView>(startInterviewRequest, beginning);
}

async function act(uri: string, action: InterviewAction): Promise<InterviewView> {
  return ask<InterviewView>(actRequest, { uri, action });
}

/** Writes what may be written, as the editor would, and tells so. */
async function write(uri: string): Promise<readonly string[]> {
  const { files } = await ask<WriteView>(writeRequest, { uri });
  for (const { uri: to, text, state, safe } of files) {
    const next = state === 'changed' ? safe : text;
    if (state !== 'same' && next !== undefined) client.files.write(to.slice(ROOT.length), next);
  }
  await client.filesChanged(...files.map(({ path }) => [path, 2] as const));
  await ask(writtenRequest, { uri, files: files.map(({ uri: to }) => ({ uri: to, text: client.files.readText(to) ?? '' })) });
  return files.map(({ state, path }) => `${state} ${path}`);
}

afterEach(() => client.dispose());

describe('An interview', () => {
  it('begins with its first question, and is kept', async () => {
    const view = await begin();
    expect(view).toMatchObject({
      uri: ROOT + FILE,
      name: 'Court Booking',
      ask: { question: 'question/problem', phase: 'requirements', text: '' },
      canGoBack: false,
    });
    expect(client.files.readText(ROOT + FILE)).toContain('"name": "Court Booking"');
  });

  it('takes an answer and goes on to what it leaves out', async () => {
    const { uri } = await begin();
    const view = await act(uri, { do: 'answer', text: 'It books tennis courts for 3,000 members.' });
    expect(view.ask).toMatchObject({ question: 'question/problem', slot: 'success' });
    expect(view.phases[0]).toMatchObject({
      id: 'requirements',
      done: 1,
      questions: [{ standing: 'given' }, { standing: 'open' }, {}, {}, {}, {}, {}, {}, {}, {}],
    });
  });

  it('shows a part of an answer with its own words, and points out in them what does not go with the rest', async () => {
    const { uri } = await begin();
    await act(uri, { do: 'edit', question: 'question/traffic', text: '40 rps on average, 400 rps at peak.' });
    expect((await act(uri, { do: 'goTo', question: 'question/traffic', slot: 'peak' })).ask).toMatchObject({
      slot: 'peak',
      text: '400 rps',
    });
    const remarks = async (text: string): Promise<readonly string[]> =>
      (await ask<RemarkView[]>(remarksRequest, { uri, question: 'question/traffic', slot: 'peak', text })).map(({ rule }) => rule);
    expect([await remarks('600 rps'), await remarks('20 rps')]).toEqual([[], ['num/peak-below-average']]);
  });

  it('is drafted with what was said, and with the lines that the last answer changed', async () => {
    const { uri } = await begin();
    await act(uri, { do: 'answer', text: 'It books tennis courts for 3,000 members.' });
    const { path, text, changed, preview } = await ask<DraftView>(draftRequest, { uri });
    const lines = text.split('\n');
    expect(path).toBe('docs/court-booking.md');
    expect(changed.flatMap(({ start, end }) => lines.slice(start, end)).join('\n')).toContain('3,000 members');
    expect(preview.blocks[0]?.html).toContain('Court Booking');
  });

  it('is there again for a server that starts anew', async () => {
    const { uri } = await begin();
    await act(uri, { do: 'answer', text: 'It books tennis courts for 3,000 members.' });
    const text = client.files.readText(ROOT + FILE) ?? '';
    client.dispose();
    client = await TestClient.start({ files: { [FILE]: text } });
    expect(await ask<InterviewEntry[]>(listInterviewsRequest, {})).toMatchObject([{ uri, name: 'Court Booking', kind: 'plan', done: 1 }]);
    expect(await ask<InterviewView>(openInterviewRequest, { uri })).toMatchObject({
      ask: { question: 'question/problem', slot: 'success' },
    });
  });

  it('tells what another window did meanwhile', async () => {
    const { uri } = await begin();
    const other = await TestClient.start({ files: { [FILE]: client.files.readText(ROOT + FILE) ?? '' } });
    await other.connection.sendRequest(actRequest.method, {
      uri,
      action: { do: 'edit', question: 'question/team', text: 'Two engineers.' },
    });
    await other.connection.sendRequest(actRequest.method, {
      uri,
      action: { do: 'edit', question: 'question/problem', text: 'It books courts.' },
    });
    client.files.write(FILE, other.files.readText(ROOT + FILE) ?? '');
    other.dispose();
    const view = await act(uri, { do: 'answer', text: 'It books tennis courts for 3,000 members.', to: { question: 'question/problem' } });
    expect(view.notice).toBe(
      'Problem had been answered elsewhere meanwhile: your words count, the others are kept with the question. Answered elsewhere meanwhile: Team.',
    );
    expect(await act(uri, { do: 'goTo', question: 'question/problem' })).toMatchObject({
      ask: { proposals: [{ text: 'It books courts.', from: 'earlier' }] },
    });
  });

  it('is read and written in its own folder only', async () => {
    await begin({ 'secrets.json': '{}' });
    expect(await ask(openInterviewRequest, { uri: `${ROOT}secrets.json` })).toBeNull();
    expect(await ask(openInterviewRequest, { uri: `${ROOT}.archwright/interviews/../../secrets.json` })).toBeNull();
  });
});

describe('What helps to answer', () => {
  const files = { 'compose.yaml': 'services:\n  api:\n    image: shop/api\n    depends_on: [db]\n  db:\n    image: postgres:16\n' };
  const stores: InterviewAction = { do: 'goTo', question: 'question/data-stores' };

  it('is read from the files of a workspace that is trusted', async () => {
    const { uri } = await begin(files, { study: true });
    const [proposal] = (await act(uri, stores)).ask?.proposals ?? [];
    expect(proposal).toMatchObject({
      from: 'study',
      text: expect.stringContaining('PostgreSQL') as string,
      evidence: [{ uri: `${ROOT}compose.yaml`, line: 5 }],
    });
  });

  it('is read from no files in any other', async () => {
    const { uri } = await begin(files);
    expect((await act(uri, stores)).ask?.proposals).toEqual([]);
  });

  it('is said, without its markup, in the document that it is about', async () => {
    client = await TestClient.start({
      files: {
        'docs/plan.md':
          '# Plan\n\n## Cost\n\nAbout **$2,000** a month, see [the sheet](sheet.md).\n\n- [x] `managed` services preferred\n- no more than *that*\n',
      },
    });
    const { uri } = await ask<InterviewView>(startInterviewRequest, { ...beginning, document: `${ROOT}docs/plan.md` });
    expect((await act(uri, { do: 'goTo', question: 'question/budget' })).ask?.proposals).toEqual([
      {
        text: 'About $2,000 a month, see the sheet. Managed services preferred. No more than that.',
        from: 'document',
        evidence: [{ uri: `${ROOT}docs/plan.md`, line: 4, label: 'plan.md: Cost' }],
      },
    ]);
  });

  it('is weighed where the question is a choice', async () => {
    const { uri } = await begin();
    const { ask: asked } = await act(uri, stores);
    expect(asked?.advice).toMatchObject({ topic: expect.any(String) as string, answer: '' });
    expect(asked?.advice?.missing).not.toEqual([]);
  });
});

describe('“Ask me about this”', () => {
  const path = 'docs/adr/0001-use-postgresql.md';
  const record =
    '# 1. Use PostgreSQL\n\nDate: 2026-01-02\n\n## Status\n\nProposed\n\n## Context\n\n## Decision\n\nWe will use PostgreSQL.\n\n## Consequences\n\nOne store.\n';

  it('is offered where the client can ask, and writes the answer where the finding stood', async () => {
    client = await TestClient.start({ files: { [path]: record }, options: { askCommand: 'ask' } });
    await client.open(path, record);
    const finding = (await client.findings(path)).find(({ code }) => code === 'adr/section-empty');
    const action = finding && (await client.actions(path, finding)).find(({ command }) => command?.command === 'ask');
    expect(action).toMatchObject({ title: 'Ask me about this: decision context', diagnostics: [{ code: 'adr/section-empty' }] });
    const about = action?.command?.arguments?.[0] as AskAboutThis;
    expect(await ask<AskView>(questionRequest, { question: about.question })).toMatchObject({
      prompt: 'What makes a decision necessary now?',
    });
    expect(await ask<AnswerEdit>(answerRequest, { ...about, text: 'Reads take 400 ms' })).toEqual({
      uri: ROOT + path,
      edits: [{ range: { start: { line: 8, character: 10 }, end: { line: 8, character: 10 } }, newText: '\n\nReads take 400 ms.' }],
    });
  });

  it('is not offered to others', async () => {
    client = await TestClient.start({ files: { [path]: record } });
    await client.open(path, record);
    const finding = (await client.findings(path)).find(({ code }) => code === 'adr/section-empty');
    expect(finding && (await client.actions(path, finding)).some(({ title }) => title.startsWith('Ask me'))).toBe(false);
  });
});

describe('A review', () => {
  const plan = '# Plan\n\n## Overview\n\nIt books courts.\n\n## Security\n\nData is encrypted at rest with AES-256.\n';

  it('walks through a document, proposes what it shows, and writes what was judged into it', async () => {
    client = await TestClient.start({ files: { 'docs/plan.md': plan } });
    const { uri, ask: first } = await ask<InterviewView>(startInterviewRequest, {
      ...beginning,
      kind: 'review',
      document: `${ROOT}docs/plan.md`,
    });
    expect(first?.question).toMatch(/^review\//);
    expect(first?.proposals[0]).toMatchObject({ from: 'document' });
    await act(uri, { do: 'answer', text: 'Missing: nobody has thought of it; owner: Mira.' });
    const {
      files: [file],
    } = await ask<WriteView>(writeRequest, { uri });
    expect(file).toMatchObject({ path: 'docs/plan.md', state: 'update', before: plan });
    expect(file?.text).toContain('nobody has thought of it; owner: Mira');
    client.files.write('docs/plan.md', file?.text ?? '');
    await client.filesChanged(['docs/plan.md', 2]);
    expect((await ask<WriteView>(writeRequest, { uri })).files).toMatchObject([{ state: 'same' }]);
  });

  it('needs a document', async () => {
    client = await TestClient.start({ files: {} });
    await expect(ask(startInterviewRequest, { ...beginning, kind: 'review' })).rejects.toThrow('A review needs a document');
  });
});

describe('The results', () => {
  const plan = 'docs/court-booking.md';
  const record = 'docs/adr/0001-use-postgresql-as-the-data-store.md';

  async function answered(): Promise<string> {
    const { uri } = await begin();
    await act(uri, { do: 'edit', question: 'question/problem', text: 'It books tennis courts for 3,000 members.' });
    await act(uri, { do: 'edit', question: 'question/data-stores', text: 'Greenfield: PostgreSQL is new. Nothing to move.' });
    return uri;
  }

  it('are new once, and the same after that', async () => {
    const uri = await answered();
    expect(await write(uri)).toEqual([`new ${plan}`, `new ${record}`]);
    expect(await write(uri)).toEqual([`same ${plan}`, `same ${record}`]);
  });

  it('are brought up to date with another answer, the record under its own name', async () => {
    const uri = await answered();
    await write(uri);
    await act(uri, { do: 'edit', question: 'question/data-stores', text: 'Greenfield: MySQL is new. Nothing to move.' });
    expect(await write(uri)).toEqual([`update ${plan}`, `update ${record}`]);
    expect(client.files.readText(ROOT + record)).toContain('# ADR-0001: Use MySQL as the data store');
  });

  it('leave what a person changed, and offer their own', async () => {
    const uri = await answered();
    await write(uri);
    const mine = (client.files.readText(ROOT + plan) ?? '').replace(
      'It books tennis courts for 3,000 members.',
      'It books courts, and nothing else.',
    );
    client.files.write(plan, mine);
    client.files.write(record, 'mine');
    await client.filesChanged([plan, 2], [record, 2]);
    await act(uri, { do: 'edit', question: 'question/problem', text: 'It books tennis courts for 4,000 members.' });
    await act(uri, { do: 'edit', question: 'question/data-stores', text: 'Greenfield: MySQL is new. Nothing to move.' });
    expect(await write(uri)).toEqual([`changed ${plan}`, `changed ${record}`]);
    expect(await write(uri)).toEqual([`changed ${plan}`, `changed ${record}`]);
    expect(client.files.readText(ROOT + plan)).toContain('It books courts, and nothing else.');
    expect(client.files.readText(ROOT + plan)).toContain('MySQL');
    expect(client.files.readText(ROOT + record)).toBe('mine');
  });

  it('never replace a file that was there before', async () => {
    client = await TestClient.start({ files: { [plan]: 'mine' } });
    const { uri } = await ask<InterviewView>(startInterviewRequest, beginning);
    expect((await ask<WriteView>(writeRequest, { uri })).files).toMatchObject([{ path: plan, state: 'changed', before: 'mine' }]);
  });
});
