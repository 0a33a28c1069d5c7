/** Chosen because it is new. Judged by the author's own words only. */
import { WORD_START, anyWord, regex } from '../../base/patterns.ts';
import type { Statement } from '../../claims/statement.ts';
import { statementsOn } from '../../claims/statements.ts';
import { antiPatternRule } from '../support/antiPattern.ts';
import { isOfOtherEnvironment } from '../support/otherEnvironment.ts';
import { voiced } from '../support/voiced.ts';

const REASON = anyWord`because|why|since|as|reason(?: is)?|chosen for being|due to`;
/** `it is the most`: what is said to be new is what was chosen. */
const IT_IS = regex('i')`
  ${WORD_START}(?:it|this|that|which|they)(?:['’]s|['’]re| is| are|,? being)(?: still)? (?:the |a |an )?(?:most |very |so )?$
`;
/** `…, being the most up-to-date framework`. */
const BEING = /, being (?:still )?(?:the |an? )?(?:most |very )?$/i;
/** The newest of a series is no fashion. */
const OF_A_SERIES = /^ (?:stable |lts |major )?(?:one|version|release|reading|value|entry|state|event|commit|record|status)/iu;

/** `Everybody talks about it, hence …`. */
const FOLLOWS = anyWord`hence|therefore|thus|so|(?:that|which|this) is why|for (?:this|that) reason`;
/** `Frontend: SolidStart (hot on GitHub)`: the word alone, in brackets or behind a dash, stands for the reason. */
const IN_BRACKETS = /[(–—]\s*(?:very |so |really )?$/u;
const FASHIONABLE =
  /^(?:hot|hottest|hyped|trendy|trending|cutting.edge|bleeding.edge|leading.edge|state of the art|newest|shiny|brand.new)$/i;

/** Only proposed, and perhaps declined. */
const ONLY_PROPOSED = /(?<!\p{L})(?:propos|suggest|declin|reject|turned down|ruled out|argued|considered|not enough)\p{L}*/iu;

/** `RATIONALE: It is the newest`: a label says that a reason follows. */
const RATIONALE = /(?:^|\n)[^\p{L}\n]{0,4}(?:rationale|reasons?|why|justification|because)[^\p{L}\n]{0,4}[:–—][^\n]*$/iu;

function isTheReason({ concept, sentence, clause, before, behind, words, cell }: Statement): boolean {
  const until = sentence.prose.slice(0, clause.start - sentence.start) + before;
  if (ONLY_PROPOSED.test(sentence.prose)) return false;
  if (concept === 'newness-wanted') return true;
  if (concept === 'fashion') return REASON.test(sentence.prose) || FOLLOWS.test(sentence.prose);
  return (
    ((((REASON.test(until) || RATIONALE.test(until)) && IT_IS.test(before)) || BEING.test(before)) && !OF_A_SERIES.test(behind)) ||
    (FASHIONABLE.test(words) && before.trim() === '' && cell === undefined && IN_BRACKETS.test(until))
  );
}

/** A choice is told in the past as often as not: `was chosen for being new`. */
function isChoice({ block, standing, polarity }: Statement): boolean {
  return block.kind !== 'heading' && standing === 'own' && polarity === 'affirmed';
}

export const latestTechnology = antiPatternRule({
  id: 'anti/latest-technology',
  severity: 'info',
  says: 'A technology is chosen because it is new.',
  *detect({ document }) {
    for (const statement of [
      ...voiced(document, ['own', 'background'], 'novelty', 'fashion'),
      ...statementsOn(document, 'newness-wanted').filter(isChoice),
    ]) {
      const isOurs = statement.standing === 'own' || statement.section.role === 'drivers';
      if (isOurs && statement.modality === 'stated' && !isOfOtherEnvironment(statement) && isTheReason(statement))
        yield { range: statement.sentenceRange };
    }
  },
});
