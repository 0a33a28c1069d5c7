/** Whether a statement is about another environment than production: what is done there is judged more mildly, or not at all. */
import { WORD_START, anyWord, regex } from '../../base/patterns.ts';
import type { Statement } from '../../claims/statement.ts';
import type { Section } from '../../document/section.ts';

const OTHER = regex('iu')`
  (?<!\p{L})(?:in|on|for|the|our|during|only|from) (?:the |our )?
  (?:staging|dev|development|test|testing|tests|qa|sandbox|preview|lab|laboratory|local(?! storage)|demo)(?![\p{L}-])
`;
const OTHER_TITLE = regex('i')`
  ${WORD_START}(?:staging|dev|development|test(?:ing)?|qa|sandbox|preview|local)(?: environments?| setup| system)?$
`;
const PRODUCTION = anyWord`production|prod|live (?:system|environment)|all environments|every environment`;

/** By the words of its sentence, or by a title above it; naming production too makes it about production. */
export function isOfOtherEnvironment({ sentence, section }: Statement): boolean {
  if (PRODUCTION.test(sentence.text)) return false;
  if (OTHER.test(sentence.text)) return true;
  for (let each: Section | undefined = section; each !== undefined; each = each.parent)
    if (each.level > 1 && OTHER_TITLE.test(each.title)) return true;
  return false;
}
