/**
 * All figures of a document with their places and subjects, computed once for each version. Code and drawings are left out: their text
 * can be read with `readQuantities`.
 */
import type { Range } from '../base/range.ts';
import type { Block, Inline, Row } from '../document/block.ts';
import { inlineShapes, type BlockFilter } from '../document/blockShape.ts';
import type { ArchDocument, DocumentFact } from '../document/document.ts';
import { InlineMemory } from '../document/inlineMemory.ts';
import type { Section } from '../document/section.ts';
import { sentenceAt, type Sentence } from '../document/sentences.ts';
import { tablesOf, type Table, type TableColumn } from '../document/tables.ts';
import { isYear } from './decoys.ts';
import { frontMatterText } from './frontMatterText.ts';
import { measureNamed } from './measureMentions.ts';
import { numberStyleOf, type NumberStyle } from './numberStyle.ts';
import { spokenIn } from './proseSubject.ts';
import type { Quantity } from './quantity.ts';
import { mayHoldQuantities, readQuantities } from './readQuantities.ts';
import { stanceOfSection, type Stance } from './stance.ts';
import { levelledOwner, qualifiersOf, type Spoken, type Subject } from './subject.ts';
import { inTable } from './tableSubject.ts';

/** A figure at its place in a document. */
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
}

/** Where in a table a figure stands. */
export interface FigureCell {
  readonly table: Table;
  readonly row: Row;
  readonly column: TableColumn;
}

const figured: BlockFilter = { matches: (shape) => inlineShapes(shape).some((inline) => mayHoldQuantities(inline.content)) };

const fact: DocumentFact<readonly Figure[]> = { compute: readFigures };

/** All figures in the order they stand, front matter first. */
export function quantitiesOf(document: ArchDocument): readonly Figure[] {
  return document.fact(fact);
}

function readFigures(document: ArchDocument): Figure[] {
  const style = numberStyleOf(document);
  const figures = frontMatterFigures(document, style);
  const tables = new Map(tablesOf(document).map((table) => [table.block, table]));
  const place = new Places(document);
  for (const block of document.walkWhere(figured)) {
    if (block.kind === 'table') {
      const table = tables.get(block);
      if (table !== undefined) figures.push(...tableFigures(table, place, style));
    } else if (block.inline) figures.push(...inlineFigures(block, block.inline, place, style));
  }
  return figures;
}

/** Sections and what they say of all figures in them, asked for in document order. */
class Places {
  readonly #document: ArchDocument;
  readonly #stances = new Map<Section, readonly Stance[]>();
  #next = 0;
  #section: Section;

  constructor(document: ArchDocument) {
    this.#document = document;
    this.#section = document.root;
  }

  sectionAt(offset: number): Section {
    const { sections } = this.#document;
    for (let section = sections[this.#next]; section !== undefined && section.start <= offset; section = sections[this.#next]) {
      this.#section = section;
      this.#next += 1;
    }
    return this.#section;
  }

  stanceOf(section: Section, block: Block): readonly Stance[] {
    let stance = this.#stances.get(section);
    if (stance === undefined) this.#stances.set(section, stance = stanceOfSection(section));
    return isQuoted(block) ? [...stance, 'quoted'] : stance;
  }
}

function isQuoted(block: Block): boolean {
  for (let each: Block | undefined = block; each !== undefined; each = each.parent) if (each.kind === 'quote') return true;
  return false;
}

function inlineFigures(block: Block, inline: Inline, place: Places, style: NumberStyle): Figure[] {
  const spoken = spokenIn(inline, style);
  if (spoken.length === 0) return [];
  const section = place.sectionAt(block.start);
  const stance = place.stanceOf(section, block);
  return spoken.flatMap(({ quantity, subject }) => {
    if ((block.kind === 'heading' && quantity.start === 0 && quantity.kind === 'count') || isBareYear(quantity)) return [];
    return [{
      quantity, section, block, inline, cell: undefined, range: inline.range(quantity.start, quantity.end), sentence: sentenceAt(inline, quantity.start),
      subject: withSection(block, section, inline, quantity, { ...subject, stance: merged(subject.stance, stance) }),
    }];
  });
}

/** A number alone that no header gives a unit to: `2000` below `Timeout (ms)` is a figure, below `Since` it is not. */
function isBareYear({ kind, counted, written }: Quantity): boolean {
  return kind === 'count' && counted === undefined && isYear(written);
}

function merged(own: readonly Stance[], around: readonly Stance[]): readonly Stance[] {
  return around.length === 0 ? own : [...new Set([...own, ...around])];
}

/** A text this short may leave to the heading or the item above it what its figure measures. */
const SHORT = 60;

function withSection(block: Block, section: Section, inline: Inline, quantity: Quantity, subject: Subject): Subject {
  const of = subject.of ?? ownerOfSection(section);
  const qualifiers = subject.environment === undefined || subject.phase === undefined ? qualifiersOf(section.title) : subject;
  const around = { ...subject, of, environment: subject.environment ?? qualifiers.environment, phase: subject.phase ?? qualifiers.phase };
  if (subject.measure !== undefined || inline.text.length > SHORT || block.kind === 'heading') return around;
  for (const title of [itemAbove(block), section.title]) {
    const named = title === undefined ? undefined : measureNamed(title, quantity);
    if (named !== undefined) return { ...around, measure: named, of: of ?? levelledOwner(labelOf(inline.text)) };
  }
  return around;
}

/** What stands before the colon of a short text. */
function labelOf(text: string): string {
  const colon = text.indexOf(':');
  return colon > 0 ? text.slice(0, colon) : '';
}

/** The text of the item that holds the list a block stands in. */
export function itemAbove(block: Block): string | undefined {
  const item = block.parent?.parent?.parent;
  return item?.kind === 'item' ? item.children[0]?.inline?.text : undefined;
}

/** A section for one component owns the figures in it that name no other owner. */
function ownerOfSection(section: Section): string | undefined {
  for (let each: Section | undefined = section; each !== undefined; each = each.parent) if (each.role === 'component') return levelledOwner(each.name);
  return undefined;
}

/** Header and row stand in the block of the cell. */
const inCells = new InlineMemory<Spoken, Spoken>();

function tableFigures(table: Table, place: Places, style: NumberStyle): Figure[] {
  const section = place.sectionAt(table.block.start);
  const stance = place.stanceOf(section, table.block);
  const sectionOwner = ownerOfSection(section);
  const { environment, phase } = qualifiersOf(section.title);
  return table.rows.flatMap((row) => row.cells.flatMap((cell, index) => {
    const column = table.columns[index];
    const inline = cell.inline;
    if (column === undefined) return [];
    return spokenIn(inline, style).flatMap((own): Figure[] => {
      const { quantity, subject } = inCells.of(inline, own, () => inTable(table, row, column, own));
      return isBareYear(quantity) ? [] : [{
        quantity, section, block: table.block, inline, cell: { table, row, column }, range: inline.range(quantity.start, quantity.end), sentence: sentenceAt(inline, quantity.start),
        subject: { ...subject, of: subject.of ?? sectionOwner, environment: subject.environment ?? environment, phase: subject.phase ?? phase, stance: merged(subject.stance, stance) },
      }];
    });
  }));
}

function frontMatterFigures(document: ArchDocument, style: NumberStyle): Figure[] {
  return frontMatterText(document).flatMap(({ label, text, range }) => readQuantities(text, style).map((quantity): Figure => ({
    quantity, section: document.root, block: undefined, inline: undefined, sentence: undefined, cell: undefined,
    range: { start: range.start + quantity.start, end: range.start + quantity.end },
    subject: { ...qualifiersOf(label), of: undefined, aspect: undefined, stance: [], measure: measureNamed(label, quantity) },
  })).filter(({ quantity, subject }) => subject.measure !== undefined || quantity.kind !== 'count' || quantity.counted !== undefined));
}
