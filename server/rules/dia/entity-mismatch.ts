/** Entities that the entity-relationship diagram has and the data model does not list, and the other way round. */
import { regex } from '../../base/patterns.ts';
import { entityKey, entityListings, type EntityListing, type ListedEntity } from '../../claims/data/listedEntities.ts';
import { introductionOf, ownDrawings, type OwnDrawing } from '../../claims/drawings/drawings.ts';
import type { DiagramNode } from '../../diagrams/diagram.ts';
import type { ArchDocument } from '../../document/document.ts';
import type { Section } from '../../document/section.ts';
import { defineRule, type Fix } from '../rule.ts';
import { appendToDrawing } from '../support/drawingEdits.ts';
import { isLive } from '../support/live.ts';
import { escapeText } from '../../drafts/snippetText.ts';
import { appendRow } from '../support/tableEdits.ts';

type State =
  { readonly node: DiagramNode; readonly listing: EntityListing } | { readonly entity: ListedEntity; readonly drawing: OwnDrawing };

/** Fewer in common, and the two are not about the same things. */
const LEAST_SHARED = 2;
/** A picture or list that says it leaves things out. */
const PARTIAL = regex('i')`
  \b(?:simplified|excerpt|partial|subset|selected|key|main|core|most important|major|central|examples?|sample|among others|such as|
  not shown|omitted|left out|overview of)\b
`;
/** Kept where no relation is drawn. */
const NOT_RELATIONAL = regex('i')`
  \b(?:redis|memcached|kafka|s3|bucket|elasticsearch|opensearch|clickhouse|bigquery|event|log|cache|cached|session|queue|topic|in-memory|
  view|materiali[sz]ed|projection|read model|blob|file|external|owned by|later|future|planned|deprecated|removed|dropped)\b
`;
const JOINING = /\b(?:join|joins|joining|link|junction|associative|association|mapping|many-to-many|lookup)\b/i;

export const entityMismatch = defineRule<'unlisted' | 'undrawn', State>({
  meta: {
    id: 'dia/entity-mismatch',
    title: 'The entity diagram and the data model differ',
    severity: 'warning',
    kinds: ['plan'],
    tier: 'c',
    fix: 'suggestion',
    since: '0.2.0',
    sources: ['OWN'],
    messages: {
      unlisted:
        'The diagram has the entity “{name}”, which the data model does not list. Nothing says what it holds or who owns it; add it there, or take it out of the picture.',
      undrawn:
        'The data model lists “{name}”, which the entity diagram leaves out. Nobody sees what it relates to; draw it, or take it off the list.',
    },
  },
  *check(context) {
    const { document } = context;
    if (!isLive(context)) return;
    const drawings = ownDrawings(document).filter(({ diagram, isComplete }) => diagram.kind === 'er' && isComplete);
    const drawn = new Map(
      drawings.flatMap(({ diagram }) =>
        diagram.nodes.flatMap((node): [string, DiagramNode][] => [
          [entityKey(node.label), node],
          [entityKey(node.id), node],
        ]),
      ),
    );
    const nodes = new Set(drawn.values());
    const listings = entityListings(document).filter((listing) => isOfTheSame(listing, drawn, nodes.size));
    const [drawing] = drawings;
    const [listing] = listings;
    if (drawing === undefined || listing === undefined) return;
    const listed = new Set(entityListings(document).flatMap(({ entities }) => entities.map(({ key }) => key)));
    if (!listings.some(({ section }) => saysPartial(section))) {
      for (const node of nodes)
        if (!listed.has(entityKey(node.label)) && !listed.has(entityKey(node.id)) && !joins(node, listed))
          yield { message: 'unlisted', data: { name: node.label }, range: node.labelRange, state: { node, listing } };
    }
    if (
      drawings.some(
        ({ diagram }) =>
          PARTIAL.test(diagram.title ?? '') || PARTIAL.test(introductionOf(diagram)?.text ?? '') || PARTIAL.test(diagram.section.title),
      )
    )
      return;
    const told = new Set<string>();
    for (const { entities } of listings) {
      for (const entity of entities) {
        if (drawn.has(entity.key) || told.has(entity.key) || NOT_RELATIONAL.test(entity.text) || JOINING.test(entity.text)) continue;
        told.add(entity.key);
        yield { message: 'undrawn', data: { name: entity.title }, range: entity.range, state: { entity, drawing } };
      }
    }
  },
  fix({ document }, { state }) {
    if (state === undefined) return [];
    return 'node' in state ? listEntity(document, state.node, state.listing) : drawEntity(document, state.entity, state.drawing);
  },
});

/** Most of the listing is drawn, and most of what is drawn is listed. */
function isOfTheSame({ entities }: EntityListing, drawn: ReadonlyMap<string, DiagramNode>, count: number): boolean {
  const shared = new Set(entities.filter(({ key }) => drawn.has(key)).map(({ key }) => drawn.get(key))).size;
  return shared >= LEAST_SHARED && shared * 2 >= entities.length && shared * 2 >= count;
}

function saysPartial(section: Section): boolean {
  return PARTIAL.test(section.title) || section.blocks.some((block) => block.kind === 'paragraph' && PARTIAL.test(block.text));
}

/** A table that only ties two others together: two foreign keys, or the names of both. */
function joins({ attributes, label }: DiagramNode, listed: ReadonlySet<string>): boolean {
  const foreign = attributes.filter(({ keys }) => keys.includes('FK')).length;
  if (foreign >= 2 && attributes.length - foreign <= 1) return true;
  const words = label.split(/[\s_]+|(?<=\p{Ll})(?=\p{Lu})/u).map((word) => entityKey(word));
  return words.length === 2 && words.every((word) => listed.has(word));
}

function drawEntity(document: ArchDocument, entity: ListedEntity, { diagram }: OwnDrawing): readonly Fix[] {
  const isUpper = diagram.nodes.every(({ id }) => id === id.toUpperCase());
  const plain = entity.title.replaceAll(/[^\p{L}\p{N}_]+/gu, '_').replaceAll(/^_|_$/g, '');
  const name = isUpper ? plain.replaceAll(/(?<=\p{Ll})(?=\p{Lu})/gu, '_').toUpperCase() : plain;
  const edit = appendToDrawing(document, diagram, [`${name} {`, '  ${1:uuid} ${2:id} PK', '}']);
  return [{ title: `Draw ${name}`, edits: [edit], snippet: true, preferred: true }];
}

function listEntity(document: ArchDocument, node: DiagramNode, { table }: EntityListing): readonly Fix[] {
  const last = table?.rows.at(-1);
  const columns = table?.rows[0]?.cells.length ?? 0;
  const headings = table?.rows[0]?.cells.map((cell) => cell.text.toLowerCase()) ?? [];
  if (last === undefined || columns === 0) return [];
  const stops = headings.slice(1).map((heading, index) => `\${${index + 1}:[${escapeText(heading)}]}`);
  return [
    {
      title: `Add ${node.label} to the data model`,
      edits: [appendRow(document, last, [escapeText(node.label), ...stops])],
      snippet: true,
      preferred: true,
    },
  ];
}
