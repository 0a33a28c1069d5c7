/** Because a famous company does it. Judged by the author's own words only. */
import type { Standing } from '../../claims/standing.ts';
import type { Statement } from '../../claims/statement.ts';
import { antiPatternRule } from '../support/antiPattern.ts';
import { voiced } from '../support/voiced.ts';

/** `as Netflix does`, `because Google uses it`. */
const LIKE = /(?<![a-z\u00C0-\u024F])(?:the way|just like|same as|as|how|like|because|since)\s$/i;
const DOES = /^\s(?:\p{Lu}\p{L}+ )?(?:do(?:es)?|did|builds?|built|runs?|uses?|scales?)(?![a-z\u00C0-\u024F])/iu;
/** `Netflix does it the same way`. */
const DOES_TOO = /^\s(?:\p{Lu}\p{L}+ )?(?:does|uses) it (?:too|this way|that way|the same way|like this|as well)(?![a-z\u00C0-\u024F])/iu;
/** `adopt the Spotify model`, `good enough for Google`. */
const THEIRS = /^(?:['’]s)? (?:architecture|model|approach|way|stack|pattern|playbook)(?![a-z\u00C0-\u024F])/i;
const TAKE_THE = /(?<![a-z\u00C0-\u024F])(?:follow(?:s|ing)?|cop(?:y|ies|ied)|adopt(?:s|ed|ing)?|mirror(?:s|ing)?|uses?) the\s$/i;
const GOOD_ENOUGH_FOR = /(?<![a-z\u00C0-\u024F])good enough for\s$/i;
/** Its own service, bought from it. */
const FOR_US = /^\s\p{L}+ (?:it |this |that )?for us(?!\p{L})/iu;
const NOT_US = /(?<![a-z\u00C0-\u024F])(?:unlike|not|n['’]t|never|no need|but we|however)(?![a-z\u00C0-\u024F])/i;
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
