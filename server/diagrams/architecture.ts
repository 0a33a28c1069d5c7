/** Reads Mermaid's architecture diagrams: groups, services, junctions and the lines between their sides. */
import type { Range } from '../base/range.ts';
import type { DiagramBoundary, DiagramEdge, DiagramNode, Drawing, NodeRole } from './diagram.ts';
import { roleByWords } from './roles.ts';
import { plainLabel, type SourceLine } from './source.ts';

const PART = /^(group|service|junction)\s+([\w-]+)(?:\(([^)]*)\))?(?:\[([^\]]*)\])?(?:\s+in\s+([\w-]+))?$/;
const EDGE = /^([\w-]+)(?:\{group\})?:([LRTB])\s*(<?--?>?|<?-\[([^\]]*)\]->?)\s*([LRTB]):([\w-]+)(?:\{group\})?$/;
const BY_ICON: Readonly<Record<string, NodeRole>> = { database: 'store', disk: 'store', internet: 'external' };

/** Reads the lines below the header. */
export function readArchitecture(lines: readonly SourceLine[]): Drawing {
  const nodes: DiagramNode[] = [];
  const edges: DiagramEdge[] = [];
  const boundaries: DiagramBoundary[] = [];
  const passedOver: Range[] = [];
  for (const { text, start, end } of lines) {
    const part = PART.exec(text);
    const edge = EDGE.exec(text);
    if (part !== null) {
      const [, keyword = '', id = '', icon = '', label, inside] = part;
      const at = start + text.indexOf(id, keyword.length);
      const range = { start: at, end: at + id.length };
      const around = boundaries.find((boundary) => boundary.id === inside);
      const shown = label === undefined ? id : plainLabel(label);
      if (keyword === 'group') boundaries.push({ id, label: shown, range, parent: around });
      else {
        const labelAt = label === undefined ? at : start + text.indexOf('[') + 1;
        nodes.push({
          id,
          label: shown,
          role: BY_ICON[icon] ?? roleByWords(shown) ?? 'component',
          shape: icon,
          range,
          labelRange: { start: labelAt, end: labelAt + (label ?? id).length },
          boundary: around,
          declared: true,
          attributes: [],
        });
      }
    } else if (edge !== null) {
      const [, from = '', , mark = '', label = '', , to = ''] = edge;
      const markAt = start + text.indexOf(mark, from.length);
      edges.push({
        from,
        to,
        label: plainLabel(label),
        direction: mark.startsWith('<') ? (mark.endsWith('>') ? 'both' : 'back') : mark.endsWith('>') ? 'forward' : 'none',
        synchrony: 'unknown',
        range: { start, end },
        arrowRange: { start: markAt, end: markAt + mark.length },
        labelRange: label === '' ? undefined : { start: start + text.indexOf('[') + 1, end: start + text.indexOf(']') },
        branches: [],
      });
    } else if (!text.startsWith('title ')) passedOver.push({ start, end });
  }
  return { nodes, edges, boundaries, passedOver };
}
