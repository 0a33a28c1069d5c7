/** Reads drawings in plain characters: boxes with words in them, and the straight lines between. Lines that bend are passed over, never guessed at. */
import type { Range } from '../base/range.ts';
import { boxesIn, encloses, type Box } from './asciiBoxes.ts';
import type { DiagramBoundary, DiagramEdge, DiagramNode, Direction, Drawing } from './diagram.ts';
import { roleByWords } from './roles.ts';

const FORWARD = /[>►▶→⟶➜]/;
const BACK = /[<◄◀←⟵]/;
const UPWARD = /[\^▲↑]/;
const DOWNWARD = /[v▼↓]/i;
const STROKE = /[─━═│┃║┌┐└┘├┤┬┴┼╔╗╚╝╠╣╦╩╬╭╮╯╰┏┓┗┛▼▲►◄▶◀→←↓↑|]|--|->|<-|==/;
const VERTICAL = '│┃║|┆┊╎:┼┬┴+vV▼↓^▲↑';
/** As far as a label may stand from its line. */
const MOST_BETWEEN = 60;

interface Placed {
  readonly box: Box;
  readonly id: string;
}

/** Reads the text of a block that begins at `start`; `nodes` are empty where there are no boxes. */
export function readAscii(text: string, start: number): Drawing {
  return new AsciiReader(text, start).drawing();
}

class AsciiReader {
  readonly #lines: readonly string[];
  readonly #starts: readonly number[];
  readonly #boxes: readonly Box[];
  /** Boxes with none inside. */
  readonly #leaves: readonly Placed[];
  readonly #nodes: DiagramNode[] = [];
  readonly #edges: DiagramEdge[] = [];
  readonly #boundaries = new Map<Box, DiagramBoundary>();
  /** Columns by row that belong to something read. */
  readonly #used: boolean[][];

  constructor(text: string, start: number) {
    const lines: string[] = [];
    const starts: number[] = [];
    let at = start;
    for (const raw of text.split('\n')) {
      lines.push(raw.trimEnd());
      starts.push(at);
      at += raw.length + 1;
    }
    this.#lines = lines;
    this.#starts = starts;
    this.#used = lines.map(() => []);
    this.#boxes = boxesIn(lines);
    this.#leaves = this.#boxes.filter((box) => !this.#boxes.some((other) => encloses(box, other))).flatMap((box) => this.#leaf(box));
  }

  drawing(): Drawing {
    for (const box of this.#boxes) this.#use(box);
    for (const placed of this.#leaves) {
      this.#rightwards(placed);
      this.#downwards(placed);
    }
    return { nodes: this.#nodes, edges: this.#edges, boundaries: [...this.#boundaries.values()], passedOver: [...this.#rest()] };
  }

  #range(row: number, from: number, to: number): Range {
    const start = this.#starts[row] ?? 0;
    return { start: start + from, end: start + to };
  }

  /** A box that holds words. */
  #leaf(box: Box): Placed[] {
    const words: { text: string; range: Range }[] = [];
    for (let row = box.top + 1; row < box.bottom; row++) {
      const raw = (this.#lines[row] ?? '').slice(box.left + 1, box.right);
      const text = raw.trim();
      if (!/[\p{L}\p{N}]/u.test(text)) continue;
      const from = box.left + 1 + raw.indexOf(text);
      words.push({ text, range: this.#range(row, from, from + text.length) });
    }
    const [first] = words;
    if (first === undefined) return [];
    const label = words.map(({ text }) => text).join(' ');
    const id = this.#nodes.some((node) => node.id === first.text) ? `${first.text} ${this.#nodes.length}` : first.text;
    this.#nodes.push({ id, label, role: roleByWords(first.text) ?? roleByWords(label) ?? 'component', shape: '', range: first.range, labelRange: first.range, boundary: this.#around(box), declared: true, attributes: [] });
    return [{ box, id }];
  }

  /** The innermost box around a box, with its heading as its name. */
  #around(box: Box): DiagramBoundary | undefined {
    const outer = this.#boxes.filter((other) => encloses(other, box)).sort((a, b) => b.top - a.top || b.left - a.left)[0];
    if (outer === undefined) return undefined;
    const known = this.#boundaries.get(outer);
    if (known !== undefined) return known;
    for (let row = outer.top + 1; row < outer.bottom; row++) {
      const raw = (this.#lines[row] ?? '').slice(outer.left + 1, outer.right);
      const text = raw.trim();
      if (!/\p{L}/u.test(text) || STROKE.test(text)) continue;
      const boundary = { id: text, label: text, range: this.#range(row, outer.left + 1 + raw.indexOf(text), outer.left + 1 + raw.indexOf(text) + text.length), parent: this.#around(outer) };
      this.#boundaries.set(outer, boundary);
      return boundary;
    }
    return undefined;
  }

  #use({ top, bottom, left, right }: Box): void {
    for (let row = top; row <= bottom; row++) {
      const isEdge = row === top || row === bottom;
      for (let column = left; column <= right; column++) if (isEdge || column === left || column === right || this.#leaves.some(({ box }) => box.top === top && box.left === left)) this.#mark(row, column);
    }
  }

  #mark(row: number, column: number): void {
    const line = this.#used[row];
    if (line !== undefined) line[column] = true;
  }

  /** `│──▶│`, `| -- HTTPS --> |`: what stands on one row between two boxes. */
  #rightwards({ box, id }: Placed): void {
    for (let row = box.top + 1; row < box.bottom; row++) {
      const next = this.#leaves.filter(({ box: other }) => other.left > box.right && other.left - box.right <= MOST_BETWEEN && other.top < row && row < other.bottom).sort((a, b) => a.box.left - b.box.left)[0];
      if (next === undefined) continue;
      const between = (this.#lines[row] ?? '').slice(box.right + 1, next.box.left);
      if (!/[─━═▶►→⟶]|--|->|<-|==/.test(between) || /[│┃║┌┐└┘|]/.test(between)) continue;
      const label = between.replaceAll(/[^\p{L}\p{N} /.,:_-]|[<>-]{2,}|(?<=\s)-|-(?=\s)/gu, ' ').trim();
      for (let column = box.right + 1; column < next.box.left; column++) this.#mark(row, column);
      this.#connect(id, next.id, { forward: FORWARD.test(between), back: BACK.test(between) }, this.#range(row, box.right + 1, next.box.left), label);
    }
  }

  /** A line down from the border of one box to that of another. */
  #downwards({ box, id }: Placed): void {
    for (let column = box.left; column <= box.right; column++) {
      let row = box.bottom + 1;
      while (isVertical(this.#lines[row]?.charAt(column))) row += 1;
      const next = row === box.bottom + 1 ? undefined : this.#leaves.find(({ box: other }) => (other.top === row || other.top === row - 1) && other.left <= column && column <= other.right);
      if (next === undefined) continue;
      const stretch = this.#lines.slice(box.bottom + 1, row).map((line) => line.charAt(column)).join('');
      if (!/[│┃║|v▼↓^▲↑]/i.test(stretch)) continue;
      let label = '';
      for (let at = box.bottom + 1; at < row; at++) {
        this.#mark(at, column);
        label ||= /^ ?([^\s│|┃].*?)(?: {2}|[│|┃]|$)/.exec((this.#lines[at] ?? '').slice(column + 1))?.[1]?.trim() ?? '';
      }
      this.#connect(id, next.id, { forward: DOWNWARD.test(stretch), back: UPWARD.test(stretch) }, this.#range(box.bottom + 1, column, column + 1), label);
    }
  }

  #connect(from: string, to: string, { forward, back }: { readonly forward: boolean; readonly back: boolean }, range: Range, label: string): void {
    if (this.#edges.some((edge) => (edge.from === from && edge.to === to) || (edge.from === to && edge.to === from))) return;
    const direction: Direction = forward ? (back ? 'both' : 'forward') : back ? 'forward' : 'none';
    const [source, target] = back && !forward ? [to, from] : [from, to];
    this.#edges.push({ from: source, to: target, label, direction, synchrony: 'unknown', range, arrowRange: range, labelRange: undefined, branches: [] });
  }

  /** Strokes that belong to nothing that was read. */
  *#rest(): Generator<Range> {
    for (const [row, line] of this.#lines.entries()) {
      const used = this.#used[row] ?? [];
      const left = Array.from({ length: line.length }, (_, column) => (used[column] === true ? ' ' : line.charAt(column))).join('');
      const stroke = STROKE.exec(left);
      if (stroke !== null) yield this.#range(row, stroke.index, stroke.index + stroke[0].length);
    }
  }
}

function isVertical(char: string | undefined): boolean {
  return char !== undefined && char !== '' && VERTICAL.includes(char);
}
