/** A figure at its place in a document. Where that is is worked out when somebody asks: most figures are looked at for their unit and left. */
import type { Range } from '../base/range.ts';
import type { Block, Inline, Row } from '../document/block.ts';
import type { ArchDocument } from '../document/document.ts';
import type { Section } from '../document/section.ts';
import type { Sentence } from '../document/sentences.ts';
import { tableAt, type Table, type TableColumn } from '../document/tables.ts';
import type { Quantity } from './quantity.ts';
import type { Spoken, Subject } from './subject.ts';

/**
 * A value worked out once of a figure, its block and the title of its section: the same in all versions of a document in which these are. It
 * may hold no places but those within the figure's text.
 */
export interface FigureFact<T> {
  readonly compute: (figure: Figure) => T;
}

/** A figure with what it speaks of and where it stands. Not to be spread: its places are worked out on demand. */
export interface Figure extends Spoken {
  readonly quantity: Quantity;
  readonly subject: Subject;
  /** Offsets into the document: figure, unit and period. */
  readonly range: Range;
  readonly section: Section;
  /** Undefined in front matter. */
  readonly block: Block | undefined;
  readonly inline: Inline | undefined;
  /** The sentence, or the whole cell; undefined in front matter. */
  readonly sentence: Sentence | undefined;
  readonly cell: FigureCell | undefined;
  /** All quantities of its text in order, itself among them. */
  readonly beside: readonly Quantity[];
  fact<T>(fact: FigureFact<T>): T;
}

/** Where in a table a figure stands. */
export interface FigureCell {
  readonly table: Table;
  readonly row: Row;
  readonly column: TableColumn;
}

/** A figure as far as its block tells: the same in every version of a document that holds the block. */
export interface FigureShape extends Spoken {
  /** What was worked out of it since. */
  readonly facts: Map<object, unknown>;
  /** From the block at the top level down to the one the figure stands in: which child each time. */
  readonly path: readonly number[];
  readonly sentence: Sentence | undefined;
  readonly beside: readonly Quantity[];
  /** In a table: the row, the header counted, and the cell. */
  readonly row: number;
  readonly column: number;
}

/** A shape put at its place in one version of a document. */
export class PlacedFigure implements Figure {
  readonly quantity: Quantity;
  readonly subject: Subject;
  readonly section: Section;
  readonly #shape: FigureShape;
  readonly #top: Block;
  readonly #document: ArchDocument;
  #block: Block | undefined;
  #inline: Inline | undefined;
  #cell: FigureCell | undefined;

  /** `top` is the block at the top level. */
  constructor(shape: FigureShape, top: Block, section: Section, document: ArchDocument) {
    this.quantity = shape.quantity;
    this.subject = shape.subject;
    this.section = section;
    this.#shape = shape;
    this.#top = top;
    this.#document = document;
  }

  get range(): Range {
    return this.inline.range(this.quantity.start, this.quantity.end);
  }

  get block(): Block {
    return (this.#block ??= this.#shape.path.reduce((block, child) => block.children[child] ?? block, this.#top));
  }

  get inline(): Inline {
    return (this.#inline ??= this.#inlineOf());
  }

  get sentence(): Sentence | undefined {
    return this.#shape.sentence;
  }

  get beside(): readonly Quantity[] {
    return this.#shape.beside;
  }

  get cell(): FigureCell | undefined {
    return this.#shape.row < 0 ? undefined : (this.#cell ??= this.#cellOf());
  }

  fact<T>(fact: FigureFact<T>): T {
    const { facts } = this.#shape;
    if (!facts.has(fact)) facts.set(fact, fact.compute(this));
    return facts.get(fact) as T;
  }

  #inlineOf(): Inline {
    const { row, column } = this.#shape;
    const inline = row < 0 ? this.block.inline : this.block.rows[row]?.cells[column]?.inline;
    if (inline === undefined) throw new Error('A figure stands in a text.');
    return inline;
  }

  #cellOf(): FigureCell | undefined {
    const table = tableAt(this.#document, this.block);
    const row = this.block.rows[this.#shape.row];
    const column = table?.columns[this.#shape.column];
    return table && row && column && { table, row, column };
  }
}
