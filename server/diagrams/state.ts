/** Reads a Mermaid state diagram: states, what they hold and how one becomes another. */
import type { Range } from '../base/range.ts';
import type { DiagramBoundary, DiagramEdge, DiagramNode, Drawing } from './diagram.ts';
import { plainLabel, type SourceLine } from './source.ts';

const TRANSITION = /^(\[\*\]|[\p{L}\p{N}_.-]+)(?::::\w+)?\s*-->\s*(\[\*\]|[\p{L}\p{N}_.-]+)(?::::\w+)?(?:\s*:(.*))?$/u;
const NAMED = /^state\s+"([^"]*)"\s+as\s+([\p{L}\p{N}_.-]+)(?:\s*(\{))?$/u;
const COMPOSITE = /^state\s+([\p{L}\p{N}_.-]+)\s*\{$/u;
const DESCRIBED = /^([\p{L}\p{N}_.-]+)\s*:(.*)$/u;
const IGNORED = /^(?:direction|hide|scale|note|classDef|class|style|--|state\s+\S+\s+<<\w+>>)/;

/** Reads the lines below the header. */
export function readStates(lines: readonly SourceLine[]): Drawing {
  const nodes = new Map<string, DiagramNode>();
  const edges: DiagramEdge[] = [];
  const boundaries: DiagramBoundary[] = [];
  const open: DiagramBoundary[] = [];
  const passedOver: Range[] = [];
  const declare = (id: string, start: number, label?: { readonly text: string; readonly start: number }): void => {
    const known = nodes.get(id);
    const range = known?.range ?? { start, end: start + id.length };
    const shown = label === undefined ? (known?.label ?? id) : plainLabel(label.text);
    nodes.set(id, {
      id,
      label: shown,
      role: id === '[*]' ? 'start' : 'state',
      shape: '',
      range,
      labelRange: label === undefined ? (known?.labelRange ?? range) : { start: label.start, end: label.start + label.text.length },
      boundary: known?.boundary ?? open.at(-1),
      declared: label !== undefined || known?.declared === true,
      attributes: [],
    });
  };
  let inNote = false;
  for (const { text, start, end } of lines) {
    if (inNote) {
      inNote = !/^end note/i.test(text);
      continue;
    }
    const transition = TRANSITION.exec(text);
    const composite = COMPOSITE.exec(text)?.[1];
    const named = NAMED.exec(text);
    const described = DESCRIBED.exec(text);
    if (text === '}') open.pop();
    else if (/^note\s/i.test(text)) inNote = !text.includes(':');
    else if (transition !== null) {
      const [, from = '', to = '', label = ''] = transition;
      const arrowAt = text.indexOf('-->', from.length);
      const toAt = text.indexOf(to, arrowAt + 3);
      declare(from, start);
      declare(to, start + toAt);
      const said = label.trim();
      edges.push({
        from,
        to,
        label: plainLabel(said),
        direction: 'forward',
        synchrony: 'unknown',
        range: { start, end: start + toAt + to.length },
        arrowRange: { start: start + arrowAt, end: start + arrowAt + 3 },
        labelRange: said === '' ? undefined : { start: end - said.length, end },
        branches: [],
      });
    } else if (composite !== undefined || named?.[3] !== undefined) {
      const id = composite ?? named?.[2] ?? '';
      const at = start + text.lastIndexOf(id);
      const boundary = { id, label: named?.[1] ?? id, range: { start: at, end: at + id.length }, parent: open.at(-1) };
      boundaries.push(boundary);
      open.push(boundary);
    } else if (named !== null)
      declare(named[2] ?? '', start + text.lastIndexOf(named[2] ?? ''), { text: named[1] ?? '', start: start + text.indexOf('"') + 1 });
    else if (IGNORED.test(text)) continue;
    else if (described !== null) {
      const said = (described[2] ?? '').trim();
      declare(described[1] ?? '', start, { text: said, start: end - said.length });
    } else if (/^[\p{L}\p{N}_.-]+$/u.test(text)) declare(text, start);
    else passedOver.push({ start, end });
  }
  const composites = new Set(boundaries.map(({ id }) => id));
  return { nodes: [...nodes.values()].filter(({ id }) => !composites.has(id)), edges, boundaries, passedOver };
}
