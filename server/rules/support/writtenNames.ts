/** Where a document names something in sentences, headings and rows, drawings and code left out. Names are compared levelled; nothing is judged. */
import { bareName, oneSpaced, partName } from '../../claims/parts/partNames.ts';
import type { Block } from '../../document/block.ts';
import type { ArchDocument, DocumentFact } from '../../document/document.ts';
import { sentencesOf } from '../../document/sentences.ts';

interface Written {
  readonly text: string;
  readonly levelled: string;
}

/** Texts in document order by each word in them. */
const fact: DocumentFact<ReadonlyMap<string, readonly Written[]>> = {
  compute: (document) => {
    const byWord = new Map<string, Written[]>();
    for (const text of document.walk().flatMap(textsOf)) {
      const bare = levelled(text);
      const written: Written = { text, levelled: ` ${bare} ` };
      for (const word of new Set(bare.split(' '))) {
        const others = byWord.get(word);
        if (others === undefined) byWord.set(word, [written]);
        else others.push(written);
      }
    }
    return byWord;
  },
};

function textsOf({ kind, rows, inline }: Block): readonly string[] {
  if (kind === 'table') return rows.map((row) => row.cells.map((cell) => cell.text).join(' | '));
  if (inline === undefined) return [];
  return kind === 'heading' ? [inline.text] : sentencesOf(inline).map((sentence) => sentence.text);
}

/** The sentences, headings and rows that name it, in no order, in singular or plural, with or without the word that says it is a service. */
export function mentionsOf(document: ArchDocument, name: string): readonly string[] {
  const wanted = levelled(name).replace(/^(?:the|our|an?) /, '');
  const bare = levelled(bareName(partName(name)));
  const forms = new Set([wanted, ...(bare.length > 3 ? [bare] : [])].filter((each) => each !== '').flatMap((each) => [each, `${each}s`]));
  const byWord = document.fact(fact);
  const found = [...forms].flatMap(
    (form) => byWord.get(form.split(' ', 1)[0] ?? '')?.filter((written) => written.levelled.includes(` ${form} `)) ?? [],
  );
  return [...new Set(found)].map(({ text }) => text);
}

function levelled(text: string): string {
  return oneSpaced(
    text
      .replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]/gu, ' '),
  );
}
