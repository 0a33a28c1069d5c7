/** The script a web worker runs is its modules, each run once, when it is first required. */
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { workerScript, type ScriptPart } from '../../client/workerScript.ts';

/** What the parts say, in order, by the function `say` they are given. */
function said(parts: readonly ScriptPart[]): readonly string[] {
  const words: string[] = [];
  runInNewContext(workerScript(parts), { say: (word: string) => words.push(word) });
  return words;
}

describe('workerScript', () => {
  it('runs the first part only', () => {
    expect(
      said([
        ['entry.cjs', 'say("entry");'],
        ['other.cjs', 'say("other");'],
      ]),
    ).toEqual(['entry']);
  });

  it('runs a part when it is required', () => {
    expect(
      said([
        ['entry.cjs', 'say("before"); require("./other.cjs"); say("after");'],
        ['other.cjs', 'say("other");'],
      ]),
    ).toEqual(['before', 'other', 'after']);
  });

  it('runs a part once', () => {
    expect(
      said([
        ['entry.cjs', 'require("./other.cjs"); require("./other.cjs");'],
        ['other.cjs', 'say("other");'],
      ]),
    ).toEqual(['other']);
  });

  it('hands over what a part exports, in either way', () => {
    const parts: ScriptPart[] = [
      ['entry.cjs', 'say(require("./named.cjs").word); say(require("./whole.cjs"));'],
      ['named.cjs', 'exports.word = "named";'],
      ['whole.cjs', 'module.exports = "whole";'],
    ];
    expect(said(parts)).toEqual(['named', 'whole']);
  });

  it('lets parts require one another in a circle', () => {
    expect(
      said([
        ['entry.cjs', 'exports.word = "early"; require("./other.cjs");'],
        ['other.cjs', 'say(require("./entry.cjs").word);'],
      ]),
    ).toEqual(['early']);
  });

  it("keeps the parts' own names apart, and comments at their ends", () => {
    expect(
      said([
        ['entry.cjs', 'const word = "one"; require("./other.cjs"); say(word); // the end'],
        ['other.cjs', 'const word = "two"; say(word);//'],
      ]),
    ).toEqual(['two', 'one']);
  });
});
