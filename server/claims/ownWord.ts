/** Whether what a document writes at a place, a path or a code span that no concept names, is its own word on the design to be built now. */
import type { Block, Inline, Row } from '../document/block.ts';
import type { Section } from '../document/section.ts';
import { sentenceAt } from '../document/sentences.ts';
import { behindBracket, clauseAt } from './clause.ts';
import { modalityIn } from './modality.ts';
import { timeIn } from './time.ts';
import { polarityIn } from './polarity.ts';
import { isQuoted, standingOfClause, standingOfSection } from './standing.ts';

/** Where a text stands; `row` for a cell of a table. */
export interface WrittenAt {
  readonly block: Block;
  readonly section: Section;
  readonly row: Row | undefined;
}

/** For the stretch from `start` to `end` of `inline.text`: no option, no other system's, not denied, asked, past or for later. */
export function isOwnWord(inline: Inline, start: number, end: number, { block, section, row }: WrittenAt): boolean {
  if (isQuoted(block) || standingOfSection(section) !== 'own') return false;
  if (block.kind === 'heading' || row !== undefined) return true;
  const sentence = sentenceAt(inline, start) ?? { start: 0, end: inline.text.length, text: inline.text, prose: inline.prose };
  const clause = clauseAt(sentence, start);
  const before = inline.prose.slice(sentence.start, clause.start);
  return (
    polarityIn(clause.text, start - clause.start, Math.max(start, Math.min(end, clause.end)) - clause.start) === 'affirmed' &&
    standingOfClause(clause.text, before) === 'own' &&
    standingOfClause(behindBracket(inline.prose, clause, sentence.end), '') === 'own' &&
    modalityIn(clause.text, sentence.text.endsWith('?')) !== 'asked' &&
    timeIn(clause.text) === 'now'
  );
}
