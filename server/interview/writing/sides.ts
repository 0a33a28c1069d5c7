/** Who is said to call the system, and what it is said to call, in the words of one answer. Names nothing that is no name. */
import { regex } from '../../base/patterns.ts';
import { listedIn, type Listed } from '../../claims/parts/dependencyList.ts';
import { lowered } from '../advice/wording.ts';
import { unstopped } from './phrases.ts';
import type { Told } from './told.ts';

const QUESTION = 'question/integrations';
const SHARED = /^shares?\b/i;
/** `The portal calls us`, `trucks push via MQTT`. */
const CALLS_US = regex('iu')`
  ^(?:and )?(?<who>(?!we |it |they |i )[\p{L}\d '’-]{2,40}?) (?:(?:calls?|uses?|hits?|talks? to|reads? from|
  (?:sends?|push(?:es)?|posts?)(?: [\p{L} ]{2,20})? to) (?:it|us|our (?:api|service|system)|the (?:api|service|system))|
  (?:sends?|push(?:es)?|posts?)(?: (?:data|events|messages|positions|readings|files))?(?= (?:in|via|over|by|through) |$))(?<how>.*)$
`;
const WE_CALL =
  /^(?:and )?(?:(?:we|it|i) (?:also |then )?(?:calls?|uses?|talks? to|(?:sends?|push(?:es)?|posts?)(?: [\p{L} ]{2,20})? to)|posts?(?: [\p{L} ]{2,20})? to) /iu;
/** `webhooks from GitHub`. */
const COMES_FROM = /^(?:webhooks?|events?|calls?|requests?|callbacks?) from (?<from>.+)$/iu;
/** `web in, Stripe out`. */
const WAYS = /^(?<name>[\p{L}\d +&'’-]{2,40}) (?<way>in|out)$/iu;
/** What stands in a name says that it is none. */
const NO_NAME = regex('i')`
  ^\d|^(?:webhooks?|events?|messages?|requests?|data|e-?mails?|files?|calls?|posts?)$|
  \b(?:calls?|us|we|it|is|are|sends?|push(?:es)?|reads?|writes?|must|should|will)\b| (?:in|out|only)$
`;
const MOST_WORDS = 6;

/** Both sides, in the order they are named. Who is said to call is not called as well where a bare list names it first. */
export function sidesOf(told: Told): readonly Listed[] {
  const sentences = told
    .sentences(QUESTION)
    .filter((sentence) => !SHARED.test(sentence) && told.takenApart(QUESTION, sentence) === undefined);
  const listed = sentences
    .flatMap((sentence) => listedIn(turned(unstopped(sentence)), false))
    .filter(({ name }) => !NO_NAME.test(name) && name.split(' ').length <= MOST_WORDS);
  const calling = new Set(listed.filter(({ direction }) => direction === 'callers').map(({ name }) => name.toLowerCase()));
  return listed.filter(({ direction, name }) => direction === 'callers' || !calling.has(name.toLowerCase()));
}

/** Clauses with a subject as statements on the system: `the portal calls us, we call Stripe` → `called by the portal; calls Stripe`. */
function turned(sentence: string): string {
  const clauses = sentence.split(/[,;] /);
  if (!clauses.some((clause) => CALLS_US.test(clause) || WE_CALL.test(clause) || WAYS.test(clause) || COMES_FROM.test(clause)))
    return sentence;
  return clauses
    .map((clause, index) => {
      const { who, how = '' } = CALLS_US.exec(clause)?.groups ?? {};
      const from = COMES_FROM.exec(clause)?.groups?.['from'];
      const { name, way } = WAYS.exec(clause)?.groups ?? {};
      const statement =
        from !== undefined
          ? `called by ${from} (${clause.slice(0, clause.indexOf(' ')).toLowerCase()})`
          : who !== undefined
            ? `called by ${lowered(who)}${how}`
            : name !== undefined
              ? `${way?.toLowerCase() === 'in' ? 'called by' : 'calls'} ${lowered(name)}`
              : WE_CALL.test(clause)
                ? clause.replace(WE_CALL, 'calls ')
                : undefined;
      return `${index === 0 ? '' : statement === undefined ? ', ' : '; '}${statement ?? clause}`;
    })
    .join('');
}
