/** What the rules on production norms share: what a design affirms of itself, and what it introduces and leaves unanswered. Knows no norm. */
import { claimsOn, statementsOn } from '../../claims/statements.ts';
import { mentionsInText } from '../../claims/mentions.ts';
import type { Statement } from '../../claims/statement.ts';
import type { BlockFilter } from '../../document/blockShape.ts';
import type { ArchDocument } from '../../document/document.ts';
import type { Concept } from '../../knowledge/vocabulary/concepts.ts';
import type { RuleContext } from '../rule.ts';
import { isWorkedOut } from './absence.ts';

/** What the design states of itself now and does not deny, in document order. */
export function affirmed(document: ArchDocument, ...concepts: readonly Concept[]): readonly Statement[] {
  return claimsOn(document, ...concepts).filter((statement) => statement.polarity === 'affirmed');
}

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

/**
 * Where a document that introduces something leaves a question about it open: at the words that deny an answer, else at the words that
 * introduce it. Undefined where any answer stands, or a reason for none. A record is asked only for what it denies itself, and a plan
 * that has only begun is not asked.
 */
export function unanswered({ document, profile }: RuleContext, introduced: readonly Statement[], ...answers: readonly Concept[]): Statement | undefined {
  const [first] = introduced;
  if (first === undefined) return undefined;
  const found = statementsOn(document, ...answers);
  if (found.some((statement) => statement.polarity === 'affirmed' || GIVES_REASON.test(statement.sentence.text))) return undefined;
  const lack = found.find((statement) => statement.isClaim);
  if (profile.kind === 'adr') return lack;
  return isWorkedOut(document) && !isAnsweredInCode(document, answers) ? lack ?? first : undefined;
}

const GIVES_REASON = /\b(?:because|since|so that|due to|therefore|no need|unnecessary|not (?:needed|required|necessary|applicable)|out of scope|n\/a|handled by|taken care of|already|deliberate(?:ly)?|on purpose)\b/i;

const fenced: BlockFilter = { matches: (shape) => shape.kind === 'fence' };

/** Whether configuration or drawings in fences name one of these: `readinessProbe`, `timeoutSeconds`. */
export function isAnsweredInCode(document: ArchDocument, answers: readonly Concept[]): boolean {
  for (const block of document.walkWhere(fenced)) {
    if (block.kind === 'fence' && mentionsInText(document.slice(block.content)).some((mention) => answers.includes(mention.key))) return true;
  }
  return false;
}
