/** Whether the words around a stretch of a clause deny it. Reads English by its small words; knows no grammar. Errs towards counting a word as denied. */
import { WORD_END, WORD_START, regex } from '../base/patterns.ts';

/** `denied`: the text says that it is not, will not be or must not be. */
export type Polarity = 'affirmed' | 'denied';

const NEGATOR = regex('gi')`
  ${WORD_START}(?:(?:do|does|did|is|are|was|were|will|would|should|must|can|could|has|have|need)n['’]t|won['’]t|can['’]t|cannot|not|never|
  no|none(?: of)?|without|neither|nor|instead of|rather than|as opposed to|unlike|avoid(?:s|ed|ing)?|refrain(?:s|ing)? from|lacks?|lacking|
  absence of|exclud(?:e|es|ed|ing)|forb(?:id|ids|idden|ade)|prohibit(?:s|ed)?|disallow(?:s|ed)?|prevents?|preventing|rul(?:e|es|ed|ing) out|
  reject(?:s|ed|ing)?|stop(?:s|ped)? using|(?<!(?:protect(?:s|ed|ion)?|guard(?:s|ed)?|safeguards?|defen[cs]e|defends?|checked|validated|run|
  tested|insured|hedge[sd]?|measures?|works?) )against|mov(?:e|es|ed|ing) (?:away|off) from|got rid of|get(?:s|ting)? rid of|
  abandon(?:s|ed|ing)?|except(?:ing| for)?|other than|apart from|free of|nobody|nothing)${WORD_END}
`;
/** What lifts a negation, or bounds it, right behind the negator. */
const NOT_REALLY = regex('iu')`
  ^\s*(?:only|just|merely|necessarily|more than|less than|fewer than|later than|longer than|exceed|be (?:more|less|longer|over)|doubt|
  matter|later|yet exceed|least)\b
`;
/** How many words a negator reaches over. */
const REACH = 7;
/** These end at the next comma: `Instead of X, we use Y`. */
const UP_TO_COMMA = /^(?:instead of|rather than|as opposed to|unlike)$/iu;
const OPENS_MAIN_CLAUSE = /\s(?:we|they|it|there|you|i)\s/iu;
/** These reach over a comma only in a list: `without retries, timeouts or breakers`. */
const OVER_LISTS = /^(?:without|no|neither|none(?: of)?|avoid|avoiding)$/iu;
/** `X is not used`, `X: none`, `X are out of scope`. */
const DENIED_BEHIND = regex('i')`
  ^[^,;:]{0,40}?${WORD_START}(?:(?:is|are|was|were|be|been|being|does|do|has|have|will|can|must|should|need)
  (?:n['’]t|(?: (?:therefore|thus|hence|also|deliberately|intentionally|explicitly|simply|still|currently|consequently|so far|as yet))? (?:not|never))
  (?: be| been| yet)?\s+(?:used|use|tried|tested|rehearsed|verified|need(?:ed)?|required?|allow(?:ed)?|planned|support(?:ed)?|in scope|
  provided?|implement(?:ed)?|set|configured|available|offer(?:ed)?|in place|done|performed|consider(?:ed)?|cover(?:ed)?|necessary|
  permit(?:ted)?|enabled?|exist|happen|part of|wanted|exposed|appear|leak|leave|logged|reach|cross|included?|contained?|stored?|kept|sent|
  shared|an? option|acceptable|a goal|there|defined|described|possible|returned|ignored|swallowed|discarded|suppressed)|
  (?:is|are) (?:out of scope|ignored|omitted|neglected|left out|unnecessary|disabled|forbidden|prohibited|avoided|rejected|ruled out|
  excluded|banned|missing|absent|overkill|discouraged|deprecated|an? (?:anti-?pattern|mistake|bad idea))|must never|should never|will never|
  never (?:happens?|reach(?:es)?|enters?|touch(?:es)?|appears?|stored|kept))${WORD_END}
`;
/** `logs nothing`, `alerts nobody`. */
const DENIED_OBJECT = regex('i')`^\s+(?:by )?(?:nothing|nobody|no one)${WORD_END}`;
const DENIED_ANSWER = regex('iu')`
  ^\s*[:=–—|-]+\s*(?:none|no|never|n/a|tbd|tba|todo|undecided|to be (?:decided|defined|determined)|
  not (?:decided|defined|set|configured|handled|described|applicable|needed|required|used|planned|supported|in scope|available)|nothing|
  [\-–—✗❌])(?![\p{L}\d])
`;

/** Whether the words around the stretch from `start` to `end` of a clause deny it; places count in `clause`. `behind` is what follows the clause in its sentence. */
export function polarityIn(clause: string, start: number, end: number, behind = ''): Polarity {
  return isDeniedBefore(clause.slice(0, start), clause.slice(end)) ||
    DENIED_OBJECT.test(clause.slice(end)) ||
    DENIED_BEHIND.test(clause.slice(end)) ||
    DENIED_ANSWER.test(clause.slice(end) + behind)
    ? 'denied'
    : 'affirmed';
}

const JOINED = /,|\s(?:and|but)\s/iu;

/** `liveness without the database, readiness with`: the second is set against the first. */
const CONTRASTS = /^ (?:is |are )?with(?!\p{L})/iu;

function isDeniedBefore(before: string, behind: string): boolean {
  let denied = false;
  const negators = [...before.matchAll(NEGATOR)];
  const last = negators.at(-1)?.index ?? 0;
  for (const match of negators) {
    const between = before.slice(match.index + match[0].length);
    // A negation behind a comma or an “and” begins anew: `it does not apply, no data is kept`.
    if (match.index < last && JOINED.test(before.slice(match.index, last))) continue;
    if (/^no$/iu.test(match[0]) && ANOTHER_BEGINS.test(between)) continue;
    if (/^no(?:thing|body)$/iu.test(match[0]) && /^,? (?:and|but)\s/iu.test(between)) continue;
    if (RELATIVE.test(before.slice(0, match.index)) && MAIN_VERB.test(between)) continue;
    if (NOT_REALLY.test(between) || (between.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) > REACH) continue;
    // `Instead of a library we write …`: the main clause has begun.
    if (UP_TO_COMMA.test(match[0]) && OPENS_MAIN_CLAUSE.test(between)) continue;
    // `neither the cache nor the broker`: the second goes on with the first.
    if (/^nor$/iu.test(match[0])) {
      denied = true;
      continue;
    }
    // Two negations lift each other: `not without`.
    if (
      !between.includes(',') ||
      !(UP_TO_COMMA.test(match[0]) || (OVER_LISTS.test(match[0]) && (CONTRASTS.test(behind) || !isEnumeration(between))))
    )
      denied = !denied;
  }
  return denied;
}

/** `shows no results and an alert is raised`: behind an article of its own stands another thing. */
const ANOTHER_BEGINS = /\s(?:and|but) (?:an?|the|our|its|each|every) /iu;

/** `Events that cannot be read go to a dead-letter topic`: the negation ends with the relative clause. */
const RELATIVE = /(?<!\p{L})(?:that|which|who|what|whatever|whoever)(?: [\p{L}\d-]+){0,4}\s*$/iu;
const MAIN_VERB = /\s(?:go|goes|ends?|lands?|moves?|gets?|falls?|is|are|will|must|raises?|triggers?|stays?|waits?|enters?)\s/iu;

/** `no retries, timeouts or breakers`: words of one list share what is said of them. */
function isEnumeration(between: string): boolean {
  return between.split(',').every((part) => (part.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) <= 3);
}

/** `We avoid: …`, `Out of scope:`: what a text so introduces is denied. */
const DENYING_LEAD = regex('iu')`
  (?<!\p{L})(?:avoid(?:s|ed|ing)?|not|never|(?:do|does|did|wo|ca)n['’]t|without|reject(?:s|ed|ing)?|rul(?:e|es|ed|ing) out|out of scope|
  exclud(?:e|es|ed|ing)|forb(?:id|ids|idden)|prohibit(?:s|ed)?|against|non-goals?|refrain from|stop|anti-?patterns?|mistakes?|pitfalls?|
  bad practices?|don['’]ts)(?: (?!only|just|merely)[\p{L}\d-]+){0,5}\s*:\s*$
`;

/** `We rejected services:`, which says by itself what is denied. */
const DENYING_OBJECT = regex('iu')`
  (?<!\p{L})(?:avoid(?:s|ed|ing)?|not(?: \p{L}+)?|never \p{L}+|n['’]t \p{L}+|without|reject(?:s|ed|ing)?|rul(?:e|es|ed|ing) out|
  against) (?!(?:the |all |any )?(?:following|these|those|this|here|are|is|as|options?|alternatives?|things|practices|ideas)
  (?!\p{L}))[\p{L}\d][\p{L}\d -]{2,60}:\s*$
`;
/** `one deployable is enough`: a reason is a sentence of its own. */
const REASON = regex('iu')`
  ^\s*(?!(?:that|which|who)(?!\p{L}))(?:[\p{L}\d-]+ (?!(?:that|which|who)(?!\p{L}))){1,6}
  (?:is|are|was|were|has|have|does|do|will|would|cannot|can|needs?|costs?|suffices?)(?!\p{L})
`;

/** Whether what `lead` introduces with its colon, `follows`, is what the text does not want; a reason for not wanting what the lead names is not. */
export function deniesWhatFollows(lead: string, follows = ''): boolean {
  return DENYING_LEAD.test(lead) && !(DENYING_OBJECT.test(lead) && REASON.test(follows));
}
