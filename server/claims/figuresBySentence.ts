/** The figures that one sentence of prose tells together. Tables are left out, and nothing is said of what the figures mean. */
import { groupedBy } from '../base/groupedBy.ts';
import type { Figure } from '../quantities/figure.ts';

/** The figures of each sentence, in document order; those of tables and front matter left out. */
export function figuresBySentence(figures: readonly Figure[]): readonly (readonly Figure[])[] {
  const told = figures.filter(({ cell, block, sentence }) => cell === undefined && block !== undefined && sentence !== undefined);
  return [...groupedBy(told, ({ block, sentence }) => `${block?.start.toString() ?? ''} ${sentence?.start.toString() ?? ''}`).values()];
}
