/** Whether one wording says the same as another but for slips of the pen. Compares words; knows nothing of documents. */
import { distance } from 'fastest-levenshtein';
import { listed } from '../../base/patterns.ts';

/** Words whose coming and going changes no decision. */
const SMALL_WORDS: ReadonlySet<string> = new Set(listed`
  a|an|the|of|to|in|on|at|by|for|that|which|is|are|be|it|its|this|these|also|der|die|das|le|la|les|el|los|o|os
`);
const MOST_SMALL_WORDS = 2;
/** Comparing longer texts word by word takes too long, and so much changed is no slip. */
const MOST_COMPARISONS = 1_000_000;
const MEANINGFUL = /\d|^(?:not|no|never|nor|and|or|must|may|can|should|will)$|n['’]t$/i;

/** Whether all differences are typing errors, spacing, and small words. */
export function areSlight(before: readonly string[], after: readonly string[]): boolean {
  if (before.length * after.length > MOST_COMPARISONS) return false;
  return changes(before, after).every(([removed, added]) => isSlight(removed, added));
}

type Change = readonly [removed: string[], added: string[]];

function isSlight(removed: readonly string[], added: readonly string[]): boolean {
  if (removed.join('').toLowerCase() === added.join('').toLowerCase()) return true;
  const all = [...removed, ...added];
  if (all.some((word) => MEANINGFUL.test(word))) return false;
  if (all.length <= MOST_SMALL_WORDS && all.every((word) => SMALL_WORDS.has(word.toLowerCase()))) return true;
  return removed.length === added.length && removed.every((word, index) => isTypo(word, added[index] ?? ''));
}

/** One or two letters off in a word that is no name: a name with one letter more is another thing. */
function isTypo(before: string, after: string): boolean {
  if (/\p{L}\p{Lu}/u.test(before + after)) return false;
  const [a, b] = [before.toLowerCase(), after.toLowerCase()];
  const shortest = Math.min(a.length, b.length);
  return shortest >= 4 && b.startsWith(a.charAt(0)) && distance(a, b) <= (shortest < 6 ? 1 : 2);
}

/** Stretches that differ, by the longest common sequence of words. */
function changes(before: readonly string[], after: readonly string[]): Change[] {
  const a = before.map((word) => word.toLowerCase());
  const b = after.map((word) => word.toLowerCase());
  const width = b.length + 1;
  const common = new Uint32Array((a.length + 1) * width);
  const at = (i: number, j: number): number => common[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      common[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const found: Change[] = [];
  let open: Change | undefined;
  for (let i = 0, j = 0; i < a.length || j < b.length;) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      open = undefined;
      i += 1;
      j += 1;
      continue;
    }
    if (open === undefined) found.push((open = [[], []]));
    if (j >= b.length || (i < a.length && at(i + 1, j) >= at(i, j + 1))) open[0].push(before[i++] ?? '');
    else open[1].push(after[j++] ?? '');
  }
  return found;
}
