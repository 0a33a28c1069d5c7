/** Where the lines of a text begin and end. Ends a line at `\n`, `\r\n` and a lone `\r`, as editors and Markdown both do. */

/** A zero-based place; `character` counts UTF-16 units, as in the Language Server Protocol. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

const TAB = 9;
const LF = 10;
const CR = 13;
const SPACE = 32;

export class LineIndex {
  readonly #text: string;
  readonly #starts: readonly number[];

  constructor(text: string) {
    this.#text = text;
    this.#starts = lineStarts(text);
  }

  /** Always at least one: an empty text has one empty line. */
  get lineCount(): number {
    return this.#starts.length;
  }

  /** Offset of the first character of `line`; the text's length for a line past the end. */
  start(line: number): number {
    return this.#starts[Math.max(0, line)] ?? this.#text.length;
  }

  /** Offset after the last character of `line`, its line ending left out. */
  end(line: number): number {
    const next = this.#starts[line + 1];
    if (next === undefined) return this.#text.length;
    let end = next - 1;
    if (this.#text.charCodeAt(end) === LF && end > this.start(line) && this.#text.charCodeAt(end - 1) === CR) end -= 1;
    return end;
  }

  /** The text of `line` without its line ending. */
  text(line: number): string {
    return this.#text.slice(this.start(line), this.end(line));
  }

  /** Offset after the last character of `line` that is no space or tab. Other white space is text, as Markdown has it. */
  textEnd(line: number): number {
    const start = this.start(line);
    let end = this.end(line);
    while (end > start && isSpace(this.#text.charCodeAt(end - 1))) end -= 1;
    return end;
  }

  /** Whether `line` holds spaces and tabs at most. */
  isBlank(line: number): boolean {
    return this.textEnd(line) <= this.start(line);
  }

  /** The line that holds `offset`; offsets outside the text are clamped. */
  lineAt(offset: number): number {
    const starts = this.#starts;
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** `offset` as line and character; clamped to the text. */
  position(offset: number): Position {
    const clamped = Math.min(Math.max(0, offset), this.#text.length);
    const line = this.lineAt(clamped);
    return { line, character: Math.min(clamped, this.end(line)) - this.start(line) };
  }

  /** The offset of a position; a character past the line's end is clamped to it, as editors expect. */
  offset(position: Position): number {
    if (position.line >= this.lineCount) return this.#text.length;
    return Math.min(this.start(position.line) + Math.max(0, position.character), this.end(position.line));
  }
}

function isSpace(code: number): boolean {
  return code === SPACE || code === TAB;
}

function lineStarts(text: string): number[] {
  const starts = [0];
  if (!text.includes('\r')) {
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    return starts;
  }
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === LF || (code === CR && text.charCodeAt(at + 1) !== LF)) starts.push(at + 1);
  }
  return starts;
}
