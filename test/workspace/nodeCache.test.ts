/** The store of derived facts on disk. */
import { mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NodeCache } from '../../server/workspace/nodeCache.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'archwright-cache-'));
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('NodeCache', () => {
  it('gives back what was kept, under any key', async () => {
    const cache = new NodeCache(join(root, 'not', 'there', 'yet'));
    await cache.save('summaries:file:///a|file:///b', ['{"a":', '1}']);
    await cache.save('other', ['2']);
    expect([cache.load('summaries:file:///a|file:///b'), cache.load('other'), cache.load('third')]).toEqual(['{"a":1}', '2', undefined]);
  });

  it.each(['/dev/null/no', '/proc/no/such'])('does without a place to keep things: %s', async (folder) => {
    const cache = new NodeCache(folder);
    await cache.save('key', ['value']);
    expect(cache.load('key')).toBeUndefined();
  });

  it.skipIf(process.platform === 'win32')('keeps it from other people of the machine', async () => {
    await new NodeCache(join(root, 'own')).save('key', ['value']);
    expect(statSync(join(root, 'own')).mode & 0o077).toBe(0);
  });

  it('forgets what is old, and nothing that is not its own', async () => {
    const cache = new NodeCache(root);
    await cache.save('old', ['1']);
    const [old = ''] = readdirSync(root);
    utimesSync(join(root, old), 0, 0);
    await cache.save('new', ['2']);
    for (const other of ['package.json', 'archwright.json']) {
      writeFileSync(join(root, other), '');
      utimesSync(join(root, other), 0, 0);
    }
    await cache.dropOlderThan(60_000);
    expect([cache.load('old'), cache.load('new'), readdirSync(root)]).toEqual([
      undefined,
      '2',
      expect.arrayContaining(['package.json', 'archwright.json']),
    ]);
  });
});
