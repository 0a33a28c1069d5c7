/** Parts are called by numbers in paths, in texts and in what the build says of itself. */
import type { Metafile } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { shortNames } from '../../../scripts/bundle/shortNames.ts';

const build = (): Metafile => ({
  inputs: {},
  outputs: {
    'dist/server.cjs': {
      bytes: 1,
      inputs: {},
      exports: [],
      imports: [{ path: 'dist/server/chunk-ABCDEF12.cjs', kind: 'import-statement' }],
    },
    'dist/server/chunk-ABCDEF12.cjs': { bytes: 1, inputs: {}, exports: [], imports: [] },
    'dist/server/yaml-ZZZZZZ22.cjs': { bytes: 1, inputs: {}, exports: [], imports: [] },
  },
});

describe('Short names', () => {
  it.each([
    ['/home/dist/server/chunk-ABCDEF12.cjs', '/home/dist/server/0.cjs'],
    ['import("./server/yaml-ZZZZZZ22.cjs")', 'import("./server/1.cjs")'],
    ['dist/server.cjs', 'dist/server.cjs'],
    ['"./chunk-UNKNOWN1.cjs"', '"./chunk-UNKNOWN1.cjs"'],
  ])('stand for %s', (text, renamed) => {
    expect(shortNames(build())(text)).toBe(renamed);
  });

  it('are what the build says of itself', () => {
    const metafile = build();
    shortNames(metafile);
    expect(Object.keys(metafile.outputs)).toEqual(['dist/server.cjs', 'dist/server/0.cjs', 'dist/server/1.cjs']);
    expect(metafile.outputs['dist/server.cjs']?.imports[0]?.path).toBe('dist/server/0.cjs');
  });
});
