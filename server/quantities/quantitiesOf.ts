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

const fact: DocumentFact<readonly Figure[]> = {
  compute: (document) => [
    ...frontMatterQuantities(document),
    ...document.blocksWhere(figured).flatMap((block) => quantitiesInBlock(document, { block, words: undefined })),
  ],
};
const frontMatter: DocumentFact<readonly Figure[]> = { compute: (document) => frontMatterFigures(document, numberStyleOf(document)) };
/** What was read so far, by the blocks whose own text holds it: a figure is one value, whoever asks for it. */
const placed: DocumentFact<Map<Block, readonly Figure[]>> = { compute: () => new Map() };

/** All figures in the order they stand, front matter first. */
export function quantitiesOf(document: ArchDocument): readonly Figure[] {
  return document.fact(fact);
}

/** Those of them whose paragraph or table, or the item or heading above, holds such words, and those in front matter: where none is said, nothing near a figure says so, and it need not be read. */
export function quantitiesNear(document: ArchDocument, words: BlockFilter): readonly Figure[] {
  return [...frontMatterQuantities(document), ...blocksNear(document, words).flatMap((near) => quantitiesInBlock(document, near))];
}

/** Those in front matter. */
export function frontMatterQuantities(document: ArchDocument): readonly Figure[] {
  return document.fact(frontMatter);
}

/** A block at the top level that holds words, or stands below a heading that does. */
export interface NearBlock {
  readonly block: Block;
  /** What has to stand near a figure in it; undefined where the heading says it for all of them. */
  readonly words: BlockFilter | undefined;
}

/** The blocks near such words, in document order. */
export function blocksNear(document: ArchDocument, words: BlockFilter): readonly NearBlock[] {
  const headed = new Set(document.sections.filter(({ head }) => head?.holds(words) === true).flatMap(({ blocks }) => blocks));
  const said = document.blocksWhere(words).filter((block) => !headed.has(block));
  return [...headed, ...said].sort((a, b) => a.start - b.start).map((block) => ({ block, words: headed.has(block) ? undefined : words }));
}

/** The figures in a block, near the words it asks for. */
export function quantitiesInBlock(document: ArchDocument, { block, words }: NearBlock): readonly Figure[] {
  const texts: Block[] = [];
  addTexts(block, words, texts);
  const known = document.fact(placed);
  return texts.flatMap((text) => {
    const own = known.get(text) ?? place(text, document);
    known.set(text, own);
    return own;
  });
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

function place(text: Block, document: ArchDocument): readonly Figure[] {
  const section = document.sectionAt(text.start);
  return figuresIn(text, surroundingsOf(section, numberStyleOf(document)), document).map(
    (shape) => new PlacedFigure(shape, text, section, document),
  );
}

function frontMatterFigures(document: ArchDocument, style: NumberStyle): Figure[] {
  return frontMatterText(document).flatMap(({ label, text, range }) =>
    readQuantities(text, style)
      .map((quantity, _index, beside): Figure => {
        const figure: Figure = {
          quantity,
          section: document.root,
          block: undefined,
          inline: undefined,
          sentence: undefined,
          cell: undefined,
          beside,
          fact: ({ compute }) => compute(figure),
          range: { start: range.start + quantity.start, end: range.start + quantity.end },
          subject: { ...qualifiersOf(label), of: undefined, aspect: undefined, stance: [], measure: measureNamed(label, quantity) },
        };
        return figure;
      })
      .filter(({ quantity, subject }) => subject.measure !== undefined || quantity.kind !== 'count' || quantity.counted !== undefined),
  );
}
