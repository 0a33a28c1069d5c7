/**
 * The entities of a data model with the fields and relations that its tables, lists, headings and code state. What a drawing shows of them
 * is not read here. Judges nothing.
 */
import type { Row } from '../../document/block.ts';
import type { ArchDocument, DocumentFact } from '../../document/document.ts';
import { tablesOf, type Table } from '../../document/tables.ts';
import type { Section } from '../../document/section.ts';
import { sectionsFor } from '../../plan/planSections.ts';
import { createdTables } from './createdTables.ts';
import { entityFieldsIn, keysIn, targetIn, type EntityField } from './entityFields.ts';
import { entityKey, entityListings, type EntityListing, type ListedEntity } from './listedEntities.ts';

export interface ModelEntity {
  /** Levelled: see `entityKey`. */
  readonly key: string;
  readonly title: string;
  readonly fields: readonly EntityField[];
}

/** How many of the second belong to one of the first, and of the first to one of the second. */
export type Cardinality = 'one-to-one' | 'one-to-many' | 'many-to-many';

export interface Relation {
  readonly from: string;
  readonly to: string;
  readonly cardinality: Cardinality;
  /** The words or the field that say so. */
  readonly said: string;
}

export interface EntityModel {
  readonly entities: readonly ModelEntity[];
  readonly relations: readonly Relation[];
}

const fact: DocumentFact<EntityModel> = { compute: readModel };

/** All that a document's data model states outside of drawings. */
export function entityModelOf(document: ArchDocument): EntityModel {
  return document.fact(fact);
}

function readModel(document: ArchDocument): EntityModel {
  const entities = new Map<string, ModelEntity>();
  const add = ({ key, title, fields }: ModelEntity): void => {
    const known = entities.get(key);
    if (key !== '' && (known === undefined || known.fields.length < fields.length))
      entities.set(key, { key, title: known?.title ?? title, fields });
  };
  for (const listing of entityListings(document))
    for (const entity of listing.entities) add({ key: entity.key, title: entity.title, fields: fieldsOf(document, listing, entity) });
  const sections = sectionsFor(document, 'data-model', 'data-design');
  for (const { name, fields } of sections
    .flatMap((section) => [...section.allBlocks()])
    .filter(({ kind }) => kind === 'fence')
    .flatMap((block) => createdTables(document.slice(block.content))))
    add({ key: entityKey(name), title: name, fields });
  const all = [...entities.values()];
  return { entities: all, relations: [...relationsIn(all, sections)] };
}

const FIELD_LIST = /(?:^|\s)(?:fields?|attributes?|columns?|properties)(?:\s|$)/;
const FIELD_COLUMN = /^(?:field|column|attribute|property|column name|field name|name)s?$/;
const TYPE_COLUMN = /^(?:data )?types?$/;

function fieldsOf(document: ArchDocument, listing: EntityListing, entity: ListedEntity): readonly EntityField[] {
  if (listing.table !== undefined) {
    const table = tablesOf(document).find(({ block }) => block.start === listing.table?.start);
    const row = table?.rows.find((each) => each.start <= entity.range.start && entity.range.end <= each.end);
    const column = table?.columnNamed((name) => FIELD_LIST.test(name));
    return table === undefined || row === undefined || column === undefined ? [] : entityFieldsIn(table.cell(row, column)?.text ?? '');
  }
  const section = listing.section.children.find((child) => child.titleRange.start === entity.range.start);
  if (section !== undefined)
    return tablesOf(document)
      .filter((table) => table.section === section)
      .flatMap(fieldRows);
  return entityFieldsIn(entity.text.slice(entity.title.length).replace(/^[\s:–—-]+/, ''));
}

function fieldRows(table: Table): readonly EntityField[] {
  const named = table.columnNamed((name) => FIELD_COLUMN.test(name));
  const typed = table.columnNamed((name) => TYPE_COLUMN.test(name));
  if (named === undefined) return [];
  return table.rows.flatMap((row: Row): EntityField[] => {
    const name = (table.cell(row, named)?.text ?? '').replaceAll('`', '').trim();
    const rest = row.cells.map((cell) => cell.text).join(' ');
    return /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name)
      ? [
          {
            name,
            type: (typed === undefined ? '' : (table.cell(row, typed)?.text ?? '')).replaceAll('`', ''),
            keys: keysIn(rest),
            refersTo: targetIn(rest),
          },
        ]
      : [];
  });
}

function* relationsIn(entities: readonly ModelEntity[], sections: readonly Section[]): Generator<Relation> {
  const told = new Set<string>();
  const isNew = (from: string, to: string): boolean => {
    const pair = [from, to].sort().join(' ');
    if (from === to || told.has(pair)) return false;
    told.add(pair);
    return true;
  };
  const find = (written: string): ModelEntity | undefined => entities.find(({ key }) => key !== '' && key === entityKey(written));
  for (const relation of [...sections.flatMap((section) => [...section.allBlocks()])].flatMap((block) =>
    block.ownInlines.flatMap(({ text }) => [...saidRelations(text, find)]),
  ))
    if (isNew(relation.from, relation.to)) yield relation;
  for (const entity of entities) {
    for (const { name, keys, refersTo } of entity.fields) {
      const owner =
        (refersTo === undefined ? undefined : find(refersTo)) ?? (/_?id$/i.test(name) ? find(name.replace(/_?id$/i, '')) : undefined);
      if (owner !== undefined && isNew(owner.key, entity.key))
        yield {
          from: owner.key,
          to: entity.key,
          cardinality: keys.includes('UK') || (keys.includes('PK') && keys.includes('FK')) ? 'one-to-one' : 'one-to-many',
          said: name,
        };
    }
  }
}

const VERB = /^(?:has|have|holds?|contains?|owns?|places?|includes?|belongs?)$/i;
/** What may stand between the verb and the second name, and what it says. */
const AMOUNT = /^(?:to )?(?:(zero or more|one or more|at least one|many|several|multiple)|exactly one|at most one|one|an?|the|a single) /i;
const RATIO = /^\(?(?:1:1|1:[nm*]|[nm*]:[nm*]|one-to-one|one-to-many|many-to-many)\)?$/i;

/** `A customer places many orders`, `each line belongs to one order`, `Order 1:n Line`. */
function* saidRelations(text: string, find: (written: string) => ModelEntity | undefined): Generator<Relation> {
  const words = text.split(/[^\p{L}\p{N}_:*()-]+/u);
  for (const [index, word] of words.entries()) {
    const isRatio = RATIO.test(word);
    if (!isRatio && !VERB.test(word)) continue;
    const rest = words.slice(index + 1, index + 7).join(' ');
    const amount = isRatio ? /^(?:with|to) /i.exec(rest) : AMOUNT.exec(rest);
    if (amount === null && !isRatio) continue;
    const [first, second] = rest.slice(amount?.[0].length ?? 0).split(' ');
    const one = find(words.slice(Math.max(0, index - 2), index).join(' ')) ?? find(words[index - 1] ?? '');
    const other = find(`${first ?? ''} ${second ?? ''}`) ?? find(first ?? '');
    if (one === undefined || other === undefined) continue;
    if (isRatio) yield { from: one.key, to: other.key, cardinality: ratioOf(word.toLowerCase().replaceAll(/[()]/g, '')), said: 'has' };
    else if (/^belong/i.test(word))
      yield { from: other.key, to: one.key, cardinality: amount?.[1] === undefined ? 'one-to-many' : 'many-to-many', said: 'has' };
    else yield { from: one.key, to: other.key, cardinality: amount?.[1] === undefined ? 'one-to-one' : 'one-to-many', said: word };
  }
}

function ratioOf(written: string): Cardinality {
  if (written === '1:1' || written === 'one-to-one') return 'one-to-one';
  return /^(?:1|one)/.test(written) ? 'one-to-many' : 'many-to-many';
}
