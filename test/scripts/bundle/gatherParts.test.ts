/** Small parts run from one file as they would from their own. */
import { runInNewContext } from 'node:vm';
import type { Metafile } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { askingGathered, gathered, smallParts } from '../../../scripts/bundle/gatherParts.ts';

const output = (bytes: number): Metafile['outputs'][string] => ({ bytes, inputs: {}, imports: [], exports: [] });

describe('The small parts of a build', () => {
  it('are those below the limit that are no entries', () => {
    const outputs = {
      'dist/server.cjs': output(10),
      'dist/server/reader.cjs': output(10),
      'dist/server/0.cjs': output(10),
      'dist/server/1.cjs': output(20_000),
    };
    expect([...smallParts({ inputs: {}, outputs }, ['server', 'server/reader'])]).toEqual(['dist/server/0.cjs']);
  });

  it.each([
    ['require("./0.cjs")', 'require("./gathered.cjs")("0.cjs")'],
    ['require(`./server/0.cjs`)', 'require("./server/gathered.cjs")("0.cjs")'],
    ['require("./1.cjs")', 'require("./1.cjs")'],
    ['require("node:fs")', 'require("node:fs")'],
  ])('are asked for where they are: %s', (text, asking) => {
    expect(askingGathered(text, new Set(['dist/server/0.cjs']))).toBe(asking);
  });
});

describe('The file of gathered parts', () => {
  const file = gathered([
    { path: 'dist/server/0.cjs', text: 'said.push("0");exports.ask=()=>require("./gathered.cjs")("2.cjs").name;' },
    { path: 'dist/server/2.cjs', text: 'said.push("2");module.exports={name:"two"};// a comment' },
  ]);
  const load = (said: string[]): ((name: string) => Record<string, unknown>) => {
    const module = { exports: {} };
    runInNewContext(file, { module, said, require: () => module.exports });
    return module.exports as (name: string) => Record<string, unknown>;
  };

  it('runs a part when it is asked for, and once', () => {
    const said: string[] = [];
    const part = load(said);
    expect(said).toEqual([]);
    expect(part('2.cjs')).toBe(part('2.cjs'));
    expect(said).toEqual(['2']);
  });

  it('lets parts ask for one another', () => {
    expect((load([])('0.cjs')['ask'] as () => string)()).toBe('two');
  });
});
