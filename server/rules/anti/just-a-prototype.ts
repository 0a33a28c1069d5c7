/** Production concerns skipped because it is called a prototype. Judged by the author's own words only. */
import { anyWord } from '../../base/patterns.ts';
import { timeIn } from '../../claims/time.ts';
import { mentionsIn } from '../../claims/mentions.ts';
import type { Statement } from '../../claims/statement.ts';
import { statementsOn } from '../../claims/statements.ts';
import { antiPatternRule } from '../support/antiPattern.ts';

/** A sentence that draws its conclusion from the one before. */
const FOLLOWS = anyWord`therefore|hence|thus|consequently|accordingly|that is why|for (?:this|that) reason`;

/** Whether the same sentence, or what the next concludes from it, goes without something that production needs. */
function skips({ sentenceRange: { start, end }, inline }: Statement, concerns: readonly Statement[]): boolean {
  return concerns.some((concern) => {
    const { range, sentence } = concern;
    const isHere = range.start >= start && range.end <= end;
    const isNext =
      concern.inline === inline &&
      FOLLOWS.test(sentence.prose) &&
      concern.sentenceRange.start > start &&
      concern.sentenceRange.start - end <= 2;
    return (isHere || isNext) && (concern.polarity === 'denied' || concern.withInSentence('skipped'));
  });
}

/** `As it is only a demo, tests were left out`: what was skipped is told in the past, what it is now. */
function isToldNow({ block, standing, polarity, modality, before }: Statement): boolean {
  return block.kind !== 'heading' && standing === 'own' && polarity === 'affirmed' && modality !== 'asked' && timeIn(before) !== 'past';
}

/** `Monitoring | none, PoC`: the cell beside the concern gives the reason. */
function isReasonInRow({ cell, polarity }: Statement): boolean {
  const next = cell?.row.cells[cell.row.cells.indexOf(cell.cell) + 1];
  return polarity === 'denied' && next !== undefined && mentionsIn(next.inline).some(({ key }) => key === 'prototype');
}

export const justAPrototype = antiPatternRule({
  id: 'anti/just-a-prototype',
  says: 'Production concerns are skipped because this is called a prototype.',
  *detect({ document }) {
    const concerns = statementsOn(document, 'production-concern');
    for (const statement of statementsOn(document, 'only-prototype').filter(isToldNow))
      if (skips(statement, concerns) && !statement.withInSentence('kept-out')) yield { range: statement.sentenceRange };
    for (const concern of concerns) if (concern.standing === 'own' && isReasonInRow(concern)) yield { range: concern.sentenceRange };
  },
});
