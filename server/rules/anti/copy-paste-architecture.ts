/** Because a famous company does it. Judged by the author's own words only. */
import { WORD_END, WORD_START, anyWord, regex } from '../../base/patterns.ts';
import type { Standing } from '../../claims/standing.ts';
import type { Statement } from '../../claims/statement.ts';
import { antiPatternRule } from '../support/antiPattern.ts';
import { voiced } from '../support/voiced.ts';

/** `as Netflix does`, `because Google uses it`. */
const LIKE = regex('i')`${WORD_START}(?:the way|just like|same as|as|how|like|because|since)\s$`;
const DOES = regex('iu')`^\s(?:\p{Lu}\p{L}+ )?(?:do(?:es)?|did|builds?|built|runs?|uses?|scales?)${WORD_END}`;
/** `Netflix does it the same way`. */
const DOES_TOO = regex('iu')`^\s(?:\p{Lu}\p{L}+ )?(?:does|uses) it (?:too|this way|that way|the same way|like this|as well)${WORD_END}`;
/** `adopt the Spotify model`, `good enough for Google`. */
const THEIRS = regex('i')`^(?:['’]s)?(?: [a-z-]+)? (?:architecture|model|approach|way|stack|pattern|playbook)${WORD_END}`;
const TAKE_THE = regex('i')`
  ${WORD_START}(?:(?:follow(?:s|ing)?|cop(?:y|ies|ied)|adopt(?:s|ed|ing)?|mirror(?:s|ing)?|uses?) the|
  (?:cop(?:y|ies|ied|ying)|adopt(?:s|ed|ing)?|mirror(?:s|ing)?|replicat(?:e|es|ed|ing)|clon(?:e|es|ed|ing)|imitat(?:e|es|ed|ing)))\s$
`;
const FOLLOWING = regex('i')`${WORD_START}(?:following|copying|adopting|as with)\s(?:the )?$`;
/** `We follow the example of Amazon`. */
const BY_EXAMPLE = regex('i')`
  ${WORD_START}(?:follow(?:s|ed|ing)?|tak(?:e|es|ing)|after) the (?:example|lead|model|pattern) (?:of|set by|given by)\s$|
  ${WORD_START}in the footsteps of\s$|${WORD_START}a leaf out of\s$
`;
const GOOD_ENOUGH_FOR = regex('i')`${WORD_START}good enough for\s$`;
/** Its own service, bought from it. */
const FOR_US = /^\s\p{L}+ (?:it |this |that )?for us(?!\p{L})/iu;
const NOT_US = anyWord`unlike|not|n['’]t|never|no need|but we|however`;
/** What is said of another company is told of another system; here that is just the point. */
const STANDINGS: readonly Standing[] = ['own', 'elsewhere', 'background', 'risk', 'checklist', 'example'];

/** `as done at LinkedIn`, `modelled on what Facebook presented`, `the same architecture as Netflix`. */
const AS_AT = regex('iu')`
  (?<!\p{L})(?:(?:as|like|how it is|the way it is) (?:it is )?(?:done|used|practi[sc]ed|run|known|seen) (?:at|by|from|in)|(?:same|
  very) (?:\p{L}+ )?(?:architecture|design|model|approach|stack|set-?up|pattern|structure|way) (?:as|that|like)|(?:mirrors?|follows?|
  cop(?:y|ies)|resembles?|modell?ed (?:on|after)|borrowed from|taken (?:over )?from) (?:what|how|the way|that of))\s(?:at )?$
`;
/** `Google has one`, and that is the reason. */
const HAS_ONE = /^\s(?:has|have|runs?|uses?) (?:one|it|this|that|them)(?: too| as well)?[\s.!]*$/i;
const REASON_IS = anyWord`reasons?|because|since|argument|justification`;
/** `Uber does it this way, so should we`; `works for them`. */
const SO_WE = regex('iu')`
  (?<!\p{L})(?:so (?:should|do|will|can|shall) we|(?:which|that) is why|so we (?:do|use|take|go|will|should)|(?:therefore|thus) we|
  and so (?:do|shall|will) we|we do (?:it )?too|good for (?:us|them)|
  works? for them|will (?:also )?work for us|likewise|right for (?:us|it|our)|hence we)(?!\p{L})
`;
const DOES_THIS = regex('iu')`
  ^\s(?:(?:all|both|too) )?(?:do(?:es)?|runs?|uses?|builds?|has|have|works?|goes|go|(?:structure|organi[sz]e|design|handle|manage|solve|split|model|
  scale|deploy|arrange)s?)(?!\p{L})
`;
const RIGHT_FOR = /(?<!\p{L})(?:right|good|fine|suitable|proven|works?) (?:enough )?(?:for|at)\s(?:the )?$/iu;

function isTheReason({ before, behind, sentence }: Statement): boolean {
  if (AS_AT.test(before) || BY_EXAMPLE.test(before) || (HAS_ONE.test(behind) && REASON_IS.test(sentence.prose))) return true;
  if ((DOES_THIS.test(behind) || RIGHT_FOR.test(before) || FOLLOWING.test(before)) && SO_WE.test(sentence.prose)) return true;
  return (
    (LIKE.test(before) && DOES.test(behind) && !FOR_US.test(behind)) ||
    (TAKE_THE.test(before) && (THEIRS.test(behind) || /^['’]s(?=[,.;]|$)/.test(behind))) ||
    GOOD_ENOUGH_FOR.test(before) ||
    DOES_TOO.test(behind)
  );
}

export const copyPasteArchitecture = antiPatternRule({
  id: 'anti/copy-paste-architecture',
  severity: 'info',
  says: 'The reason given is that {company} does it.',
  *detect({ document }) {
    for (const statement of voiced(document, STANDINGS, 'famous-company')) {
      if (isTheReason(statement) && !NOT_US.test(statement.sentence.prose))
        yield { range: statement.sentenceRange, data: { company: statement.words } };
    }
  },
});
