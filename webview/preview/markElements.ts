/** Finds the elements of a drawing that stand for the nodes and edges of its text. Knows how Mermaid names them; changes nothing. */
import type { PreviewMark } from '../../server/protocol/preview.ts';

const NODES =
  'g.node[id], g.cluster[id], g.architecture-service[id], [data-et="participant"][data-id], .actor-bottom[name], rect.task[id], text[id$="-text"]';
/** What Mermaid puts around a node's own id. */
const AROUND = /^(?:(?:flowchart|entity|state|classId|service|group)-)?(.+?)(?:-\d+|-text)?$/;

/** The elements of each mark; none for what is not found. */
export function markElements(svg: SVGSVGElement, marks: readonly PreviewMark[]): ReadonlyMap<PreviewMark, readonly Element[]> {
  const nodes = nodeElements(svg);
  const edges = edgeElements(
    svg,
    marks.filter(({ type }) => type === 'edge'),
  );
  return new Map(marks.map((mark) => [mark, (mark.type === 'node' ? nodes.get(mark.id) : edges.get(mark)) ?? []]));
}

function nodeElements(svg: SVGSVGElement): ReadonlyMap<string, Element[]> {
  const found = new Map<string, Element[]>();
  for (const element of svg.querySelectorAll(NODES)) {
    const id =
      element.getAttribute('data-et') === 'participant'
        ? element.getAttribute('data-id')
        : (element.getAttribute('name') ?? ownId(svg, element));
    if (id !== null) found.set(id, [...(found.get(id) ?? []), element]);
  }
  return found;
}

function ownId(svg: SVGSVGElement, { id }: Element): string {
  const rest = id.startsWith(`${svg.id}-`) ? id.slice(svg.id.length + 1) : id;
  return AROUND.exec(rest)?.[1] ?? rest;
}

function edgeElements(svg: SVGSVGElement, marks: readonly PreviewMark[]): ReadonlyMap<PreviewMark, readonly Element[]> {
  const messages = [...svg.querySelectorAll('[data-et="message"]')];
  if (messages.length > 0) return inOrder(marks, messages, [...svg.querySelectorAll('.messageText')]);
  const paths = [...svg.querySelectorAll('[data-edge][data-id]')];
  const labels = new Map([...svg.querySelectorAll('.edgeLabel .label[data-id]')].map((label) => [label.getAttribute('data-id'), label]));
  const labelOf = (path: Element): readonly Element[] => {
    const label = labels.get(path.getAttribute('data-id'));
    return label === undefined ? [path] : [path, label];
  };
  if (paths.some((path) => path.getAttribute('data-id')?.startsWith('L_') === true)) return byEnds(marks, paths, labelOf);
  return paths.length === marks.length
    ? new Map(marks.map((mark, index) => [mark, [paths[index]].flatMap((path) => (path === undefined ? [] : labelOf(path)))]))
    : new Map();
}

/** Flowcharts name an edge by its ends, and number those with the same ends. */
function byEnds(
  marks: readonly PreviewMark[],
  paths: readonly Element[],
  labelOf: (path: Element) => readonly Element[],
): ReadonlyMap<PreviewMark, readonly Element[]> {
  const left = new Map<string, Element[]>();
  for (const path of paths) {
    const ends = path.getAttribute('data-id')?.replace(/_\d+$/, '') ?? '';
    left.set(ends, [...(left.get(ends) ?? []), path]);
  }
  return new Map(
    marks.map((mark) => {
      const path = left.get(`L_${mark.from}_${mark.to}`)?.shift();
      return [mark, path === undefined ? [] : labelOf(path)];
    }),
  );
}

function inOrder(
  marks: readonly PreviewMark[],
  lines: readonly Element[],
  texts: readonly Element[],
): ReadonlyMap<PreviewMark, readonly Element[]> {
  return new Map(marks.map((mark, index) => [mark, [lines[index], texts[index]].filter((each) => each !== undefined)]));
}
