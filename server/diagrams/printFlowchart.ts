/** A graph as the lines of a Mermaid flowchart. The other way round of `flowchart.ts`; knows no document and chooses no names. */
import type { Direction, NodeRole } from './diagram.ts';

export interface PrintedNode {
  readonly id: string;
  readonly label: string;
  readonly role: NodeRole;
  /** The id of the frame around it. */
  readonly frame: string | undefined;
}

export interface PrintedEdge {
  readonly from: string;
  readonly to: string;
  /** Empty where it has none. */
  readonly label: string;
  readonly direction: Direction;
}

export interface PrintedFrame {
  readonly id: string;
  readonly label: string;
  /** The id of the frame around it. */
  readonly parent: string | undefined;
}

export interface PrintedFlowchart {
  readonly across: boolean;
  readonly title?: string;
  readonly description?: string;
  readonly nodes: readonly PrintedNode[];
  readonly edges: readonly PrintedEdge[];
  readonly frames: readonly PrintedFrame[];
}

/** The lines between the fences. */
export function printFlowchart({ across, title, description, nodes, edges, frames }: PrintedFlowchart): readonly string[] {
  const inside = (frame: string | undefined): readonly string[] => [
    ...nodes.filter((node) => node.frame === frame).map(nodeText),
    ...frames
      .filter(({ parent }) => parent === frame)
      .flatMap((each) => [`subgraph ${each.id}["${quotedText(each.label)}"]`, ...inside(each.id).map(indented), 'end']),
  ];
  const said = [
    title === undefined ? '' : `accTitle: ${oneLine(title)}`,
    description === undefined ? '' : `accDescr: ${oneLine(description)}`,
  ].filter((line) => line !== '');
  return [`flowchart ${across ? 'LR' : 'TD'}`, ...[...said, ...inside(undefined), ...edges.map(edgeText)].map(indented)];
}

/** Text as it stands between quotation marks in Mermaid. */
export function quotedText(text: string): string {
  return oneLine(text).replaceAll('"', '#quot;').replaceAll('<', '#lt;').replaceAll('>', '#gt;').replaceAll('`', "'");
}

const AROUND: Readonly<Partial<Record<NodeRole, readonly [string, string]>>> = {
  store: ['[(', ')]'],
  cache: ['[(', ')]'],
  queue: ['[[', ']]'],
  actor: ['([', '])'],
  decision: ['{', '}'],
};
const ARROWS: Readonly<Record<Exclude<Direction, 'back'>, string>> = { forward: '-->', both: '<-->', none: '---' };
/** A label that Mermaid takes without quotation marks. */
const PLAIN = /^[\p{L}\p{N}]+(?:[ /,.:-]{1,2}[\p{L}\p{N}]+)*$/u;

function nodeText({ id, label, role }: PrintedNode): string {
  const [open, close] = AROUND[role] ?? ['[', ']'];
  return `${id}${open}"${quotedText(label)}"${close}`;
}

function edgeText({ from, to, label, direction }: PrintedEdge): string {
  const said = label === '' ? '' : PLAIN.test(label) ? `|${label}|` : `|"${quotedText(label)}"|`;
  // Mermaid has no arrow that points back only.
  return direction === 'back' ? `${to} -->${said} ${from}` : `${from} ${ARROWS[direction]}${said} ${to}`;
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

function indented(line: string): string {
  return `  ${line}`;
}
