/** Reads Mermaid's C4 diagrams: people, systems, containers, components and deployment nodes, each a macro with arguments. */
import type { Range } from '../base/range.ts';
import type { DiagramBoundary, DiagramEdge, DiagramNode, Direction, Drawing, NodeRole } from './diagram.ts';
import { roleByWords } from './roles.ts';
import { plainLabel, type SourceLine } from './source.ts';

const MACRO = /^([A-Z_]+)\s*\((.*)\)\s*(\{)?$/i;
const ELEMENT = /^(?:Person|System|Container|Component)(?:Db|Queue)?(?:_Ext)?$/;
const BOUNDARY = /^(?:(?:Enterprise_|System_|Container_)?Boundary|Deployment_Node|Node(?:_[LR])?)$/;
const RELATION = /^(Bi)?Rel(?:Index)?(?:_(Back|Neighbor|Up|Down?|Left?|Right?|[UDLR]))?$/;
const IGNORED = /^(?:Update\w+|Lay_\w+|Add\w+|SHOW_LEGEND|LAYOUT_\w+)$/;
/** A title line is part of every C4 diagram's head. */
const TITLE = /^title\b/;

interface Argument extends Range {
  readonly text: string;
}

/** Reads the lines below the header. */
export function readC4(lines: readonly SourceLine[]): Drawing {
  const nodes: DiagramNode[] = [];
  const edges: DiagramEdge[] = [];
  const boundaries: DiagramBoundary[] = [];
  const open: DiagramBoundary[] = [];
  const passedOver: Range[] = [];
  for (const line of lines) {
    if (line.text === '}') {
      open.pop();
      continue;
    }
    if (TITLE.test(line.text) || line.text === '{') continue;
    const macro = MACRO.exec(line.text);
    const name = macro?.[1] ?? '';
    const args = argumentsOf(macro?.[2] ?? '', line.start + line.text.indexOf('(') + 1);
    const [first, second] = args;
    if (IGNORED.test(name)) continue;
    if (first === undefined || macro === null) passedOver.push({ start: line.start, end: line.end });
    else if (BOUNDARY.test(name)) {
      const boundary = {
        id: first.text,
        label: second?.text ?? first.text,
        range: { start: first.start, end: first.end },
        parent: open.at(-1),
      };
      boundaries.push(boundary);
      if (macro[3] !== undefined) open.push(boundary);
    } else if (ELEMENT.test(name)) nodes.push(elementOf(name, first, second, open.at(-1)));
    else if (RELATION.test(name) && second !== undefined) edges.push(relationOf(name, first, second, args.slice(2), line));
    else passedOver.push({ start: line.start, end: line.end });
  }
  return { nodes, edges, boundaries, passedOver };
}

function elementOf(macro: string, id: Argument, label: Argument | undefined, boundary: DiagramBoundary | undefined): DiagramNode {
  const shown = label?.text ?? id.text;
  return {
    id: id.text,
    label: shown,
    role: roleOf(macro, shown),
    shape: macro,
    range: { start: id.start, end: id.end },
    labelRange: { start: (label ?? id).start, end: (label ?? id).end },
    boundary,
    declared: true,
    attributes: [],
  };
}

function roleOf(macro: string, label: string): NodeRole {
  if (macro.startsWith('Person')) return 'actor';
  if (macro.includes('Db')) return 'store';
  if (macro.includes('Queue')) return 'queue';
  return macro.endsWith('_Ext') ? 'external' : (roleByWords(label) ?? 'component');
}

function relationOf(macro: string, from: Argument, to: Argument, [label, technology]: readonly Argument[], line: SourceLine): DiagramEdge {
  const [, both, way] = RELATION.exec(macro) ?? [];
  const direction: Direction = both === undefined ? 'forward' : 'both';
  const [source, target] = way === 'Back' ? [to, from] : [from, to];
  const said = [label?.text, technology?.text].filter((text) => text !== undefined && text !== '').join(', ');
  return {
    from: source.text,
    to: target.text,
    label: said,
    direction,
    synchrony: /(?<!\p{L})(?:async\p{L}*|event|publish\p{L}*|queue|message|kafka|amqp)(?!\p{L})/iu.test(said) ? 'async' : 'unknown',
    range: { start: from.start, end: to.end },
    arrowRange: { start: line.start, end: line.start + macro.length },
    labelRange: label === undefined || label.text === '' ? undefined : { start: label.start, end: label.end },
    branches: [],
  };
}

/** Arguments divided by commas outside quotes, without their quotes; `$tags="…"` and the like are left out. */
function argumentsOf(text: string, start: number): Argument[] {
  const all: Argument[] = [];
  for (const match of text.matchAll(/"([^"]*)"|[^\s,"][^,"]*/g)) {
    const raw = match[1] ?? match[0].trimEnd();
    const at = start + match.index + (match[1] === undefined ? 0 : 1);
    if (!raw.startsWith('$')) all.push({ text: plainLabel(raw), start: at, end: at + raw.length });
  }
  return all;
}
