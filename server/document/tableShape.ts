/** The cells of a pipe table with their places. Which lines form a table is decided by the block parser, not here. */
import type { LineIndex } from '../base/lineIndex.ts';
import { InlineShape } from './inline.ts';

/** One cell between its pipes; `start`/`end` enclose the trimmed text, `outerStart`/`outerEnd` the padding too. */
export interface CellShape {
  readonly start: number;
  readonly end: number;
  readonly outerStart: number;
  readonly outerEnd: number;
  readonly inline: InlineShape;
}

export interface RowShape {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly cells: readonly CellShape[];
}

const PIPE = 124;
const BACKSLASH = 92;

/** Rows of the table at `line`…`endLine`, header first, delimiter row left out; `column` is the table's indentation. */
export function readTableRows(text: string, lines: LineIndex, line: number, endLine: number, column: number): RowShape[] {
  const rows: RowShape[] = [];
  for (let each = line; each < endLine; each++) {
    if (each === line + 1) continue;
    const indent = /^[\s>]*/.exec(lines.text(each))?.[0].length ?? 0;
    const start = lines.start(each) + (each === line ? column : indent);
    const end = Math.max(start, lines.start(each) + lines.text(each).trimEnd().length);
    rows.push({ start, end, line: each, cells: readCells(text, start, end) });
  }
  return rows;
}

function readCells(text: string, start: number, end: number): CellShape[] {
  const cells: CellShape[] = [];
  let from = text.charCodeAt(start) === PIPE ? start + 1 : start;
  for (let at = from; at <= end; at++) {
    const code = at === end ? PIPE : text.charCodeAt(at);
    if (code === BACKSLASH) {
      at += 1;
      continue;
    }
    if (code !== PIPE) continue;
    // A row may close with a pipe: what follows that is no cell.
    if (at === end && from === end && cells.length > 0) break;
    cells.push(cell(text, from, at));
    from = at + 1;
  }
  return cells;
}

function cell(text: string, outerStart: number, outerEnd: number): CellShape {
  const raw = text.slice(outerStart, outerEnd);
  const trimmed = raw.trim();
  const start = outerStart + (trimmed === '' ? Math.min(1, raw.length) : raw.indexOf(trimmed));
  return { start, end: start + trimmed.length, outerStart, outerEnd, inline: new InlineShape(trimmed, start) };
}
