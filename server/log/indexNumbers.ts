/**
 * The record numbers that an index writes down, linked or not: a row `| 0005 | removed |`, an item `0005: never merged`,
 * a sentence that tells what became of a number. What they stand for is not asked.
 */
import { regex } from '../base/patterns.ts';
import type { ArchDocument } from '../document/document.ts';

const OPENING = /^[^\p{L}\p{N}]*(?:adr[-_ #]?)?(\d{1,5})(?![\d/%]|[-.]\d)/iu;
const RANGE_OR_NUMBER = /(?<![\d./-])(\d{1,5})(?:\s?(?:[-–—]|to|through|bis)\s?(?:adr[-_ #]?)?(\d{1,5}))?(?![\d%]|[-./]\d)/gi;
const REMOVAL = regex('iu')`
  (?<!\p{L})(?:remov(?:ed|al)|delet(?:ed|ion)|withdr[ae]wn?|dropped|retired|abandoned|cancell?ed|reserved|unused|not used|
  never (?:used|written|merged|assigned|published)|skipped|missing|gaps?|merged into|folded into|moved|entfernt|gelöscht|zurückgezogen|
  reserviert|nicht vergeben|entfällt|supprimée?s?|retirée?s?|réservée?s?|eliminad[oa]s?|removid[oa]s?|retirad[oa]s?|reservad[oa]s?)
  (?!\p{L})|削除|撤回|欠番|删除|移除
`;
/** A span longer than this is no list of numbers. */
const LONGEST_SPAN = 100;

/** Whether a text says that something was taken out, or never came to be. */
export function tellsOfRemoval(text: string): boolean {
  return REMOVAL.test(text);
}

/** All numbers in the order of their value. */
export function numbersInIndex(document: ArchDocument): readonly number[] {
  const numbers = new Set<number>();
  for (const block of document.walk()) {
    const texts =
      block.kind === 'table'
        ? block.rows.map((row) => row.cells.map((cell) => cell.text).join(' | '))
        : block.inline
          ? [block.inline.text]
          : [];
    for (const text of texts) for (const number of numbersIn(text)) numbers.add(number);
  }
  return [...numbers].sort((a, b) => a - b);
}

function numbersIn(text: string): number[] {
  const opening = OPENING.exec(text)?.[1];
  const numbers = opening === undefined ? [] : [Number(opening)];
  if (!tellsOfRemoval(text)) return numbers;
  for (const [, first = '', last = first] of text.matchAll(RANGE_OR_NUMBER)) {
    const [from, to] = [Number(first), Number(last)];
    for (let number = from; number <= Math.min(to, from + LONGEST_SPAN); number++) numbers.push(number);
  }
  return numbers;
}
