/** Stores that a drawing shows two services writing. Workers and modules of one deployable may share theirs; readers do no harm. */
import { regex } from '../../base/patterns.ts';
import { callsOf } from '../../claims/parts/calls.ts';
import { partsOf } from '../../claims/parts/components.ts';
import { ownDrawings, type OwnDrawing } from '../../claims/drawings/drawings.ts';
import { namesOfNode } from '../../claims/drawings/drawnNames.ts';
import { styleOf } from '../../claims/parts/style.ts';
import type { DiagramEdge, DiagramNode } from '../../diagrams/diagram.ts';
import type { ArchDocument } from '../../document/document.ts';
import { defineRule, type RuleContext } from '../rule.ts';
import { isLive } from '../support/live.ts';
import { wordList } from '../support/wordList.ts';

/** Kept apart inside, or made to be shared. */
const SHARABLE = regex('i')`
  \b(?:cache|redis|memcached|bucket|object stor\w*|blob|s3|gcs|minio|search|elasticsearch|opensearch|index|warehouse|lake|bigquery|
  snowflake|redshift|clickhouse|prometheus|metrics?|logs?|loki|tempo|jaeger|traces?|replica|read model|schema per|schemas|per[- ]service|
  databases|dbs|one schema each|cluster|server|instance|vault|secrets?|config\w*|audit|event store|event log|dynamodb|kafka|queue|stream|
  registry|file\w*|nfs|volume|disk)\b
`;
const READS =
  /\b(?:reads?|read-only|queries|query|select|lookups?|reporting|replicat\w*|cdc|etl|export|backup|snapshot|own schema|own tables|\w+ schema|no)\b/i;
const WRITES = /\b(?:writes?|reads? ?(?:\/|&|and) ?writes?|r\/w|rw|crud|insert\w*|update\w*|upsert\w*|stores?|saves?|persist\w*)\b/i;
const SERVICE = /\b(?:service|svc|microservice)$/i;

export const storeShared = defineRule<'shared'>({
  meta: {
    id: 'dia/store-shared',
    title: 'The diagram shows two services writing one store',
    severity: 'warning',
    kinds: ['plan'],
    tier: 'r',
    fix: 'none',
    since: '0.2.0',
    sources: ['PRODARCH', 'HEAPTRACE'],
    messages: {
      shared:
        'In the diagram {services} use “{store}”. Services that write one store cannot change its schema alone; let one own it and the others ask, or label who only reads.',
    },
  },
  *check(context) {
    const { document } = context;
    if (!isLive(context) || styleOf(document) === 'monolith') return;
    for (const drawing of ownDrawings(document)) {
      if (!drawing.isStructure) continue;
      const { diagram } = drawing;
      for (const store of diagram.nodes) {
        if (store.role !== 'store' || [...namesOfNode(document, store), store.label].some((name) => SHARABLE.test(name))) continue;
        const edges = diagram.edges.filter((edge) => writes(edge, store));
        const writers = distinctWriters(document, drawing, edges, store);
        const last = edges.findLast((edge) => edge.from === writers.at(-1)?.id || edge.to === writers.at(-1)?.id);
        if (writers.length < 2 || last === undefined || isToldByText(context, drawing, writers, store)) continue;
        yield {
          message: 'shared',
          data: {
            services: wordList(
              writers.map(({ label }) => `“${label}”`),
              'and',
            ),
            store: store.label,
          },
          range: store.range,
          related: edges.map((edge) => ({ uri: document.uri, range: edge.range, message: 'Uses it' })),
        };
      }
    }
  },
});

function writes(edge: DiagramEdge, store: DiagramNode): boolean {
  if (READS.test(edge.label) && !WRITES.test(edge.label)) return false;
  return edge.to === store.id ? edge.direction !== 'back' : edge.from === store.id && edge.direction === 'both';
}

function distinctWriters(
  document: ArchDocument,
  { diagram, parts }: OwnDrawing,
  edges: readonly DiagramEdge[],
  store: DiagramNode,
): readonly DiagramNode[] {
  const ids = new Set(edges.map((edge) => (edge.to === store.id ? edge.from : edge.to)));
  const services = diagram.nodes.filter(
    (node) => ids.has(node.id) && node.role === 'component' && namesOfNode(document, node).some((name) => SERVICE.test(name)),
  );
  // Parts of one component are one.
  return services.filter((node, index) => services.findIndex((other) => sameOwner(parts, node, other)) === index);
}

function sameOwner(parts: OwnDrawing['parts'], one: DiagramNode, other: DiagramNode): boolean {
  return one === other || (parts.get(one.id) !== undefined && parts.get(one.id) === parts.get(other.id));
}

/** Told by the rule on components, where their lists name the store too. */
function isToldByText(
  { document, isOn }: RuleContext,
  { parts }: OwnDrawing,
  writers: readonly DiagramNode[],
  store: DiagramNode,
): boolean {
  if (!isOn('comp/data-shared')) return false;
  const part = partsOf(document).find(store.label);
  return (
    part !== undefined &&
    writers.filter((writer) => callsOf(document).some((call) => call.from.part === parts.get(writer.id) && call.to.part === part)).length >
      1
  );
}
