/** Reads a Mermaid flowchart into nodes, edges and boundaries. Statements it does not know are passed over, never guessed at. */
import { anyWord } from '../base/patterns.ts';
import type { Range } from '../base/range.ts';
import type { DiagramBoundary, DiagramEdge, DiagramNode, Direction, Drawing, NodeRole } from './diagram.ts';
import { roleByWords } from './roles.ts';
import { plainLabel, type SourceLine } from './source.ts';

/** Opening and closing marks of shapes, longest first, and what they stand for where they stand for something. */
const SHAPES: readonly { readonly open: string; readonly close: readonly string[]; readonly role?: NodeRole }[] = [
  { open: '(((', close: [')))'] },
  { open: '[[', close: [']]'] },
  { open: '[(', close: [')]'], role: 'store' },
  { open: '([', close: ['])'] },
  { open: '((', close: ['))'] },
  { open: '{{', close: ['}}'] },
  { open: '[/', close: ['/]', '\\]'] },
  { open: '[\\', close: ['\\]', '/]'] },
  { open: '[', close: [']'] },
  { open: '(', close: [')'] },
  { open: '{', close: ['}'], role: 'decision' },
  { open: '>', close: [']'] },
];
/** Shapes by name, in `id@{ shape: cyl }`. */
const NAMED: Readonly<Record<string, NodeRole>> = {
  cyl: 'store',
  cylinder: 'store',
  database: 'store',
  db: 'store',
  'lin-cyl': 'store',
  disk: 'store',
  'lined-cylinder': 'store',
  das: 'queue',
  'h-cyl': 'queue',
  'horizontal-cylinder': 'queue',
  diam: 'decision',
  decision: 'decision',
  diamond: 'decision',
  'sm-circ': 'start',
  start: 'start',
  'fr-circ': 'start',
  stop: 'start',
  comment: 'note',
  brace: 'note',
  text: 'note',
};

const IGNORED = /^(?:style|classDef|class|linkStyle|click|direction|title)(?![\w-])/;
const ID = /^[\p{L}\p{N}_]+(?:[-.:/](?![-.>=ox]?[->.])[\p{L}\p{N}_]+)*/u;
/** `-->`, `---`, `-.->`, `==>`, `--x`, `o--o`, `<-->`, `~~~`, with a label inside: `-- text -->`. */
const PLAIN_ARROW = /^(?:\w+@)?[<ox]?(?:-{2,}[>ox-]|-\.+-[>ox]?|={2,}[>ox=]|~{3,})/;
const TEXT_ARROW =
  /^[<ox]?(?:--(?![->ox])(?<solid>[^\n]{1,200}?)-{2,}[>ox-]|-\.(?![-.])(?<dotted>[^\n]{1,200}?)\.+-[>ox]?|==(?![=>])(?<thick>[^\n]{1,200}?)={2,}[>ox=])/;

/** Reads the lines below the header. */
export function readFlowchart(lines: readonly SourceLine[]): Drawing {
  const reader = new FlowchartReader();
  for (const line of lines) reader.read(line);
  return reader.drawing();
}

interface Open {
  readonly id: string;
  readonly label: string;
  readonly range: Range;
  readonly parent: DiagramBoundary | undefined;
}

class FlowchartReader {
  readonly #nodes = new Map<string, DiagramNode>();
  readonly #edges: DiagramEdge[] = [];
  readonly #boundaries: DiagramBoundary[] = [];
  readonly #open: DiagramBoundary[] = [];
  readonly #passedOver: Range[] = [];

  read(line: SourceLine): void {
    for (const statement of statementsOf(line)) this.#statement(statement);
  }

  drawing(): Drawing {
    const boundaryIds = new Set(this.#boundaries.map(({ id }) => id));
    return {
      nodes: [...this.#nodes.values()].filter((node) => !boundaryIds.has(node.id)),
      edges: this.#edges,
      boundaries: this.#boundaries,
      passedOver: this.#passedOver,
    };
  }

  #statement(statement: SourceLine): void {
    if (IGNORED.test(statement.text)) return;
    if (/^end\b/.test(statement.text)) this.#open.pop();
    else if (/^subgraph\b/.test(statement.text)) this.#subgraph(statement);
    else this.#chain(statement);
  }

  #subgraph({ text, start, end }: SourceLine): void {
    const rest = text.slice('subgraph'.length).trimStart();
    const at = start + text.length - rest.length;
    const titled = /^([^\s[("]+)\s*\[(.*)\]$/.exec(rest);
    const boundary: Open =
      titled === null
        ? { id: plainLabel(rest), label: plainLabel(rest), range: { start: at, end }, parent: this.#open.at(-1) }
        : { id: titled[1] ?? '', label: plainLabel(titled[2] ?? ''), range: { start: at, end }, parent: this.#open.at(-1) };
    this.#boundaries.push(boundary);
    this.#open.push(boundary);
  }

  /** `a & b --> c -->|text| d`: groups of nodes with arrows between. */
  #chain({ text, start }: SourceLine): void {
    let at = 0;
    const skipSpace = (): void => {
      while (at < text.length && /\s/.test(text.charAt(at))) at += 1;
    };
    let left = this.#group(text, start, at);
    if (left === undefined) {
      this.#passedOver.push({ start, end: start + text.length });
      return;
    }
    at = left.next;
    for (;;) {
      skipSpace();
      const arrow = readArrow(text.slice(at));
      if (arrow === undefined) break;
      const arrowStart = at;
      at += arrow.length;
      skipSpace();
      const piped = /^\|([^|\n]*)\|/.exec(text.slice(at));
      const label =
        piped === null
          ? arrow.label && { text: arrow.label.text, start: arrowStart + arrow.label.at }
          : { text: piped[1] ?? '', start: at + 1 };
      at += piped?.[0].length ?? 0;
      const right = this.#group(text, start, at);
      if (right === undefined) break;
      at = right.next;
      for (const from of left.nodes)
        for (const to of right.nodes)
          this.#connect(
            from,
            to,
            { ...arrow, start: start + arrowStart, end: start + arrowStart + arrow.length },
            label && { text: label.text, start: start + label.start },
          );
      left = right;
    }
    skipSpace();
    if (at < text.length) this.#passedOver.push({ start: start + at, end: start + text.length });
  }

  #connect(from: Placed, to: Placed, arrow: Arrow & Range, label: { readonly text: string; readonly start: number } | undefined): void {
    const { direction, dotted, invisible } = arrow;
    if (invisible) return;
    const text = label === undefined ? '' : plainLabel(label.text);
    this.#edges.push({
      from: direction === 'back' ? to.id : from.id,
      to: direction === 'back' ? from.id : to.id,
      label: text,
      direction: direction === 'back' ? 'forward' : direction,
      synchrony: dotted || ASYNC.test(text) ? 'async' : SYNC.test(text) ? 'sync' : 'unknown',
      range: { start: from.range.start, end: to.range.end },
      arrowRange: { start: arrow.start, end: arrow.end },
      labelRange: label === undefined || text === '' ? undefined : trimmed(label),
      branches: [],
    });
  }

  #group(text: string, start: number, from: number): { readonly nodes: readonly Placed[]; readonly next: number } | undefined {
    const nodes: Placed[] = [];
    let at = from;
    for (;;) {
      while (at < text.length && /\s/.test(text.charAt(at))) at += 1;
      const node = this.#node(text, start, at);
      if (node === undefined) return nodes.length === 0 ? undefined : { nodes, next: at };
      nodes.push(node);
      at = node.next;
      const more = /^\s*&/.exec(text.slice(at));
      if (more === null) return { nodes, next: at };
      at += more[0].length;
    }
  }

  #node(text: string, start: number, from: number): (Placed & { readonly next: number }) | undefined {
    const id = ID.exec(text.slice(from))?.[0];
    if (id === undefined) return undefined;
    const range = { start: start + from, end: start + from + id.length };
    let next = from + id.length;
    const attributes = /^@\{([^}]*)\}/.exec(text.slice(next));
    const shape = attributes === null ? readShape(text, next) : namedShape(attributes[1] ?? '', next);
    if (shape !== undefined) next = attributes === null ? shape.next : next + attributes[0].length;
    const styled = /^:::[\w,-]+/.exec(text.slice(next));
    next += styled?.[0].length ?? 0;
    this.#declare(id, range, shape && { ...shape, start: start + shape.start, end: start + shape.end });
    return { id, range, next };
  }

  #declare(id: string, range: Range, shape: Shape | undefined): void {
    const known = this.#nodes.get(id);
    if (known !== undefined && (shape === undefined || known.labelRange.start !== known.range.start)) return;
    const label = shape === undefined || shape.label === '' ? id : shape.label;
    const words = roleByWords(label);
    this.#nodes.set(id, {
      id,
      label,
      role: shape?.role ?? words ?? 'component',
      shape: shape?.shape ?? '',
      range: known?.range ?? range,
      labelRange: shape === undefined || shape.label === '' ? range : { start: shape.start, end: shape.end },
      boundary: known?.boundary ?? this.#open.at(-1),
      declared: shape !== undefined,
      attributes: [],
    });
  }
}

interface Placed {
  readonly id: string;
  readonly range: Range;
}

interface Shape extends Range {
  readonly shape: string;
  readonly label: string;
  readonly role: NodeRole | undefined;
}

/** The shape that begins at `from`, with its label's place; undefined where none does. */
function readShape(text: string, from: number): (Shape & { readonly next: number }) | undefined {
  for (const { open, close, role } of SHAPES) {
    if (!text.startsWith(open, from)) continue;
    const inner = from + open.length;
    const quoted = /^\s*"[^"]*"\s*/.exec(text.slice(inner))?.[0];
    const ends = close.map((mark) => text.indexOf(mark, inner + (quoted?.length ?? 0))).filter((at) => at >= 0);
    if (ends.length === 0) continue;
    const end = Math.min(...ends);
    const mark = close.find((each) => text.startsWith(each, end)) ?? '';
    const raw = text.slice(inner, end);
    const bare = trimmed({ text: raw.replace(/^(\s*)"(.*)"(\s*)$/s, '$1 $2 $3'), start: inner });
    return { shape: open, label: plainLabel(raw), role, start: bare.start, end: bare.end, next: end + mark.length };
  }
  return undefined;
}

function namedShape(attributes: string, from: number): (Shape & { readonly next: number }) | undefined {
  const shape = /\bshape:\s*["']?([\w-]+)/.exec(attributes)?.[1] ?? '';
  const label = /\blabel:\s*(?:"([^"]*)"|'([^']*)'|([^,}]*))/.exec(attributes);
  const at =
    label === null
      ? from + 2
      : from + 2 + label.index + label[0].length - (label[1] ?? label[2] ?? label[3] ?? '').length - (label[3] === undefined ? 1 : 0);
  const text = label?.[1] ?? label?.[2] ?? label?.[3] ?? '';
  return { shape, label: plainLabel(text), role: NAMED[shape], start: at, end: at + text.length, next: from };
}

interface Arrow {
  readonly length: number;
  readonly direction: Direction;
  readonly dotted: boolean;
  readonly invisible: boolean;
  readonly label: { readonly text: string; readonly at: number } | undefined;
}

const ASYNC = anyWord`
  async(?:hronous(?:ly)?)?|event|publish(?:es)?|emits?|enqueues?|queue[sd]?|kafka|amqp|message|notif(?:y|ies)|webhook|stream
`;
const SYNC = anyWord`https?|grpc|rest|graphql|sql|tcp|rpc|sync|calls?|quer(?:y|ies)|reads?|writes?`;

function readArrow(text: string): Arrow | undefined {
  const plain = PLAIN_ARROW.exec(text)?.[0];
  const worded = plain === undefined || /^[<ox]?--$/.test(plain) ? TEXT_ARROW.exec(text) : null;
  const whole = worded?.[0] ?? plain;
  if (whole === undefined) return undefined;
  const said = worded?.groups?.['solid'] ?? worded?.groups?.['dotted'] ?? worded?.groups?.['thick'];
  const bare = whole.replace(/^\w+@/, '');
  const points = /[>ox]$/.test(bare);
  const back = /^[<ox]/.test(bare);
  return {
    length: whole.length,
    direction: points ? (back ? 'both' : 'forward') : back ? 'back' : 'none',
    dotted: bare.includes('-.'),
    invisible: bare.startsWith('~'),
    label: said === undefined ? undefined : { text: said, at: whole.indexOf(said) },
  };
}

/** The place of a text without the space around it. */
function trimmed({ text, start }: { readonly text: string; readonly start: number }): Range {
  const lead = text.length - text.trimStart().length;
  return { start: start + lead, end: start + lead + text.trim().length };
}

/** A line may hold several statements; semicolons in quotes or brackets end none. */
function statementsOf(line: SourceLine): SourceLine[] {
  if (!line.text.includes(';')) return [line];
  const parts: SourceLine[] = [];
  let depth = 0;
  let quoted = false;
  let from = 0;
  const push = (to: number): void => {
    const { start, end } = trimmed({ text: line.text.slice(from, to), start: line.start + from });
    if (end > start) parts.push({ text: line.text.slice(start - line.start, end - line.start), start, end });
    from = to + 1;
  };
  for (let at = 0; at < line.text.length; at++) {
    const char = line.text.charAt(at);
    if (char === '"') quoted = !quoted;
    else if (!quoted && '([{|'.includes(char)) depth += char === '|' ? (depth > 0 ? -1 : 1) : 1;
    else if (!quoted && ')]}'.includes(char)) depth = Math.max(0, depth - 1);
    else if (char === ';' && !quoted && depth === 0) push(at);
  }
  push(line.text.length);
  return parts;
}
