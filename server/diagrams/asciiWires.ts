/** The lines between the boxes of a drawing in plain characters: followed round corners and through the words written into them, from border to border. */
import { encloses, type Box } from './asciiBoxes.ts';
import { opposite, stepTo, strokeOf, type Stroke, type Way } from './asciiStrokes.ts';

export interface Place {
  readonly row: number;
  readonly column: number;
}

/** Where a line meets a box. */
export interface Port {
  readonly box: Box;
  /** Whether an arrow points at it. */
  readonly head: boolean;
}

/** Strokes that hang together. */
export interface Wire {
  readonly cells: readonly Place[];
  readonly ports: readonly Port[];
  /** Words written into the line, in order. */
  readonly words: readonly { readonly place: Place; readonly text: string }[];
}

/** As far as a line may stop short of a border, in characters and in rows. */
const SHORT = { left: 2, right: 2, up: 1, down: 1 } as const;
/** As long as words in a line may be. */
const LONGEST_WORDS = 40;

/** Every line of the drawing, in reading order. */
export function wiresIn(lines: readonly string[], boxes: readonly Box[]): readonly Wire[] {
  const tracer = new WireTracer(lines, boxes);
  const wires: Wire[] = [];
  for (const [row, line] of lines.entries()) {
    for (let column = 0; column < line.length; column++) {
      const wire = tracer.from({ row, column });
      if (wire !== undefined) wires.push(wire);
    }
  }
  return wires;
}

class WireTracer {
  readonly #lines: readonly string[];
  /** By row and column, the innermost box that a cell is part of: all of a box without others in it, the border of one around others. */
  readonly #owners: (Box | undefined)[][];
  readonly #isOuter: ReadonlySet<Box>;
  readonly #seen: boolean[][];

  constructor(lines: readonly string[], boxes: readonly Box[]) {
    this.#lines = lines;
    this.#isOuter = new Set(boxes.filter((box) => boxes.some((other) => encloses(box, other))));
    this.#owners = lines.map(() => []);
    this.#seen = lines.map(() => []);
    for (const box of boxes) {
      for (let row = box.top; row <= box.bottom; row++) {
        const isBorder = row === box.top || row === box.bottom || !this.#isOuter.has(box);
        for (let column = box.left; column <= box.right; column += isBorder || column === box.right ? 1 : box.right - box.left)
          this.#set(row, column, box);
      }
    }
  }

  /** The line that the stroke at a place belongs to; undefined where there is none, or it is known already. */
  from(start: Place): Wire | undefined {
    if (this.#stroke(start) === undefined || this.#isSeen(start)) return undefined;
    const wire = { cells: [] as Place[], ports: [] as Port[], words: [] as { place: Place; text: string }[] };
    const open = [start];
    this.#see(start);
    for (let place = open.pop(); place !== undefined; place = open.pop()) {
      wire.cells.push(place);
      const stroke = this.#stroke(place);
      if (stroke === undefined) continue;
      for (const way of stroke.head === undefined ? stroke.ways : [...stroke.ways, stroke.head]) {
        const next = this.#next(place, way, stroke, wire);
        if (next === undefined || this.#isSeen(next)) continue;
        this.#see(next);
        open.push(next);
      }
    }
    return wire;
  }

  /** The stroke a line goes on with that way; a border it meets on the way is noted. */
  #next(
    place: Place,
    way: Way,
    { head }: Stroke,
    wire: { readonly ports: Port[]; readonly words: { place: Place; text: string }[] },
  ): Place | undefined {
    for (let distance = 1; distance <= 1 + SHORT[way]; distance++) {
      const at = moved(place, way, distance);
      const box = this.#owners[at.row]?.[at.column];
      if (box !== undefined) {
        const beyond = this.#isOuter.has(box) ? moved(at, way, 1) : undefined;
        if (beyond !== undefined && this.#leads(beyond, opposite(way))) return beyond;
        // What merely runs beside a border does not end there.
        if (distance === 1 || head === way || this.#leads(moved(place, opposite(way), 1), way))
          wire.ports.push({ box, head: head === way });
        return undefined;
      }
      if (head === way) continue;
      if (this.#leads(at, opposite(way))) return distance === 1 ? at : undefined;
      if (this.#character(at) !== ' ') break;
    }
    return head === way ? undefined : this.#behindWords(place, way, wire.words);
  }

  /** `── REST ──▶`: the line goes on behind the words. */
  #behindWords(place: Place, way: Way, words: { place: Place; text: string }[]): Place | undefined {
    if (way === 'up' || way === 'left') return undefined;
    const end = way === 'right' ? this.#endOfWords(place) : moved(place, 'down', 2);
    if (end === undefined || !this.#leads(end, opposite(way)) || this.#owners[end.row]?.[end.column] !== undefined) return undefined;
    const at = way === 'right' ? { row: place.row, column: place.column + 1 } : moved(place, 'down', 1);
    const text =
      way === 'right'
        ? (this.#lines[place.row] ?? '').slice(place.column + 1, end.column)
        : wordAround(this.#lines[at.row] ?? '', at.column);
    if (!/[\p{L}\p{N}]/u.test(text)) return undefined;
    const start =
      way === 'right' ? at.column + text.length - text.trimStart().length : (this.#lines[at.row] ?? '').lastIndexOf(text, at.column);
    words.push({ place: { row: at.row, column: start }, text: text.trim() });
    return end;
  }

  #endOfWords({ row, column }: Place): Place | undefined {
    const line = this.#lines[row] ?? '';
    for (let at = column + 2; at < Math.min(line.length, column + LONGEST_WORDS); at++) {
      if (this.#owners[row]?.[at] !== undefined) return undefined;
      if (this.#stroke({ row, column: at }) !== undefined && /[\s)]/.test(line.charAt(at - 1)) && this.#leads({ row, column: at }, 'left'))
        return { row, column: at };
    }
    return undefined;
  }

  #leads(place: Place, way: Way): boolean {
    const stroke = this.#stroke(place);
    return stroke !== undefined && (stroke.ways.includes(way) || stroke.head === way);
  }

  /** A stroke outside of boxes; letters and hyphens within words are none. */
  #stroke(place: Place): Stroke | undefined {
    if (this.#owners[place.row]?.[place.column] !== undefined) return undefined;
    const character = this.#character(place);
    const stroke = strokeOf(character);
    if (stroke === undefined || !/[-=v+|<>^]/i.test(character)) return stroke;
    const line = this.#lines[place.row] ?? '';
    const [before, behind] = [line.charAt(place.column - 1), line.charAt(place.column + 1)];
    const isInWord = /[\p{L}\p{N}]/u.test(before) || /[\p{L}\p{N}]/u.test(behind);
    if (/[v^]/i.test(character)) return isInWord || !this.#joins(place, stroke) ? undefined : stroke;
    return isInWord && !/[-=<>+|]/.test(before + behind) ? undefined : stroke;
  }

  /** Whether a letter that may be an arrow's head has a line to be the head of. */
  #joins(place: Place, { ways }: Stroke): boolean {
    return ways.some((way) => strokeOf(this.#character(moved(place, way, 1)))?.ways.includes(opposite(way)) === true);
  }

  #character({ row, column }: Place): string {
    return this.#lines[row]?.charAt(column) ?? '';
  }

  #set(row: number, column: number, box: Box): void {
    const owners = this.#owners[row];
    const known = owners?.[column];
    if (owners !== undefined && (known === undefined || encloses(known, box))) owners[column] = box;
  }

  #isSeen({ row, column }: Place): boolean {
    return this.#seen[row]?.[column] === true;
  }

  #see({ row, column }: Place): void {
    const seen = this.#seen[row];
    if (seen !== undefined) seen[column] = true;
  }
}

function moved({ row, column }: Place, way: Way, distance: number): Place {
  const [down, right] = stepTo(way);
  return { row: row + down * distance, column: column + right * distance };
}

/** The words around a column, up to two blanks on either side. */
function wordAround(line: string, column: number): string {
  if (line.charAt(column).trim() === '') return '';
  const before = line.slice(0, column).split(/\s{2}/).at(-1) ?? '';
  const behind = line.slice(column).split(/\s{2}/, 1)[0] ?? '';
  return (before + behind).trim();
}
