/** Tied to one vendor, with no exit. Judged by the author's own words only. */
import { LETTER, anyWord } from '../../base/patterns.ts';
import type { Statement } from '../../claims/statement.ts';
import { claimsOn, statementsOn } from '../../claims/statements.ts';
import type { ArchDocument } from '../../document/document.ts';
import { antiPatternRule } from '../support/antiPattern.ts';

/** The tie is weighed where it is told. */
const WEIGHED = anyWord`
  accept(?:ed|able|s)?|would take|weeks|months|cost of|mitigat${LETTER}+|limit(?:ed|s)?|reduc${LETTER}+|risk|only where|because|since
`;

/** What is proprietary ties only who builds on it. */
const BUILT_ON = anyWord`
  use[sd]?|using|rel(?:y|ies|ying)|depend(?:s|ing)?|buil(?:t|ds?)|based|runs?|stores?|stored|adopt(?:s|ed)?|choose|chose|through
`;

function isTie({ polarity, words, sentence }: Statement): boolean {
  return polarity === 'affirmed' && !WEIGHED.test(sentence.prose) && (words.toLowerCase() !== 'proprietary' || BUILT_ON.test(sentence.prose));
}

/** Whether the document names a way out, or the section of the tie something that loosens it. */
function hasExit(document: ArchDocument, { section }: Statement): boolean {
  return statementsOn(document, 'exit', 'loosening').some((statement) => statement.polarity === 'affirmed' && statement.standing !== 'excluded' && (statement.concept === 'exit' || statement.section === section));
}

export const vendorLockIn = antiPatternRule({
  id: 'anti/vendor-lock-in',
  severity: 'info',
  says: 'The design ties itself to one vendor and names no way out.',
  *detect({ document }) {
    const tie = claimsOn(document, 'lock-in', 'all-in').find((statement) => isTie(statement) && !hasExit(document, statement));
    if (tie !== undefined) yield { range: tie.clauseRange };
  },
});
