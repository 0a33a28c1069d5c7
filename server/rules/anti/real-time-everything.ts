/** Everything in real time, with no figure. Judged by the author's own words only. */
import type { Statement } from '../../claims/statement.ts';
import { claimsOn, statementsOn } from '../../claims/statements.ts';
import type { ArchDocument } from '../../document/document.ts';
import { quantitiesOf } from '../../quantities/quantitiesOf.ts';
import { antiPatternRule } from '../support/antiPattern.ts';

/** Whether the section says how late would do. */
function isBounded(document: ArchDocument, { section }: Statement): boolean {
  return quantitiesOf(document).some(({ quantity, range }) => quantity.kind === 'duration' && document.sectionAt(range.start) === section);
}

export const realTimeEverything = antiPatternRule({
  id: 'anti/real-time-everything',
  severity: 'info',
  says: 'Everything is asked to be real-time, with no delay that would do.',
  *detect({ document }) {
    const whole = statementsOn(document, 'everything').filter((statement) => statement.polarity === 'affirmed');
    for (const statement of claimsOn(document, 'real-time')) {
      const { start, end } = statement.clauseRange;
      if (statement.polarity === 'affirmed' && whole.some(({ range }) => range.start >= start && range.end <= end) && !isBounded(document, statement)) yield { range: statement.clauseRange };
    }
  },
});
