/** Pipe tables by their columns: which column holds what, and which rows do not fit. Tables drawn in HTML are not read. */
import type { FieldKey } from '../knowledge/schema.ts';
import type { Block, Cell, Row } from './block.ts';
import type { BlockFilter } from './blockShape.ts';
import type { ArchDocument, DocumentFact } from './document.ts';
import { headingName } from './headingText.ts';
import type { InlineFact } from './inline.ts';
import type { Section } from './section.ts';
import { fieldOfLabel } from './vocabulary.ts';

export interface TableColumn {
  readonly index: number;
  readonly cell: Cell;
  /** As a reader sees it. */
  readonly heading: string;
  /** `heading` levelled for comparison: see `headingName`. */
  readonly name: string;
  /** What its cells hold, where the heading has a known meaning. */
  readonly key: FieldKey | undefined;
}

/** A row with fewer or more cells than the header. */
export interface RaggedRow {
  readonly row: Row;
  /** Cells it has, and should have. */
  readonly count: number;
  readonly expected: number;
}

/** A column's heading levelled, and the field it names. */
export const columnName: InlineFact<{ readonly name: string; readonly key: FieldKey | undefined }> = {
  compute: (inline) => {
    const name = headingName(inline.text.trim());
    return { name, key: fieldOfLabel(name) };
  },
};

export class Table {
  readonly block: Block;
  readonly section: Section;
  #columns: readonly TableColumn[] | undefined;

  constructor(block: Block, section: Section) {
    this.block = block;
    this.section = section;
  }

  get columns(): readonly TableColumn[] {
    return (this.#columns ??= (this.header?.cells ?? []).map((cell, index) => ({
      index,
      cell,
      heading: cell.text,
      ...cell.inline.fact(columnName),
    })));
  }

  get header(): Row | undefined {
    return this.block.rows[0];
  }

  /** Rows below the header. */
  get rows(): readonly Row[] {
    return this.block.rows.slice(1);
  }

  /** The first column that holds `key`. */
  column(key: FieldKey): TableColumn | undefined {
    return this.columns.find((column) => column.key === key);
  }

  /** The first column whose levelled heading satisfies `test`. */
  columnNamed(test: (name: string) => boolean): TableColumn | undefined {
    return this.columns.find((column) => test(column.name));
  }

  /** The cell of `row` in a column; undefined where the row is too short or there is no such column. */
  cell(row: Row, column: TableColumn | undefined): Cell | undefined {
    return column && row.cells[column.index];
  }

  /** Rows that do not have one cell for each column. */
  get ragged(): readonly RaggedRow[] {
    const expected = this.columns.length;
    return this.rows.filter((row) => row.cells.length !== expected).map((row) => ({ row, count: row.cells.length, expected }));
  }
}

const tabular: BlockFilter = { words: /\|/, matches: (shape) => shape.kind === 'table' };
const fact: DocumentFact<readonly Table[]> = {
  compute: (document) =>
    document
      .walkWhere(tabular)
      .filter((block) => block.kind === 'table')
      .map((block) => new Table(block, document.sectionAt(block.start))),
};

/** All tables in document order, those in lists and quotes included. */
export function tablesOf(document: ArchDocument): readonly Table[] {
  return document.fact(fact);
}

const byBlock: DocumentFact<ReadonlyMap<Block, Table>> = {
  compute: (document) => new Map(tablesOf(document).map((table) => [table.block, table])),
};

/** The table that a block is. */
export function tableAt(document: ArchDocument, block: Block): Table | undefined {
  return document.fact(byBlock).get(block);
}

/** The tables of a section itself, without those of its child sections. */
export function tablesIn(document: ArchDocument, section: Section): readonly Table[] {
  return tablesOf(document).filter((table) => table.section === section);
}
