/** Parts of a split build: what they export, without what nobody asks them for. */
import { compileFunction } from 'node:vm';
import { transform } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { leanExports } from '../../../scripts/bundle/leanExports.ts';

async function commonJs(text: string): Promise<string> {
  const { code } = await transform(text, { format: 'cjs', target: 'es2023', supported: { 'dynamic-import': false } });
  return leanExports(code);
}

/** What a file exports, run as Node runs it; `others` are what it requires. */
function exportsOf(code: string, others: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  const module = { exports: {} as Record<string, unknown> };
  const run = compileFunction(code, ['module', 'exports', 'require']) as (...given: readonly unknown[]) => void;
  run(module, module.exports, (name: string) => others[name]);
  return module.exports;
}

describe('leanExports', () => {
  it('keeps what is exported, as it changes', async () => {
    const code = await commonJs(
      'export let count = 1; export function add() { count += 1; } const hidden = 2; export { hidden as shown };',
    );
    const exports = exportsOf(code) as { count: number; shown: number; add: () => void };
    exports.add();
    expect([exports.count, exports.shown, Object.keys(exports).sort()]).toEqual([2, 2, ['__esModule', 'add', 'count', 'shown']]);
  });

  it('leaves out the helpers that are not used', async () => {
    expect((await commonJs('export const one = 1;')).match(/__\w+/g)?.filter((name, at, all) => all.indexOf(name) === at)).toEqual([
      '__defProp',
      '__export',
      '__esModule',
    ]);
    expect(await commonJs('console.log(1);')).toBe('console.log(1);\n');
  });

  it('keeps those that are: for modules of Node, and parts loaded later', async () => {
    const code = await commonJs(
      'import path from "node:path"; export const sep = path.sep; export async function later() { return (await import("./part.cjs")).name; }',
    );
    const exports = exportsOf(code, {
      'node:path': { sep: '/' },
      './part.cjs': exportsOf(await commonJs('export const name = "part";')),
    }) as { sep: string; later: () => Promise<string> };
    expect([exports.sep, await exports.later()]).toEqual(['/', 'part']);
  });
});
