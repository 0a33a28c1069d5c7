/** The entities that the data model lists with a place for their owners, and tables of who owns which data. Judges nothing. */
import type { Cell } from '../../document/block.ts';
import type { ArchDocument, DocumentFact } from '../../document/document.ts';
import { tablesOf, type Table } from '../../document/tables.ts';
import { sectionsFor } from '../../plan/planSections.ts';
import { saysNothing, statedIn, type Stated } from '../../plan/stated.ts';
import { thingName } from './ownership.ts';

/** An entity that the data model lists. */
export interface Entity {
  /** Levelled. */
  readonly name: string;
  readonly title: Stated;
  /** The cell of its owner; undefined where the list has no place for owners. */
  readonly ownerCell: Cell | undefined;
}

const entityFact: DocumentFact<readonly Entity[]> = {
  compute: (document) => {
    const sections = sectionsFor(document, 'data-model', 'data-design');
    const elsewhere = tablesOf(document).filter(
      (table) => isOwnershipTable(table) && !sections.some((section) => section.encloses(table.section)),
    );
    return [
      ...sections.flatMap((section) => section.walk().flatMap((each) => entitiesIn(document, each))),
      ...elsewhere.flatMap(entityRows),
    ];
  },
};

/** The entities of the data model, in document order. */
export function entitiesOf(document: ArchDocument): readonly Entity[] {
  return document.fact(entityFact);
}

const ENTITY_COLUMN = /^(?:entity|entities|table|collection|model|aggregate|name|object|data|data type|resource|record)s?$/;
const OWNER_COLUMN =
  /^(?:owner|owned by|owning (?:service|component|module)|owner service|service|component|source of truth|system of record|responsible service)s?$/;

function entitiesIn(document: ArchDocument, section: ReturnType<typeof sectionsFor>[number]): Entity[] {
  const rows = tablesOf(document)
    .filter((table) => table.section === section)
    .flatMap(entityRows);
  if (rows.length > 0) return rows;
  return section.blocks
    .filter((block) => block.kind === 'list')
    .flatMap((list) =>
      list.children.flatMap((item): Entity[] => {
        const inline = item.children[0]?.inline;
        const marked = inline?.spans.find((span) => (span.kind === 'strong' || span.kind === 'code') && span.plainStart === 0);
        if (
          inline === undefined ||
          marked === undefined ||
          !/^[\s:(—–-]*\p{L}[\p{L}_]*(?:,| ?\()/u.test(inline.text.slice(marked.plainEnd))
        )
          return [];
        const title = statedIn(inline, 0, marked.plainEnd);
        return [{ name: thingName(title.text), title: { ...title, text: title.text.replace(/:$/, '') }, ownerCell: undefined }];
      }),
    );
}

/** A table of who owns which data, wherever it stands. */
function isOwnershipTable(table: Table): boolean {
  return (
    /^(?:entity|entities|table|collection|aggregate|data|data entity)s?$/.test(table.columns[0]?.name ?? '') &&
    table.columns
      .slice(1)
      .some(
        (column) =>
          column.key === 'owner' || /^(?:owned by|owning (?:service|component|module)|source of truth|system of record)$/.test(column.name),
      )
  );
}

function entityRows(table: Table): Entity[] {
  const named = table.columns.find((column) => ENTITY_COLUMN.test(column.name));
  const owner = table.columns.find((column) => column !== named && (column.key === 'owner' || OWNER_COLUMN.test(column.name)));
  if (named === undefined || (owner === undefined && (named.index !== 0 || tellsWhereKept(table)))) return [];
  return table.rows.flatMap((row): Entity[] => {
    const cell = table.cell(row, named);
    if (cell === undefined || saysNothing(cell.text)) return [];
    return [
      {
        name: thingName(cell.text.replaceAll('`', '')),
        title: { text: cell.text, range: { start: cell.start, end: cell.end } },
        ownerCell: table.cell(row, owner),
      },
    ];
  });
}

const STORE_COLUMN = /^(?:storage|stores?|data ?store|database|technology|kept in|stored in)$/;

/** `Data Type | Storage | Justification`: kinds of data and where they are kept, which need not be entities. */
function tellsWhereKept({ columns }: Table): boolean {
  return /^data(?: types?| kinds?)?$/.test(columns[0]?.name ?? '') && columns.some(({ name }) => STORE_COLUMN.test(name));
}
