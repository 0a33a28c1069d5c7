/** Summaries of a workspace: what is read again, what is kept, and what a change of mind in the middle does. */
import { describe, expect, it } from 'vitest';
import { createService } from '../../server/service.ts';
import type { CacheStore, Ports } from '../../server/workspace/ports.ts';
import { MemoryFiles, memoryPorts, ROOT } from '../support/memoryPorts.ts';

const RECORD = '# 1. Use a queue\n\nStatus: Accepted\n\n## Context\n\nx\n\n## Decision\n\ny\n\n## Consequences\n\nz\n';
const FILES = {
  'docs/adr/0001-use-a-queue.md': RECORD,
  'docs/adr/0002-use-a-log.md': RECORD.replace('1. Use a queue', '2. Use a log'),
  'other/adr/0003-use-a-cache.md': RECORD.replace('1. Use a queue', '3. Use a cache'),
};

class MemoryCache implements CacheStore {
  readonly #values = new Map<string, string>();

  async load(key: string): Promise<string | undefined> {
    return Promise.resolve(this.#values.get(key));
  }

  async save(key: string, pieces: Iterable<string>): Promise<void> {
    this.#values.set(key, [...pieces].join(''));
    return Promise.resolve();
  }
}

async function titles(ports: Ports, folder = ROOT): Promise<string[]> {
  const service = createService(ports);
  service.configure([folder], { config: {} });
  return (await service.logs()).logs.flatMap((log) => log.records.map((record) => record.title));
}

describe('a workspace', () => {
  it('is read once for all who ask', async () => {
    const files = new MemoryFiles(FILES);
    const service = createService(memoryPorts(files));
    service.configure([ROOT], { config: {} });
    await Promise.all([service.logs(), service.logs()]);
    const { readText } = files.calls;
    await service.logs();
    expect(files.calls.readText).toBe(readText);
  });

  it('whose folders change while it is read holds the new ones only', async () => {
    const files = new MemoryFiles(FILES);
    const read = files.readText.bind(files);
    files.readText = (uri) => {
      if (uri.endsWith('0001-use-a-queue.md')) service.configure([`${ROOT}other/`], { config: {} });
      return read(uri);
    };
    const service = createService(memoryPorts(files));
    service.configure([ROOT], { config: {} });
    expect((await service.logs()).logs.map((log) => log.folder)).toEqual([`${ROOT}other/adr/`]);
  });

  it('is known again from the cache, without its texts', async () => {
    const cache = new MemoryCache();
    const before = await titles({ ...memoryPorts(new MemoryFiles(FILES)), cache });
    const files = new MemoryFiles(FILES);
    const texts: string[] = [];
    const read = files.readText.bind(files);
    files.readText = (uri) => {
      if (uri.endsWith('.md')) texts.push(uri);
      return read(uri);
    };
    expect(await titles({ ...memoryPorts(files), cache })).toEqual(before);
    expect(texts).toEqual([]);
  });

  it('stores nothing of documents that are opened while it is stored', async () => {
    const stored: string[] = [];
    let write: (() => void) | undefined;
    // Writes when told to, as a disk does some time later.
    const cache: CacheStore = {
      load: async () => Promise.resolve(undefined),
      save: async (_key, pieces) =>
        new Promise((resolve) => {
          write = () => {
            stored.push([...pieces].join(''));
            resolve();
          };
        }),
    };
    const service = createService({ ...memoryPorts(new MemoryFiles(FILES)), cache });
    service.configure([ROOT], { config: {} });
    await service.logs();
    const uri = `${ROOT}docs/adr/0001-use-a-queue.md`;
    service.update(uri, 1, `\n${RECORD}`);
    await service.snapshot(uri);
    write?.();
    await service.settled();
    const { entries } = JSON.parse(stored.join('')) as { entries: readonly { readonly summary: { readonly uri: string } }[] };
    expect(entries.map(({ summary }) => summary.uri.slice(ROOT.length))).toEqual([
      'docs/adr/0002-use-a-log.md',
      'other/adr/0003-use-a-cache.md',
    ]);
  });

  it('is read anew where the configuration says otherwise than when it was stored', async () => {
    const cache = new MemoryCache();
    await titles({ ...memoryPorts(new MemoryFiles(FILES)), cache });
    const files = new MemoryFiles({ ...FILES, 'archwright.json': '{ "exclude": ["other/**"] }' });
    expect(await titles({ ...memoryPorts(files), cache })).toEqual(['Use a queue', 'Use a log']);
  });

  it('keeps its logs while a record is typed in and says the same, with the places of now', async () => {
    const service = createService(memoryPorts(new MemoryFiles(FILES)));
    service.configure([ROOT], { config: {} });
    const uri = `${ROOT}docs/adr/0001-use-a-queue.md`;
    service.update(uri, 1, RECORD);
    await service.snapshot(uri);
    const logs = await service.logs();
    service.update(uri, 2, `\n${RECORD}`);
    await service.snapshot(uri);
    expect(await service.logs()).toBe(logs);
    expect(logs.logOf(uri)?.records[0]?.titleStart).toBe(RECORD.indexOf('Use a queue') + 1);
  });
});
