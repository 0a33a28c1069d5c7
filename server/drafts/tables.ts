/** Tables of a new document: padded columns, choices in cells. */
import type { TableSpec } from '../knowledge/schema.ts';
import { choiceHole, holesIn, plainLine, type Line } from './lines.ts';

/** Header, delimiter row and starting rows. */
export function tableLines(table: TableSpec): readonly Line[] {
  const rows: readonly (readonly Line[])[] = table.rows.map((row) =>
    table.columns.map((column, index) => {
      const text = row[index] ?? '';
      return column.choices === undefined ? holesIn(text) : [choiceHole(column.choices, text)];
    }),
  );
  const header = table.columns.map((column) => holesIn(column.heading));
  const widths = table.columns.map((_, index) => Math.max(3, ...[header, ...rows].map((row) => width(row[index] ?? ['']))));
  const delimiter: Line = [`| ${widths.map((each) => '-'.repeat(each)).join(' | ')} |`];
  return [rowLine(header, widths), delimiter, ...rows.map((row) => rowLine(row, widths))];
}

function rowLine(cells: readonly Line[], widths: readonly number[]): Line {
  return [...cells.flatMap((cell, index): Line => ['| ', ...cell, ' '.repeat(Math.max(0, (widths[index] ?? 0) - width(cell)) + 1)]), '|'];
}

function width(cell: Line): number {
  return plainLine(cell, {}).length;
}
