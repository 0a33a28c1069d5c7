/** Production concerns skipped because it is called a prototype. Judged by the author's own words only. */
import { mentionsIn } from '../../claims/mentions.ts';
import type { Statement } from '../../claims/statement.ts';
import { statementsOn } from '../../claims/statements.ts';
import { antiPatternRule } from '../support/antiPattern.ts';
import { voiced } from '../support/voiced.ts';

/** Whether the same sentence goes without something that production needs. */
function skips({ sentenceRange: { start, end } }: Statement, concerns: readonly Statement[]): boolean {
  return concerns.some(
    (concern) =>
      concern.range.start >= start && concern.range.end <= end && (concern.polarity === 'denied' || concern.withInSentence('skipped')),
  );
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
    for (const statement of voiced(document, ['own'], 'only-prototype'))
      if (skips(statement, concerns) && !statement.withInSentence('kept-out')) yield { range: statement.sentenceRange };
    for (const concern of concerns) if (concern.standing === 'own' && isReasonInRow(concern)) yield { range: concern.sentenceRange };
  },
});
