/** A diagram as lines of text, so that tests can say what was read in a few words. */
import type { Diagram, DiagramEdge, DiagramNode } from '../../server/diagrams/diagram.ts';

const ARROWS = { forward: '->', back: '<-', both: '<->', none: '--' } as const;

/** One line for each boundary, node and edge, in that order; then one for each stretch passed over. */
export function describeDiagram(diagram: Diagram, text: string): string[] {
  return [
    ...diagram.boundaries.map(({ id, label, parent }) => `{${id}} ${label}${parent === undefined ? '' : ` in {${parent.id}}`}`),
    ...diagram.nodes.map(nodeLine),
    ...diagram.edges.map(edgeLine),
    ...diagram.passedOver.map(({ start, end }) => `? ${text.slice(start, end)}`),
  ];
}

function nodeLine({ id, label, role, boundary, attributes }: DiagramNode): string {
  const shown = label === id ? '' : ` "${label}"`;
  const held = attributes.map(({ name, type, keys }) => ` .${name}:${type}${keys.map((key) => ` ${key}`).join('')}`).join('');
  return `${id}${shown} ${role}${boundary === undefined ? '' : ` in {${boundary.id}}`}${held}`;
}

function edgeLine({ from, to, label, direction, synchrony, branches }: DiagramEdge): string {
  const said = label === '' ? '' : ` "${label}"`;
  const how = synchrony === 'unknown' ? '' : ` ${synchrony}`;
  return `${from} ${ARROWS[direction]} ${to}${said}${how}${branches.map((branch) => ` [${branch.kind}${branch.label === '' ? '' : ` ${branch.label}`}]`).join('')}`;
}
