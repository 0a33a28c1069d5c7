/** What V8 made of the parts is kept where Node keeps its own, used as long as the parts are the same, and never needed. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

/** The bundle: `npm run build` makes it. */
const CODE_CACHE = fileURLToPath(new URL('../dist/codeCache.cjs', import.meta.url));

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'archwright-'));
  mkdirSync(join(folder, 'parts'));
  writeFileSync(
    join(folder, 'entry.cjs'),
    `require = require(${JSON.stringify(CODE_CACHE)}).cachedRequire(require, __filename); require('./parts/first.cjs');`,
  );
  part(
    'first',
    'const { word } = require("./second.cjs"); console.log(word, require("./second.cjs").word, require("node:path").basename(__filename));',
  );
  part('second', 'console.log("second runs"); exports.word = "one";');
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function part(name: string, text: string): void {
  writeFileSync(join(folder, 'parts', `${name}.cjs`), text);
}

function run(environment: Readonly<Record<string, string>> = {}): string {
  const { stdout, stderr } = spawnSync(process.execPath, [join(folder, 'entry.cjs')], {
    encoding: 'utf8',
    env: { ...process.env, NODE_COMPILE_CACHE: join(folder, 'cache'), ...environment },
  });
  return stdout + stderr;
}

/** The files kept, with what changes when one is written again. */
function kept(): readonly (readonly [path: string, inode: number])[] {
  const all = readdirSync(join(folder, 'cache'), { recursive: true, encoding: 'utf8' });
  return all
    .filter((path) => path.includes('archwright-'))
    .sort()
    .map((path) => [path, statSync(join(folder, 'cache', path)).ino]);
}

const SAID = 'second runs\none one first.cjs\n';

describe('the code cache', () => {
  it('runs each part once, with what Node would give it', () => {
    expect(run()).toBe(SAID);
  });

  it('keeps one file for each part, and writes none again', () => {
    run();
    const first = kept();
    expect(first).toHaveLength(2);
    expect(run()).toBe(SAID);
    expect(kept()).toEqual(first);
  });

  it('forgets a part that changed', () => {
    run();
    part('second', 'console.log("second runs"); exports.word = "two";');
    expect(run()).toBe('second runs\ntwo two first.cjs\n');
  });

  it('does without what was spoiled', () => {
    run();
    for (const [path] of kept()) writeFileSync(join(folder, 'cache', path), 'nothing of the kind');
    expect(run()).toBe(SAID);
  });

  it('keeps nothing where Node is told not to', () => {
    expect(run({ NODE_DISABLE_COMPILE_CACHE: '1' })).toBe(SAID);
    expect(readdirSync(folder)).not.toContain('cache');
  });

  it('runs where nothing can be kept', () => {
    writeFileSync(join(folder, 'cache'), '');
    expect(run()).toBe(SAID);
  });
});
