/** Empty cells that somebody has to fill in: how they are told of, where they are shown, and the fix that puts the cursor there. */
import type { Range } from '../../base/range.ts';
import type { Cell } from '../../document/block.ts';
import { placeOfCell } from '../../plan/stated.ts';
import type { Finding, Fix } from '../rule.ts';
import { wordList } from './wordList.ts';

/** A cell and what belongs in it. */
export interface OpenCell {
  readonly cell: Cell;
  readonly prompt: string;
}

/** What a table asks of each row: how messages call it, and what the cursor asks for. */
export interface AskedPart {
  readonly name: string;
  readonly prompt: string;
}

/** What a row leaves out. */
export interface OpenPart extends AskedPart {
  /** Undefined where the row is too short to have it. */
  readonly cell: Cell | undefined;
}

/** Tells of columns that a table lacks, at its header; of none without one. */
export function* absentColumns(header: Range | undefined, parts: readonly AskedPart[]): Generator<Finding<'column', readonly OpenCell[]>> {
  if (parts.length > 0 && header !== undefined) yield { message: 'column', data: { parts: namesOf(parts) }, range: header };
}

/** Tells of what a row leaves out, at its cells; `data` says whose row it is. */
export function* openRow(
  parts: readonly OpenPart[],
  data: Readonly<Record<string, string>>,
  fallback: Range,
): Generator<Finding<'row', readonly OpenCell[]>> {
  if (parts.length === 0) return;
  const cells = parts.flatMap(({ cell, prompt }) => (cell === undefined ? [] : [{ cell, prompt }]));
  yield { message: 'row', data: { parts: namesOf(parts), ...data }, range: placeOfCells(cells, fallback), state: cells };
}

function namesOf(parts: readonly AskedPart[]): string {
  return wordList(
    parts.map(({ name }) => name),
    'or',
  );
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
function placeOfCells(cells: readonly OpenCell[], fallback: Range): Range {
  return (
    inOrder(cells)
      .map(({ cell }) => placeOfCell(cell))
      .find(({ start, end }) => end > start) ?? fallback
  );
}

function inOrder(cells: readonly OpenCell[]): readonly OpenCell[] {
  return [...cells].sort((a, b) => a.cell.start - b.cell.start);
}
