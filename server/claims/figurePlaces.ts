/** How two figures stand to each other: in one text, one sentence or one list, one right behind the other. Places only; reads no words. */
import type { Figure } from '../quantities/figure.ts';
import { listOf } from './listLead.ts';

/** Whether both stand in one sentence of one text, a cell included. */
export function areInOneSentence({ inline, sentence }: Figure, { inline: other, sentence: its }: Figure): boolean {
  return inline !== undefined && inline.shape === other?.shape && sentence?.start === its?.start;
}

/** Whether the sentence of the second follows that of the first at once, in one text. */
export function isRightBehind({ inline, sentence }: Figure, { inline: other, sentence: its }: Figure): boolean {
  if (inline === undefined || inline.shape !== other?.shape || sentence === undefined || its === undefined) return false;
  return its.start >= sentence.end && inline.text.slice(sentence.end, its.start).trim() === '';
}

/** Whether both stand in items of one list. */
export function areInOneList({ block }: Figure, { block: other }: Figure): boolean {
  const list = listOf(block);
  return list !== undefined && list.start === listOf(other)?.start;
}

/** What the cells before that of a figure say in its row; empty in prose. */
export function cellsBefore({ cell }: Figure): string {
  if (cell === undefined) return '';
  return cell.row.cells
    .slice(0, cell.column.index)
    .map(({ text }) => text)
    .join(' ');
}
