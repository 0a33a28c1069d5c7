/** Reads the figures of a block's own text. What was read is remembered with the block, for as long as its section says the same. */
import type { Block, Inline } from '../document/block.ts';
import { someInline, type BlockFilter } from '../document/blockShape.ts';
import { BlockMemory } from '../document/blockMemory.ts';
import type { ArchDocument } from '../document/document.ts';
import { tableAt, type Table } from '../document/tables.ts';
import { isYear } from './decoys.ts';
import { FigureShape } from './figure.ts';
import type { Quantity } from './quantity.ts';
import { mayHoldQuantities, quantitiesIn } from './readQuantities.ts';
import type { Surroundings } from './surroundings.ts';
import { quantityInTable } from './tableSubject.ts';

/** Blocks whose own text may hold a figure. */
export const figured: BlockFilter = { matches: (shape) => someInline(shape, (inline) => mayHoldQuantities(inline.content)) };

const memory = new BlockMemory<Surroundings, readonly FigureShape[]>();

/** The figures of a block's own text, in the order they stand; those of blocks in it are theirs. */
export function figuresIn(block: Block, around: Surroundings, document: ArchDocument): readonly FigureShape[] {
  return memory.of(block, around, () => {
    if (block.inline !== undefined) return inText(block, block.inline, around);
    const table = tableAt(document, block);
    return table === undefined ? NONE : inRows(table, around);
  });
}

const NONE: readonly FigureShape[] = [];

function inText(block: Block, inline: Inline, around: Surroundings): FigureShape[] {
  const beside = quantitiesIn(inline, around.style);
  return beside.flatMap((quantity, index) => {
    if ((block.kind === 'heading' && quantity.start === 0 && quantity.kind === 'count') || isBareYear(quantity)) return [];
    return [new FigureShape(quantity, around, { row: -1, column: -1, beside, index })];
  });
}

/** A number alone that no header gives a unit to: `2000` below `Timeout (ms)` is a figure, below `Since` it is not. */
function isBareYear({ kind, counted, written }: Quantity): boolean {
  return kind === 'count' && counted === undefined && isYear(written);
}

function inRows(table: Table, around: Surroundings): FigureShape[] {
  return table.rows.flatMap((row, index) =>
    row.cells.flatMap((cell, at) => {
      const column = table.columns[at];
      if (column === undefined) return [];
      const beside = quantitiesIn(cell.inline, around.style).map((quantity) => quantityInTable(row, column, quantity));
      return beside.flatMap((quantity, place) =>
        isBareYear(quantity) ? [] : [new FigureShape(quantity, around, { row: index + 1, column: at, beside, index: place })],
      );
    }),
  );
}
