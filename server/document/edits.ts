/**
 * Small changes to a document's text in the document's own manner: its line endings, its blank lines, its table borders.
 * Decides nothing about what to write.
 */
import type { Range } from '../base/range.ts';
import type { Block, Row } from './block.ts';
import type { ArchDocument } from './document.ts';
import type { Section } from './section.ts';

/** Replaces a stretch; an empty range inserts. */
export interface Edit {
  readonly range: Range;
  readonly newText: string;
}

/** The text after all edits, whose ranges speak of `text` and must not overlap; insertions at one place keep their order. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const { range, newText } of inOrder(edits)) {
    if (range.start < at) throw new RangeError(`Edits overlap at ${range.start}`);
    result += text.slice(at, range.start) + newText;
    at = range.end;
  }
  return result + text.slice(at);
}

/** Whether two of the edits change the same characters. */
export function editsOverlap(edits: readonly Edit[]): boolean {
  const ordered = inOrder(edits);
  return ordered.some(({ range }, index) => range.start < (ordered[index - 1]?.range.end ?? 0));
}

/** Puts whole lines before `line`; a line past the last one appends them. */
export function insertLines(document: ArchDocument, line: number, newLines: readonly string[]): Edit {
  const { lines, lineEnding, text } = document;
  const at = lines.start(line);
  const appended = line >= lines.lineCount;
  const written = newLines.join(lineEnding);
  if (appended && text !== '') return { range: { start: at, end: at }, newText: lineEnding + written };
  return { range: { start: at, end: at }, newText: written + lineEnding };
}

/**
 * Puts a new section behind `after` and all its children; behind the root means before the first section. One blank line
 * sets it off, and its heading is set off from its text as the document does elsewhere.
 */
export function insertSection(document: ArchDocument, after: Section, level: number, heading: string, bodyLines: readonly string[]): Edit {
  const { lineEnding } = document;
  const head = `${'#'.repeat(level)} ${heading}`;
  const body = bodyLines.length === 0 ? [] : blankAfterHeadings(document) ? ['', ...bodyLines] : bodyLines;
  const written = [head, ...body].join(lineEnding);
  const at = after.form === 'root' ? endOfOpening(document, after) : after.end;
  const gap = at <= document.bodyStart ? '' : lineEnding + lineEnding;
  const behind = gap === '' && document.text.length > at ? lineEnding + lineEnding : '';
  return { range: { start: at, end: at }, newText: gap + written + behind };
}

/** Adds lines at the end of a section's own text, before its child sections; one blank line sets them off, unless they go on with its list. */
export function appendToSection(document: ArchDocument, section: Section, newLines: readonly string[]): Edit {
  const { lineEnding } = document;
  const last = section.blocks.at(-1);
  const at = last?.end ?? section.headRange.end;
  const goesOn = last?.kind === 'list' && last.children.at(-1)?.mark === '-' && newLines.every((line) => line.startsWith('- '));
  const gap =
    goesOn || (last === undefined && section.form === 'heading' && !blankAfterHeadings(document)) ? lineEnding : lineEnding + lineEnding;
  return { range: { start: at, end: at }, newText: gap + newLines.join(lineEnding) };
}

/** Adds an item behind the last one of a list, with its mark and indentation; numbered lists count on. */
export function appendToList(document: ArchDocument, list: Block, text: string): Edit {
  const last = list.children.at(-1);
  const at = last?.end ?? list.end;
  const indent = last === undefined ? '' : document.text.slice(document.lines.start(last.line), last.start);
  return { range: { start: at, end: at }, newText: `${document.lineEnding}${indent}${nextMark(last?.mark ?? '-')} ${text}` };
}

/** Adds cells at the end of a table row, with the border the row has. */
export function appendCells(document: ArchDocument, row: Row, cells: readonly string[]): Edit {
  const closed = /(?:^|[^\\])\|$/.test(document.slice(row));
  const newText = closed ? cells.map((cell) => ` ${cell} |`).join('') : cells.map((cell) => ` | ${cell}`).join('');
  return { range: { start: row.end, end: row.end }, newText };
}

function inOrder(edits: readonly Edit[]): Edit[] {
  return [...edits].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
}

/** Behind front matter, and behind what stands before the first section. */
function endOfOpening(document: ArchDocument, root: Section): number {
  return root.blocks.at(-1)?.end ?? document.bodyStart;
}

/** Whether most headings have a blank line below them; a document of no habit gets one. */
function blankAfterHeadings(document: ArchDocument): boolean {
  const headings = document.blocks.filter((block) => block.kind === 'heading' && block.endLine < document.lines.lineCount);
  const set = headings.filter((block) => document.lines.text(block.endLine).trim() === '');
  return set.length * 2 >= headings.length;
}

function nextMark(mark: string): string {
  const number = /^\d+/.exec(mark)?.[0];
  return number === undefined ? mark : `${Number(number) + 1}${mark.slice(number.length)}`;
}
