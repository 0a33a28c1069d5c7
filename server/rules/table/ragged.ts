/** Table rows that do not have one cell for each column: readers see text cut off or in the wrong column. */
import type { Range } from '../../base/range.ts';
import type { BlockFilter } from '../../document/blockShape.ts';
import { tablesOf, type RaggedRow } from '../../document/tables.ts';
import { defineRule } from '../rule.ts';
import { pipesInCode } from '../support/pipesInCode.ts';
import { padRow } from '../support/tableEdits.ts';

interface State {
  readonly ragged: RaggedRow;
  /** Pipes inside code that split cells though nobody meant them to. */
  readonly pipes: readonly Range[];
}

const uneven: BlockFilter = { matches: ({ rows }) => rows.some(({ cells }) => cells.length !== rows[0]?.cells.length) };

export const ragged = defineRule<'fewer' | 'more' | 'code' | 'swallowed', State>({
  meta: {
    id: 'table/ragged',
    title: 'A table row has fewer or more cells than the header',
    severity: 'warning',
    kinds: ['adr', 'plan'],
    tier: 'c',
    fix: 'safe',
    since: '0.1.0',
    sources: ['OWN'],
    messages: {
      fewer: 'This row has {count} of {expected} cells, so its values may stand in the wrong column. Add the cells it lacks.',
      more: 'This row has {count} cells below a header of {expected}. What stands in the surplus cells is not shown; escape the pipe or remove the cell.',
      code: 'A pipe inside code ends the cell too, so this row has {count} cells below a header of {expected} and its end is not shown. Write it as \\|.',
      swallowed: 'This line stands directly below a table and becomes a row of it. An empty line between them keeps it a text of its own.',
    },
  },
  *check({ document }) {
    for (const table of tablesOf(document)) {
      if (!table.block.holds(uneven)) continue;
      for (const each of table.ragged) {
        const { row, count, expected } = each;
        const source = document.slice(row);
        // Renderers differ on an escaped backslash before a pipe, and attributes below a table are no row.
        if (source.includes('\\\\|') || /^\{[:#.]/.test(source)) continue;
        const data = { count, expected };
        if (count < expected) {
          const message = source.includes('|') ? 'fewer' : 'swallowed';
          yield { message, data, range: { start: row.start, end: row.end }, state: { ragged: each, pipes: [] } };
          continue;
        }
        const surplus = row.cells.slice(expected);
        if (surplus.every((cell) => cell.text === '')) continue;
        const inCode = pipesInCode(source).map((at) => ({ start: row.start + at, end: row.start + at + 1 }));
        const pipes = inCode.length === count - expected ? inCode : [];
        const first = pipes[0];
        yield first === undefined
          ? {
              message: 'more',
              data,
              range: { start: surplus[0]?.start ?? row.start, end: surplus.at(-1)?.end ?? row.end },
              state: { ragged: each, pipes },
            }
          : { message: 'code', data, range: first, state: { ragged: each, pipes } };
      }
    }
  },
  fix({ document }, { message, state }) {
    if (state === undefined) return [];
    const { row, count, expected } = state.ragged;
    if (message === 'fewer')
      return [
        {
          title: 'Add the missing cells',
          edits: [
            padRow(
              document,
              row,
              Array.from({ length: expected - count }, () => ''),
            ),
          ],
          preferred: true,
        },
      ];
    if (message === 'code')
      return [
        {
          title: 'Escape the pipe',
          edits: state.pipes.map(({ start }) => ({ range: { start, end: start }, newText: '\\' })),
          preferred: true,
        },
      ];
    return [];
  },
});
