/** Titles of records compared as a reader compares them: numbers, case, quotes and punctuation make no difference. */
import { splitTitle } from '../../log/identity.ts';

const WORD = /[\p{L}\p{N}]+/gu;

/** Whether the two name one thing; a shortened title names the same as the full one. */
export function sameTitle(a: string, b: string): boolean {
  const [one, other] = [wordsOf(a), wordsOf(b)];
  if (one.length === 0 || other.length === 0) return true;
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  return isSubsequence(short, long) || long.join('').includes(short.join('')) || short.join('').includes(long.join(''));
}

/** The words of a title behind its number, levelled. */
function wordsOf(title: string): readonly string[] {
  const levelled = title.replaceAll(/\{[^{}]*\}|['’`]/g, '').normalize('NFKC');
  return levelled.slice(splitTitle(levelled).wordsAt).toLowerCase().match(WORD) ?? [];
}

/** Whether all of `short` stand in `long` in their order. */
function isSubsequence(short: readonly string[], long: readonly string[]): boolean {
  let at = 0;
  for (const word of long) if (word === short[at]) at += 1;
  return at === short.length;
}
