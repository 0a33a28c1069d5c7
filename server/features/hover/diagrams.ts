/** A node of a drawing: the component or entity it stands for, who owns it, and what leads to it and from it. */
import { partsOf, valueOf, type Part } from '../../claims/parts/components.ts';
import { thingName } from '../../claims/data/ownership.ts';
import { entitiesOf } from '../../claims/data/entityOwners.ts';
import { oneSpaced } from '../../claims/parts/partNames.ts';
import type { Diagram, DiagramEdge, DiagramNode } from '../../diagrams/diagram.ts';
import type { ArchDocument } from '../../document/document.ts';
import type { ComponentField } from '../../plan/readComponents.ts';
import { saysNothing } from '../../plan/stated.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import type { HoverPart } from '../hover.ts';
import { nodeUnder, partDrawn } from '../navigation/nodes.ts';

/** More ends than these are counted, not listed. */
const MOST_ENDS = 8;
/** More of a value than this is read where it stands. */
const LONGEST = 240;

/** The node whose id or label is at the offset. */
export function nodeHover({ document }: Snapshot, offset: number): HoverPart | undefined {
  const under = nodeUnder(document, offset);
  if (under === undefined || under.node.id === '[*]') return undefined;
  const { diagram, node, at } = under;
  const part = partDrawn(document, diagram, node);
  const lines = [
    `**${part?.title ?? node.label}**`,
    ...(part === undefined ? ownWords(node, partsOf(document).all.length > 0) : partWords(part)),
    ...ownerWords(document, node),
    ...endsOf(diagram, node),
  ];
  return { range: at, markdown: lines.join('\n\n') };
}

const TOLD: readonly (readonly [ComponentField, string])[] = [
  ['technology', 'Technology'],
  ['failure-mode', 'Failure mode'],
];

function partWords(part: Part): string[] {
  const said = (field: ComponentField): string => {
    const text = oneSpaced(valueOf(part, field)?.text ?? '');
    return saysNothing(text) ? '' : text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  };
  const responsibility = said('responsibility');
  return [
    ...(responsibility === '' ? [] : [responsibility]),
    ...TOLD.flatMap(([field, label]) => (said(field) === '' ? [] : [`**${label}:** ${said(field)}`])),
  ];
}

const STANDS_FOR_A_PART: ReadonlySet<DiagramNode['role']> = new Set<DiagramNode['role']>([
  'component',
  'store',
  'queue',
  'cache',
  'client',
]);

function ownWords({ attributes, role }: DiagramNode, describesParts: boolean): string[] {
  if (attributes.length > 0)
    return [
      attributes
        .map(({ name, type, keys }) => `- ${[`\`${name}\``, type, keys.join(', ')].filter((each) => each !== '').join(' ')}`)
        .join('\n'),
    ];
  return describesParts && STANDS_FOR_A_PART.has(role) ? ['No component entry tells of it.'] : [];
}

/** Whose an entity is, as the data model says. */
function ownerWords(document: ArchDocument, { role, id }: DiagramNode): string[] {
  const owner = role === 'entity' ? (entitiesOf(document).find(({ name }) => name === thingName(id))?.ownerCell?.text ?? '') : '';
  return saysNothing(owner) ? [] : [`**Owner:** ${owner}`];
}

function endsOf({ nodes, boundaries, edges }: Diagram, { id }: DiagramNode): string[] {
  const labelOf = (other: string): string => [...nodes, ...boundaries].find((each) => each.id === other)?.label ?? other;
  const list = (title: string, ends: readonly (readonly [DiagramEdge, string])[]): string[] => {
    const said = [...new Set(ends.map(([{ label }, other]) => `${labelOf(other)}${label === '' ? '' : ` (${label})`}`))];
    const rest = said.length > MOST_ENDS ? ` and ${String(said.length - MOST_ENDS)} more` : '';
    return said.length === 0 ? [] : [`**${title}:** ${said.slice(0, MOST_ENDS).join(', ')}${rest}`];
  };
  const own = edges.filter(({ from, to }) => from === id || to === id);
  const other = ({ from, to }: DiagramEdge): string => (from === id ? to : from);
  const leads = (edge: DiagramEdge, away: boolean): boolean =>
    edge.direction === 'both' || (edge.direction !== 'none' && (edge.from === id) === (away === (edge.direction === 'forward')));
  return [
    ...list(
      'From',
      own.filter((edge) => leads(edge, false)).map((edge) => [edge, other(edge)]),
    ),
    ...list(
      'To',
      own.filter((edge) => leads(edge, true)).map((edge) => [edge, other(edge)]),
    ),
    ...list(
      'Joined to',
      own.filter(({ direction }) => direction === 'none').map((edge) => [edge, other(edge)]),
    ),
  ];
}
