/** Modules find one another by address once their names of one another are changed, and a worker's script asks the entry. */
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { answeringScript, linkedModule } from '../../server/workspace/linkedModules.ts';

const names = new Set(['now-A1.js', 'later-B2.js']);
const addresses = new Map([['now-A1.js', 'blob:1']]);

describe('A linked module', () => {
  it.each([
    ['import "./now-A1.js";', 'import "blob:1";'],
    ['import{a as b}from"./parts/now-A1.js";', 'import{a as b}from"blob:1";'],
    ['export { a } from "./now-A1.js";', 'export { a } from "blob:1";'],
    ['() => import("./parts/later-B2.js")', '() => import(partAddresses["later-B2.js"])'],
    ['() => import(`./later-B2.js`)', '() => import(partAddresses["later-B2.js"])'],
    ['import("./now-A1.js").then(go)', 'import(partAddresses["now-A1.js"]).then(go)'],
  ])('has addresses where it named parts: %s', (text, linked) => {
    expect(linkedModule(text, addresses, names)).toBe(linked);
  });

  it.each(['const path = "./other.js";', 'say("now-A1.js")', '"./parts/"', 'say("./parts/none.js")'])(
    'keeps what names no part: %s',
    (text) => {
      expect(linkedModule(text, addresses, names)).toBe(text);
    },
  );
});

describe('The script of a worker', () => {
  it('answers messages with what the entry says', async () => {
    const entry = `data:text/javascript,${encodeURIComponent('export const answerTo = async (question) => question + 1;')}`;
    const script = answeringScript('entry.js', new Map([['entry.js', entry]])).replaceAll('import(', 'load(');
    const answers: unknown[] = [];
    const worker: { onmessage?: (event: { data: unknown }) => Promise<void> } = {};
    runInNewContext(
      script,
      Object.assign(worker, {
        postMessage: (answer: unknown) => answers.push(answer),
        load: async (address: string) => import(address) as Promise<unknown>,
        setTimeout,
      }),
    );
    await worker.onmessage?.({ data: 41 });
    expect(answers).toEqual([42]);
  });
});
