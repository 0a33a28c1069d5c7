/** Values as a plan states them, with their places, and what does not count as a value. Knows no section of any template. */
import type { Range } from '../base/range.ts';
import type { Cell, Inline } from '../document/block.ts';
import { markedRange } from '../document/markedRange.ts';

/** A value and where it stands. */
export interface Stated {
  /** As a reader sees it. */
  readonly text: string;
  readonly range: Range;
}

/** Dashes and question marks stand for nothing at all. */
const DASHES = /^[\s\-–—―?？.…*_/\\|]*$/;

/** Whether a text says nothing: empty, dashes, question marks. */
export function saysNothing(text: string): boolean {
  return DASHES.test(text);
}

/** The content of a cell; undefined where there is no such cell. */
export function statedInCell(cell: Cell | undefined): Stated | undefined {
  return cell && { text: cell.text, range: { start: cell.start, end: cell.end } };
}

/** A stretch of an inline's plain text, the white space around it left out; its range takes the marks around it along. */
export function statedIn(inline: Inline, start: number, end: number): Stated {
  const raw = inline.text.slice(start, end);
  const from = start + (raw.length - raw.trimStart().length);
  const text = raw.trim();
  return { text, range: markedRange(inline, from, from + text.length) };
}

/** The cell between its pipes; the cell's text where nothing stands between them. */
export function placeOfCell(cell: Cell): Range {
  const { start, end } = cell.outer;
  return cell.end > cell.start || end === start ? { start: cell.start, end: cell.end } : { start, end };
}

/** A text without any of these characters at its ends. */
export function trimmedOf(text: string, start: string, end: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && start.includes(text.charAt(from))) from += 1;
  while (to > from && end.includes(text.charAt(to - 1))) to -= 1;
  return text.slice(from, to);
}

/** Where a name stands in a stretch of the source, behind `from` characters of it; the whole stretch where markup stands between its letters. */
export function placeIn(range: Range, source: string, name: string, from = 0): Range {
  const at = source.indexOf(name, Math.min(from, source.length));
  return at < 0 ? range : { start: range.start + at, end: range.start + at + name.length };
}
