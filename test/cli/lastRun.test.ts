/** A check that is repeated: what the last run found counts as long as nothing it looked at has changed. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

/** The bundle, as users run it: `npm run build` makes it. */
const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const RECORD =
  '# 2. Use PostgreSQL\n\nDate: 2026-01-02\n\n## Status\n\nAccepted\n\n## Context\n\nOrders need transactions. See [the load](../load.md) and ADR-0001.\n\n## Decision\n\nWe will use PostgreSQL.\n\n## Consequences\n\nOne more service to run, and no more lost orders.\n';
const FIRST = RECORD.replace('# 2. Use PostgreSQL', '# 1. Keep orders').replace('See [the load](../load.md) and ADR-0001.', '');

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'archwright-last-'));
  write('docs/adr/0001-keep-orders.md', FIRST);
  write('docs/adr/0002-use-postgresql.md', RECORD);
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

/** Writes a file that has stood there for an hour. */
function write(path: string, text: string, hoursOld = 1): void {
  const file = join(root, 'project', path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  const then = Date.now() / 1000 - hoursOld * 3600;
  utimesSync(file, then, then);
}

interface Run {
  readonly code: number | null;
  readonly messages: readonly string[];
}

function check(...more: readonly string[]): Run {
  const { status, stdout } = spawnSync(process.execPath, [CLI, 'check', '--format', 'json', '--cache-dir', join(root, 'cache'), ...more], {
    cwd: join(root, 'project'),
    encoding: 'utf8',
  });
  const { files } = JSON.parse(stdout) as { files: { findings: { message: string }[] }[] };
  return { code: status, messages: files.flatMap(({ findings }) => findings.map(({ message }) => message)) };
}

/** Puts words into what was kept, to see whether a run relies on it. */
function markKept(): void {
  for (const name of readdirSync(join(root, 'cache'))) {
    const path = join(root, 'cache', name);
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll('"message":"', '"message":"KEPT '));
  }
}

const isKept = ({ messages }: Run): boolean => messages.length > 0 && messages.every((message) => message.startsWith('KEPT '));

describe('the last run', () => {
  it('is told again, word for word, while nothing changes', () => {
    const first = check();
    expect(first.messages).toEqual([expect.stringContaining('load.md')]);
    expect(check()).toEqual(first);
    markKept();
    expect([isKept(check()), check().code]).toEqual([true, first.code]);
  });

  it.each<[string, () => void]>([
    ['a document is edited', () => write('docs/adr/0001-keep-orders.md', `${FIRST}\nMore.\n`)],
    ['a document is edited and keeps its length', () => write('docs/adr/0001-keep-orders.md', FIRST.replace('Orders', 'Wishes'), 0.5)],
    ['a document comes', () => write('docs/adr/0003-use-kafka.md', RECORD.replace('# 2. Use PostgreSQL', '# 3. Use Kafka'))],
    ['a document goes', () => rmSync(join(root, 'project', 'docs/adr/0001-keep-orders.md'))],
    [
      'a document is renamed',
      () => renameSync(join(root, 'project', 'docs/adr/0001-keep-orders.md'), join(root, 'project', 'docs/adr/0001-keep-them.md')),
    ],
    ['a link leads somewhere at last', () => write('docs/load.md', '# Load\n')],
    ['a configuration comes', () => write('archwright.json', '{ "rules": { "adr/number-gap": "error" } }')],
    ['files are ignored', () => write('.gitignore', 'load.md\n')],
  ])('does not count when %s', (_name, change) => {
    check();
    markKept();
    change();
    expect(isKept(check())).toBe(false);
  });

  it.each([
    ['another preset is asked for', ['--preset', 'strict']],
    ['other paths are', ['docs/adr/0002-use-postgresql.md']],
    ['it is not to', ['--no-cache']],
  ])('does not count when %s', (_name, more) => {
    check();
    markKept();
    expect(isKept(check(...more))).toBe(false);
  });

  it('does not count when a file was so new that its next state may look the same', () => {
    write('docs/adr/0002-use-postgresql.md', RECORD, 0);
    check();
    expect(() => readdirSync(join(root, 'cache'))).toThrow();
  });

  it('does not count when it is damaged', () => {
    const first = check();
    for (const name of readdirSync(join(root, 'cache'))) writeFileSync(join(root, 'cache', name), '{"stamp":');
    expect(check()).toEqual(first);
  });
});
