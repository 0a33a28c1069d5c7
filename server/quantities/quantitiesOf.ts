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

const fact: DocumentFact<readonly Figure[]> = { compute: (document) => readFigures(document, textsIn(document.blocksWhere(figured), () => undefined)) };
const frontMatter: DocumentFact<readonly Figure[]> = { compute: (document) => frontMatterFigures(document, numberStyleOf(document)) };
/** What was read so far, by the blocks whose own text holds it: a figure is one value, whoever asks for it. */
const placed: DocumentFact<Map<Block, readonly Figure[]>> = { compute: () => new Map() };

/** All figures in the order they stand, front matter first. */
export function quantitiesOf(document: ArchDocument): readonly Figure[] {
  return document.fact(fact);
}

/** Those of them whose paragraph or table, or the item or heading above, holds such words, and those in front matter: where none is said, nothing near a figure says so, and it need not be read. */
export function quantitiesNear(document: ArchDocument, words: BlockFilter): readonly Figure[] {
  const headed = new Set(document.sections.filter(({ head }) => head?.holds(words) === true).flatMap(({ blocks }) => blocks));
  const said = document.blocksWhere(words).filter((block) => !headed.has(block));
  const blocks = [...headed, ...said].sort((a, b) => a.start - b.start);
  return readFigures(document, textsIn(blocks, (block) => (headed.has(block) ? undefined : words)));
}

/** The blocks, `blocks` and all in them, whose own text may hold figures, and such words near them. */
function textsIn(blocks: Iterable<Block>, wordsFor: (block: Block) => BlockFilter | undefined): readonly Block[] {
  const texts: Block[] = [];
  for (const block of blocks) addTexts(block, wordsFor(block), texts);
  return texts;
}

function addTexts(block: Block, words: BlockFilter | undefined, texts: Block[]): void {
  if (!block.holds(figured) || (words !== undefined && !block.holds(words))) return;
  if (block.shape.children.length === 0) {
    texts.push(block);
    return;
  }
  const [first] = block.children;
  // What an item says goes for the list in it.
  const below = words !== undefined && block.kind === 'item' && first?.kind === 'paragraph' && first.holds(words) ? undefined : words;
  for (const child of block.children) addTexts(child, child === first ? words : below, texts);
}

function readFigures(document: ArchDocument, texts: readonly Block[]): Figure[] {
  const style = numberStyleOf(document);
  const figures = [...document.fact(frontMatter)];
  const known = document.fact(placed);
  for (const block of texts) {
    let own = known.get(block);
    if (own === undefined) {
      const section = document.sectionAt(block.start);
      known.set(block, (own = figuresIn(block, surroundingsOf(section, style), document).map((shape) => new PlacedFigure(shape, block, section, document))));
    }
    figures.push(...own);
  }
  return figures;
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
