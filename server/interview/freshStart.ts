/** Whether a system begins from nothing or something stands there before it, by the words of answers. Data and readers; asks nothing. */
import { regex } from '../base/patterns.ts';
import { breathsOf } from './breaths.ts';

const SYSTEMS =
  'systems?|software|solutions?|products?|apps?|applications?|platforms?|tools?|services?|implementations?|monoliths?|back-?ends?|websites?|portals?|shops?|infrastructure';
/** What others sell goes by the plural: `existing tools are too dear`. */
const PREDECESSORS =
  'systems?|software|solution|product|app|application|platform|tool|service|implementation|monolith|back-?end|website|portal|shop|databases?|stores?|crm|erp|billing|spreadsheets?|sheets?|excel|files|mainframe';
/** Said of the system wherever it stands. */
const NO_SYSTEM = new RegExp(
  String.raw`\bfrom (?:scratch|zero|nothing|the ground up)\b|\bno (?:existing|current|old|previous|legacy|present|prior) (?:\p{L}+ )?(?:${SYSTEMS})(?: (?:to \p{L}+|there|at all|yet|today|so far|exists?|in place))*$|\bno legacy\b|\bno (?:${SYSTEMS}) (?:exists?|yet|today|so far|in place)\b`,
  'iu',
);
/** Said of the system where nothing else is said in the same breath. */
const NEW = String.raw`^(?:(?:it|this|that|we|everything|all|the (?:${SYSTEMS}))(?:'s| is| are| will be|'re)? |we(?:'re| are)? (?:build|building|make|making|launch|launching|start|starting) (?:on |with |as )?)?(?:an? )?(?:all |completely |entirely |brand[- ])?(?:green-?field|new)`;
const NEW_SYSTEM = new RegExp(String.raw`${NEW} (?:project|start-?up|venture|company|business|${SYSTEMS})$`, 'iu');
const ALL_NEW = new RegExp(`${NEW}$`, 'iu');
/** A whole answer; beside the name of a store, it is that which is new. */
const GREENFIELD = /^(?:(?:it|this|everything)(?:'s| is) )?(?:all |completely |entirely )?green-?field[.!]*$/i;
const NOTHING_YET = regex('i')`
  ^(?:(?:there(?:'s| is| are)?|we have|we've got|today|currently|as of now|at present|so far|really) )*(?:nothing|none)
  (?: (?:exists?|is there|there|in place|at all|really|today|now|right now|at present|at the moment|so far|yet|to speak of))+$
`;
const NOTHING = /^(?:nothing|none|nope|no|n\/a|greenfield|not applicable)$/i;
/** Said of data, which stores begin without. */
const EMPTY =
  /\b(?:green-?field|brand new|starts? (?:out )?empty|no existing (?:data|stores?|databases?)|no data (?:yet|exists?|so far))\b/i;
/** Said of the way from old to new. */
const NOT_MOVED = regex('i')`
  \b(?:no (?:data )?migration|no data to (?:move|migrate|import)|
  nothing (?:to (?:be )?|has to be |needs to be |is (?:to be )?)(?:moved?|migrated?|imported?)|
  (?:no|without) data (?:has to be|needs to be|is|will be) (?:moved|migrated|imported))\b
`;

/** What is there already and is to be replaced, extended or read from. */
const BEFORE = new RegExp(
  [
    String.raw`\b(?:existing|current|old|legacy|previous|former|present|today's) (?:\p{L}+ ){0,2}?(?:${PREDECESSORS})\b`,
    String.raw`\b(?:existing|legacy|historic(?:al)?) (?:\p{L}+ )?(?:data|records|customers|accounts|orders|contacts)\b`,
    String.raw`\b(?:replac(?:es|ing)|rewrit(?:es|ing)|rebuil(?:ds|ding)|retir(?:es|ing)|moderni[sz](?:es|ing)) (?:the|our|an?|their|today's)\b|\brewrite of\b|\bcut-?over\b`,
    String.raw`\b(?:spreadsheets?|excel|on paper)(?: \p{L}+){0,3} (?:today|now|so far|until now)\b|\b(?:today|currently|so far|until now)(?: \p{L}+){0,4} (?:spreadsheets?|excel|paper)\b`,
  ].join('|'),
  'iu',
);
/** Data on its way from what is there. */
const MOVED = new RegExp(
  [
    String.raw`\b(?:data|records|customers|accounts|orders|contacts|members|users|files|rows|years of \p{L}+) (?:is|are|has to be|have to be|must be|will be|needs? to be|to be|get|gets) (?:moved|migrated|imported|copied|taken over|carried over|brought over)\b`,
    String.raw`\b(?:migrat(?:e|es|ing|ion)|import(?:s|ed|ing)?|mov(?:e|es|ing)) (?:\p{L}+ ){0,4}?(?:from|off|out of|of data)\b`,
  ].join('|'),
  'iu',
);
const DENIED = /\b(?:no|not|without|never|nothing|none|neither|nobody|isn't|aren't|don't|doesn't|won't)\b.*$/iu;

/** Questions that ask what there is, and how an answer says that there is nothing. To which stores there are, “none” may say that none is needed. */
const WAYS: Readonly<Record<string, readonly RegExp[]>> = {
  'question/data-stores': [NO_SYSTEM, NEW_SYSTEM, NOTHING_YET],
  'question/current-state': [NO_SYSTEM, NEW_SYSTEM, ALL_NEW, NOTHING_YET, NOTHING],
};

/** The words that say that nothing stands before the system; `question` is what they were said to. */
export function fromNothing(question: string, text: string): string | undefined {
  const ways = WAYS[question];
  if (ways === undefined || speaksOfBefore(text)) return undefined;
  return GREENFIELD.test(text.trim()) ? text.trim() : breathsOf(text).find(({ words }) => ways.some((way) => way.test(words)))?.words;
}

/** The words that say that stores begin without data. */
export function beginsEmpty(text: string): string | undefined {
  return breathsOf(text).find(({ words }) => EMPTY.test(words))?.words;
}

/** The words that say that no data has to be moved. */
export function nothingToMove(text: string): string | undefined {
  return breathsOf(text).find(({ words }) => NOT_MOVED.test(words))?.words;
}

/** Whether words speak of a system or of data that are there already; what is denied is not there. */
export function speaksOfBefore(text: string): boolean {
  return speaksOfMoving(text) || breathsOf(text).some(({ words }) => BEFORE.test(words.replace(DENIED, '')));
}

/** Whether words speak of data that have to be moved. */
export function speaksOfMoving(text: string): boolean {
  return breathsOf(text).some(({ words }) => MOVED.test(words.replace(DENIED, '')));
}
