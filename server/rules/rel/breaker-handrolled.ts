/** Circuit breakers the team writes itself. */
import type { Statement } from '../../claims/statement.ts';
import { affirmed, statementsOn } from '../../claims/statements.ts';
import type { ArchDocument } from '../../document/document.ts';
import { normRule } from '../support/normRule.ts';

/** `a custom circuit breaker configuration` is no breaker of one's own, nor is `its own circuit breaker` for each client. */
const CONFIGURED =
  /^s?[\s-]*(?:configurations?|config|settings?|thresholds?|polic(?:y|ies)|parameters?|metrics?|dashboards?|alerts?|names?|events?|instances?)\b/i;

/** The clause says so, or the row of a table; a library named beside it takes it back. */
function isOwn(document: ArchDocument, statement: Statement): boolean {
  const isNamed = statementsOn(document, 'breaker-library').some(
    (each) =>
      each.polarity === 'affirmed' &&
      each.block.start === statement.block.start &&
      (statement.cell === undefined
        ? each.sentenceRange.start === statement.sentenceRange.start
        : each.cell?.row.start === statement.cell.row.start),
  );
  if (isNamed) return false;
  if (statement.cell !== undefined) return statement.withInBlock('own-breaker');
  const isLabel = statement.behind.trim() === '';
  return isLabel ? statement.withInSentence('own-breaker') : statement.withInClause('own-breaker');
}

export const breakerHandrolled = normRule({
  id: 'rel/breaker-handrolled',
  title: 'The circuit breaker is hand-written',
  severity: 'hint',
  sources: ['PLANNER'],
  messages: {
    own: 'A circuit breaker of the team’s own is planned. Its half-open state and its counting under concurrency are easy to get wrong; a library such as resilience4j, Polly or pybreaker has both.',
  },
  *find({ document }) {
    const seen = new Set<number>();
    for (const statement of affirmed(document, 'breaker')) {
      if (!/breaker/i.test(statement.words) || CONFIGURED.test(statement.behind)) continue;
      if (seen.has(statement.clauseRange.start) || !isOwn(document, statement)) continue;
      seen.add(statement.clauseRange.start);
      yield { message: 'own', range: statement.range };
    }
  },
});
