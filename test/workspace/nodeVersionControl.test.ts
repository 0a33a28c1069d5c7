/** Git as the port of version control, on a real repository in a temporary folder. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { uriOfPath } from '../../server/workspace/nodeFiles.ts';
import { NodeVersionControl } from '../../server/workspace/nodeVersionControl.ts';

let root: string;
let control: NodeVersionControl;

function git(...args: readonly string[]): void {
  execFileSync('git', ['-c', 'commit.gpgsign=false', ...args], {
    cwd: root,
    stdio: 'ignore',
    env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' },
  });
}

function write(path: string, text: string): void {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), text);
}

function commit(path: string, text: string): void {
  write(path, text);
  git('add', path);
  git('commit', '-m', path);
}

const uri = (path: string): string => uriOfPath(join(root, path));

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'archwright-git-')));
  git('init', '--initial-branch=main');
  git('config', 'user.name', 'Ada Lovelace');
  git('config', 'user.email', 'ada@example.com');
  commit('docs/adr/0001-a.md', 'one');
  control = new NodeVersionControl(root);
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('NodeVersionControl', () => {
  it('knows a file as it is on the base branch', async () => {
    git('switch', '--create', 'topic');
    commit('docs/adr/0001-a.md', 'two');
    write('docs/adr/0001-a.md', 'three');
    expect(await control.baseText(uri('docs/adr/0001-a.md'))).toBe('one');
  });

  it('knows nothing of a file that is new', async () => {
    write('docs/adr/0002-ünïcode name.md', 'new');
    expect(await control.baseText(uri('docs/adr/0002-ünïcode name.md'))).toBeUndefined();
  });

  it('reads files of any name', async () => {
    commit('docs/adr/0002-ünïcode (name).md', 'text — with a dash\n');
    expect(await control.baseText(uri('docs/adr/0002-ünïcode (name).md'))).toBe('text — with a dash\n');
  });

  it('answers many questions at once', async () => {
    for (let number = 2; number < 30; number++) write(`docs/adr/${number}.md`, `text ${number}`);
    git('add', '.');
    git('commit', '-m', 'many');
    const asked = Array.from({ length: 28 }, (_, index) => index + 2);
    expect(await Promise.all(asked.map(async (number) => control.baseText(uri(`docs/adr/${number}.md`))))).toEqual(
      asked.map((number) => `text ${number}`),
    );
  });

  it('notices a commit', async () => {
    expect(await control.baseText(uri('docs/adr/0001-a.md'))).toBe('one');
    commit('docs/adr/0001-a.md', 'two');
    expect(await control.baseText(uri('docs/adr/0001-a.md'))).toBe('two');
  });

  it('lists the files of the folder on other branches', async () => {
    git('switch', '--create', 'topic');
    commit('docs/adr/0002-topic.md', 'topic');
    git('switch', 'main');
    expect(await control.filesElsewhere(uri('docs/adr'))).toEqual([
      { branch: 'topic', file: '0001-a.md' },
      { branch: 'topic', file: '0002-topic.md' },
    ]);
  });

  it('knows who commits', async () => {
    expect(await control.userName()).toBe('Ada Lovelace');
  });

  it('knows nothing outside of a repository, and of what is no file', async () => {
    const outside = realpathSync(mkdtempSync(join(tmpdir(), 'archwright-plain-')));
    try {
      expect(await control.baseText(uriOfPath(join(outside, 'a.md')))).toBeUndefined();
      expect(await control.filesElsewhere('untitled:Untitled-1')).toEqual([]);
    } finally {
      rmSync(outside, { recursive: true });
    }
  });
});
