/** Empty cells that somebody has to fill in: where they are shown, and the fix that puts the cursor there. */
import type { Range } from '../../base/range.ts';
import type { Cell } from '../../document/block.ts';
import { placeOfCell } from '../../plan/stated.ts';
import type { Fix } from '../rule.ts';

/** A cell and what belongs in it. */
export interface OpenCell {
  readonly cell: Cell;
  readonly prompt: string;
}

/** A tab stop in every cell; none where a row is too short to have them. */
export function fillCellsFix(cells: readonly OpenCell[]): readonly Fix[] {
  if (cells.length === 0) return [];
  const edits = inOrder(cells).map(({ cell, prompt }, index) => {
    const stop = `\${${index + 1}:[${prompt}]}`;
    return { range: placeOfCell(cell), newText: cell.text === '' ? ` ${stop} ` : stop };
  });
  return [{ title: cells.length === 1 ? 'Fill in the cell' : 'Fill in the cells', edits, snippet: true, preferred: true }];
}

/** The first of the cells that can be seen, else `fallback`. */
export function placeOfCells(cells: readonly OpenCell[], fallback: Range): Range {
  return (
    inOrder(cells)
      .map(({ cell }) => placeOfCell(cell))
      .find(({ start, end }) => end > start) ?? fallback
  );
}

function inOrder(cells: readonly OpenCell[]): readonly OpenCell[] {
  return [...cells].sort((a, b) => a.cell.start - b.cell.start);
}
