/** Tied to one vendor, with no exit. Judged by the author's own words only. */
import { claimsOn, statementsOn } from '../../claims/statements.ts';
import { antiPatternRule } from '../support/antiPattern.ts';

const LEAVING = /(?<!\p{L})(?:exit|way out|portab\p{L}+|abstraction|adapters?|export(?:s|ed|able)?|open[- ]source|open standard|standard protocol|compatible|replac\p{L}+|swap(?:ped)?|switch to|move (?:away|to)|migration path|wrapped)(?!\p{L})/iu;
const WEIGHED = /(?<!\p{L})(?:accept(?:ed|able|s)?|would take|weeks|months|cost of|mitigat\p{L}+|limit(?:ed|s)?|reduc\p{L}+|risk|only where|because|since)(?!\p{L})/iu;

export const vendorLockIn = antiPatternRule({
  id: 'anti/vendor-lock-in',
  severity: 'info',
  says: 'The design ties itself to one vendor and names no way out.',
  *detect({ document }) {
    if (statementsOn(document, 'exit').some((statement) => statement.polarity === 'affirmed' && statement.standing !== 'excluded' && LEAVING.test(statement.sentence.prose))) return;
    for (const statement of claimsOn(document, 'lock-in', 'all-in')) {
      if (statement.polarity === 'denied' || WEIGHED.test(statement.sentence.prose)) continue;
      yield { range: statement.clauseRange };
      return;
    }
  },
});
