/** Interviews in files: two windows at once, files that cannot be read, names that no disk takes. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { textHash } from '../../server/base/textHash.ts';
import { act } from '../../server/interview/act.ts';
import { startInterview } from '../../server/interview/interview.ts';
import { fileNameFor } from '../../server/interview/keeping/fileName.ts';
import { advance, keep, type Kept } from '../../server/interview/keeping/kept.ts';
import { interviewFileText, readInterviewFile } from '../../server/workspace/interviewFile.ts';
import { folderOfInterview, InterviewStore } from '../../server/workspace/interviewStore.ts';
import { NodeFiles, uriOfPath } from '../../server/workspace/nodeFiles.ts';
import { NodeWriter } from '../../server/workspace/nodeWriter.ts';
import { MemoryFiles, memoryPorts, ROOT } from '../support/memoryPorts.ts';

const FOLDER = `${ROOT}.archwright/interviews/`;
const empty = keep(startInterview('Any'), '2026-01-15T09:00:00.000Z', '2026-01-15');

function answered(question: string, text: string, minute = 1): (kept: Kept) => Kept {
  return (kept) => advance(kept, act(kept, { do: 'edit', question, text }), `2026-01-15T10:0${minute}:00.000Z`);
}

function storeOver(files: Readonly<Record<string, string>> = {}): { readonly store: InterviewStore; readonly files: MemoryFiles } {
  const memory = new MemoryFiles(files);
  return { store: new InterviewStore(memoryPorts(memory)), files: memory };
}

describe('an interview in a file', () => {
  it('is read as it was written', () => {
    const kept = answered('question/problem', '“Ünïcödé”\n\ttabs, and `code`')(empty);
    expect(readInterviewFile(interviewFileText(kept))).toEqual({ kept });
  });

  it('takes the changes of one window after the other', async () => {
    const { store } = storeOver();
    const uri = await store.create(ROOT, empty);
    await Promise.all([
      store.change(uri, answered('question/problem', 'A.')),
      store.change(uri, answered('question/budget', 'B.')),
      store.change(uri, answered('question/team', 'C.')),
    ]);
    expect(Object.keys((await kept(store, uri)).answers)).toEqual(['question/problem', 'question/budget', 'question/team']);
  });

  it('takes the changes of two programs, one of which writes while the other thinks', async () => {
    const { store, files } = storeOver();
    const uri = await store.create(ROOT, empty);
    let isFirst = true;
    await store.change(uri, (before) => {
      if (isFirst) files.write(uri.slice(ROOT.length), interviewFileText(answered('question/team', 'Theirs.')(before)));
      isFirst = false;
      return answered('question/problem', 'Mine.')(before);
    });
    expect(Object.keys((await kept(store, uri)).answers).sort()).toEqual(['question/problem', 'question/team']);
  });

  it('gets a name of its own beside one that is called the same', async () => {
    const { store } = storeOver();
    expect([await store.create(ROOT, empty), await store.create(ROOT, empty)]).toEqual([`${FOLDER}any.json`, `${FOLDER}any-2.json`]);
  });
});

describe('a file that version control left with both sides in it', () => {
  const conflict = (base = ''): string => {
    const [mine, theirs] = [
      interviewFileText(answered('question/problem', 'Mine.')(empty)),
      interviewFileText(answered('question/problem', 'Theirs.', 2)(empty)),
    ];
    return `<<<<<<< HEAD\n${mine}${base}=======\n${theirs}>>>>>>> feature\n`;
  };

  it.each([
    ['of two sides', conflict()],
    ['with what both came from', conflict('||||||| base\n{}\n')],
  ])('%s is put together of both', (_name, text) => {
    expect(readInterviewFile(text)).toMatchObject({
      kept: { answers: { 'question/problem': { text: 'Theirs.', earlier: ['Mine.'] } } },
      both: ['question/problem'],
    });
  });
});

describe('a file that cannot be read', () => {
  it.each([
    ['no JSON', '{'],
    ['something else', '[]'],
    ['an answer that is none', JSON.stringify({ ...empty, answers: { x: 3 } })],
    ['half a conflict', '<<<<<<< HEAD\n{'],
  ])('as %s is set aside, told of, and left as it is', async (_name, text) => {
    const { store, files } = storeOver({ '.archwright/interviews/x.json': text });
    const uri = `${FOLDER}x.json`;
    const [stored] = await store.list(ROOT);
    expect(stored).toMatchObject({ uri, problem: expect.stringContaining('A copy of it is kept as x.json.unreadable.') as string });
    await store.change(uri, answered('question/problem', 'Mine.'));
    expect([files.readText(uri), files.readText(`${uri}.unreadable`)]).toEqual([text, text]);
  });

  it('twice, in different ways, has two copies', async () => {
    const { store, files } = storeOver({ '.archwright/interviews/x.json': '{' });
    await store.list(ROOT);
    files.write('.archwright/interviews/x.json', '{{');
    await store.list(ROOT);
    await store.list(ROOT);
    expect(files.list(FOLDER).map(([name]) => name)).toEqual(['x.json', 'x.json.unreadable', 'x.json.unreadable-2']);
  });

  it('since a newer version wrote it is left alone', async () => {
    const { store, files } = storeOver({ '.archwright/interviews/x.json': JSON.stringify({ schema: 2 }) });
    expect(await store.list(ROOT)).toMatchObject([{ problem: 'It was written by a newer version of Archwright.' }]);
    expect(files.list(FOLDER)).toHaveLength(1);
  });
});

describe('names', () => {
  it.each([
    ['Payments: “Ledger”', 'payments-ledger'],
    ['../../etc/passwd', 'etc-passwd'],
    ['CON', 'con-interview'],
    ['…', 'untitled'],
    ['x'.repeat(300), 'x'.repeat(60)],
    ['決済システム', '決済システム'],
  ])('%s becomes %s', (name, file) => {
    expect(fileNameFor(name, new Set())).toBe(file);
  });
});

describe('places', () => {
  it.each([
    [`${FOLDER}x.json`, ROOT],
    [`${FOLDER}x.txt`, undefined],
    [`${FOLDER}../x.json`, undefined],
    [`${FOLDER}a/x.json`, undefined],
    [`${FOLDER}..%2Fx.json`, undefined],
    [`${ROOT}x.json`, undefined],
    ['file:///elsewhere/.archwright/interviews/x.json', undefined],
  ])('%s is kept in %s', (uri, folder) => {
    expect(folderOfInterview(uri, [ROOT])).toBe(folder);
  });
});

describe('a disk', () => {
  it('holds the whole text, in folders made for it, and nothing beside it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'archwright-'));
    try {
      const store = new InterviewStore({ files: new NodeFiles(), writer: new NodeWriter() });
      const uri = await store.create(uriOfPath(folder, true), empty);
      await store.change(uri, answered('question/problem', 'Mine.'));
      const place = join(folder, '.archwright/interviews');
      expect(readdirSync(place)).toEqual(['any.json']);
      expect(readFileSync(join(place, 'any.json'), 'utf8')).toContain('"text": "Mine."');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('loses nothing to two windows that write at the same moment', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'archwright-'));
    try {
      const [left, right] = [0, 1].map(() => new InterviewStore({ files: new NodeFiles(), writer: new NodeWriter() })) as [
        InterviewStore,
        InterviewStore,
      ];
      const begun = await Promise.all([left.create(uriOfPath(folder, true), empty), right.create(uriOfPath(folder, true), empty)]);
      expect(begun.map((uri) => uri.slice(uri.lastIndexOf('/') + 1)).sort()).toEqual(['any-2.json', 'any.json']);
      const [uri] = begun;
      const changes = Array.from({ length: 40 }, async (_, index) =>
        (index % 2 === 0 ? left : right).change(uri, (now) => ({ ...now, revision: now.revision + 1 })),
      );
      await Promise.all(changes);
      expect((await kept(left, uri)).revision).toBe(empty.revision + changes.length);
      expect(readdirSync(join(folder, '.archwright/interviews')).sort()).toEqual(['any-2.json', 'any.json']);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('forgets a turn that never came to its end', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'archwright-'));
    try {
      const path = join(folder, 'a.json');
      const writer = new NodeWriter();
      writeFileSync(path, 'before');
      writeFileSync(`${path}.${textHash('before')}.tmp`, 'half');
      utimesSync(`${path}.${textHash('before')}.tmp`, new Date(0), new Date(0));
      expect(await writer.replace(uriOfPath(path), 'before', 'after')).toBe(false);
      expect(await writer.replace(uriOfPath(path), 'before', 'after')).toBe(true);
      expect(readFileSync(path, 'utf8')).toBe('after');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('that refuses is told of, and leaves nothing behind', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'archwright-'));
    try {
      writeFileSync(join(folder, '.archwright'), 'a file where a folder should be');
      const store = new InterviewStore({ files: new NodeFiles(), writer: new NodeWriter() });
      await expect(store.create(uriOfPath(folder, true), empty)).rejects.toThrow();
      expect(readdirSync(folder)).toEqual(['.archwright']);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

async function kept(store: InterviewStore, uri: string): Promise<Kept> {
  const stored = await store.read(uri);
  if (stored === undefined || 'problem' in stored) throw new Error('Not kept');
  return stored.kept;
}
