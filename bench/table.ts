/** The results as a table: what was measured, against what, and whether it stays within its budget. */

/** One line of the table. */
export interface Result {
  readonly what: string;
  /** Ours, with its unit. */
  readonly ours: string;
  /** Whom we are measured against, with its figure. */
  readonly against: string;
  /** What is compared with the budget: a ratio, or an amount. */
  readonly value: number;
  /** Above this a release is held back; undefined for a figure that is only shown. */
  readonly must?: number;
  readonly aim?: number;
}

/** Aligned columns with a line ending. */
export function table(results: readonly Result[]): string {
  const head = ['', 'ours', 'against', 'value', 'must', 'aim', 'verdict'];
  const rows = [
    head,
    ...results.map((result) => [
      result.what,
      result.ours,
      result.against,
      number(result.value),
      bound(result.must),
      bound(result.aim),
      verdict(result),
    ]),
  ];
  const widths = head.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map(
      (row) =>
        `${row
          .map((cell, column) => cell.padEnd(widths[column] ?? 0))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('');
}

/** Whether no result is beyond its budget. */
export function passes(results: readonly Result[]): boolean {
  return results.every((result) => verdict(result) !== 'over');
}

/** A time in a unit people read. */
export function duration(milliseconds: number): string {
  return milliseconds >= 1000 ? `${(milliseconds / 1000).toFixed(2)} s` : `${milliseconds.toFixed(milliseconds < 10 ? 1 : 0)} ms`;
}

function verdict({ value, must, aim }: Result): string {
  if (aim !== undefined && value <= aim) return 'aim met';
  if (must === undefined) return '';
  return value <= must ? 'within' : 'over';
}

function bound(value: number | undefined): string {
  return value === undefined ? '' : `≤ ${number(value)}`;
}

function number(value: number): string {
  return value.toFixed(value < 10 ? 2 : 0);
}
