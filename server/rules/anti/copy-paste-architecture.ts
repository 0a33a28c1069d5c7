/** Because a famous company does it. Judged by the author's own words only. */
import { statementsOn } from '../../claims/statements.ts';
import { antiPatternRule } from '../support/antiPattern.ts';

const COMPANY = '(?:netflix|google|amazon|facebook|meta|uber|spotify|twitter|linkedin|airbnb|shopify|big tech|faang)';
const AS_THEY_DO = new RegExp(String.raw`(?<!\p{L})(?:(?:the way|just like|same as|just as|as|how|like) ${COMPANY} (?:do(?:es)?|did|builds?|built|runs?|uses?|scales?)(?!\p{L})|(?:because|since|as) ${COMPANY} (?:do(?:es)?|did|uses?|runs?|builds?)|(?:follow(?:s|ing)?|cop(?:y|ies|ied)|adopt(?:s|ed|ing)?|mirror(?:s|ing)?|use|uses) the ${COMPANY}(?:['’]s)? (?:architecture|model|approach|way|stack|pattern|playbook)|good enough for ${COMPANY}|${COMPANY} (?:does|uses) it (?:too|this way|like this|as well))`, 'iu');
const NOT_US = /(?<!\p{L})(?:unlike|not|n['’]t|never|no need|but we|however)(?!\p{L})/iu;

export const copyPasteArchitecture = antiPatternRule({
  id: 'anti/copy-paste-architecture',
  severity: 'info',
  says: 'The reason given is that {company} does it.',
  *detect({ document }) {
    for (const statement of statementsOn(document, 'famous-company')) {
      if (statement.standing === 'quoted' || statement.standing === 'option' || statement.standing === 'excluded' || statement.polarity === 'denied' || statement.sentence.text.endsWith('?') || statement.block.kind === 'heading') continue;
      if (AS_THEY_DO.test(statement.sentence.prose) && !NOT_US.test(statement.sentence.prose)) yield { range: statement.sentenceRange, data: { company: statement.words } };
    }
  },
});
