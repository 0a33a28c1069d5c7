/** Of what time a clause speaks: of the plan, of what was, of what is today, of what comes later. Reads English by its small words. */
import { anyWord, regex } from '../base/patterns.ts';

export type Time = 'now' | 'past' | 'current' | 'later';

const CURRENT = anyWord`
  currently|today|right now|as of (?:now|today)|at the moment|at present|presently|existing|legacy|so far|(?<!up )to date
  the old(?! (?:version|release|image|build|binary|column|field|table|key|name|\uFFFC))|old system
  (?:the|our) (?:current|present) (?:system|set-?up|solution|implementation|architecture|state|process|version|design|approach|situation
  database|service|platform|stack|api|application)
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

/** `the version it was built for`: where a thing comes from, and not what is done with it. */
const ORIGIN =
  /(?<=(?<!\p{L})(?:the|an?|its|their) [\p{L}-]+ )(?:it|they|he|she|one) (?:was|were) [\p{L}-]+ (?:for|with|by|from|against|to|in|at)(?!\p{L})/giu;

/** `Until May the probe asked the store`. */
const UNTIL_THEN = regex('iu')`
  ^[^\p{L}]*(?:until|up to|before) (?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|
  autumn|winter|last \p{L}+|this \p{L}+|20\d\d|19\d\d)(?!\p{L})
`;

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
