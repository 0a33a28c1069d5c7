/**
 * The figures of a document with their places and subjects, each read once for each version. Code and drawings are left out: their text
 * can be read with `readQuantities`.
 */
import type { Block } from '../document/block.ts';
import type { BlockFilter } from '../document/blockShape.ts';
import type { ArchDocument, DocumentFact } from '../document/document.ts';
import { figured, figuresIn } from './figuresIn.ts';
import { PlacedFigure, type Figure } from './figure.ts';
import { frontMatterText } from './frontMatterText.ts';
import { measureNamed } from './measureMentions.ts';
import { numberStyleOf, type NumberStyle } from './numberStyle.ts';
import { readQuantities } from './readQuantities.ts';
import { qualifiersOf } from './subject.ts';
import { surroundingsOf } from './surroundings.ts';

const fact: DocumentFact<readonly Figure[]> = { compute: (document) => readFigures(document, undefined) };
const frontMatter: DocumentFact<readonly Figure[]> = { compute: (document) => frontMatterFigures(document, numberStyleOf(document)) };
/** What was read so far, by the blocks whose own text holds it: a figure is one value, whoever asks for it. */
const placed: DocumentFact<Map<Block, readonly Figure[]>> = { compute: () => new Map() };

/** All figures in the order they stand, front matter first. */
export function quantitiesOf(document: ArchDocument): readonly Figure[] {
  return document.fact(fact);
}

/** Those of them whose paragraph or table, or the item or heading above, holds such words, and those in front matter: where none is said, nothing near a figure says so, and it need not be read. */
export function quantitiesNear(document: ArchDocument, words: BlockFilter): readonly Figure[] {
  return readFigures(document, words);
}

function readFigures(document: ArchDocument, words: BlockFilter | undefined): Figure[] {
  const style = numberStyleOf(document);
  const figures = [...document.fact(frontMatter)];
  const known = document.fact(placed);
  const { sections, blocks } = document;
  let section = document.root;
  let next = 0;
  for (const block of blocks) {
    for (let ahead = sections[next]; ahead !== undefined && ahead.start <= block.start; ahead = sections[next]) {
      section = ahead;
      next += 1;
    }
    if (!block.holds(figured)) continue;
    const here = section;
    const isHeaded = words !== undefined && here.head?.holds(words) === true;
    for (const holder of holdersIn(block, isHeaded ? undefined : words)) {
      const own = known.get(holder) ?? figuresIn(holder, surroundingsOf(here, style), document).map((shape) => new PlacedFigure(shape, holder, here, document));
      known.set(holder, own);
      figures.push(...own);
    }
  }
  return figures;
}

/** The blocks, `block` and all in it, whose own text may hold figures near such words. */
function holdersIn(block: Block, words: BlockFilter | undefined, found: Block[] = []): readonly Block[] {
  if (!block.holds(figured) || (words !== undefined && !block.holds(words))) return found;
  if (block.shape.children.length === 0) {
    found.push(block);
    return found;
  }
  // What an item says goes for the list in it.
  const saysSo = block.kind === 'item' && words !== undefined && block.children[0]?.kind === 'paragraph' && block.children[0].holds(words);
  for (const [index, child] of block.children.entries()) holdersIn(child, saysSo && index > 0 ? undefined : words, found);
  return found;
}

function frontMatterFigures(document: ArchDocument, style: NumberStyle): Figure[] {
  return frontMatterText(document).flatMap(({ label, text, range }) => readQuantities(text, style).map((quantity, _index, beside): Figure => {
    const figure: Figure = {
      quantity, section: document.root, block: undefined, inline: undefined, sentence: undefined, cell: undefined, beside, fact: ({ compute }) => compute(figure),
      range: { start: range.start + quantity.start, end: range.start + quantity.end },
      subject: { ...qualifiersOf(label), of: undefined, aspect: undefined, stance: [], measure: measureNamed(label, quantity) },
    };
    return figure;
  }).filter(({ quantity, subject }) => subject.measure !== undefined || quantity.kind !== 'count' || quantity.counted !== undefined));
}
