/** Whether a document is written in English, as far as its small words and letters tell. Rules that read prose, or miss something in it, ask first. */
import { WORD_END, WORD_START, regex } from '../base/patterns.ts';
import type { ArchDocument, DocumentFact } from '../document/document.ts';
import type { Section } from '../document/section.ts';

/** The commonest words of English, and of the languages written in the same letters. */
const ENGLISH = /\b(?:the|and|of|to|is|in|we|for|with|that|this|use|our|are|as|will|be|on|by|not|it|at|from|which|when|each)\b/gi;
const OTHERS = regex('gi')`
  ${WORD_START}(?:der|die|das|und|ist|wir|für|mit|nicht|ein|eine|wird|werden|den|von|bei|auf|le|la|les|et|est|nous|pour|dans|avec|pas|une|
  des|du|el|los|las|es|para|que|con|una|del|por|os|dos|na|não|com|um|uma|da|em|het|een|og|och|det|är|de|se|al|su|sus|lo|más|sur|aux|sont|zu|
  im|zum|zur)${WORD_END}
`;
const FOREIGN_LETTERS = /[^\p{Script=Latin}\P{L}]/gu;
/** A sample is enough. */
const ENOUGH = 4000;
/** Fewer words of another language are names or quotations. */
const FEWEST = 4;

const fact: DocumentFact<boolean> = {
  compute: ({ root }) => {
    const text = opening(root);
    const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
    if (count(FOREIGN_LETTERS) * 4 > text.length) return false;
    const others = count(OTHERS);
    return others < FEWEST || others <= count(ENGLISH);
  },
};

/** English, or so short that nothing speaks against it. */
export function isEnglish(document: ArchDocument): boolean {
  return document.fact(fact);
}

/** The first of all that is written below this section; code and drawings left out. */
function opening(root: Section): string {
  let text = '';
  for (const section of root.walk()) {
    text += section === root ? section.text : `\n${section.title}\n${section.text}`;
    if (text.length >= ENOUGH) break;
  }
  return text.slice(0, ENOUGH);
}
