/** Drafts a drawing from what a document says of its components, as lines of Markdown; a skeleton where it says too little. Decides nothing about where it goes. */
import { callsOf, modeBetween, type Call, type CallEnd } from '../../claims/calls.ts';
import { partsOf, standingOfName, type PartStanding } from '../../claims/components.ts';
import type { Diagram } from '../../diagrams/diagram.ts';
import type { ArchDocument } from '../../document/document.ts';
import { diagrams } from '../../knowledge/diagrams.ts';
import type { SectionRole } from '../../knowledge/schema.ts';
import { edgeLine, idFor, nodeLine } from './drawingEdits.ts';

/** What a fence for a section of this role shows: the parts and their calls, or a journey through them. */
export function draftDrawing(document: ArchDocument, role: SectionRole): readonly string[] {
  const lines = role === 'data-flow' ? journey(document) : role === 'system-context' ? [] : structure(document);
  return ['```mermaid', ...(lines.length > 0 ? lines : skeletonFor(role, document)), '```'];
}

/** Nothing can be drawn of fewer parts. */
const LEAST_PARTS = 2;
/** Promised as the picture of all parts, whatever the style. */
const OF_THE_WHOLE: ReadonlySet<SectionRole> = new Set<SectionRole>(['architecture-diagram', 'component-overview', 'high-level-design']);
const MOST_MESSAGES = 6;
const FLOWCHART: Pick<Diagram, 'kind'> = { kind: 'flowchart' };
const PROTOCOL = /\b(?:gRPC|REST|GraphQL|HTTPS?|SQL|AMQP|Kafka|MQTT|SMTP|WebSockets?|SOAP|S3)\b/i;

interface DraftNode {
  readonly id: string;
  readonly end: CallEnd;
  readonly standing: PartStanding;
}

function structure(document: ArchDocument): readonly string[] {
  const parts = partsOf(document).all;
  if (parts.length < LEAST_PARTS) return [];
  const calls = firstOfEach(callsOf(document));
  const nodes = nodesOf([...parts.map((part): CallEnd => ({ key: part.name, title: part.title, part })), ...calls.flatMap((call) => [call.from, call.to])]);
  return [
    'flowchart LR',
    ...nodes.flatMap(({ id, end, standing }) => nodeLine(FLOWCHART, id, end.title.replaceAll('"', '#quot;'), standing) ?? []).map((line) => `  ${line}`),
    ...calls.flatMap((call) => edgeLine(FLOWCHART, idIn(nodes, call.from), idIn(nodes, call.to), labelOf(calls, call)) ?? []).map((line) => `  ${line}`),
  ];
}

/** A chain of calls, its last one with the case that it fails. */
function journey(document: ArchDocument): readonly string[] {
  const calls = firstOfEach(callsOf(document)).slice(0, MOST_MESSAGES);
  const last = calls.at(-1);
  if (last === undefined || calls.length < LEAST_PARTS) return [];
  const nodes = nodesOf(calls.flatMap((call) => [call.from, call.to]));
  const message = (call: Call, said: string): string => `  ${idIn(nodes, call.from)}->>${idIn(nodes, call.to)}: ${said}`;
  return [
    'sequenceDiagram',
    ...nodes.map(({ id, end }) => `  participant ${id} as ${end.title}`),
    ...calls.slice(0, -1).map((call) => message(call, labelOf(calls, call))),
    '  alt answers', `  ${message(last, labelOf(calls, last))}`, '  else fails or times out', `  ${idIn(nodes, last.to)}-->>${idIn(nodes, last.from)}: error`, '  end',
  ];
}

function skeletonFor(role: SectionRole, document: ArchDocument): readonly string[] {
  const skeleton = (OF_THE_WHOLE.has(role) ? undefined : diagrams.find(({ sections }) => sections.includes(role))) ?? diagrams.find(({ id }) => id === 'diagram/container');
  const name = (document.titleSection?.title ?? '').replace(/^[^:]*: */, '').replaceAll('"', '') || 'System';
  return (skeleton?.lines ?? []).map((line) => line.replaceAll('{name}', name));
}

function nodesOf(ends: readonly CallEnd[]): readonly DraftNode[] {
  const nodes: DraftNode[] = [];
  for (const end of ends) {
    if (nodes.some((node) => node.end.key === end.key)) continue;
    nodes.push({ id: idFor({ nodes, boundaries: [] }, end.title), end, standing: end.part?.standing ?? standingOfName(end.title) });
  }
  return nodes;
}

function idIn(nodes: readonly DraftNode[], end: CallEnd): string {
  return nodes.find((node) => node.end.key === end.key)?.id ?? end.key;
}

function labelOf(calls: readonly Call[], call: Call): string {
  return PROTOCOL.exec(call.text)?.[0] ?? (modeBetween(calls, call.from.key, call.to.key) === 'async' ? 'events' : 'calls');
}

function firstOfEach(calls: readonly Call[]): readonly Call[] {
  return calls.filter((call, index) => calls.findIndex((other) => other.from.key === call.from.key && other.to.key === call.to.key) === index);
}
