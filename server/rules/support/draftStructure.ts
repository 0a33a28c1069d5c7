/** Drafts the picture of a design's parts from what the document says of them and of their calls: as a flowchart or in C4. States nothing that the document does not. */
import { anyWord } from '../../base/patterns.ts';
import { callsOf, modeBetween, type Call, type CallEnd } from '../../claims/parts/calls.ts';
import { partsOf, standingOfName, valueOf, type PartStanding } from '../../claims/parts/components.ts';
import type { NodeRole } from '../../diagrams/diagram.ts';
import { printFlowchart, quotedText } from '../../diagrams/printFlowchart.ts';
import { roleByWords } from '../../diagrams/roles.ts';
import type { ArchDocument } from '../../document/document.ts';
import { oneSpaced } from '../../claims/parts/partNames.ts';
import { saysNothing } from '../../plan/stated.ts';
import { idFor } from './drawingEdits.ts';

/** Nothing can be drawn of fewer parts. */
const LEAST_PARTS = 2;
/** As many stand without a frame. */
const MOST_UNFRAMED = 5;
/** More of a technology or responsibility is read where it stands. */
const LONGEST = 80;
const SYSTEM = 'system';

interface DraftNode {
  readonly id: string;
  readonly end: CallEnd;
  readonly standing: PartStanding;
  readonly role: NodeRole;
}

interface DraftEdge {
  readonly from: DraftNode;
  readonly to: DraftNode;
  readonly label: CallLabel;
}

/** By what means and what for; empty where the document does not say. */
interface CallLabel {
  readonly how: string;
  readonly purpose: string;
  /** What is sure of any call. */
  readonly least: string;
}

/** Parts and calls, each once. */
interface Structure {
  readonly name: string;
  readonly nodes: readonly DraftNode[];
  readonly edges: readonly DraftEdge[];
}

/** The lines of a flowchart; none where the document tells of too little. */
export function structureFlowchart(document: ArchDocument): readonly string[] {
  const structure = structureOf(document);
  if (structure === undefined) return [];
  const { name, nodes, edges } = structure;
  const isFramed = nodes.length > MOST_UNFRAMED && nodes.some(isInside);
  return printFlowchart({
    across: true,
    title: `Components of ${name}`,
    description: `The components of ${name} and what each of them depends on.`,
    frames: isFramed ? [{ id: SYSTEM, label: name, parent: undefined }] : [],
    nodes: nodes.map((node) => ({
      id: node.id,
      label: node.end.title,
      role: node.role,
      frame: isFramed && isInside(node) ? SYSTEM : undefined,
    })),
    edges: edges.map(({ from, to, label }) => ({ from: from.id, to: to.id, label: written(label), direction: 'forward' })),
  });
}

/** The lines of a C4 container diagram; none where the document tells of too little. */
export function structureC4(document: ArchDocument): readonly string[] {
  const structure = structureOf(document);
  if (structure === undefined) return [];
  const { name, nodes, edges } = structure;
  return [
    'C4Container',
    `  title Containers of ${oneLineOf(name)}`,
    `  accTitle: Containers of ${oneLineOf(name)}`,
    ...nodes.filter((node) => !isInside(node)).map((node) => `  ${element(node)}`),
    ...(nodes.some(isInside)
      ? [`  System_Boundary(${SYSTEM}, "${quotedText(name)}") {`, ...nodes.filter(isInside).map((node) => `    ${element(node)}`), '  }']
      : []),
    ...edges.map(
      ({ from, to, label: { how, purpose, least } }) =>
        `  Rel(${from.id}, ${to.id}, "${quotedText(purpose || least)}"${how === '' ? '' : `, "${quotedText(how)}"`})`,
    ),
  ];
}

function structureOf(document: ArchDocument): Structure | undefined {
  const parts = partsOf(document).all;
  if (parts.length < LEAST_PARTS) return undefined;
  const calls = callsOf(document);
  const first = calls.filter(
    (call, index) => calls.findIndex((other) => other.from.key === call.from.key && other.to.key === call.to.key) === index,
  );
  const nodes: DraftNode[] = [];
  for (const end of [
    ...parts.map((part): CallEnd => ({ key: part.name, title: part.title, part })),
    ...first.flatMap(({ from, to }) => [from, to]),
  ]) {
    if (nodes.some((node) => node.end.key === end.key)) continue;
    const standing =
      end.part?.standing ??
      (first.some(({ from, to, text }) => (from.key === end.key || to.key === end.key) && OTHERS.test(text))
        ? 'external'
        : standingOfName(end.title));
    nodes.push({
      id: idFor({ nodes: [...nodes, { id: SYSTEM }], boundaries: [] }, end.title),
      end,
      standing,
      role: roleOf(standing, end.title),
    });
  }
  const nodeOf = (end: CallEnd): DraftNode | undefined => nodes.find((node) => node.end.key === end.key);
  const edges = first.flatMap((call): DraftEdge[] => {
    const [from, to] = [nodeOf(call.from), nodeOf(call.to)];
    return from === undefined || to === undefined ? [] : [{ from, to, label: callLabel(calls, call) }];
  });
  return { name: nameOf(document), nodes, edges };
}

/** What the document is about, by its title: `Architecture Plan: Parcel Tracking` → `Parcel Tracking`. */
export function nameOf(document: ArchDocument): string {
  return (document.titleSection?.title ?? '').replace(/^[^:]*: */, '').trim() || 'System';
}

function roleOf(standing: PartStanding, title: string): NodeRole {
  if (standing === 'store') return roleByWords(title) === 'queue' ? 'queue' : 'store';
  return standing === 'client' ? (roleByWords(title) === 'actor' ? 'actor' : 'client') : 'component';
}

/** Of the team's own: what others run and what users hold stand outside. */
function isInside({ standing, role }: DraftNode): boolean {
  return standing !== 'external' && role !== 'actor';
}

function element({ id, end, standing, role }: DraftNode): string {
  const macro =
    role === 'actor'
      ? 'Person'
      : standing === 'external'
        ? 'System_Ext'
        : role === 'queue'
          ? 'ContainerQueue'
          : role === 'store'
            ? 'ContainerDb'
            : 'Container';
  const said = (field: 'technology' | 'responsibility'): string => {
    const text = end.part === undefined ? '' : oneSpaced(valueOf(end.part, field)?.text ?? '');
    return saysNothing(text) || text.length > LONGEST ? '' : quotedText(text);
  };
  const [technology, responsibility] = [said('technology'), said('responsibility')];
  const more = macro.startsWith('Container') ? [technology, responsibility] : [responsibility];
  while (more.at(-1) === '') more.pop();
  return `${macro}(${[id, ...[quotedText(end.title), ...more].map((each) => `"${each}"`)].join(', ')})`;
}

/** Where a statement of a call says that others run what is called. */
const OTHERS = anyWord`external|third[- ]party|3rd[- ]party|vendor|saas`;
const PROTOCOL =
  /(?<![\p{L}\p{N}])(?:gRPC|REST|GraphQL|HTTPS?|SQL|AMQP|Kafka|MQTT|SMTP|WebSockets?|SOAP|S3|RESP|TCP|LDAP|SFTP)(?![\p{L}\p{N}])/iu;
const PURPOSE = /(?<![\p{L}\p{N}])(?:for|to) (?:the |an? )?([\p{L}\p{N}][\p{L}\p{N} /-]{2,40})(?=$|[,;.)(|])/u;

/** What a call is for, by what means, or at least that it is there. */
export function labelOf(calls: readonly Call[], call: Call): string {
  return written(callLabel(calls, call));
}

function callLabel(calls: readonly Call[], call: Call): CallLabel {
  const protocol = PROTOCOL.exec(call.text.replace(call.to.title, ''))?.[0] ?? '';
  return {
    how: protocol || (modeBetween(calls, call.from.key, call.to.key) === 'async' ? 'events' : ''),
    purpose: call.source === 'dependencies' ? (PURPOSE.exec(call.text)?.[1]?.trim() ?? '') : '',
    least: call.source === 'dependencies' ? 'depends on' : 'calls',
  };
}

function written({ how, purpose, least }: CallLabel): string {
  return [how, purpose].filter((each) => each !== '').join(': ') || least;
}

function oneLineOf(text: string): string {
  return text.replaceAll(/[\s;#]+/g, ' ').trim();
}
