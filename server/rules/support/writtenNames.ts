/** Where a document names something in sentences, headings and rows, drawings and code left out. Names are compared levelled; nothing is judged. */
import { bareName, oneSpaced, partName } from '../../claims/partNames.ts';
import type { ArchDocument, DocumentFact } from '../../document/document.ts';
import { sentencesOf } from '../../document/sentences.ts';

interface Written {
  readonly text: string;
  readonly levelled: string;
}

const fact: DocumentFact<readonly Written[]> = {
  compute: (document) => document.walk().flatMap((block) => {
    const texts = block.kind === 'table' ? block.rows.map((row) => row.cells.map((cell) => cell.text).join(' | ')) : block.inline === undefined ? [] : block.kind === 'heading' ? [block.inline.text] : sentencesOf(block.inline).map((sentence) => sentence.text);
    return texts.map((text): Written => ({ text, levelled: ` ${levelled(text)} ` }));
  }),
};

/** The sentences, headings and rows that name it, in singular or plural, with or without the word that says it is a service. */
export function mentionsOf(document: ArchDocument, name: string): readonly string[] {
  const wanted = levelled(name).replace(/^(?:the|our|an?) /, '');
  const bare = levelled(bareName(partName(name)));
  const forms = [wanted, ...(bare.length > 3 ? [bare] : [])].filter((each) => each !== '').flatMap((each) => [` ${each} `, ` ${each}s `]);
  return forms.length === 0 ? [] : document.fact(fact).filter((written) => forms.some((form) => written.levelled.includes(form))).map(({ text }) => text);
}

function levelled(text: string): string {
  return oneSpaced(text.replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2').toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, ' '));
}
