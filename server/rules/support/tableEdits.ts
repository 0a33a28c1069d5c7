/** Changes to tables that keep their borders: cells, columns and rows that are missing. Decides nothing about what to write. */
import type { Row } from '../../document/block.ts';
import type { ArchDocument } from '../../document/document.ts';
import type { Edit } from '../../document/edits.ts';
import type { Table } from '../../document/tables.ts';

/** Gives a short row the cells it lacks. A row left open is closed, since an empty last cell needs its border. */
export function padRow(document: ArchDocument, row: Row, cells: readonly string[]): Edit {
  const closing = isClosed(document, row) ? '' : ' |';
  return { range: { start: row.end, end: row.end }, newText: closing + cells.map((cell) => ` ${cell} |`).join('') };
}

/** Adds a column at the right: its heading, its rule, and `cell` in every row. */
export function appendColumn(
  document: ArchDocument,
  table: Table,
  heading: string,
  cell: (row: Row, index: number) => string,
): readonly Edit[] {
  const header = table.header;
  if (header === undefined) return [];
  const ruleEnd = document.lines.start(header.line + 1) + document.lines.text(header.line + 1).trimEnd().length;
  const rule = { range: { start: ruleEnd, end: ruleEnd }, newText: document.text.charAt(ruleEnd - 1) === '|' ? ' --- |' : ' | ---' };
  const added = (row: Row, text: string): Edit => ({
    range: { start: row.end, end: row.end },
    newText: isClosed(document, row) ? ` ${text} |` : ` | ${text}`,
  });
  return [added(header, heading), rule, ...table.rows.map((row, index) => added(row, cell(row, index)))];
}

/** Adds a row behind `row`, indented as it is. */
export function appendRow(document: ArchDocument, row: Row, cells: readonly string[]): Edit {
  const line = document.lines.lineAt(row.start);
  const indent = document.text.slice(document.lines.start(line), row.start);
  const at = document.lines.start(line) + document.lines.text(line).length;
  return { range: { start: at, end: at }, newText: `${document.lineEnding}${indent}| ${cells.join(' | ')} |` };
}

function isClosed(document: ArchDocument, row: Row): boolean {
  const text = document.slice(row);
  return text.endsWith('|') && !text.endsWith(String.raw`\|`);
}
