/** What is said in one breath with a statement: in its clause, the label before it, its row. Knows no rule. */
import { regex } from '../base/patterns.ts';
import type { Range } from '../base/range.ts';
import type { ArchDocument } from '../document/document.ts';
import type { Concept } from '../knowledge/vocabulary/concepts.ts';
import { clauseAt } from './clause.ts';
import type { Statement } from './statement.ts';
import { statementsOn } from './statements.ts';

/** What is longer says something by itself. */
const LONGEST_LABEL = 40;

/** `…, and also on 400`: no verb of its own. */
const GOES_ON = regex('iu')`
  ^(?:and|or|as well as|plus)(?: also| even| likewise)? (?:on|for|upon|
  in case of) (?!(?:\p{L}+ ){0,4}(?:is|are|was|were|will|must|can|does|do|we|it|they) )
`;

/** `a token (one hour), kept in …`: where the thing before lies. */
export const KEPT_THERE = String.raw`^[,\s]*(?:stored|kept|held|saved|written|persisted|placed|put) (?:only )?(?:in|into|to|on|at|with) `;
const KEPT = new RegExp(KEPT_THERE, 'i');

/** Where the clause begins and ends once what a bracket or a mere continuation cut off is put back: `A failure (HTTP 422) is …`. */
export function breathOf({ clause, sentence, inline }: Statement): Range {
  const { prose } = inline;
  let { start, end } = clause;
  const opening = /\s\($/u.exec(prose.slice(sentence.start, start));
  if (opening !== null && prose[end] === ')') {
    start = clauseAt(sentence, sentence.start + opening.index - 1).start;
    end = clauseAt(sentence, end + 2).end;
  }
  const closed = /\s\([^()]{0,60}\),? ?$/u.exec(prose.slice(sentence.start, start));
  if (closed !== null && (!closed[0].includes('),') || KEPT.test(clause.text)))
    start = clauseAt(sentence, sentence.start + closed.index - 1).start;
  const bracket = /^\s\([^()]*\)/u.exec(prose.slice(end, sentence.end));
  if (bracket !== null) end += bracket[0].length;
  if (GOES_ON.test(clause.text)) start = clauseAt(sentence, Math.max(sentence.start, prose.slice(0, start).trimEnd().length - 2)).start;
  return { start, end };
}

/** The statements on these concepts that stand in the same clause (a bracket in it, or the whole around a bracket, counted in), in the label before it, or in the first cell of its row. */
export function besideInClause(document: ArchDocument, statement: Statement, ...concepts: readonly Concept[]): readonly Statement[] {
  const { cell, clause, inline, sentence } = statement;
  const breath = breathOf(statement);
  const before = inline.prose.slice(sentence.start, breath.start);
  const label = /:\s*$/u.test(before) ? before : '';
  const heading = cell?.row.cells[0];
  return statementsOn(document, ...concepts).filter((other) => {
    if (other.inline.shape !== inline.shape)
      return (
        heading !== undefined &&
        other.cell?.cell.start === heading.start &&
        heading.start < (cell?.cell.start ?? 0) &&
        heading.text.length <= LONGEST_LABEL
      );
    if (other.clause.start >= breath.start && other.clause.start <= breath.end) return true;
    return (
      label !== '' &&
      label.length <= LONGEST_LABEL &&
      other.sentence.start === statement.sentence.start &&
      other.clause.start < clause.start
    );
  });
}

/** All that the paragraph, item or row around a statement says. */
export function textAround({ block, cell }: Statement): string {
  return cell === undefined ? block.text : cell.row.cells.map((each) => each.text).join(' | ');
}
