/** Pictures of a document that nobody reads here: images, drawings in other notations, links to drawing boards. Says whether there are any. */
import { regex } from '../../base/patterns.ts';
import { isDrawnText } from '../../diagrams/plainText.ts';
import { isMermaid } from '../../diagrams/readDiagrams.ts';
import type { Block } from '../../document/block.ts';
import type { ArchDocument, DocumentFact } from '../../document/document.ts';
import type { Section } from '../../document/section.ts';

const OTHER_NOTATION = regex('i')`
  ^\{?\.?(?:plantuml|puml|uml|d2|dot|graphviz|structurizr|dsl|ditaa|svgbob|nomnoml|vega|vega-lite|blockdiag|seqdiag|kroki|bob|goat|wavedrom|
  excalidraw|drawio)(?![\w-])
`;
const BOARD = regex('i')`
  lucid(?:chart)?\.|miro\.com|figma\.com|draw\.io|diagrams\.net|excalidraw|whimsical\.com|mural\.co|cloudcraft|structurizr\.com|
  plantuml\.com|mermaid\.(?:live|ink)|\.(?:drawio|excalidraw|puml|vsdx)
`;
const BADGE = /badge|shields\.io|travis-ci|codecov|workflows\/|logo|avatar|icon/i;

const fact: DocumentFact<boolean> = {
  compute: (document) =>
    document.root.walk().some((section) => section.blocks.some((block) => block.walk().some((each) => isPicture(each)))),
};

/** Whether some picture of the document cannot be read. */
export function hasUnreadPicture(document: ArchDocument): boolean {
  return document.fact(fact);
}

/** An image, a link to a drawing board, or a drawing in another notation. */
function isPicture(block: Block): boolean {
  if (block.kind === 'fence') return OTHER_NOTATION.test(block.mark);
  if (block.kind === 'html') return /<(?:img|svg|object|iframe)\b/i.test(block.source) && !BADGE.test(block.source);
  return block.ownInlines.some((inline) =>
    inline.spans.some(
      (span) =>
        (span.kind === 'image' && !BADGE.test(span.target?.text ?? '')) ||
        ((span.kind === 'link' || span.kind === 'url') && BOARD.test(span.target?.text ?? inline.text)),
    ),
  );
}

/** Whether a block shows something as a drawing, of whatever notation. */
export function showsDrawing(document: ArchDocument, block: Block): boolean {
  return isPicture(block) || isMermaid(block.mark) || isDrawnText(document, block);
}

/** Whether a section, or one in it, shows a drawing. */
export function holdsDrawing(document: ArchDocument, section: Section): boolean {
  for (const block of section.allBlocks()) for (const each of block.walk()) if (showsDrawing(document, each)) return true;
  return false;
}
