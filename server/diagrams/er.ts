/** Reads a Mermaid entity-relationship diagram: entities with their attributes and keys, and what relates to what. */
import type { Range } from '../base/range.ts';
import type { DiagramAttribute, DiagramEdge, DiagramNode, Drawing } from './diagram.ts';
import { plainLabel, type SourceLine } from './source.ts';

const NAME = String.raw`"[^"]+"|[\p{L}\p{N}_-]+`;
const RELATION = new RegExp(
  String.raw`^(${NAME})\s*((?:\|o|\|\||\}o|\}\||o\||o\{|\|\{)(?:--|\.\.)(?:o\||\|\||o\{|\|\{|\|o|\}o|\}\|))\s*(${NAME})(?:\s*:(.*))?$`,
  'u',
);
const ENTITY = new RegExp(String.raw`^(${NAME})(?:\[([^\]]*)\])?(?:\s*(\{)(.*))?$`, 'u');
const ATTRIBUTE = /^([\w-]+(?:\[\])?(?:\([\d, ]*\))?)\s+(\*?[\w-]+)((?:\s*(?:,\s*)?\b(?:PK|FK|UK)\b)*)/;

/** Words for how it looks. */
const IGNORED = /^(?:direction|style|classDef|class|title)\s/;

/** Reads the lines below the header. */
export function readEntities(lines: readonly SourceLine[]): Drawing {
  const entities = new Map<string, DiagramNode & { readonly attributes: DiagramAttribute[] }>();
  const edges: DiagramEdge[] = [];
  const passedOver: Range[] = [];
  const entityOf = (written: string, start: number, declared: boolean, label?: string): { readonly attributes: DiagramAttribute[] } => {
    const id = written.replaceAll('"', '');
    const at = start + (written.startsWith('"') ? 1 : 0);
    const range = { start: at, end: at + id.length };
    const known = entities.get(id);
    const entity = {
      ...(known ?? { id, role: 'entity' as const, shape: '', range, labelRange: range, boundary: undefined, attributes: [] }),
      label: label === undefined ? (known?.label ?? id) : plainLabel(label),
      declared: declared || known?.declared === true,
    };
    entities.set(id, entity);
    return entity;
  };
  let open: { readonly attributes: DiagramAttribute[] } | undefined;
  for (const line of lines) {
    const { text, start, end } = line;
    if (open !== undefined) {
      const attribute = readAttribute(line);
      if (attribute !== undefined) open.attributes.push(attribute);
      else if (!text.startsWith('}')) passedOver.push({ start, end });
      if (text.endsWith('}')) open = undefined;
      continue;
    }
    const relation = RELATION.exec(text);
    const entity = relation === null ? ENTITY.exec(text) : null;
    if (relation !== null) {
      const [, from = '', mark = '', to = '', label] = relation;
      const markAt = start + text.indexOf(mark, from.length);
      const toAt = start + text.indexOf(to, markAt - start + mark.length);
      entityOf(from, start, false);
      entityOf(to, toAt, false);
      edges.push(
        relationEdge(
          { from: from.replaceAll('"', ''), to: to.replaceAll('"', ''), label: label ?? '' },
          { start, end: toAt + to.length },
          { start: markAt, end: markAt + mark.length },
          end,
        ),
      );
    } else if (IGNORED.test(text)) continue;
    else if (entity !== null) {
      const declared = entityOf(entity[1] ?? '', start, true, entity[2]);
      if (entity[3] !== undefined && !(entity[4] ?? '').includes('}')) open = declared;
    } else passedOver.push({ start, end });
  }
  return { nodes: [...entities.values()], edges, boundaries: [], passedOver };
}

function relationEdge(
  { from, to, label }: { from: string; to: string; label: string },
  range: Range,
  arrowRange: Range,
  end: number,
): DiagramEdge {
  const said = plainLabel(label);
  const length = label.trim().length;
  return {
    from,
    to,
    label: said,
    direction: 'none',
    synchrony: 'unknown',
    range,
    arrowRange,
    labelRange: said === '' ? undefined : { start: end - length, end },
    branches: [],
  };
}

function readAttribute({ text, start }: SourceLine): DiagramAttribute | undefined {
  const match = ATTRIBUTE.exec(text);
  const name = match?.[2];
  if (match === null || name === undefined) return undefined;
  const at = start + text.indexOf(name, match[1]?.length ?? 0);
  return {
    type: match[1] ?? '',
    name: name.replace('*', ''),
    keys: match[3]?.match(/PK|FK|UK/g) ?? [],
    range: { start: at, end: at + name.length },
  };
}
