/** Words by which a sentence, a message or a note speaks of something that goes wrong. Tells nothing of how it is dealt with. */
import { regex } from '../../base/patterns.ts';

export const FAILURE_WORDS = regex('i')`
  \b(?:errors?|fail\w*|time-?outs?|timed? out|retr(?:y|ies|ied|ying)|fall ?backs?|falls? back|reject\w*|invalid|declin\w*|den(?:y|ied|ies)|
  unauthori[sz]ed|forbidden|expired?|not found|missing|unavailable|unreachable|down|dlq|dead[- ]letter|circuit|abort\w*|cancel\w*|
  roll(?:s|ed)? ?back|compensat\w*|refus\w*|exception|4\d\d|5\d\d|4xx|5xx|conflict|duplicate|out of stock|insufficient|over limit|
  throttl\w*|poison|offline|crash\w*|lost)\b
`;
