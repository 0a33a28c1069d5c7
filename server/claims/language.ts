/** Whether a document is written in English, as far as its small words and letters tell. Rules that read prose, or miss something in it, ask first. */
import type { ArchDocument, DocumentFact } from '../document/document.ts';

const ENGLISH = /(?<!\p{L})(?:the|and|of|is|are|with|for|from|that|this|not|which|when|each|we)(?!\p{L})/giu;
const OTHERS = /(?<!\p{L})(?:der|die|das|und|ist|nicht|mit|für|eine?|wird|werden|bei|auf|le|les|des|est|une|pour|dans|avec|pas|el|los|las|una|para|con|del|por|uma|não|com|os|dos|na)(?!\p{L})/giu;
const FOREIGN_LETTERS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Greek}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Thai}]/gu;
/** A sample is enough. */
const SAMPLE = 20_000;
/** Fewer words of another language are names or quotations. */
const FEWEST = 4;

const fact: DocumentFact<boolean> = {
  compute: ({ text }) => {
    const sample = text.slice(0, SAMPLE);
    const count = (pattern: RegExp): number => sample.match(pattern)?.length ?? 0;
    if (count(FOREIGN_LETTERS) * 10 > sample.length) return false;
    const others = count(OTHERS);
    return others < FEWEST || others <= count(ENGLISH);
  },
};

/** English, or so short that nothing speaks against it. */
export function isEnglish(document: ArchDocument): boolean {
  return document.fact(fact);
}
