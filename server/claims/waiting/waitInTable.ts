/** A timeout in a cell: whose it is, by the heading and the label of its row. Timeouts told in sentences are `waitInProse.ts`. */
import { LETTER, anyWord } from '../../base/patterns.ts';
import type { TableColumn } from '../../document/tables.ts';
import type { Figure } from '../../quantities/figure.ts';
import { NO_CALL, WAITS, ALL, EACH_TRY, type WaitReading } from './waitWords.ts';
import { nameOf, waitNamesIn } from './waitNames.ts';

/** Columns that tell what happens besides the call. */
const ASIDE = anyWord`fail${LETTER}*|fallback|errors?|notes?|remarks?|comments?|behaviou?r|degrad${LETTER}*`;
const NOBODY_WAITS = anyWord`async${LETTER}*|in the background|fire[- ]and[- ]forget|nobody waits|by events?|in parallel`;
const FROM = /^(?:from|caller|source|client|calling|waiter)(?: (?:service|component))?$/;
const TO = /^(?:to|callee|target|dependency|destination|called|downstream|calls)(?: (?:service|component))?$/;

const OF_CALLERS = anyWord`callers?|upstream|client`;

/** What the row and the heading say of a wait; undefined where the figure is none. */
export function waitInTable({ cell }: Figure): WaitReading | undefined {
  if (cell === undefined) return undefined;
  const { table, row, column } = cell;
  const label = table.cell(row, table.columns[0])?.text ?? '';
  const inRow = WAITS.test(label) && column.index > 0;
  if (
    !(WAITS.test(column.heading) || inRow) ||
    NO_CALL.test(column.heading) ||
    row.cells.some((each, index) => (ASIDE.test(table.columns[index]?.heading ?? '') ? NOBODY_WAITS : NO_CALL).test(each.text))
  )
    return undefined;
  const caller = OF_CALLERS.test(column.heading);
  const scope =
    caller || ALL.test(column.heading) || ALL.test(label)
      ? 'all'
      : EACH_TRY.test(column.heading) || (inRow && EACH_TRY.test(label))
        ? 'try'
        : 'call';
  const named = (pattern: RegExp): string | undefined =>
    nameIn(
      row.cells,
      table.columns.find((each) => pattern.test(each.name)),
    );
  const [from, to] = [named(FROM), named(TO)];
  if (from !== undefined || to !== undefined) return { scope, waiter: from, callee: to };
  const names = inRow ? waitNamesIn(label.replace(WAITS, ''), '') : waitNamesIn(label, '');
  return { scope, waiter: names.waiter ?? (inRow ? undefined : nameOf(label)), callee: names.callee };
}

function nameIn(cells: readonly { readonly text: string }[], column: TableColumn | undefined): string | undefined {
  return column === undefined ? undefined : nameOf(cells[column.index]?.text ?? '');
}
