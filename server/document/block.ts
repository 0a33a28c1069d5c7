/**
 * Blocks, tables, cells and links as rules see them: a shape from a chunk put at its place in one version of a document.
 * All ranges are offsets into the whole document. Views only: nothing is stored twice.
 */
import type { Range } from '../base/range.ts';
import type { BlockFilter, BlockKind, BlockShape } from './blockShape.ts';
import type { InlineFact, InlineShape, SpanShape } from './inline.ts';
import type { Placement } from './placement.ts';
import type { CellShape, RowShape } from './tableShape.ts';

/** Inline text at its place. */
export class Inline {
  readonly shape: InlineShape;
  readonly #base: number;

  constructor(shape: InlineShape, base: number) {
    this.shape = shape;
    this.#base = base;
  }

  /** What a reader sees, markup taken out. */
  get text(): string {
    return this.shape.text;
  }

  /** `text` with code, URLs and tags masked, position for position. */
  get prose(): string {
    return this.shape.prose;
  }

  get spans(): readonly SpanShape[] {
    return this.shape.spans;
  }

  /** Source range of `text.slice(start, end)`. */
  range(start: number, end: number): Range {
    const from = this.#base + this.shape.sourceAt(start);
    return { start: from, end: end > start ? this.#base + this.shape.sourceAt(end - 1) + 1 : from };
  }

  /** Source range of a span, its marks included. */
  spanRange(span: { readonly start: number; readonly end: number }): Range {
    return { start: this.#base + span.start, end: this.#base + span.end };
  }

  fact<T>(fact: InlineFact<T>): T {
    return this.shape.fact(fact);
  }
}

export class Cell implements Range {
  readonly #shape: CellShape;
  readonly #base: number;

  constructor(shape: CellShape, base: number) {
    this.#shape = shape;
    this.#base = base;
  }

  get start(): number {
    return this.#base + this.#shape.start;
  }

  get end(): number {
    return this.#base + this.#shape.end;
  }

  /** Between the pipes, padding included. */
  get outer(): Range {
    return { start: this.#base + this.#shape.outerStart, end: this.#base + this.#shape.outerEnd };
  }

  get inline(): Inline {
    return new Inline(this.#shape.inline, this.#base);
  }

  get text(): string {
    return this.#shape.inline.text.trim();
  }
}

export class Row implements Range {
  readonly #shape: RowShape;
  readonly #at: Placement;
  #cells: readonly Cell[] | undefined;

  constructor(shape: RowShape, at: Placement) {
    this.#shape = shape;
    this.#at = at;
  }

  get start(): number {
    return this.#at.offset + this.#shape.start;
  }

  get end(): number {
    return this.#at.offset + this.#shape.end;
  }

  get line(): number {
    return this.#at.line + this.#shape.line;
  }

  get cells(): readonly Cell[] {
    return (this.#cells ??= this.#shape.cells.map((cell) => new Cell(cell, this.#at.offset)));
  }
}

const NONE: readonly never[] = [];

/** One block of a document. `start`/`end` leave out container marks before it and the line ending after it. */
export class Block implements Range {
  readonly shape: BlockShape;
  readonly at: Placement;
  readonly parent: Block | undefined;
  #children: readonly Block[] | undefined;
  #rows: readonly Row[] | undefined;
  #inline: Inline | undefined;
  #ownInlines: readonly Inline[] | undefined;

  constructor(shape: BlockShape, at: Placement, parent?: Block) {
    this.shape = shape;
    this.at = at;
    this.parent = parent;
  }

  get kind(): BlockKind {
    return this.shape.kind;
  }

  get start(): number {
    return this.at.offset + this.shape.start;
  }

  get end(): number {
    return this.at.offset + this.shape.end;
  }

  get line(): number {
    return this.at.line + this.shape.line;
  }

  /** First line after the block. */
  get endLine(): number {
    return this.at.line + this.shape.endLine;
  }

  get children(): readonly Block[] {
    return (this.#children ??= this.shape.children.map((child) => new Block(child, this.at, this)));
  }

  /** Headings: 1 to 6; else 0. */
  get level(): number {
    return this.shape.level;
  }

  /** Lists: whether numbered. */
  get ordered(): boolean {
    return this.shape.kind === 'list' && this.shape.flag;
  }

  /** Items: `-`, `*`, `1.`. Fences: the info string. */
  get mark(): string {
    return this.shape.mark;
  }

  /** Items with a task box: whether it is ticked and where its character stands. */
  get task(): { readonly done: boolean; readonly range: Range } | undefined {
    if (this.shape.box < 0) return undefined;
    const char = this.at.chunk.text.charAt(this.shape.box);
    return { done: char !== ' ', range: { start: this.at.offset + this.shape.box, end: this.at.offset + this.shape.box + 1 } };
  }

  /** Fences and indented code: what stands inside, line endings included. */
  get content(): Range {
    return { start: this.at.offset + this.shape.contentStart, end: this.at.offset + this.shape.contentEnd };
  }

  /** Fences: whether the closing fence is there. */
  get closed(): boolean {
    return this.shape.closed;
  }

  /** Tables: the header first. */
  get rows(): readonly Row[] {
    return (this.#rows ??= this.shape.rows.map((row) => new Row(row, this.at)));
  }

  /** Headings and paragraphs: their text. */
  get inline(): Inline | undefined {
    return this.shape.inline && (this.#inline ??= new Inline(this.shape.inline, this.at.offset));
  }

  /** The block's own inline texts: its heading or paragraph, or its table's cells. */
  get ownInlines(): readonly Inline[] {
    return (this.#ownInlines ??= this.inline
      ? [this.inline]
      : this.shape.rows.length === 0
        ? NONE
        : this.rows.flatMap((row) => row.cells.map((cell) => cell.inline)));
  }

  /** The source of the block, container marks of later lines included. */
  get source(): string {
    return this.at.chunk.text.slice(this.shape.start, this.shape.end);
  }

  /** Whether the block, or one in it, matches. */
  holds(filter: BlockFilter): boolean {
    return this.at.chunk.holders(filter).has(this.shape);
  }

  /** Visible text of the block and everything in it, lines joined by `\n`; code and HTML left out. */
  get text(): string {
    if (this.shape.inline) return this.shape.inline.text;
    if (this.kind === 'table') return this.rows.map((row) => row.cells.map((cell) => cell.text).join(' | ')).join('\n');
    return this.children
      .map((child) => child.text)
      .filter((text) => text !== '')
      .join('\n');
  }

  /** This block and all blocks in it, in document order. */
  walk(): readonly Block[] {
    const all: Block[] = [];
    this.#addAll(all);
    return all;
  }

  #addAll(all: Block[]): void {
    all.push(this);
    if (this.shape.children.length > 0) for (const child of this.children) child.#addAll(all);
  }

  /** Every inline text in the block: its own, its children's, its cells'. */
  *inlines(): Generator<Inline> {
    for (const block of this.walk()) yield* block.ownInlines;
  }
}
