/** Everything in real time, with no figure. Judged by the author's own words only. */
import { contains } from '../../base/range.ts';
import type { Statement } from '../../claims/statement.ts';
import { claimsOn, statementsOn } from '../../claims/statements.ts';
import type { ArchDocument } from '../../document/document.ts';
import { quantitiesOf } from '../../quantities/quantitiesOf.ts';
import { antiPatternRule } from '../support/antiPattern.ts';

const LATE: ReadonlySet<string> = new Set(['latency', 'staleness', 'replication-lag']);

/** Whether its paragraph says how late would do, or the section in words of delay. */
function isBounded(document: ArchDocument, { section, block, cell }: Statement): boolean {
  const near = cell?.row ?? (block.parent?.kind === 'item' ? block.parent : block);
  return quantitiesOf(document).some(
    ({ quantity, subject, range }) =>
      quantity.kind === 'duration' &&
      (contains(near, range) ||
        (document.sectionAt(range.start) === section && (LATE.has(subject.measure ?? '') || /^p\d/.test(quantity.statistic ?? '')))),
  );
}

export const realTimeEverything = antiPatternRule({
  id: 'anti/real-time-everything',
  severity: 'info',
  says: 'Everything is asked to be real-time, with no delay that would do.',
  *detect({ document }) {
    const whole = statementsOn(document, 'everything').filter((statement) => statement.polarity === 'affirmed');
    for (const statement of claimsOn(document, 'all-at-once'))
      if (statement.polarity === 'affirmed' && !isBounded(document, statement)) yield { range: statement.clauseRange };
    for (const statement of claimsOn(document, 'real-time')) {
      const { start, end } = statement.clauseRange;
      if (
        statement.polarity === 'affirmed' &&
        whole.some(({ range }) => range.start >= start && range.end <= end) &&
        !isBounded(document, statement)
      )
        yield { range: statement.clauseRange };
    }
  },
});
