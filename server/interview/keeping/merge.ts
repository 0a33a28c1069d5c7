/** Two states of one interview → one that holds what both say. The later answer to a question counts; the other's words stay with it. */
import type { Kept, KeptAnswer, WrittenFile } from './kept.ts';

/** An interview put together of two, and where both had words of their own. */
export interface Merged {
  readonly kept: Kept;
  /** Questions to which both said something, in the order they are kept. */
  readonly both: readonly string[];
}

/** Takes states in either order. Where and how far the talk has come is the later one's. */
export function merge(one: Kept, other: Kept): Merged {
  const [later, former] = isLater(one, other) ? [one, other] : [other, one];
  const answers: Record<string, KeptAnswer> = {};
  const both: string[] = [];
  for (const id of [...new Set([...Object.keys(later.answers), ...Object.keys(former.answers)])]) {
    const [a, b] = [later.answers[id], former.answers[id]];
    const answer = a === undefined || b === undefined ? (a ?? b) : mergeAnswers(a, b);
    if (answer === undefined) continue;
    answers[id] = answer;
    if (a !== undefined && b !== undefined && isNews(a, b)) both.push(id);
  }
  const kept: Kept = {
    ...later,
    answers,
    written: mergeWritten(later.written, former.written),
    began: later.began < former.began ? later.began : former.began,
  };
  const isOld = same(kept, later);
  return { kept: isOld ? later : { ...kept, revision: Math.max(later.revision, former.revision) + 1 }, both };
}

/** Words count more than none, the later more than the former; a tie is settled the same way everywhere. */
function mergeAnswers(a: KeptAnswer, b: KeptAnswer): KeptAnswer {
  const [later, former] = ranks(a, b) ? [a, b] : [b, a];
  const more = { ...later.more, ...Object.fromEntries(Object.entries(former.more).filter(([slot]) => later.more[slot] === undefined)) };
  const present = new Set([later.text, ...Object.values(more)]);
  const words = [...later.earlier, ...former.earlier, former.text, ...Object.values(former.more)];
  const earlier = [...new Set(words)].filter((each) => each.trim() !== '' && !present.has(each));
  // What the other window said to a slot came before the later text.
  const overruled = [
    ...new Set([
      ...later.overruled,
      ...(later.text === former.text ? former.overruled : Object.keys(more)).filter((slot) => later.more[slot] === undefined),
    ]),
  ];
  const followed = [...new Set([...later.followed, ...former.followed])];
  return {
    ...later,
    more,
    overruled,
    earlier,
    followed,
    recheck: later.at === former.at ? later.recheck || former.recheck : later.recheck,
  };
}

/** Whether each has words that the other never knew. */
function isNews(a: KeptAnswer, b: KeptAnswer): boolean {
  const has = ({ text, more, earlier }: KeptAnswer, words: string): boolean =>
    text === words || earlier.includes(words) || Object.values(more).includes(words);
  const own = (mine: KeptAnswer, theirs: KeptAnswer): boolean =>
    [mine.text, ...Object.values(mine.more)].some((words) => words.trim() !== '' && !has(theirs, words));
  return own(a, b) && own(b, a);
}

function mergeWritten(later: Kept['written'], former: Kept['written']): Kept['written'] {
  const newest = (path: string): WrittenFile | undefined => {
    const [a, b] = [later[path], former[path]];
    return a === undefined || (b !== undefined && b.at > a.at) ? b : a;
  };
  return Object.fromEntries(
    [...new Set([...Object.keys(later), ...Object.keys(former)])].flatMap((path) => {
      const file = newest(path);
      return file === undefined ? [] : [[path, file] as const];
    }),
  );
}

function ranks(a: KeptAnswer, b: KeptAnswer): boolean {
  const hasWords = (answer: KeptAnswer): boolean => answer.text.trim() !== '';
  if (hasWords(a) !== hasWords(b)) return hasWords(a);
  return a.at === b.at ? JSON.stringify(a) >= JSON.stringify(b) : a.at > b.at;
}

function isLater(a: Kept, b: Kept): boolean {
  if (a.changed !== b.changed) return a.changed > b.changed;
  return a.revision === b.revision ? JSON.stringify(a) >= JSON.stringify(b) : a.revision > b.revision;
}

function same(a: Kept, b: Kept): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
