/** Columns of a table by what they are for, where the general vocabulary of fields has no name for it. Knows no rows. */
import type { Table, TableColumn } from '../document/tables.ts';

/** What a column goes by: a whole levelled heading, or a word of it. */
export type ColumnNames<K extends string> = Readonly<Record<K, RegExp>>;

/** The column for each part, each column serving the first part that claims it. */
export function columnsFor<K extends string>(table: Table, names: ColumnNames<K>): ReadonlyMap<K, TableColumn> {
  const found = new Map<K, TableColumn>();
  const taken = new Set<TableColumn>();
  for (const [part, pattern] of Object.entries(names) as [K, RegExp][]) {
    const column = table.columns.find((each) => !taken.has(each) && pattern.test(each.name));
    if (column === undefined) continue;
    found.set(part, column);
    taken.add(column);
  }
  return found;
}
