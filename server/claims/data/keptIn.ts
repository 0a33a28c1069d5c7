/** Which store a design says some data is kept in. English only; where nothing says so, it is not known. */
import { anyWord } from '../../base/patterns.ts';
import type { ArchDocument } from '../../document/document.ts';
import { singularOf } from '../../quantities/nouns.ts';
import { sayingsOf } from '../saying.ts';

const KEEPS = anyWord`
  keeps?|kept|stor(?:es?|ed)|holds?|held|lives?|living|writes?|written|persist(?:s|ed)?|resides?|saved?|system of record|\|
`;

/** What is said of one thing, then of another. */
const PART = /[,;:]\s|\s(?:and|while|but)\s/;

/** Whether one sentence or row of the design names the data (levelled words) with the store (levelled words) it is kept in. */
export function isKeptIn(document: ArchDocument, data: string, store: string): boolean {
  for (const { text } of sayingsOf(document, KEEPS)) {
    for (const part of text.split(PART)) {
      const words = new Set((part.toLowerCase().match(/\p{L}[\p{L}\d-]*/gu) ?? []).map((word) => singularOf(word)));
      if ([data, store].every((name) => name.split(' ').every((word) => words.has(word)))) return true;
    }
  }
  return false;
}
