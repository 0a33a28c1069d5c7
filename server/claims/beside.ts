/** What is said in one breath with a statement: in its clause, the label before it, its row. Knows no rule. */
import type { ArchDocument } from '../document/document.ts';
import type { Concept } from '../knowledge/vocabulary/concepts.ts';
import type { Statement } from './statement.ts';
import { statementsOn } from './statements.ts';

/** What is longer says something by itself. */
const LONGEST_LABEL = 40;

/** The statements on these concepts that stand in the same clause (a bracket in it left out), in the label before it, or in the first cell of its row. */
export function besideInClause(document: ArchDocument, statement: Statement, ...concepts: readonly Concept[]): readonly Statement[] {
  const { label, cell, clause, inline } = statement;
  const bracket = /^\s\([^()]*\)/.exec(inline.prose.slice(clause.end))?.[0].length;
  const heading = cell?.row.cells[0];
  return statementsOn(document, ...concepts).filter((other) => {
    if (other.inline.shape !== inline.shape) return heading !== undefined && other.cell?.cell.start === heading.start && heading.start < (cell?.cell.start ?? 0) && heading.text.length <= LONGEST_LABEL;
    if (other.clause.start === clause.start || (bracket !== undefined && other.clause.start === clause.end + bracket)) return true;
    return label !== '' && label.length <= LONGEST_LABEL && other.sentence.start === statement.sentence.start && other.clause.start < clause.start;
  });
}

/** All that the paragraph, item or row around a statement says. */
export function textAround({ block, cell }: Statement): string {
  return cell === undefined ? block.text : cell.row.cells.map((each) => each.text).join(' | ');
}
