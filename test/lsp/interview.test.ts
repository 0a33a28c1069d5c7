/** Interviews over the connection: begun, answered, drafted, taken up again. */
import { afterEach, describe, expect, it } from 'vitest';
import { actRequest, draftRequest, listInterviewsRequest, openInterviewRequest, startInterviewRequest, type DraftView, type InterviewAction, type InterviewEntry, type InterviewStart, type InterviewView } from '../../server/protocol/interview.ts';
import { ROOT } from '../support/memoryPorts.ts';
import { TestClient } from './testClient.ts';

const beginning: InterviewStart = { folder: ROOT, name: 'Court Booking', kind: 'plan', depth: 'standard', template: 'planner' };
const FILE = '.archwright/interviews/court-booking.json';
let client: TestClient;

async function ask<R>({ method }: { readonly method: string }, params: object): Promise<R> {
  return client.connection.sendRequest<R>(method, params);
}

async function begin(files: Readonly<Record<string, string>> = {}): Promise<InterviewView> {
  client = await TestClient.start({ files });
  return ask<InterviewView>(startInterviewRequest, beginning);
}

async function act(uri: string, action: InterviewAction): Promise<InterviewView> {
  return ask<InterviewView>(actRequest, { uri, action });
}

afterEach(() => client.dispose());

describe('An interview', () => {
  it('begins with its first question, and is kept', async () => {
    const view = await begin();
    expect(view).toMatchObject({ uri: ROOT + FILE, name: 'Court Booking', ask: { question: 'question/problem', phase: 'requirements', text: '' }, canGoBack: false });
    expect(client.files.readText(ROOT + FILE)).toContain('"name": "Court Booking"');
  });

  it('takes an answer and goes on to what it leaves out', async () => {
    const { uri } = await begin();
    const view = await act(uri, { do: 'answer', text: 'It books tennis courts for 3,000 members.' });
    expect(view.ask).toMatchObject({ question: 'question/problem', slot: 'success' });
    expect(view.phases[0]).toMatchObject({ id: 'requirements', done: 1, questions: [{ standing: 'given' }, { standing: 'open' }, {}, {}, {}, {}, {}, {}, {}, {}] });
  });

  it('is drafted with what was said, and with the lines that the last answer changed', async () => {
    const { uri } = await begin();
    await ask<DraftView>(draftRequest, { uri });
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
    expect(await ask<InterviewView>(openInterviewRequest, { uri })).toMatchObject({ ask: { question: 'question/problem', slot: 'success' } });
  });

  it('is read and written in its own folder only', async () => {
    await begin({ 'secrets.json': '{}' });
    expect(await ask(openInterviewRequest, { uri: `${ROOT}secrets.json` })).toBeNull();
    expect(await ask(openInterviewRequest, { uri: `${ROOT}.archwright/interviews/../../secrets.json` })).toBeNull();
  });
});
