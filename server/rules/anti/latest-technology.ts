/** Chosen because it is new. Judged by the author's own words only. */
import { WORD_START, anyWord, regex } from '../../base/patterns.ts';
import type { Statement } from '../../claims/statement.ts';
import { antiPatternRule } from '../support/antiPattern.ts';
import { isOfOtherEnvironment } from '../support/otherEnvironment.ts';
import { voiced } from '../support/voiced.ts';

const REASON = anyWord`because|since|as|reason(?: is)?|chosen for being|due to`;
/** `it is the most`: what is said to be new is what was chosen. */
const IT_IS = regex('i')`
  ${WORD_START}(?:it|this|that|which|they)(?:['’]s|['’]re| is| are|,? being)(?: still)? (?:the |a |an )?(?:most |very |so )?$
`;
/** The newest of a series is no fashion. */
const OF_A_SERIES = /^ (?:stable |lts |major )?(?:one|version|release|reading|value|entry|state|event|commit|record|status)/iu;

function isTheReason({ concept, sentence, clause, before, behind }: Statement): boolean {
  const until = sentence.prose.slice(0, clause.start - sentence.start) + before;
  return REASON.test(until) && (concept === 'fashion' || (IT_IS.test(before) && !OF_A_SERIES.test(behind)));
}

export const latestTechnology = antiPatternRule({
  id: 'anti/latest-technology',
  severity: 'info',
  says: 'A technology is chosen because it is new.',
  *detect({ document }) {
    for (const statement of voiced(document, ['own', 'background'], 'novelty', 'fashion')) {
      const isOurs = statement.standing === 'own' || statement.section.role === 'drivers';
      if (isOurs && statement.modality === 'stated' && !isOfOtherEnvironment(statement) && isTheReason(statement)) yield { range: statement.sentenceRange };
    }
  },
});
