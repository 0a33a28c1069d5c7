/** Reads the tables of a plan that say who calls whom: one row per connection. Judges nothing; connections told in prose are not read. */
import { regex } from '../base/patterns.ts';
import type { Cell, Row } from '../document/block.ts';
import type { BlockFilter } from '../document/blockShape.ts';
import type { ArchDocument, DocumentFact } from '../document/document.ts';
import { columnName, tablesOf, type Table, type TableColumn } from '../document/tables.ts';
import { fieldAliases } from '../knowledge/vocabulary/fields.ts';
import { statedInCell, type Stated } from './stated.ts';
import { columnsFor, type ColumnNames } from './tableParts.ts';

/** What a connection is asked for. */
export type ConnectionPart = 'failure' | 'sync' | 'format' | 'method';

export interface Connection {
  /** The calling and the called side as written; undefined where they cannot be told apart. */
  readonly from: string | undefined;
  readonly to: string | undefined;
  /** `Frontend → API`, or the cell of the caller. */
  readonly name: Stated;
  readonly row: Row;
  /** Cells by part; a part whose column is there and whose cell is not is absent. */
  readonly cells: ReadonlyMap<ConnectionPart, Cell>;
}

export interface CommunicationTable {
  readonly table: Table;
  readonly columns: ReadonlyMap<ConnectionPart, TableColumn>;
  readonly connections: readonly Connection[];
}

const PARTS: ColumnNames<ConnectionPart> = {
  failure: new RegExp(
    String.raw`^(?:${fieldAliases['failure-mode'].map((name) => name.replaceAll('-', ' ')).join('|')})$|fail|\berrors?\b|fallback|retry|retries|resilience|degrad|fehler|ausfall|échec|erreur|障害|エラー`,
  ),
  sync: /\ba?sync|synchron|^(?:mode|style|pattern|interaction)$|同期/,
  format: /^(?:data |message |payload )?(?:format|payload|encoding|serialization|serialisation|schema|content type)\b|形式/,
  method:
    /^(?:method|protocol|transport|via|mechanism|how|channel|technology|protokoll|methode|communication|interface|type)\b|protocol|方式|プロトコル/,
};
const BOTH = regex('')`
  ^(?:from\s*(?:[→>⟶➜⇒/]|->|to)\s*to|von\s*(?:→|->|nach)\s*(?:nach|zu)?|connection|caller\s*(?:→|->)\s*callee|
  source\s*(?:→|->|to)\s*(?:target|destination))$
`;
const FROM = /^(?:from|source|caller|producer|client|von|quelle|de|origin)$/;
const TO = /^(?:to|target|destination|callee|consumer|server|nach|ziel|à|para)$/;
const ARROW = /[→⟶➜⇒↔⇄]|<?[-=]{1,2}>/;

/** Tables with a heading that names a side of a connection. */
const sided: BlockFilter = {
  matches: ({ rows }) =>
    rows[0]?.cells.some(({ inline }) => [BOTH, FROM, TO].some((side) => side.test(inline.fact(columnName).name))) === true,
};
const fact: DocumentFact<readonly CommunicationTable[]> = {
  compute: (document) =>
    tablesOf(document)
      .filter(({ block }) => block.holds(sided))
      .flatMap(readTable),
};

/** The communication tables of a document. */
export function communicationOf(document: ArchDocument): readonly CommunicationTable[] {
  return document.fact(fact);
}

function readTable(table: Table): CommunicationTable[] {
  const both = table.columnNamed((name) => BOTH.test(name));
  const from = both ?? table.columnNamed((name) => FROM.test(name));
  const to = both ?? table.columnNamed((name) => TO.test(name));
  if (from === undefined || to === undefined) return [];
  const columns = columnsFor(table, PARTS);
  if (columns.size === 0) return [];
  return [{ table, columns, connections: table.rows.flatMap((row) => readRow(table, row, from, to, columns)) }];
}

function readRow(
  table: Table,
  row: Row,
  from: TableColumn,
  to: TableColumn,
  columns: ReadonlyMap<ConnectionPart, TableColumn>,
): Connection[] {
  const name = statedInCell(table.cell(row, from));
  if (name === undefined || name.text === '') return [];
  const [left, right] = from === to ? name.text.split(ARROW).map((side) => side.trim()) : [name.text, table.cell(row, to)?.text];
  const cells = new Map<ConnectionPart, Cell>();
  for (const [part, column] of columns) {
    const cell = table.cell(row, column);
    if (cell !== undefined) cells.set(part, cell);
  }
  return [{ from: right === undefined ? undefined : left, to: right, name, row, cells }];
}
