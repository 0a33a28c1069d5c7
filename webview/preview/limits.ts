/** Which drawings are drawn without being asked for: Mermaid lays them out in one go, and while it does the page stands still. Draws nothing. */

/** What is known of a drawing before it is drawn. */
export interface DrawingSize {
  readonly text: string;
  readonly kind: string;
  readonly marks: readonly { readonly type: 'node' | 'edge' }[];
}

/** Why a drawing is not drawn at once. `askable`: it may be drawn all the same. */
export interface TooLarge {
  readonly message: string;
  readonly askable: boolean;
}

/** Longer texts are refused outright. Mermaid's own default. */
export const LONGEST = 50_000;
/** Mermaid refuses more; its own default. */
export const MOST_EDGES = 500;
/** What was laid out within two seconds on a laptop of 2024; time grows with the square of the edges. */
const WITHOUT_ASKING = { edges: 250, nodes: 500, lines: 1_500 };
/** Kinds whose layout is slower by the line. */
const LINES: Readonly<Record<string, number>> = { mindmap: 150, architecture: 150 };

/** Undefined for a drawing that may be drawn. */
export function tooLarge({ text, kind, marks }: DrawingSize): TooLarge | undefined {
  if (text.length > LONGEST) return refusal(text.length, 'characters', LONGEST, false);
  const edges = marks.filter(({ type }) => type === 'edge').length;
  if (edges > MOST_EDGES) return refusal(edges, 'connections', MOST_EDGES, false);
  if (edges > WITHOUT_ASKING.edges) return refusal(edges, 'connections', WITHOUT_ASKING.edges, true);
  const nodes = marks.length - edges;
  if (nodes > WITHOUT_ASKING.nodes) return refusal(nodes, 'nodes', WITHOUT_ASKING.nodes, true);
  const lines = text.trimEnd().split('\n').length;
  const most = LINES[kind] ?? WITHOUT_ASKING.lines;
  return lines > most ? refusal(lines, 'lines', most, true) : undefined;
}

function refusal(count: number, things: string, most: number, askable: boolean): TooLarge {
  const least = `This diagram has ${count.toLocaleString('en')} ${things}.`;
  return {
    askable,
    message: askable
      ? `${least} Beyond ${most.toLocaleString('en')}, the preview may stand still for seconds while it is drawn.`
      : `${least} At most ${most.toLocaleString('en')} are drawn; several smaller diagrams are easier to read, too.`,
  };
}
