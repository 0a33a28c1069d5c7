/** Reads drawings in plain characters: boxes with words in them, and the lines between. What leads nowhere or may lead to several places is passed over, never guessed at. */
import type { Range } from '../base/range.ts';
import { boxesIn, encloses, type Box } from './asciiBoxes.ts';
import { wiresIn, type Place, type Wire } from './asciiWires.ts';
import type { DiagramBoundary, DiagramEdge, DiagramNode, Drawing } from './diagram.ts';
import { roleByWords } from './roles.ts';

const STROKE = /[─━═│┃║┌┐└┘├┤┬┴┼╔╗╚╝╠╣╦╩╬╭╮╯╰┏┓┗┛▼▲►◄▶◀→←↓↑|]|--|->|<-|==/;

/** Stands for a character that belongs to something already. */
const TAKEN = '\uF8FF';
const WORDS = /[^\s\uF8FF]+(?: [^\s\uF8FF]+)*/g;

/** A drawing, and whether every character of it was understood. */
export interface AsciiDrawing extends Drawing {
  readonly isWhole: boolean;
  /** Whether most lines run from side to side rather than down. */
  readonly isAcross: boolean;
}

/** Reads the text of a block that begins at `start`; `nodes` are empty where there are no boxes. */
export function readAscii(text: string, start: number): AsciiDrawing {
  return new AsciiReader(text, start).drawing();
}

class AsciiReader {
  readonly #lines: readonly string[];
  readonly #starts: readonly number[];
  readonly #boxes: readonly Box[];
  readonly #nodes = new Map<Box, DiagramNode>();
  readonly #boundaries = new Map<Box, DiagramBoundary>();
  readonly #edges: DiagramEdge[] = [];
  /** Whether words stand at a line that branches, so that nobody can tell which branch they speak of. */
  #isUnsure = false;
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
  }

  drawing(): AsciiDrawing {
    for (const box of this.#boxes) if (!this.#boxes.some((other) => encloses(box, other))) this.#leaf(box);
    for (const box of this.#boxes) this.#useBorder(box);
    const read = wiresIn(this.#lines, this.#boxes).filter((wire) => this.#isRead(wire));
    for (const wire of read) for (const { row, column } of wire.cells) this.#use(row, column, column + 1);
    for (const wire of read) this.#connect(wire);
    return {
      nodes: [...this.#nodes.values()],
      edges: this.#edges,
      boundaries: [...this.#boundaries.values()],
      passedOver: [...this.#unread(STROKE)],
      isWhole: !this.#isUnsure && [...this.#unread(/\S/)].length === 0,
      isAcross: read.filter(({ cells }) => new Set(cells.map(({ row }) => row)).size === 1).length * 2 >= read.length,
    };
  }

  #range(row: number, from: number, to: number): Range {
    const start = this.#starts[row] ?? 0;
    return { start: start + from, end: start + to };
  }

  /** A box that holds words. */
  #leaf(box: Box): void {
    const words: { text: string; range: Range }[] = [];
    for (let row = box.top + 1; row < box.bottom; row++) {
      const raw = (this.#lines[row] ?? '').slice(box.left + 1, box.right);
      const text = raw.trim();
      if (!/[\p{L}\p{N}]/u.test(text)) continue;
      const from = box.left + 1 + raw.indexOf(text);
      words.push({ text, range: this.#range(row, from, from + text.length) });
      this.#use(row, from, from + text.length);
    }
    const [first] = words;
    if (first === undefined) return;
    const label = words.map(({ text }) => text).join(' ');
    const id = [...this.#nodes.values()].some((node) => node.id === first.text) ? `${first.text} ${this.#nodes.size}` : first.text;
    this.#nodes.set(box, {
      id,
      label,
      role: roleByWords(first.text) ?? roleByWords(label) ?? 'component',
      shape: '',
      range: first.range,
      labelRange: first.range,
      boundary: this.#around(box),
      declared: true,
      attributes: [],
    });
  }

  /** The innermost box around a box, with its heading as its name. */
  #around(box: Box): DiagramBoundary | undefined {
    const outer = this.#boxes.filter((other) => encloses(other, box)).sort((a, b) => b.top - a.top || b.left - a.left)[0];
    return outer === undefined ? undefined : this.#boundary(outer);
  }

  #boundary(outer: Box): DiagramBoundary | undefined {
    const known = this.#boundaries.get(outer);
    if (known !== undefined) return known;
    for (let row = outer.top + 1; row < outer.bottom; row++) {
      const raw = (this.#lines[row] ?? '').slice(outer.left + 1, outer.right);
      const text = raw.trim();
      if (!/\p{L}/u.test(text) || STROKE.test(text)) continue;
      const from = outer.left + 1 + raw.indexOf(text);
      const boundary = { id: text, label: text, range: this.#range(row, from, from + text.length), parent: this.#around(outer) };
      this.#use(row, from, from + text.length);
      this.#boundaries.set(outer, boundary);
      return boundary;
    }
    return undefined;
  }

  #useBorder({ top, bottom, left, right }: Box): void {
    for (let row = top; row <= bottom; row++) {
      if (row === top || row === bottom) this.#use(row, left, right + 1);
      else for (const column of [left, right]) this.#use(row, column, column + 1);
    }
  }

  #use(row: number, from: number, to: number): void {
    for (let column = from; column < to; column++) {
      const line = this.#used[row];
      if (line !== undefined) line[column] = true;
    }
  }

  /** A line between two things, or from one thing to several or from several to one by its arrows. */
  #isRead(wire: Wire): boolean {
    const ends = wire.ports.map(({ box }) => this.#idOf(box));
    if (ends.length < 2 || ends.includes(undefined) || new Set(ends).size < ends.length) return false;
    const heads = wire.ports.filter(({ head }) => head).length;
    return ends.length === 2 || heads === 1 || heads === ends.length - 1;
  }

  #idOf(box: Box): string | undefined {
    return this.#nodes.get(box)?.id ?? (this.#boxes.some((other) => encloses(box, other)) ? this.#boundary(box)?.id : undefined);
  }

  #connect(wire: Wire): void {
    const ends = [...wire.ports]
      .sort((a, b) => a.box.top - b.box.top || a.box.left - b.box.left)
      .map(({ box, head }) => ({ id: this.#idOf(box) ?? '', head }));
    const label = [...wire.words.map(({ place, text }) => this.#word(place, text)), ...this.#wordsBeside(wire)].join(' ');
    this.#isUnsure ||= label !== '' && ends.length > 2;
    const [place = { row: 0, column: 0 }] = wire.cells;
    const range = this.#range(place.row, place.column, place.column + 1);
    const edge = (from: string, to: string, direction: DiagramEdge['direction']): void => {
      if (
        this.#edges.some(
          (other) => (other.from === from && other.to === to) || (other.from === to && other.to === from && other.direction === direction),
        )
      )
        return;
      this.#edges.push({ from, to, label, direction, synchrony: 'unknown', range, arrowRange: range, labelRange: undefined, branches: [] });
    };
    const [sources, targets] = [ends.filter(({ head }) => !head), ends.filter(({ head }) => head)];
    if (sources.length > 0 && targets.length > 0) for (const from of sources) for (const to of targets) edge(from.id, to.id, 'forward');
    else if (ends[0] !== undefined && ends[1] !== undefined) edge(ends[0].id, ends[1].id, targets.length > 0 ? 'both' : 'none');
  }

  /** Takes words as told. */
  #word({ row, column }: Place, text: string): string {
    this.#use(row, column, column + text.length);
    return text;
  }

  /** Words right beside a line that runs down, or right above or below one that runs across. */
  *#wordsBeside({ cells }: Wire): Generator<string> {
    const spans = new Map<number, { readonly first: number; readonly last: number }>();
    for (const { row, column } of cells)
      spans.set(row, { first: Math.min(column, spans.get(row)?.first ?? column), last: Math.max(column, spans.get(row)?.last ?? column) });
    for (const [row, { first, last }] of [...spans].sort(([a], [b]) => a - b)) {
      const found =
        first === last
          ? [
              this.#freeWords(row).find(({ from }) => from > last && from <= last + 2) ??
                this.#freeWords(row).find(({ to }) => to <= first && to >= first - 1),
            ]
          : [row - 1, row + 1].flatMap((beside) => this.#freeWords(beside).filter(({ from, to }) => from >= first - 1 && to <= last + 2));
      for (const words of found) if (words !== undefined) yield this.#word({ row: words.row, column: words.from }, words.text);
    }
  }

  /** The words of a row that belong to nothing yet, those one blank apart together. */
  #freeWords(row: number): readonly { readonly row: number; readonly from: number; readonly to: number; readonly text: string }[] {
    const line = this.#lines[row] ?? '';
    const free = Array.from({ length: line.length }, (_, column) =>
      this.#used[row]?.[column] === true ? TAKEN : line.charAt(column),
    ).join('');
    return [...free.matchAll(WORDS)].map((match) => ({ row, from: match.index, to: match.index + match[0].length, text: match[0] }));
  }

  /** What belongs to nothing that was read. */
  *#unread(pattern: RegExp): Generator<Range> {
    for (const [row, line] of this.#lines.entries()) {
      const used = this.#used[row] ?? [];
      const left = Array.from({ length: line.length }, (_, column) => (used[column] === true ? ' ' : line.charAt(column))).join('');
      const found = pattern.exec(left);
      if (found !== null) yield this.#range(row, found.index, found.index + found[0].length);
    }
  }
}
