/** Reads a Mermaid class diagram: classes with their members, and their relations. */
import type { Range } from '../base/range.ts';
import type { DiagramAttribute, DiagramBoundary, DiagramEdge, DiagramNode, Direction, Drawing } from './diagram.ts';
import { plainLabel, type SourceLine } from './source.ts';

const NAME = '[\\p{L}\\p{N}_]+(?:-[\\p{L}\\p{N}_]+)*(?:~[^~]*~)?|`[^`]+`';
const RELATION = new RegExp(
  String.raw`^(${NAME})\s*(?:"[^"]*"\s*)?((?:<\||[*o<])?(?:--|\.\.)(?:\|>|[*>]|o(?![\p{L}\p{N}_]))?)\s*(?:"[^"]*"\s*)?(${NAME})(?:\s*:(.*))?$`,
  'u',
);
const CLASS = new RegExp(String.raw`^class\s+(${NAME})(?:\s*\["([^"]*)"\])?(?:\s*:::\w+)?\s*(\{)?`, 'u');
const MEMBER = new RegExp(String.raw`^(${NAME})\s*:(.*)$`, 'u');
const IGNORED = /^(?:direction|note|click|callback|link|style|cssClass|classDef|title|<<)/;

/** Reads the lines below the header. */
export function readClasses(lines: readonly SourceLine[]): Drawing {
  const classes = new Map<string, DiagramNode & { readonly attributes: DiagramAttribute[] }>();
  const edges: DiagramEdge[] = [];
  const boundaries: DiagramBoundary[] = [];
  const passedOver: Range[] = [];
  let namespace: DiagramBoundary | undefined;
  const classOf = (written: string, start: number, declared: boolean, label?: string): { readonly attributes: DiagramAttribute[] } => {
    const id = bare(written);
    const at = start + (written.startsWith('`') ? 1 : 0);
    const range = { start: at, end: at + id.length };
    const known = classes.get(id);
    const node = {
      ...(known ?? { id, role: 'class' as const, shape: '', range, labelRange: range, boundary: namespace, attributes: [] }),
      label: label === undefined ? (known?.label ?? id) : plainLabel(label),
      declared: declared || known?.declared === true,
    };
    classes.set(id, node);
    return node;
  };
  let open: { readonly attributes: DiagramAttribute[] } | undefined;
  for (const { text, start, end } of lines) {
    if (open !== undefined) {
      const member = memberOf(text, start);
      if (member !== undefined) open.attributes.push(member);
      if (text.endsWith('}')) open = undefined;
      continue;
    }
    const relation = RELATION.exec(text);
    const opened = CLASS.exec(text);
    const member = MEMBER.exec(text);
    const space = /^namespace\s+([\w.]+)\s*\{/.exec(text)?.[1];
    if (text === '}') namespace = undefined;
    else if (space !== undefined) {
      const at = start + text.indexOf(space, 'namespace'.length);
      namespace = { id: space, label: space, range: { start: at, end: at + space.length }, parent: undefined };
      boundaries.push(namespace);
    } else if (opened !== null) {
      const at = start + text.indexOf(opened[1] ?? '', 'class'.length);
      const declared = classOf(opened[1] ?? '', at, true, opened[2]);
      if (opened[3] !== undefined && !text.endsWith('}')) open = declared;
    } else if (IGNORED.test(text)) continue;
    else if (relation !== null) {
      const [, from = '', mark = '', to = '', label = ''] = relation;
      const markAt = text.indexOf(mark, from.length);
      const toAt = text.lastIndexOf(to, label === '' ? text.length : text.indexOf(':', markAt));
      classOf(from, start, false);
      classOf(to, start + toAt, false);
      const said = label.trim();
      edges.push({
        from: bare(from),
        to: bare(to),
        label: plainLabel(said),
        direction: directionOf(mark),
        synchrony: 'unknown',
        range: { start, end: start + toAt + to.length },
        arrowRange: { start: start + markAt, end: start + markAt + mark.length },
        labelRange: said === '' ? undefined : { start: end - said.length, end },
        branches: [],
      });
    } else if (member !== null) {
      const said = memberOf((member[2] ?? '').trim(), end - (member[2] ?? '').trim().length);
      const owner = classOf(member[1] ?? '', start, false);
      if (said !== undefined) owner.attributes.push(said);
    } else passedOver.push({ start, end });
  }
  return { nodes: [...classes.values()], edges, boundaries, passedOver };
}

/** A name without the marks around it and its type parameters. */
function bare(name: string): string {
  const plain = name.replaceAll('`', '');
  const parameters = plain.indexOf('~');
  return parameters < 0 ? plain : plain.slice(0, parameters);
}

function directionOf(mark: string): Direction {
  const left = /^(?:<\||[*o<])/.test(mark);
  const right = /(?:\|>|[*o>])$/.test(mark);
  return left === right ? (left ? 'both' : 'none') : right ? 'forward' : 'back';
}

/** `+String name`, `+name: String`; methods are no attributes. */
function memberOf(text: string, start: number): DiagramAttribute | undefined {
  if (text.includes('(') || text.startsWith('<<')) return undefined;
  const match = /^[-+#~]?\s*(?:([\w~<>[\],]+)\s+)?(\w+)\s*(?::\s*([\w~<>[\],][\w~<>[\], ]*))?[$*]?$/.exec(text);
  const name = match?.[2];
  if (match === null || name === undefined) return undefined;
  const at = start + text.indexOf(name, match[1] === undefined ? 0 : text.indexOf(match[1]) + match[1].length);
  return { name, type: match[1] ?? match[3] ?? '', keys: [], range: { start: at, end: at + name.length } };
}
