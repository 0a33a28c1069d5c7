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
const THEIRS = regex('i')`^(?:['’]s)? (?:architecture|model|approach|way|stack|pattern|playbook)${WORD_END}`;
const TAKE_THE = regex('i')`${WORD_START}(?:follow(?:s|ing)?|cop(?:y|ies|ied)|adopt(?:s|ed|ing)?|mirror(?:s|ing)?|uses?) the\s$`;
const GOOD_ENOUGH_FOR = regex('i')`${WORD_START}good enough for\s$`;
/** Its own service, bought from it. */
const FOR_US = /^\s\p{L}+ (?:it |this |that )?for us(?!\p{L})/iu;
const NOT_US = anyWord`unlike|not|n['’]t|never|no need|but we|however`;
/** What is said of another company is told of another system; here that is just the point. */
const STANDINGS: readonly Standing[] = ['own', 'elsewhere', 'background', 'risk', 'checklist', 'example'];

function isTheReason({ before, behind }: Statement): boolean {
  return (LIKE.test(before) && DOES.test(behind) && !FOR_US.test(behind)) || (TAKE_THE.test(before) && THEIRS.test(behind)) || GOOD_ENOUGH_FOR.test(before) || DOES_TOO.test(behind);
}

export const copyPasteArchitecture = antiPatternRule({
  id: 'anti/copy-paste-architecture',
  severity: 'info',
  says: 'The reason given is that {company} does it.',
  *detect({ document }) {
    for (const statement of voiced(document, STANDINGS, 'famous-company')) {
      if (isTheReason(statement) && !NOT_US.test(statement.sentence.prose)) yield { range: statement.sentenceRange, data: { company: statement.words } };
    }
  },
});
