/** Where a document lists its entities outside drawings: tables, lists, headings of the data model, and tables created in code. One listing each; judges nothing. */
import type { Range } from '../../base/range.ts';
import type { Block, Row } from '../../document/block.ts';
import type { ArchDocument, DocumentFact } from '../../document/document.ts';
import type { Section } from '../../document/section.ts';
import { tablesOf } from '../../document/tables.ts';
import { sectionsFor } from '../../plan/planSections.ts';
import { statedIn } from '../../plan/stated.ts';
import { thingName } from './ownership.ts';
import { standingOfSection } from '../standing.ts';
import { CREATE_TABLE } from './createdTables.ts';

export interface ListedEntity {
  /** Levelled and written as one word: `orderitem`. */
  readonly key: string;
  readonly title: string;
  readonly range: Range;
  /** All that the listing says of it. */
  readonly text: string;
}

/** A table, a list, the headings of one section, or the code of the document. */
export interface EntityListing {
  readonly entities: readonly ListedEntity[];
  readonly section: Section;
  /** The table whose rows they are. */
  readonly table: Block | undefined;
}

const fact: DocumentFact<readonly EntityListing[]> = {
  compute: (document) => {
    const sections = sectionsFor(document, 'data-model', 'data-design')
      .filter((section) => standingOfSection(section) === 'own')
      .flatMap((section) => section.walk());
    return [...sections.flatMap((section) => [...listingsIn(document, section)]), ...created(document, sections)].filter(
      ({ entities }) => entities.length >= 2,
    );
  },
};

/** The listings of two entities or more, in document order. */
export function entityListings(document: ArchDocument): readonly EntityListing[] {
  return document.fact(fact);
}

/** What two spellings of an entity have in common: `ORDER_ITEM`, `order_items`, `Order Item`. */
export function entityKey(written: string): string {
  return thingName(written.replaceAll(/[`*]/g, '').split('(', 1)[0]?.trim() ?? '').replaceAll(/[^\p{L}\p{N}]/gu, '');
}

const ENTITY_COLUMN =
  /^(?:entity|entities|table|collection|model|aggregate|name|object|entity name|table name|entity table|domain object)s?$/;
const ATTRIBUTE_COLUMN = /^(?:field|column|attribute|property|column name|field name)s?$/;

function* listingsIn(document: ArchDocument, section: Section): Generator<EntityListing> {
  for (const table of tablesOf(document)) {
    const [named] = table.columns;
    if (table.section !== section || named === undefined || !ENTITY_COLUMN.test(named.name)) continue;
    yield { section, table: table.block, entities: table.rows.flatMap((row) => rowEntity(row)) };
  }
  for (const block of section.blocks)
    if (block.kind === 'list') yield { section, table: undefined, entities: block.children.flatMap((item) => itemEntity(item)) };
  const described = section.children.filter((child) => child.form === 'heading' && describesEntity(document, child));
  yield { section, table: undefined, entities: described.map((child) => entity(child.title, child.titleRange, child.fullText)) };
}

function entity(title: string, range: Range, text: string): ListedEntity {
  return { key: entityKey(title), title: title.replaceAll('`', ''), range, text };
}

function rowEntity(row: Row): ListedEntity[] {
  const cell = row.cells[0];
  return cell === undefined || !/\p{L}/u.test(cell.text)
    ? []
    : [entity(cell.text, { start: cell.start, end: cell.end }, row.cells.map((each) => each.text).join(' | '))];
}

/** `- **Order**: …`, `` - `orders` (id, total) ``. */
function itemEntity(item: Block): ListedEntity[] {
  const inline = item.children[0]?.inline;
  const marked = inline?.spans.find((span) => (span.kind === 'strong' || span.kind === 'code') && span.plainStart === 0);
  if (inline === undefined || marked === undefined) return [];
  const name = inline.text.slice(0, marked.plainEnd).replace(/:$/, '');
  return [entity(name, statedIn(inline, 0, name.length).range, item.text)];
}

/** A heading with a table or a list of attributes below it. */
function describesEntity(document: ArchDocument, section: Section): boolean {
  return section.blocks.some(
    (block) =>
      block.kind === 'table' &&
      tablesOf(document).some(
        (table) => table.block.start === block.start && table.columns.some((column) => ATTRIBUTE_COLUMN.test(column.name)),
      ),
  );
}

function* created(document: ArchDocument, sections: readonly Section[]): Generator<EntityListing> {
  const [first] = sections;
  if (first === undefined) return;
  const entities = sections
    .flatMap((section) => section.blocks)
    .filter((block) => block.kind === 'fence')
    .flatMap((block) =>
      [...document.slice(block.content).matchAll(CREATE_TABLE)].map((match) => {
        const name = match[1] ?? '';
        const at = block.content.start + match.index + match[0].lastIndexOf(name);
        return entity(name, { start: at, end: at + name.length }, match[0]);
      }),
    );
  yield { section: first, table: undefined, entities };
}
