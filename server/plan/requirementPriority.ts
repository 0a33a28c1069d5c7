/** What a word says of a requirement's priority. Judges nothing. */
import { priorities, type PriorityId } from '../knowledge/vocabulary/levels.ts';

const byWord: ReadonlyMap<string, PriorityId> = new Map(
  priorities.flatMap(({ id, label, nearest }) =>
    [label.toLowerCase(), ...nearest].map((word): [string, PriorityId] => [levelled(word), id]),
  ),
);

/** Reads `Must Have`, `[P0]`, `Priority: high`; undefined for a word of no known priority. */
export function readPriority(text: string): PriorityId | undefined {
  const bare = levelled(text.replace(/^\W*(?:priority\s*[:：=]\s*)?/i, ''));
  const words = bare.split(' ');
  return byWord.get(bare) ?? byWord.get(words.slice(0, 2).join(' ')) ?? byWord.get(words[0] ?? '');
}

function levelled(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}']+/gu, ' ')
    .trim();
}
