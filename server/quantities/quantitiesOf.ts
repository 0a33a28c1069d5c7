/**
 * The figures of a document with their places and subjects, each read once for each version. Code and drawings are left out: their text
 * can be read with `readQuantities`.
 */
import type { Block } from '../document/block.ts';
import type { BlockFilter } from '../document/blockShape.ts';
import type { ArchDocument, DocumentFact } from '../document/document.ts';
import type { Section } from '../document/section.ts';
import { figured, figuresIn } from './figuresIn.ts';
import { PlacedFigure, type Figure } from './figure.ts';
import { frontMatterText } from './frontMatterText.ts';
import { measureNamed } from './measureMentions.ts';
import { numberStyleOf, type NumberStyle } from './numberStyle.ts';
import { readQuantities } from './readQuantities.ts';
import { qualifiersOf } from './subject.ts';
import { surroundingsOf } from './surroundings.ts';

const fact: DocumentFact<readonly Figure[]> = { compute: (document) => readFigures(document, () => true) };
const frontMatter: DocumentFact<readonly Figure[]> = { compute: (document) => frontMatterFigures(document, numberStyleOf(document)) };
/** What was read so far, by blocks at the top level: a figure is one value, whoever asks for it. */
const placed: DocumentFact<Map<Block, readonly Figure[]>> = { compute: () => new Map() };

/** All figures in the order they stand, front matter first. */
export function quantitiesOf(document: ArchDocument): readonly Figure[] {
  return document.fact(fact);
}

/** Those of them whose paragraph, list or table, or the heading above, holds such words, and those in front matter: where none is said, nothing near a figure says so, and it need not be read. */
export function quantitiesNear(document: ArchDocument, words: BlockFilter): readonly Figure[] {
  return readFigures(document, (block, section) => block.holds(words) || (section.head?.holds(words) ?? false));
}

function readFigures(document: ArchDocument, isWanted: (block: Block, section: Section) => boolean): Figure[] {
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
    if (!block.holds(figured) || !isWanted(block, section)) continue;
    const here = section;
    const own = known.get(block) ?? figuresIn(block, surroundingsOf(here, style), document).map((shape) => new PlacedFigure(shape, block, here, document));
    known.set(block, own);
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
