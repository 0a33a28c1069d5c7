/**
 * The clause of a sentence that a word stands in, and what the words around it do to it: deny it, ask for it, put it off. Reads English by
 * its small words; knows no grammar. Errs towards not counting a word as claimed.
 */
import { WORD_END, WORD_START, anyWord, regex } from '../base/patterns.ts';
import type { Range } from '../base/range.ts';
import { MAY } from '../quantities/stance.ts';

/** `denied`: the text says that it is not, will not be or must not be. */
export type Polarity = 'affirmed' | 'denied';
/** `possible`: may or might be. `conditional`: in the condition itself (`if X`), not in what follows from it. */
export type Modality = 'stated' | 'possible' | 'conditional' | 'asked';
export type Time = 'now' | 'past' | 'current' | 'later';

/** Where one clause ends and the next begins: a stop, a comma or dash with a word that opens a clause, or the comma behind a condition that opens the sentence. */
const BREAK = regex('gi')`
  [;:]\s|\s[–—-]{1,2}\s|\s\(|\)|,?\s(?=(?:but|whereas|although|though|because|unless|so that|while|however|except that)\s)|,\s(?=yet\s)|
  \s(?=since (?:we|it|they|there|nobody|everyone|everybody|no one|several|some|most|(?:the|our) (?:team|developers|engineers|colleagues))\s)|
  \s(?=yet (?:we|it|they|the|an?|this|that|our|its|no|each|every|nobody|there)\s)|
  ,\s(?=(?:and|or|so|then|which|who|where|since|as|when|if|we|it|they|this|that|these|those|the|a|an|all|each|every|our|its|their|instead|
  there|once|after|before|until)\s)|\s(?=and (?:we|it|they|the|this|that|our|each|every|all|then|there|is|are|has|have|does|do|will|must|
  should|can)\s)|(?<=^[^a-z\u00C0-\u024F]*if [^,;]{3,60})\s(?=(?:we|they|you)\s)|
  (?<=^[^a-z\u00C0-\u024F]*(?:if|when) [^,;]{2,40} (?:down|unavailable|unreachable|offline|fails|crashes))\s
  (?=(?:the|a|all|each|every|our)\s)|(?<=^[^a-z\u00C0-\u024F]*(?:if|when|whenever|each time|every time|as soon as|once|should|in case)\s[^,;:]{3,80}),\s
  (?!(?:[^\s,]+\s){0,3}(?:or|and|nor)\s)
`;

/** The clause of `sentence` that holds the place `at`; both count in the same text. */
export function clauseAt(sentence: Range & { readonly prose: string }, at: number): Range & { readonly text: string } {
  const place = at - sentence.start;
  let start = 0;
  let end = sentence.prose.length;
  for (const match of sentence.prose.matchAll(BREAK)) {
    const behind = match.index + match[0].length;
    if (behind <= place) start = behind;
    else if (match.index > place) {
      end = match.index;
      break;
    }
  }
  return { start: sentence.start + start, end: sentence.start + end, text: sentence.prose.slice(start, end) };
}

/** Whether a clause of a text is what a bracket holds. */
export function isInBracket(prose: string, { start, end }: Range): boolean {
  return prose[start - 1] === '(' && prose[end] === ')';
}

/** What goes on behind the bracket that a clause is held by, or is broken off by, up to the next stop: `… (a cookie) was rejected`. Empty where there is none. */
export function behindBracket(prose: string, clause: Range, end: number): string {
  const behind = prose.slice(clause.end, end);
  const closing = isInBracket(prose, clause) ? 0 : /^\s\([^()]{0,60}\)/u.test(behind) ? behind.indexOf(')') : -1;
  return closing < 0 ? '' : (behind.slice(closing + 1).split(/[,;:(]/, 1)[0] ?? '');
}

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
  return isDeniedBefore(clause.slice(0, start)) ||
    DENIED_OBJECT.test(clause.slice(end)) ||
    DENIED_BEHIND.test(clause.slice(end)) ||
    DENIED_ANSWER.test(clause.slice(end) + behind)
    ? 'denied'
    : 'affirmed';
}

function isDeniedBefore(before: string): boolean {
  let denied = false;
  const negators = [...before.matchAll(NEGATOR)];
  const last = negators.at(-1)?.index ?? 0;
  for (const match of negators) {
    const between = before.slice(match.index + match[0].length);
    // A negation behind a comma begins anew: `it does not apply, no data is kept`.
    if (match.index < last && before.slice(match.index, last).includes(',')) continue;
    if (/^no$/iu.test(match[0]) && ANOTHER_BEGINS.test(between)) continue;
    if (/^no(?:thing|body)$/iu.test(match[0]) && /^,? (?:and|but)\s/iu.test(between)) continue;
    if (RELATIVE.test(before.slice(0, match.index)) && MAIN_VERB.test(between)) continue;
    if (NOT_REALLY.test(between) || (between.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) > REACH) continue;
    // `Instead of a library we write …`: the main clause has begun.
    if (UP_TO_COMMA.test(match[0]) && OPENS_MAIN_CLAUSE.test(between)) continue;
    // Two negations lift each other: `not without`.
    if (!between.includes(',') || !(UP_TO_COMMA.test(match[0]) || (OVER_LISTS.test(match[0]) && !isEnumeration(between)))) denied = !denied;
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

const POSSIBLE = anyWord`
  ${MAY}|might|could|would|perhaps|possibly|potentially|maybe|optionally|consider(?:ing)?|can be considered|nice to have|ideally|in theory
  remains? possible|(?:is|are) possible|possible only|only possible
`;
const CONDITION =
  /^[^\p{L}]*(?:even |only )?(?:if|unless|assuming|suppos(?:e|ing)|in case|should the|imagine|whenever|depending on)(?!\p{L})/iu;

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

/** How sure the clause is of what it says; `question` when its sentence asks. */
export function modalityIn(clause: string, isQuestion: boolean): Modality {
  if (isQuestion) return 'asked';
  if (CONDITION.test(clause)) return 'conditional';
  return POSSIBLE.test(clause) ? 'possible' : 'stated';
}

const CURRENT = anyWord`
  currently|today|right now|as of (?:now|today)|at the moment|at present|presently|existing|legacy|so far|(?<!up )to date
  the old(?! (?:version|release|image|build|binary|column|field|table|key|name|\uFFFC))|old system
  (?:the|our) (?:current|present) (?:system|set-?up|solution|implementation|architecture|state|process|version|design|approach|situation|database|service|platform|stack|api|application)
  as-is
`;
const PAST = anyWord`
  previously|used to|was|were|had|took|in the past|last (?:year|month|quarter(?! of an| hour)|week|spring|summer|autumn|winter)|historically
  originally|formerly|until (?:now|recently)|back then|(?<!(?:is|are|being|be|gets?) )replaced(?! by)|has been (?:removed|replaced|retired)
`;
const LATER = anyWord`
  (?<!(?:or|no|sooner or) )later|eventually(?! consisten)|in (?:the|a) (?:near |distant )?future|future|someday|some day|long[- ]term
  once we (?:have|are|reach|grow)|when we (?:have|are|reach|grow)|in v[2-9]
  (?:phase|stage|version|release|v) ?(?:two|three|[2-9](?!\d|\.\d))|post-launch|after (?:the )?launch|after go-live
  next (?:year|quarter|phase|release)|down the (?:road|line)|follow-up|backlog|not yet|(?<!\b(?:no|not|never|nor)\b[^,;]{0,60} )(?<!n['’]t )planned
`;

/** `Until May the probe asked the store`. */
const UNTIL_THEN = regex('iu')`
  ^[^\p{L}]*(?:until|up to|before) (?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|
  autumn|winter|last \p{L}+|this \p{L}+|20\d\d|19\d\d)(?!\p{L})
`;

/** `the version it was built for`: where a thing comes from, and not what is done with it. */
const ORIGIN =
  /(?<=(?<!\p{L})(?:the|an?|its|their) [\p{L}-]+ )(?:it|they|he|she|one) (?:was|were) [\p{L}-]+ (?:for|with|by|from|against|to|in|at)(?!\p{L})/giu;

/** Of what time the clause speaks; the plan's own `will` is now. */
export function timeIn(text: string): Time {
  const clause = /\bw(?:as|ere) /i.test(text) ? text.replaceAll(ORIGIN, '') : text;
  if (UNTIL_THEN.test(clause)) return 'past';
  if (LATER.test(clause)) return 'later';
  if (CURRENT.test(clause)) return 'current';
  return PAST.test(clause) ? 'past' : 'now';
}

/** `The old job `: a subject, and no verb that would make a participle of the word behind it. */
const SUBJECT_ONLY = regex('iu')`
  ^[^\p{L}]*(?:the|an?|its|their|that) (?!(?:[\p{L}\d'’-]+ )*(?:is|are|was|were|be|been|being|has|have|had|gets?|will|must|can|may|should|
  to|not|that|which|who|and|or|of|than|how|once|if|when|with) )(?:[\p{L}\d'’-]+ ){1,3}$
`;
/** An object: with a preposition or at the end, the word may as well be a participle. */
const OBJECT_NEXT = regex('iu')`
  ^ (?!(?:by|in|at|to|from|with|for|on|of|under|over|through|via|per|more|up|after|before|between|when|if|once|twice|three|until|as|and|or|
  is|are|was|were|only|again|automatically|using|exactly|will|must|can|should|may|that|which|who|longer|less|than)(?!\p{L}))\p{L}
`;

/** `The mailbox job retried client errors`: whether the word between is a verb that tells of what was. */
export function isToldAsPast(before: string, word: string, behind: string): boolean {
  return /\p{L}ed$/u.test(word) && !word.includes(' ') && SUBJECT_ONLY.test(before) && OBJECT_NEXT.test(behind);
}
