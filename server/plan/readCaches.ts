/** Reads the tables of a plan that say what is cached: one row per cache. Judges nothing; caches told in prose are not read. */
import { regex } from '../base/patterns.ts';
import type { Cell, Row } from '../document/block.ts';
import type { ArchDocument, DocumentFact } from '../document/document.ts';
import { headingName } from '../document/headingText.ts';
import { tablesOf, type Table, type TableColumn } from '../document/tables.ts';
import { statedInCell, type Stated } from './stated.ts';
import { columnsFor, type ColumnNames } from './tableParts.ts';

/** What a cache is asked for. */
export type CachePart = 'lifetime' | 'invalidation' | 'location';

export interface CacheRow {
  readonly name: Stated;
  readonly row: Row;
  /** Cells by part; a part whose column is there and whose cell is not is absent. */
  readonly cells: ReadonlyMap<CachePart, Cell>;
}

export interface CacheTable {
  readonly table: Table;
  readonly columns: ReadonlyMap<CachePart, TableColumn>;
  readonly caches: readonly CacheRow[];
}

const PARTS: ColumnNames<CachePart> = {
  lifetime: regex('')`
    \bttl\b|^(?:lifetime|life time|how long|kept for|duration|retention|time to live|expiry|expiration|expires|max age|cache duration|
    lebensdauer|gültigkeit|durée|duración|duração)$|有効期限
  `,
  invalidation: /invalid|evict|^(?:purge|refresh|cleared|ends|invalidierung)|無効化|失效/,
  location: regex('')`
    ^(?:cache )?(?:location|technology|store|storage|where|backend|tool|product|ort|speicherort|emplacement|ubicación|localização)$|
    ^cached (?:in|at)$|^cache (?:technology|type|tier|location)$|^(?:cache|tier)$|場所|位置
  `,
};

/** The part that a column of this heading holds; undefined for another column. */
export function cachePartOf(heading: string): CachePart | undefined {
  const name = headingName(heading);
  return (Object.keys(PARTS) as CachePart[]).find((part) => PARTS[part].test(name));
}

const fact: DocumentFact<readonly CacheTable[]> = { compute: (document) => tablesOf(document).flatMap(readTable) };

/** The cache tables of a document: those that state a lifetime or an invalidation, and stand among caches or speak of one more part. */
export function cachesOf(document: ArchDocument): readonly CacheTable[] {
  return document.fact(fact);
}

function readTable(table: Table): CacheTable[] {
  const columns = columnsFor(table, PARTS);
  const among = isAmongCaches(table) || table.columns.some((column) => /\bcach/.test(column.name));
  if (!(columns.has('lifetime') || columns.has('invalidation')) || columns.size < 2 || !among) return [];
  const named = table.columns.find((column) => ![...columns.values()].includes(column)) ?? table.columns[0];
  const caches = table.rows.flatMap((row): CacheRow[] => {
    const name = statedInCell(table.cell(row, named));
    return name === undefined || name.text === '' ? [] : [{ name, row, cells: cellsOf(table, row, columns) }];
  });
  return [{ table, columns, caches }];
}

function isAmongCaches(table: Table): boolean {
  for (let each: Table['section'] | undefined = table.section; each !== undefined; each = each.parent)
    if (each.role === 'caching') return true;
  return false;
}

function cellsOf(table: Table, row: Row, columns: ReadonlyMap<CachePart, TableColumn>): ReadonlyMap<CachePart, Cell> {
  const cells = new Map<CachePart, Cell>();
  for (const [part, column] of columns) {
    const cell = table.cell(row, column);
    if (cell !== undefined) cells.set(part, cell);
  }
  return cells;
}
