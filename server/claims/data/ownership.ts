/**
 * Which part says that it owns or writes which table, entity or store, and which entities the data model lists with which owners. Copies,
 * caches and reads are no ownership. Judges nothing.
 */
import { listed, regex } from '../../base/patterns.ts';
import type { Range } from '../../base/range.ts';
import type { Cell } from '../../document/block.ts';
import type { ArchDocument, DocumentFact } from '../../document/document.ts';
import { sentencesOf } from '../../document/sentences.ts';
import { tablesOf, type Table } from '../../document/tables.ts';
import { sectionsFor } from '../../plan/planSections.ts';
import { saysNothing, statedIn, trimmedOf, type Stated } from '../../plan/stated.ts';
import { partsOf, type Part } from '../parts/components.ts';
import { isList } from '../parts/dependencyList.ts';
import { oneSpaced, partName } from '../parts/partNames.ts';
import { standingOfSection } from '../standing.ts';

/** `explicit` says so: `Owns orders`, `Owned by …`; `listed` stands behind a label for data and no more. */
export type OwningStrength = 'explicit' | 'listed' | 'writes';

export interface Owning {
  readonly part: Part;
  /** Levelled: `order`. */
  readonly thing: string;
  /** As written. */
  readonly written: string;
  readonly strength: OwningStrength;
  readonly range: Range;
}

/** An entity that the data model lists. */
export interface Entity {
  /** Levelled. */
  readonly name: string;
  readonly title: Stated;
  /** The cell of its owner; undefined where the list has no place for owners. */
  readonly ownerCell: Cell | undefined;
}

const owningFact: DocumentFact<readonly Owning[]> = {
  compute: (document) => [...partsOf(document).all.flatMap((part) => [...ownedBy(document, part)]), ...ownedInProse(document)],
};
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

/** What the parts say they own or write. */
export function owningsOf(document: ArchDocument): readonly Owning[] {
  return document.fact(owningFact);
}

/** The entities of the data model, in document order. */
export function entitiesOf(document: ArchDocument): readonly Entity[] {
  return document.fact(entityFact);
}

const OWNS =
  /^(?:it |this service )?(?:(?:solely|exclusively|alone) )?(?:owns|owner of|sole owner of|is the (?:source of truth|system of record) for|source of truth for|system of record for|has sole ownership of|masters?)(?: ?:)? /i;
const WRITES =
  /^(?:it )?(?:also |directly )?(?:reads (?:from )?and writes(?: to)?|writes(?: directly)?(?: to| into)?|updates|inserts into|modifies) /i;
const OWNING_LABEL = /\bown/i;
const NOT_OWNED = regex('i')`
  ^(?:owns )?(?:none|nothing|no )|\b(?:reads?|read-only|cop(?:y|ies)|cached?|caches|replica|projection|view of|references?|nothing|
  stateless|does not own|not owned|owned by|mirror|snapshot of|derived|subscribes|consumes|never|temporary|transient|each owned)\b
`;
const CUT =
  /[:：(]| (?:in|within|with|for|from|as|of|by|per|on|at|to|that|which|where|when|if|once|after|during|via|including|into|directly|stored|kept|held|live|until|incl\.?) | [–—-] /i;
const NOUN_BEHIND = / (?:table|entity|entitie|record|collection|aggregate|row|document|data)$/;
const NOUN_BEFORE = /^(?:table|entity|entitie|collection|record) /;
const GENERAL = new Set(listed`
  id|data|table|schema|metadata|configuration|config|state|log|event|other|etc|key|field|timestamp|status|name|type|index|cache|database
  postgresql|postgre sql|redi|redis|mysql|my sql|value|version|setting|file
`);
/** Nobody has said yet, or somebody says it elsewhere. */
const LEFT_OPEN = /^(?:(?:still )?open\b|undecided\b|unknown\b|tb[acd]\b|to be \p{L}+ed\b|not (?:yet )?(?:decided|known|clear)\b|see )/iu;
const MOST_WORDS = 3;

function* ownedBy(document: ArchDocument, part: Part): Generator<Owning> {
  for (const entry of part.entries) {
    const value = entry.fields.get('data');
    if (value === undefined || saysNothing(value.text) || LEFT_OPEN.test(value.text)) continue;
    const source = document.slice(value.range);
    const stretches = (isList(source) ? value.text.split('\n') : [value.text]).map(oneSpaced);
    let carried: OwningStrength = OWNING_LABEL.test(value.label) ? 'explicit' : 'listed';
    for (const clause of stretches
      .flatMap((each) => each.split(/;|\.(?: |$)|,? (?=(?:and )?(?:also )?(?:reads|writes)\b)/))
      .map((each) => each.trim().replace(/^and /i, ''))) {
      if (clause === '') continue;
      const explicit = OWNS.exec(clause)?.[0];
      const writes = explicit === undefined ? WRITES.exec(clause)?.[0] : undefined;
      const verb = explicit ?? writes;
      const rest = clause.slice(verb?.length ?? 0);
      if (NOT_OWNED.test(rest) || (verb === undefined && NOT_OWNED.test(clause))) continue;
      if (explicit !== undefined) carried = 'explicit';
      const strength = writes !== undefined ? 'writes' : carried;
      const table = writes === undefined ? undefined : /\b(?:into|to|in) the `?([\w.]+)`? (?:table|collection|entity)\b/i.exec(clause)?.[1];
      for (const written of table === undefined ? things(rest) : [table]) {
        const thing = thingName(written);
        if (thing === '' || GENERAL.has(thing)) continue;
        const at = source.indexOf(written);
        yield {
          part,
          thing,
          written,
          strength,
          range: at < 0 ? value.range : { start: value.range.start + at, end: value.range.start + at + written.length },
        };
      }
    }
  }
}

const OWNED_BY = regex('i')`
  ^(?:(?:the|each|every) )?([^.;:,]{2,50}?)(?: (?:table|entity|data|records?))? (?:is|
  are) (?:solely |exclusively |jointly )?owned by (?:both )?([^.;:]{2,80})$
`;
/** `Message: owned by the Mail Gateway`, `Message (owned by the Mail Gateway)`: an entity of a list, and its owner. */
const OWNED_LABEL = /^([\p{L}_ ]{2,50}?)(?::| [–—-]| \(|,) ?(?:is )?owned by (?:the )?([^.;:()]{2,80})\)?$/iu;
const OWNS_SAID = /^(?:the )?([^.;:,]{2,50}?) (?:solely |exclusively |alone )?owns ([^.;:]{2,120})$/i;

/** `customer is owned by the Order Service and the Billing Service`, `The Order Service owns orders`: sentences outside the fields. */
function* ownedInProse(document: ArchDocument): Generator<Owning> {
  const parts = partsOf(document);
  if (parts.all.length === 0) return;
  for (const section of [document.root, ...document.sections]) {
    if (standingOfSection(section) !== 'own') continue;
    for (const inline of section.blocks.flatMap((block) =>
      block.kind === 'paragraph' || block.kind === 'list' ? [...block.inlines()] : [],
    )) {
      if (!/\bown(?:s|ed by)\b/i.test(inline.text)) continue;
      for (const sentence of sentencesOf(inline)) {
        const range = inline.range(sentence.start, sentence.end);
        const whole = trimmedOf(oneSpaced(sentence.text), ' ', ' .');
        const labelled = OWNED_LABEL.exec(whole);
        for (const clause of labelled === null ? whole.split(/[;:] |, and /).map((each) => trimmedOf(each, ' ', ' .')) : [whole]) {
          const owned = labelled ?? OWNED_BY.exec(clause);
          const owns = owned === null ? OWNS_SAID.exec(clause) : null;
          const owners = (owned?.[2] ?? owns?.[1] ?? '').split(/,| and /).map((name) => parts.find(name.trim()));
          for (const written of things(owned?.[1] ?? owns?.[2] ?? '')) {
            const thing = thingName(written);
            if (thing === '' || GENERAL.has(thing) || NOT_OWNED.test(written)) continue;
            for (const part of owners) if (part !== undefined) yield { part, thing, written, strength: 'explicit', range };
          }
        }
      }
    }
  }
}

/** `orders, order_items and refunds (PostgreSQL)` → each name. A text with a verb in it is none. */
function things(text: string): string[] {
  return text
    .replaceAll(/\([^)]{0,200}\)/g, '')
    .split(/,| (?:and|&|\+|plus) |\//)
    .map((item) => {
      const trimmed = item
        .trim()
        .replace(/^(?:and|the|all|its|own|one|two|each) /i, '')
        .replaceAll(/[`*"“”]/g, '');
      const cut = CUT.exec(trimmed)?.index ?? trimmed.length;
      return trimmedOf(trimmed.slice(0, cut), ' ', ' .:');
    })
    .filter((item) => item !== '' && item.split(' ').length <= MOST_WORDS && /^[\p{L}_]/u.test(item));
}

/** `the orders table` → `order`. */
export function thingName(written: string): string {
  return partName(written.replaceAll('.', ' ')).replace(NOUN_BEFORE, '').replace(NOUN_BEHIND, '');
}

const ENTITY_COLUMN = /^(?:entity|entities|table|collection|model|aggregate|name|object|data|data type|resource|record)s?$/;
const OWNER_COLUMN =
  /^(?:owner|owned by|owning (?:service|component|module)|owner service|service|component|source of truth|system of record|responsible service)s?$/;

const STORE_COLUMN = /^(?:storage|stores?|data ?store|database|technology|kept in|stored in)$/;

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

/** `Data Type | Storage | Justification`: kinds of data and where they are kept, which need not be entities. */
function tellsWhereKept({ columns }: Table): boolean {
  return /^data(?: types?| kinds?)?$/.test(columns[0]?.name ?? '') && columns.some(({ name }) => STORE_COLUMN.test(name));
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
