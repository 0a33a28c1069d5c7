/** Whether a design comes back by itself or has a person bring it back, as far as its sentences say. How long that takes is `recovery.ts`. */
import { LETTER, anyWord, regex } from '../../base/patterns.ts';
import type { ArchDocument } from '../../document/document.ts';
import { sayingsOf, type Saying } from '../saying.ts';

export interface WayBack {
  /** Sentences that have a person bring the system back. */
  readonly manual: readonly Saying[];
  /** Whether the design says that it comes back by itself. */
  readonly isAutomatic: boolean;
}

/** Who brings the system back. */
export function wayBackOf(document: ArchDocument): WayBack {
  return {
    manual: [...sayingsOf(document, MANUAL)].filter(
      ({ text }) => COMES_BACK.test(text) && !NOT_MANUAL.test(text) && !OTHER_WORK.test(text) && !isTimed(text),
    ),
    isAutomatic: [...sayingsOf(document, AUTOMATIC)].length > 0,
  };
}

/** A sentence with a time of its own is read by that time. */
export function isTimed(text: string): boolean {
  return TIMED.test(text);
}

const TIMED = regex('')`
  \d ?-?(?:ms|s|sec[A-Za-z\u00C0-\u024F]*|min[A-Za-z\u00C0-\u024F]*|h|hours?)(?![A-Za-z\u00C0-\u024F])|
  (?<![A-Za-z\u00C0-\u024F])(?:one|two|three|four|five|six|ten|twelve|fifteen|twenty|thirty|forty(?:-five)?|sixty|ninety|an?|every|each|
  half an?|quarter of an) (?:half )?(?:seconds?|minutes?|hours?)(?![A-Za-z\u00C0-\u024F])
`;
const MANUAL = anyWord`
  manual(?:ly)?|by hand|hand-?operated|a person|an? (?:engineer|operator|administrator|dba|sre)
  the (?:on-?call(?: engineer)?|operator|operations team|dba|dbas|platform team|sre)
`;
const COMES_BACK = anyWord`
  fail(?:s|ed|ing)?[- ]?over|promot${LETTER}*|recover(?:y|s|ed|ing)?|restor${LETTER}*|switch(?:es|ed|ing)?[ -]?over|rebuil[dt]${LETTER}*
  re-?provision${LETTER}*|disaster
`;
const NOT_MANUAL = regex('iu')`
  (?<!\p{L})(?:no|without(?: any)?|not|never|instead of|rather than|avoid\p{L}*)[ -](?:\p{L}+ ){0,2}(?:manual\p{L}*|by hand|hand)|
  automat\p{L}*|(?<!\p{L})self-heal\p{L}*(?!\p{L})
`;
/** What people do around a recovery that is not the recovery itself, and what else is restored or promoted by hand. */
const OTHER_WORK = anyWord`
  approv${LETTER}*|fail(?:s|ing)? ?back|fallback|tests?|drills?|rehears${LETTER}*|verif${LETTER}*|notified|paged|alerted|informed
  roll(?:s|ed|ing)?[- ]?back|documented|review${LETTER}*|investigat${LETTER}*|post-?mortem|cleanup|reconcil${LETTER}*|corrections?
  compensat${LETTER}*|refunds?|messages?|dead[- ]letter|jobs?
`;
const AUTOMATIC = anyWord`
  automat${LETTER}+(?: ${LETTER}+){0,2} (?:fail(?:s|ed)?[- ]?over|promot${LETTER}*|recover${LETTER}*|restor${LETTER}*|switch${LETTER}*)
  (?:fail(?:s|ed|ing)?[- ]?over|promot${LETTER}*|recover${LETTER}*|restor${LETTER}*|switch${LETTER}*)(?: ${LETTER}+){0,3} automat${LETTER}+
  patroni|multi-az|self-heal${LETTER}*
`;
