/**
 * All figures of a document with their places and subjects, computed once for each version. Code and drawings are left out: their text
 * can be read with `readQuantities`.
 */
import type { ArchDocument, DocumentFact } from '../document/document.ts';
import { figured, figuresIn } from './figuresIn.ts';
import { PlacedFigure, type Figure } from './figure.ts';
import { frontMatterText } from './frontMatterText.ts';
import { measureNamed } from './measureMentions.ts';
import { numberStyleOf, type NumberStyle } from './numberStyle.ts';
import { readQuantities } from './readQuantities.ts';
import { qualifiersOf } from './subject.ts';
import { surroundingsOf } from './surroundings.ts';

const fact: DocumentFact<readonly Figure[]> = { compute: readFigures };

/** All figures in the order they stand, front matter first. */
export function quantitiesOf(document: ArchDocument): readonly Figure[] {
  return document.fact(fact);
}

function readFigures(document: ArchDocument): Figure[] {
  const style = numberStyleOf(document);
  const figures = frontMatterFigures(document, style);
  const { sections, blocks } = document;
  let section = document.root;
  let next = 0;
  for (const block of blocks) {
    for (let ahead = sections[next]; ahead !== undefined && ahead.start <= block.start; ahead = sections[next]) {
      section = ahead;
      next += 1;
    }
    if (!block.holds(figured)) continue;
    for (const shape of figuresIn(block, surroundingsOf(section, style), document)) figures.push(new PlacedFigure(shape, block, section, document));
  }
  return figures;
}

function frontMatterFigures(document: ArchDocument, style: NumberStyle): Figure[] {
  return frontMatterText(document).flatMap(({ label, text, range }) => readQuantities(text, style).map((quantity, _index, beside): Figure => {
    const figure: Figure = {
      quantity, section: document.root, block: undefined, inline: undefined, sentence: undefined, cell: undefined, beside, isNear: () => true, fact: ({ compute }) => compute(figure),
      range: { start: range.start + quantity.start, end: range.start + quantity.end },
      subject: { ...qualifiersOf(label), of: undefined, aspect: undefined, stance: [], measure: measureNamed(label, quantity) },
    };
    return figure;
  }).filter(({ quantity, subject }) => subject.measure !== undefined || quantity.kind !== 'count' || quantity.counted !== undefined));
}
