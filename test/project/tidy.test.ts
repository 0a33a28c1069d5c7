/** House rules that no compiler knows: see ARCHITECTURE.md, "Invariants", and CONTRIBUTING.md. */
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const ROOT = new URL('../../', import.meta.url);

function sources(...folders: readonly string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(new URL(folder, ROOT), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts'))
      .map((path) => `${folder}/${path}`),
  );
}

const read = (path: string): string => readFileSync(new URL(path, ROOT), 'utf8');

describe('every module', () => {
  it('opens with a comment that says what it is', () => {
    expect(
      sources('server', 'client', 'scripts', 'test').filter((path) => !read(path).startsWith('/**') && !read(path).startsWith('#!')),
    ).toEqual([]);
  });

  it('is of a size one can read', () => {
    expect(
      sources('server', 'client').filter((path) => !path.startsWith('server/knowledge/') && read(path).split('\n').length > 400),
    ).toEqual([]);
  });
});

describe('the core', () => {
  it('keeps nothing mutable between calls', () => {
    const core = sources('server').filter((path) => !/^server\/(?:lsp|cli)\//.test(path));
    expect(core.filter((path) => /^(?:export )?let /m.test(read(path)))).toEqual([]);
  });
});
