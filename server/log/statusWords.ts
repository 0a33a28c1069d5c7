/** Looks status words up in the vocabulary: what a word in any language means. Finds no words in texts: see `status.ts`. */
import { distance } from 'fastest-levenshtein';
import { recordStatuses, statusSynonyms } from '../knowledge/vocabulary/statuses.ts';
import type { CanonicalStatus } from './record.ts';

export interface StatusMeaning {
  readonly canonical: CanonicalStatus;
  /** The name of a synonym that stands for itself: `draft`. */
  readonly synonym: string | undefined;
}

const meanings: ReadonlyMap<string, StatusMeaning> = new Map<string, StatusMeaning>([
  ...recordStatuses.flatMap((status) =>
    [status.id, ...status.translations].map((word): [string, StatusMeaning] => [level(word), { canonical: status.id, synonym: undefined }]),
  ),
  ...statusSynonyms.flatMap((synonym) =>
    [synonym.word, ...synonym.translations].map((word): [string, StatusMeaning] => [
      level(word),
      { canonical: synonym.as, synonym: synonym.word },
    ]),
  ),
]);

const near: ReadonlyMap<string, CanonicalStatus> = new Map(
  recordStatuses.flatMap((status) => status.nearest.map((word) => [level(word), status.id] as const)),
);

/** Slips of the pen, not other words. */
const MOST_EDITS = 2;

/** What a status means; undefined for a word that is none. */
export function statusMeaning(words: string): StatusMeaning | undefined {
  return meanings.get(level(words));
}

/** The canonical status that an unknown word most likely means. */
export function nearestStatus(words: string): CanonicalStatus | undefined {
  const wanted = level(words);
  const known = near.get(wanted);
  if (known !== undefined || wanted.length < 5) return known;
  return recordStatuses.find((status) => distance(status.id, wanted) <= MOST_EDITS)?.id;
}

function level(words: string): string {
  return words
    .toLowerCase()
    .replaceAll(/[-_\s]+/g, ' ')
    .trim();
}
