/** Which blocks hold a drawing in plain characters: boxes or arrows in a fence without a language, or in an indented text. */
import type { Range } from '../base/range.ts';
import type { Block } from '../document/block.ts';
import type { BlockFilter, BlockShape } from '../document/blockShape.ts';
import type { ArchDocument, DocumentFact } from '../document/document.ts';

/** A box, or arrows between words. */
const DRAWN = /[─━═│┃║┌┐└┘├┤┬┴┼╔╗╚╝▼▲►◄→←↓↑⟶⇒]|\+--|->|<-|=>|(?:^|\n)[ \t]*[|v^](?:\s|$)/;
const LANGUAGE = /^(?:text|ascii|txt|plain|plaintext|diagram|art)?$/i;

function isPlain({ kind, mark }: Pick<BlockShape, 'kind' | 'mark'>): boolean {
  return (kind === 'fence' && LANGUAGE.test(mark.trim())) || kind === 'code';
}

const filter: BlockFilter = { matches: isPlain };
const fact: DocumentFact<readonly Block[]> = {
  compute: (document) => document.walkWhere(filter).filter((block) => isDrawnText(document, block)),
};

/** The drawings in plain characters, in document order. */
export function drawnTexts(document: ArchDocument): readonly Block[] {
  return document.fact(fact);
}

/** Where the characters of one stand, from the beginning of its first line: columns count from there. */
export function charactersOf(document: ArchDocument, { content }: Block): Range {
  return { start: document.lines.start(document.lines.lineAt(content.start)), end: content.end };
}

/** The characters themselves, quote marks before them as blanks: position for position, from where `charactersOf` begins. */
export function drawnCharacters(document: ArchDocument, block: Block): { readonly text: string; readonly start: number } {
  const { start, end } = charactersOf(document, block);
  const text = document.text.slice(start, end);
  return {
    start,
    text: block.parent === undefined ? text : text.replaceAll(/^[ \t]{0,3}>[ \t>]*/gm, (marks) => marks.replaceAll('>', ' ')),
  };
}

/** Whether a block is one. */
export function isDrawnText(document: ArchDocument, block: Block): boolean {
  return isPlain(block) && DRAWN.test(document.slice(block.content));
}
