/** What a design says is tried again. Reads one clause at a time, a row of a table, or a condition with what follows from it; how often, and whether that is wise, is for the rules. */
import { LETTER, anyWord, regex } from '../../base/patterns.ts';
import { besideInClause } from '../../claims/beside.ts';
import type { Statement, StatementCell } from '../../claims/statement.ts';
import { affirmed, statementsOn } from '../../claims/statements.ts';
import type { ArchDocument } from '../../document/document.ts';
import type { Concept } from '../../knowledge/vocabulary/concepts.ts';

/** `…, 4xx are returned to the caller`: behind a comma the word has a verb of its own. */
const OWN_VERB = regex('iu')`
  ^\s*(?:\p{L}+\s+){0,2}?(?:are|is|go|goes|get|gets|fail|fails|will|must|should|do|does|surface|return|returns|indicate|mean|count)\b
  (?![^,;]+\bretr)
`;

/** Cells that open a row name something; longer ones say something by themselves. */
const LONGEST_NAME = 40;

/** `retrying won't help`, `a retry is pointless`. */
const IN_VAIN = anyWord`${LETTER}+n['’]t|not|no|never|nothing|useless|pointless|in vain|without|bug|forbidden|fix(?:ed)?|first`;

/** `retrying 400s makes no sense and is switched off` */
const SENSELESS = anyWord`makes? (?:no|little) sense|(?:switched|turned) off|disabled|pointless|useless|senseless|in vain|waste of time`;

/** The statements on these concepts in whose clause or row they are said to be tried again. */
export function retried(document: ArchDocument, ...concepts: readonly Concept[]): readonly Statement[] {
  return affirmed(document, ...concepts).filter((statement) => {
    if (isRetriedInRow(document, statement) || isLabelOfRetry(document, statement)) return true;
    const retries = besideInClause(document, statement, 'retry');
    if (SENSELESS.test(statement.clause.text)) return false;
    if (retries.length === 0 || retries.some((retry) => retry.polarity === 'denied' || retry.time === 'past')) return false;
    if (/^\s*(?:→|->|=>|[:=])/.test(statement.behind)) return false;
    return !(statement.before.includes(',') && OWN_VERB.test(statement.behind));
  });
}

/** Columns that tell how often a thing is tried again, and cells that say not at all. */
const RETRY_COLUMN = /^(?:(?:max(?:imum)?|number of|no\. of) )?(?:retr(?:y|ies)|re-?tries|retry policy|attempts|tries)$/i;
const NOT_AT_ALL = /^\W*$|^(?:none|no|never|0|1|once|n\/a)(?![\p{L}\d])/iu;

function isUnderRetries({ row, table }: StatementCell): boolean {
  return row.cells.some(
    (cell, index) => index > 0 && RETRY_COLUMN.test(table.columns[index]?.heading ?? '') && !NOT_AT_ALL.test(cell.text),
  );
}

/** `| 404 | retry twice |`: the row is of one thing, and a cell behind its name says that it is tried again. */
function isRetriedInRow(document: ArchDocument, { cell }: Statement): boolean {
  if (cell === undefined || cell.row.cells[0]?.start !== cell.cell.start || cell.cell.text.length > LONGEST_NAME) return false;
  if (isUnderRetries(cell)) return true;
  const retries = statementsOn(document, 'retry').filter(
    (retry) => retry.cell?.row.start === cell.row.start && retry.cell.cell.start !== cell.cell.start,
  );
  return (
    retries.length > 0 && retries.every((retry) => retry.isClaim && retry.polarity === 'affirmed' && !IN_VAIN.test(retry.inline.prose))
  );
}

/** `Booking creation: on 503 send it again`: the label of a sentence that tells of it. */
function isLabelOfRetry(document: ArchDocument, { inline, clause, behind, sentence }: Statement): boolean {
  if (
    clause.start !== sentence.start ||
    behind.trim() !== '' ||
    !/^(?::| ?[–—] | - )/.test(inline.prose.slice(clause.end)) ||
    clause.text.length > LONGEST_NAME
  )
    return false;
  const retries = statementsOn(document, 'retry').filter(
    (retry) => retry.inline.shape === inline.shape && retry.sentence.start === sentence.start && retry.clause.start > clause.start,
  );
  return retries.length > 0 && retries.every((retry) => retry.isClaim && retry.polarity === 'affirmed' && !IN_VAIN.test(retry.clause.text));
}

/** `rejects the call with 400`: what is denied there is the call, not the answer. */
const REFUSED = /(?<!\p{L})(?:rejects?|refuses?|declines?|turns? down)(?! not)(?: [\p{L}\d-]+){0,4} with (?:an? |HTTP )?$/iu;

/** Statements in a condition that opens the sentence, where what follows from it is that something is tried again: `If the charge times out, it is sent again`. */
export function retriedThen(document: ArchDocument, concept: Concept): readonly Statement[] {
  const retries = affirmed(document, 'retry');
  return statementsOn(document, concept).filter(
    ({ standing, modality, polarity, before, clause, sentenceRange }) =>
      standing === 'own' &&
      (polarity !== 'denied' || REFUSED.test(before)) &&
      (modality === 'conditional' || /^\s*(?:when|once|should|whenever|as soon as|whatever|no matter)\s/i.test(clause.text)) &&
      retries.some((retry) => retry.sentenceRange.start === sentenceRange.start && retry.clause.start > clause.start),
  );
}
