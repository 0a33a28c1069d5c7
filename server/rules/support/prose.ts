/** The sentences and table rows by which a document speaks for itself, with their places. Options, quotes, risks and the past are left out. */
import { regex } from '../../base/patterns.ts';
import type { Range } from '../../base/range.ts';
import { modalityIn } from '../../claims/modality.ts';
import { standingOfClause, standingOfSection } from '../../claims/standing.ts';
import type { Block } from '../../document/block.ts';
import type { ArchDocument, DocumentFact } from '../../document/document.ts';
import type { Section } from '../../document/section.ts';
import { sentencesOf, type Sentence } from '../../document/sentences.ts';

export interface OwnText {
  readonly text: string;
  readonly range: Range;
  readonly section: Section;
  /** The paragraph, item or table it stands in. */
  readonly block: Block;
}

const fact: DocumentFact<readonly OwnText[]> = {
  compute: (document) =>
    [document.root, ...document.sections].flatMap((section) => {
      const standing = standingOfSection(section);
      return standing === 'own' || standing === 'background' ? section.blocks.flatMap((block) => [...inBlock(block, section)]) : [];
    }),
};

/** Every sentence and row the design says as its own, questions and suppositions left out. */
export function ownTexts(document: ArchDocument): readonly OwnText[] {
  return document.fact(fact);
}

function* inBlock(block: Block, section: Section): Generator<OwnText> {
  if (block.kind === 'quote' || block.kind === 'html') return;
  if (block.kind === 'table') {
    for (const row of block.rows.slice(1))
      yield { text: row.cells.map((cell) => cell.text).join(' | '), range: { start: row.start, end: row.end }, section, block };
    return;
  }
  if (block.kind === 'paragraph' && block.inline !== undefined) {
    for (const sentence of sentencesOf(block.inline).flatMap(byLabel)) {
      const stated = modalityIn(sentence.prose, sentence.text.endsWith('?')) === 'stated' && standingOfClause(sentence.prose, '') === 'own';
      if (stated) yield { text: sentence.text, range: block.inline.range(sentence.start, sentence.end), section, block };
    }
  }
  for (const child of block.children) yield* inBlock(child, section);
}

/** `DECISION: …` and `A) …` begin a statement of their own on their line. */
function byLabel(sentence: Sentence): Sentence[] {
  const parts: Sentence[] = [];
  let start = 0;
  for (const match of [...sentence.text.matchAll(/\n(?=(?:\p{Lu}[\p{Lu} ]{2,30}|[A-D])[:)] )/gu), { index: sentence.text.length }]) {
    const end = match.index;
    parts.push({
      start: sentence.start + start,
      end: sentence.start + end,
      text: sentence.text.slice(start, end),
      prose: sentence.prose.slice(start, end),
    });
    start = Math.min(sentence.text.length, end + 1);
  }
  return parts;
}

/** Words that turn a sentence into its contrary, or put it elsewhere in time. */
const UNSAID = regex('i')`
  \b(?:not|no|never|none|without|neither|nor|cannot|\w+n['’]t|instead of|rather than|no longer|avoid\w*|previously|formerly|used to|was|
  were|until now|today|currently)\b
`;

/** Whether a sentence says what it says of the design as planned, and does not deny it. */
export function isPlainlySaid(text: string): boolean {
  return !UNSAID.test(text);
}
