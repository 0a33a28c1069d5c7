/** People, browsers and devices that a drawing of the design leads straight to a store. */
import { regex } from '../../base/patterns.ts';
import { ownDrawings } from '../../claims/drawings/drawings.ts';
import { nodesAt } from '../../claims/drawings/joins.ts';
import { namesOfNode } from '../../claims/drawings/drawnNames.ts';
import { endsAsOwnPart, partName } from '../../claims/parts/partNames.ts';
import type { Diagram, DiagramEdge, DiagramNode } from '../../diagrams/diagram.ts';
import type { ArchDocument } from '../../document/document.ts';
import { defineRule } from '../rule.ts';
import { isLive } from '../support/live.ts';

/** Those who may be meant to work on a store itself. */
const STAFF = regex('i')`
  \b(?:dba|database admin\w*|analysts?|engineers?|developers?|operators?|operations|data scientists?|bi|reporting|ops|sre|admins?|
  administrators?|staff|support|on-?call)\b
`;
/** What is made to be reached from outside, or stands on the device itself. */
const MEANT = regex('i')`
  \b(?:cdn|local|browser|device|on-device|indexeddb|sqlite|local ?storage|session ?storage|cookie|keychain|client-side|offline|static|
  public|assets?|images?|downloads?|uploads?|media|bucket|blob|object stor\w*|file stor\w*|s3|gcs|r2|minio|firebase|firestore|supabase|
  search index|algolia|cache|cloudfront|app ?store|play ?store|store ?front)\b
`;
const GRANTED = regex('i')`
  \b(?:pre-?signed|signed url|never|not|no|denied|blocked|forbidden|rejected|vpn|bastion|ssh|tunnel|admin only|read-only replica|local|
  through|via (?:the )?(?:api|gateway|service)|row[- ]level)\b
`;
/** May be pages that a server makes, or an application in the browser. */
const EITHER = /\b(?:web ?(?:app|ui|client|application|front ?end)|web ?site|ui|front-?end|portal|dashboard|console|store ?front|cli)$/i;
const SERVER = /\b(?:server|ssr|backend|bff|worker|service|api)\b/i;
/** `Supplier, over the internet`. */
const FROM_INTERNET = /\b(?:over|from|via|on|through) the (?:public )?internet\b|\bpublic internet\b/i;
/** How programs speak to a store. */
const DRIVER = /\b(?:sql|jdbc|odbc|tcp|orm)\b/i;
/** How browsers speak to a server. */
const BROWSED = /\b(?:https?|browser|web|html)\b/i;
const INTERNET = /^(?:the )?(?:public )?(?:internet|world|www)$/i;

export const storeExposed = defineRule<'exposed'>({
  meta: {
    id: 'dia/store-exposed',
    title: 'The diagram leads from a client straight to a store',
    severity: 'error',
    kinds: ['plan'],
    tier: 'r',
    fix: 'none',
    since: '0.2.0',
    sources: ['PLANNER'],
    messages: {
      exposed:
        'The diagram leads from “{client}” straight to “{store}”. A store that clients reach has no code between it and an attacker; put a service before it, or show the one that is there.',
    },
  },
  *check(context) {
    const { document } = context;
    if (!isLive(context)) return;
    for (const { diagram, isStructure } of ownDrawings(document)) {
      if (!isStructure && diagram.kind !== 'sequence') continue;
      const told = new Set<string>();
      for (const edge of diagram.edges) {
        const found = exposureOf(document, diagram, edge);
        if (found === undefined || told.has(`${found.client.id} ${found.store.id}`)) continue;
        told.add(`${found.client.id} ${found.store.id}`);
        yield { message: 'exposed', data: { client: found.client.label, store: found.store.label }, range: edge.range };
      }
    }
  },
});

interface Exposure {
  readonly client: DiagramNode;
  readonly store: DiagramNode;
}

function exposureOf(document: ArchDocument, diagram: Diagram, edge: DiagramEdge): Exposure | undefined {
  // A crossed arrow says that the way is closed.
  if (GRANTED.test(edge.label) || isCrossed(document.slice(edge.arrowRange)) || edge.synchrony === 'reply') return undefined;
  const [from, to] = [nodesAt(diagram, edge.from), nodesAt(diagram, edge.to)];
  const client = [...from, ...to].find((node) => isClient(document, diagram, node) && !isCode(node, edge));
  if (client === undefined) return undefined;
  const store =
    (from.includes(client) ? to : from).find((node) => isStore(document, node) && node.boundary !== client.boundary) ??
    (from.includes(client) ? to : from).find((node) => isStore(document, node) && node.boundary === undefined);
  return store === undefined ? undefined : { client, store };
}

function isCrossed(arrow: string): boolean {
  return arrow.startsWith('x') || arrow.endsWith('x');
}

function isClient(document: ArchDocument, diagram: Diagram, node: DiagramNode): boolean {
  const names = namesOfNode(document, node);
  if (names.some((name) => INTERNET.test(name)) || FROM_INTERNET.test(node.label)) return true;
  if (names.some((name) => STAFF.test(name)) || SERVER.test(node.label)) return false;
  if (names.some((name) => EITHER.test(name))) return callsServices(diagram, node);
  return node.role === 'actor' || node.role === 'client' || usesPages(document, diagram, node);
}

/** What users open. */
const PAGE = /\b(?:portal|web ?site|web ?app|ui|front-?end|dashboard|console|mobile app|shop|app)$/i;

/** Who is asked by nobody and opens a portal or a site is somebody at a screen, whatever their trade. */
function usesPages(document: ArchDocument, { nodes, edges }: Diagram, node: DiagramNode): boolean {
  if (
    node.role !== 'component' ||
    edges.some((edge) => edge.to === node.id) ||
    namesOfNode(document, node).some((name) => endsAsOwnPart(partName(name)) || SERVED.test(name))
  )
    return false;
  return edges.some(
    (edge) => edge.from === node.id && nodes.some((other) => other.id === edge.to && PAGE.test(namesOfNode(document, other)[0] ?? '')),
  );
}

/** What calls pages without a person: balancers, probes, jobs. */
const SERVED = regex('i')`
  \b(?:load balancer|balancer|lb|ingress|cdn|prob(?:e|er)|monitor\w*|bot|crawler|cron|tests?|edge|dns|waf|nginx|alb|nlb|core|system|
  platform|engine)\b
`;

/** What runs at the user's calls services; what runs at one's own is called by users. */
function callsServices({ nodes, edges }: Diagram, client: DiagramNode): boolean {
  const roleOf = (id: string): string | undefined => nodes.find((node) => node.id === id)?.role;
  return (
    edges.some((edge) => edge.from === client.id && roleOf(edge.to) === 'component') &&
    !edges.some(
      (edge) =>
        edge.to === client.id &&
        (['actor', 'client'].includes(roleOf(edge.from) ?? '') ||
          (BROWSED.test(edge.label) && !edges.some((other) => other.to === edge.from))),
    )
  );
}

/** `people -->|SQL| db`: people speak no SQL; a part bears their name. */
function isCode({ id, label, role }: DiagramNode, edge: DiagramEdge): boolean {
  return role === 'actor' && id === label && /^\p{Ll}/u.test(label) && DRIVER.test(edge.label);
}

function isStore(document: ArchDocument, node: DiagramNode): boolean {
  return node.role === 'store' && ![...namesOfNode(document, node), node.boundary?.label ?? ''].some((name) => MEANT.test(name));
}
