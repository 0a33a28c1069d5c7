/** Reads the figures of a block and all in it. What was read is remembered with the block, for as long as its section says the same. */
import type { Block, Inline } from '../document/block.ts';
import { someInline, type BlockFilter } from '../document/blockShape.ts';
import { BlockMemory } from '../document/blockMemory.ts';
import type { ArchDocument } from '../document/document.ts';
import { sentenceAt } from '../document/sentences.ts';
import { tableAt, type Table } from '../document/tables.ts';
import { isYear } from './decoys.ts';
import type { FigureShape } from './figure.ts';
import { measureNamed } from './measureMentions.ts';
import { spokenIn } from './proseSubject.ts';
import type { Quantity } from './quantity.ts';
import { mayHoldQuantities } from './readQuantities.ts';
import type { Stance } from './stance.ts';
import { levelledOwner, type Subject } from './subject.ts';
import type { Surroundings } from './surroundings.ts';
import { inTable } from './tableSubject.ts';

/** Blocks whose own text may hold a figure. */
export const figured: BlockFilter = { matches: (shape) => someInline(shape, (inline) => mayHoldQuantities(inline.content)) };

const memory = new BlockMemory<Surroundings, readonly FigureShape[]>();

/** The figures of a block at the top level of `document`, in the order they stand. */
export function figuresIn(top: Block, around: Surroundings, document: ArchDocument): readonly FigureShape[] {
  return memory.of(top, around, () => {
    const figures: FigureShape[] = [];
    collect(top, [], { around, document }, figures);
    return figures;
  });
}

interface Reading {
  readonly around: Surroundings;
  readonly document: ArchDocument;
}

function collect(block: Block, path: readonly number[], reading: Reading, figures: FigureShape[]): void {
  if (!block.holds(figured)) return;
  if (block.kind === 'table') {
    const table = tableAt(reading.document, block);
    if (table !== undefined) figures.push(...inRows(table, path, reading.around));
  } else if (block.inline) figures.push(...inText(block, block.inline, path, reading.around));
  for (const [index, child] of block.children.entries()) collect(child, [...path, index], reading, figures);
}

function inText(block: Block, inline: Inline, path: readonly number[], around: Surroundings): FigureShape[] {
  const spoken = spokenIn(inline, around.style);
  if (spoken.length === 0) return [];
  const stance = stanceAt(block, around);
  const beside = spoken.map(({ quantity }) => quantity);
  return spoken.flatMap(({ quantity, subject }) => {
    if ((block.kind === 'heading' && quantity.start === 0 && quantity.kind === 'count') || isBareYear(quantity)) return [];
    return [{ quantity, subject: withSection(block, around, inline, quantity, { ...subject, stance: merged(subject.stance, stance) }), path, sentence: sentenceAt(inline, quantity.start), beside, row: -1, column: -1, facts: new Map() }];
  });
}

function stanceAt(block: Block, { stance }: Surroundings): readonly Stance[] {
  for (let each: Block | undefined = block; each !== undefined; each = each.parent) if (each.kind === 'quote') return [...stance, 'quoted'];
  return stance;
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

function withSection(block: Block, section: Surroundings, inline: Inline, quantity: Quantity, subject: Subject): Subject {
  const of = subject.of ?? section.owner;
  const around = { ...subject, of, environment: subject.environment ?? section.qualifiers.environment, phase: subject.phase ?? section.qualifiers.phase };
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

function inRows(table: Table, path: readonly number[], around: Surroundings): FigureShape[] {
  const { style, owner, qualifiers } = around;
  const stance = stanceAt(table.block, around);
  return table.rows.flatMap((row, index) => row.cells.flatMap((cell, at) => {
    const column = table.columns[at];
    if (column === undefined) return [];
    const { inline } = cell;
    const placed = spokenIn(inline, style).map((own) => inTable(table, row, column, own));
    const beside = placed.map(({ quantity }) => quantity);
    return placed.flatMap(({ quantity, subject }): FigureShape[] => {
      if (isBareYear(quantity)) return [];
      return [{
        quantity, path, beside, row: index + 1, column: at, sentence: sentenceAt(inline, quantity.start), facts: new Map(),
        subject: { ...subject, of: subject.of ?? owner, environment: subject.environment ?? qualifiers.environment, phase: subject.phase ?? qualifiers.phase, stance: merged(subject.stance, stance) },
      }];
    });
  }));
}
