/** Looks for figures that mean one thing. Blocks without any are remembered, so that the next version of a document passes them over. */
import { BlockMemory } from '../document/blockMemory.ts';
import type { BlockFilter } from '../document/blockShape.ts';
import type { ArchDocument } from '../document/document.ts';
import type { Figure, FigureFact } from './figure.ts';
import { numberStyleOf } from './numberStyle.ts';
import { blocksNear, frontMatterQuantities, quantitiesInBlock } from './quantitiesOf.ts';
import { surroundingsOf, type Surroundings } from './surroundings.ts';

/** One search, for every document. */
export class FigureSearch {
  readonly #words: BlockFilter;
  readonly #isMeant: FigureFact<boolean>;
  /** Whether a block at the top level holds such a figure: below a heading with the words, and elsewhere. */
  readonly #headed = new BlockMemory<Surroundings, boolean>();
  readonly #said = new BlockMemory<Surroundings, boolean>();

  /** Figures of which `isMeant` holds; there are none without such words near them. */
  constructor(words: BlockFilter, isMeant: FigureFact<boolean>) {
    this.#words = words;
    this.#isMeant = isMeant;
  }

  /** The figures of a document that are meant, front matter first. */
  in(document: ArchDocument): readonly Figure[] {
    const style = numberStyleOf(document);
    const isMeant = (figure: Figure): boolean => figure.fact(this.#isMeant);
    const found = frontMatterQuantities(document).filter(isMeant);
    for (const near of blocksNear(document, this.#words)) {
      const { block, words } = near;
      const memory = words === undefined ? this.#headed : this.#said;
      const around = surroundingsOf(document.sectionAt(block.start), style);
      if (memory.of(block, around, () => quantitiesInBlock(document, near).some(isMeant)))
        found.push(...quantitiesInBlock(document, near).filter(isMeant));
    }
    return found;
  }
}
