/** What a design says is tried again. Reads one clause at a time; how often, and whether that is wise, is for the rules. */
import { regex } from '../../base/patterns.ts';
import { besideInClause } from '../../claims/beside.ts';
import type { Statement } from '../../claims/statement.ts';
import { affirmed } from '../../claims/statements.ts';
import type { ArchDocument } from '../../document/document.ts';
import type { Concept } from '../../knowledge/vocabulary/concepts.ts';

/** `…, 4xx are returned to the caller`: behind a comma the word has a verb of its own. */
const OWN_VERB = regex('iu')`
  ^\s*(?:\p{L}+\s+){0,2}?(?:are|is|go|goes|get|gets|fail|fails|will|must|should|do|does|surface|return|returns|indicate|mean|count)\b
  (?![^,;]+\bretr)
`;

/** The statements on these concepts in whose clause they are said to be tried again. */
export function retried(document: ArchDocument, ...concepts: readonly Concept[]): readonly Statement[] {
  return affirmed(document, ...concepts).filter((statement) => {
    const retries = besideInClause(document, statement, 'retry');
    if (retries.length === 0 || retries.some((retry) => retry.polarity === 'denied' || retry.time === 'past')) return false;
    if (/^\s*(?:→|->|=>|[:=])/.test(statement.behind)) return false;
    return !(statement.before.includes(',') && OWN_VERB.test(statement.behind));
  });
}
