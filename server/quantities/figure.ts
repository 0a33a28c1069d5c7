/** A figure at its place in a document. Where that is, and what it speaks of, is worked out when somebody asks: most figures are looked at for their unit and left. */
import type { Range } from '../base/range.ts';
import type { Block, Inline, Row } from '../document/block.ts';
import type { ArchDocument } from '../document/document.ts';
import type { Section } from '../document/section.ts';
import { sentenceAt, type Sentence } from '../document/sentences.ts';
import { tableAt, type Table, type TableColumn } from '../document/tables.ts';
import { subjectOf, type TextFigure } from './figureSubject.ts';
import type { Quantity } from './quantity.ts';
import type { Spoken, Subject } from './subject.ts';
import type { Surroundings } from './surroundings.ts';

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

/** Where a figure stands in its block. */
export interface FigurePlace {
  /** In a table: the row, the header counted, and the cell. Negative elsewhere. */
  readonly row: number;
  readonly column: number;
  /** All quantities of its text in order, and which of them it is. */
  readonly beside: readonly Quantity[];
  readonly index: number;
}

/** A figure as far as its block tells: the same in every version of a document that holds the block under the same section. */
export class FigureShape {
  readonly quantity: Quantity;
  readonly around: Surroundings;
  readonly place: FigurePlace;
  #subject: Subject | undefined;
  #facts: Map<object, unknown> | undefined;

  constructor(quantity: Quantity, around: Surroundings, place: FigurePlace) {
    this.quantity = quantity;
    this.around = around;
    this.place = place;
  }

  /** What the figure speaks of, worked out once; `at` is the figure in any version of the document. */
  subjectAt(at: TextFigure): Subject {
    return (this.#subject ??= subjectOf(at, this.place.index, this.around));
  }

  /** A value of the figure worked out once; `at` is the figure in any version of the document. */
  fact<T>(fact: FigureFact<T>, at: Figure): T {
    const facts = (this.#facts ??= new Map());
    if (!facts.has(fact)) facts.set(fact, fact.compute(at));
    return facts.get(fact) as T;
  }
}

/** A shape put at its place in one version of a document. */
export class PlacedFigure implements Figure {
  readonly quantity: Quantity;
  readonly block: Block;
  readonly section: Section;
  readonly #shape: FigureShape;
  readonly #document: ArchDocument;
  #inline: Inline | undefined;
  #cell: FigureCell | undefined;

  constructor(shape: FigureShape, block: Block, section: Section, document: ArchDocument) {
    this.quantity = shape.quantity;
    this.section = section;
    this.#shape = shape;
    this.block = block;
    this.#document = document;
  }

  get subject(): Subject {
    return this.#shape.subjectAt(this);
  }

  get range(): Range {
    return this.inline.range(this.quantity.start, this.quantity.end);
  }

  get inline(): Inline {
    return (this.#inline ??= this.#inlineOf());
  }

  get sentence(): Sentence | undefined {
    return sentenceAt(this.inline, this.quantity.start);
  }

  get beside(): readonly Quantity[] {
    return this.#shape.place.beside;
  }

  get cell(): FigureCell | undefined {
    return this.#shape.place.row < 0 ? undefined : (this.#cell ??= this.#cellOf());
  }

  fact<T>(fact: FigureFact<T>): T {
    return this.#shape.fact(fact, this);
  }

  #inlineOf(): Inline {
    const { row, column } = this.#shape.place;
    const inline = row < 0 ? this.block.inline : this.block.rows[row]?.cells[column]?.inline;
    if (inline === undefined) throw new Error('A figure stands in a text.');
    return inline;
  }

  #cellOf(): FigureCell | undefined {
    const table = tableAt(this.#document, this.block);
    const { place } = this.#shape;
    const row = this.block.rows[place.row];
    const column = table?.columns[place.column];
    return table && row && column && { table, row, column };
  }
}
