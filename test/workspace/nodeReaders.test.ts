/** Threads that read for the index: nothing is read twice, nothing is left out, and one that fails costs time only. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createService } from '../../server/service.ts';
import { NodeFiles } from '../../server/workspace/nodeFiles.ts';
import { NodeReaders } from '../../server/workspace/nodeReaders.ts';
import type { SharedReading } from '../../server/workspace/ports.ts';
import { MemoryFiles, MemoryLog, memoryPorts } from '../support/memoryPorts.ts';

/** The bundle: `npm run build` makes it. */
const ENTRY = new URL('../../dist/server.cjs', import.meta.url);
const COUNT = 300;

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'archwright-'));
  for (let number = 1; number <= COUNT; number++)
    writeFileSync(
      join(folder, `${String(number).padStart(4, '0')}-use-a-queue.md`),
      `# ${number}. Use a queue\n\n## Status\n\nAccepted\n\n## Context\n\nx\n\n## Decision\n\ny\n\n## Consequences\n\nz\n`,
    );
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function recordNumbers(sharedReading: SharedReading): Promise<(number | undefined)[]> {
  const files = new NodeFiles();
  const service = createService({ ...memoryPorts(new MemoryFiles({})), files, sharedReading });
  service.configure([pathToFileURL(folder).href], { config: {} });
  return (await service.logs()).logs.flatMap((log) => log.records.map((record) => record.number)).sort((a, b) => (a ?? 0) - (b ?? 0));
}

const everyNumber = Array.from({ length: COUNT }, (_, index) => index + 1);

describe('reading in threads', () => {
  it('reads every document once', async () => {
    const log = new MemoryLog();
    expect(await recordNumbers(new NodeReaders(ENTRY, log))).toEqual(everyNumber);
    expect(log.lines).toEqual([]);
  });

  it('reads every document when the threads do not start', async () => {
    const log = new MemoryLog();
    expect(await recordNumbers(new NodeReaders(new URL('missing/server.cjs', ENTRY), log))).toEqual(everyNumber);
    expect(log.lines.every((line) => line.startsWith('warn Documents are read by one thread less'))).toBe(true);
  });

  it('keeps to itself what is not on this disk', () => {
    const readers = new NodeReaders(ENTRY, new MemoryLog());
    const task = { uri: 'vscode-vfs://github/x/1.md', readingKey: '', dialects: [], headings: undefined, included: true };
    expect([...readers.share([task])]).toEqual([task]);
  });
});
