/** A timeout told in a sentence: whether its figure is one, for one try or for all, and who waits for whom. Knows no other timeout. */
import { LETTER, WORD_END, WORD_START, anyWord, regex } from '../../base/patterns.ts';
import { startingWithin } from '../../document/within.ts';
import type { Figure } from '../../quantities/figure.ts';
import { itemAbove } from '../../quantities/figureSubject.ts';
import { clauseOf, wordsAround } from '../statedFigure.ts';
import { mayBeWait, NO_CALL, WAITS, ALL, EACH_TRY, type WaitReading, type WaitScope } from './waitWords.ts';
import { givesTime, nameOf, waitNamesIn } from './waitNames.ts';

const WAITS_BEHIND = regex('iu')`
  ^[ -](?:\p{L}+[ -])?(?:time[- ]?outs?|deadlines?|time limit|time budget)(?!\p{L})|
  ^ (?:without|with no|of no) (?:an? |any )?(?:answer|reply|response|word|sign)(?!\p{L})
`;
/** `A call to the clearing house gets 3 seconds`: what a call is given, told of the call. */
const CALL_GETS = regex('iu')`
  (?<!\p{L})(?:calls?|requests?|quer(?:y|ies)|look-?ups?) (?:to|of|towards|on|for|against) (?:the |our |
  an? )?(?<callee>\p{L}[\p{L}\d-]{1,24}(?: \p{L}[\p{L}\d-]{1,24}){0,2}?) (?:gets?|has|have|
  (?:is|are) (?:given|granted|allowed)|may (?:take|last))(?: (?:up to|at most|no more than|about|only|just))? $
`;
/** `Portal requests are cut off at 8 s`, `A request has to be finished within 1.5 s`: whoever asked stops waiting then. */
const REQUEST_ENDS = regex('iu')`
  (?<!\p{L})(?<!\p{L}(?:to|of|for|by|from) (?:the |our |an? )?(?:\p{L}{1,24} )?)requests? (?:(?:is|are|gets?) (?:cancelled|canceled|killed|
  aborted|cut off|dropped|abandoned|closed|ended) (?:at|after)|
  (?:has|have|needs?|must|should|is|are) (?:to )?(?:be )?(?:finish(?:ed)?|completed?|done|answered|over|through|served) (?:within|in|inside|
  after(?: at most)?|in under|in less than|in at most)) $
`;
/** `the API allows 1.5 s per request`. */
const ALLOWS = regex('i')`${WORD_START}(?:allows?|allowed|gives|grants)(?: (?:itself|it|them|up to|at most|no more than))*\s*$`;
/** `it gives each request 2 s`. */
const GIVEN_TO_ALL = regex('i')`
  ${WORD_START}(?:allows?|gives|grants) (?:an?|each|every|any|the|this|that) (?:whole )?(?:requests?|calls?|steps?|lookups?|quer(?:y|ies))
  (?: (?:up to|at most|no more than|about|only))?\s*$
`;
const BACKOFF_NEAR = anyWord`
  back-?offs?|delays?|paus${LETTER}*|apart|between (?:tries|attempts|retries|them)|jitter|initial|base|start${LETTER}*|doubl${LETTER}*
`;

/** Under a heading or label that speaks of timeouts, short items need not say it again. */
const ABOUT_WAITS = anyWord`time-?\s?outs?|deadlines?|time budgets?`;
/** More is no short item. */
const LONGEST_ITEM = 90;
const LABELLED = regex('i')`^[^:]{0,40}${WORD_START}(?:time-?\s?outs?(?: budgets?)?|deadlines?)${WORD_END}[^:]{0,20}:`;

/** `2 s in the browser, 1.5 s in the API`: what stands behind a figure belongs to it. */
const OF_THE_ONE_BEFORE = /^ ?(?:\(?(?:in|at|on|for|by|per|from|of) [^,;.]{0,60})?[,;]/u;

/** `…, while the screen waits for ten seconds`: for all that was said before. */
const MEANWHILE =
  /(?<!\p{L})while (?:the |an? |our )?(?:\p{L}+ ){1,3}waits? (?:for |up to |at most |no longer than |no more than |only )?$/iu;

/** `2 s each`, of tries. */
const A_TRY = regex(
  'i',
)`^,? (?:(?:time-?outs?|deadlines?|limit) )?(?:each|apiece|(?:per|for (?:each|every|one)|on each) (?:try|attempt))${WORD_END}`;
/** `three attempts of 1 s` */
const TRIES_OF = /(?:attempts|tries|retries) (?:of|with|at|lasting|taking)(?: at most| up to)? $/iu;
const TRIED = anyWord`tr(?:y|ies|ied)|repeat(?:s|ed)?|retr(?:y|ies|ied)|attempts?|attempted`;
/** `waits 1 s for the registry, then 2 s for the allocator`. */
const NEXT = /[,;] ?(?:and |then |and then |finally )$/u;

/** `Caller timeout: 3 s`: whoever asked stops waiting then. */
const CALLER_LABEL = /^(?:the )?(?:callers?['’]?s?|upstream) (?:time-?out|deadline|limit|patience)[^:]{0,12}:\s*$/iu;

/** `The caller of the claims API hangs up at`: whoever asked for all of it. */
const CALLER_OF = regex('iu')`
  (?<!\p{L})(?:callers?|clients?|consumers?|users?|whoever calls|who calls|those who call|everyone calling)(?: of)? (?:the |our |an? )?
  (?<callee>\p{L}[\p{L}\d-]{1,24}(?: \p{L}[\p{L}\d-]{1,24})?) (?:hangs? up|gives? up|waits?|stops? waiting|aborts?|cancels?|times? out|
  disconnects?|leaves?|goes away)
  (?: (?:for|at|after|on|once|up to|at most|only|no longer than)){0,3} $
`;
/** `The HTTP client is set to 10 s`: a library of the caller's own, no device out there. */
const OWN_CLIENT = anyWord`(?:https?|rest|g?rpc|soap|sql|database|redis|kafka|api|our|own|sdk|library) clients?|client (?:is|are) (?:configured|set|given|built)|clients? librar(?:y|ies)`;

/** `… times out after 800 ms and the entitlement call after 900 ms`: the verb is said once. */
const NEXT_AFTER = /^,? (?:and|then|while) (?:the |its |an? )?(?:[\p{L}-]+ ){0,3}[\p{L}-]+(?:, [^,.;]{1,32},)? after $/iu;

/** `the report service`, `the job API`: what a part is called does not say that nobody waits for it. */
const PART_OF_SYSTEM = regex('gi')`
  ${WORD_START}(?:reports?|jobs?|tests?|exports?|imports?|uploads?|events?|messages?|reservations?|carts?|builds?|deploy(?:ment)?s?|
  web ?hooks?|alerts?|pipelines?) (?=(?:services?|apis?|gateways?|servers?|backends?|engines?|stores?)${WORD_END})
`;

function withoutParts(text: string): string {
  return text.replaceAll(PART_OF_SYSTEM, '');
}

const PER_REQUEST = regex('i')`^ (?:per|for (?:a|the|each|every)) (?:whole |entire )?(?:request|call|lookup)${WORD_END}`;
const ALLOWED = /(?<!\p{L})(?:may|can|is allowed to) take(?: up to| at most)? $/iu;
const TIMED_OUT_BEFORE = regex('iu')`
  (?<!\p{L})(?:times? out|timed out|gives? up|aborts?|cancel(?:s|led)?) after (?:\d|\p{L}+ (?:m?s|(?:milli)?seconds?)(?!\p{L}))
`;

/** The words around a wait, cut where other waits of its sentence stand. */
interface Around {
  /** From the beginning of the sentence. */
  readonly before: string;
  /** To its end. */
  readonly behind: string;
  /** Between the wait before, or the beginning of the sentence, and this one. */
  readonly lead: string;
  /** Between this one and the next, or the end of the sentence. */
  readonly rest: string;
  /** Whether another wait of the sentence stands before. */
  readonly isFirst: boolean;
  /** What stands right before, no further than the clause. */
  readonly near: string;
  readonly clause: string;
}

function around(figure: Figure): Around | undefined {
  const { inline, sentence, quantity } = figure;
  if (inline === undefined || sentence === undefined) return undefined;
  const waits = startingWithin(figure.beside, sentence, ({ start }) => start).filter(mayBeWait);
  const from = Math.max(sentence.start, waits.findLast((each) => each.start < quantity.start)?.end ?? 0);
  const to = Math.min(sentence.end, waits.find((each) => each.start > quantity.start)?.start ?? sentence.end);
  const clause = clauseOf(figure);
  return {
    ...wordsAround(figure),
    lead: inline.text.slice(from, quantity.start),
    rest: inline.text.slice(quantity.end, to),
    isFirst: from === sentence.start,
    near: inline.text.slice(Math.max(from, clause.start), quantity.start),
    clause: clause.text,
  };
}

/** In which ways a wait is told. */
interface Signs {
  /** Who is given the time, as written. */
  readonly given: string | undefined;
  readonly isEnd: boolean;
  /** By a word of waiting of its own. */
  readonly isSaid: boolean;
  readonly isWhole: boolean;
  readonly isEachTry: boolean;
  readonly isOfTries: boolean;
  readonly isAllowedATry: boolean;
  readonly isNext: boolean;
}

function signsOf({ quantity }: Figure, { before, behind, lead, rest }: Around): Signs {
  const given = CALL_GETS.exec(before)?.groups?.['callee'];
  const isEnd = REQUEST_ENDS.test(before);
  const isEachTry = quantity.each !== undefined && /^(?:try|attempt|retry)$/.test(quantity.each);
  const perRequest = quantity.written.slice(quantity.written.replace(/ per .*$/u, '').length) + rest;
  return {
    given,
    isEnd,
    isSaid:
      given !== undefined || isEnd || WAITS.test(lead) || WAITS_BEHIND.test(behind) || (ALL.test(rest.slice(0, 40)) && WAITS.test(before)),
    isWhole: GIVEN_TO_ALL.test(lead) || (ALLOWS.test(lead) && PER_REQUEST.test(perRequest)),
    isEachTry,
    isOfTries: isEachTry || TRIES_OF.test(lead) || (A_TRY.test(rest) && TRIED.test(before)),
    isAllowedATry: ALLOWED.test(lead) && TRIED.test(behind),
    isNext:
      (NEXT.test(lead) && /^ (?:for|on) /u.test(rest) && WAITS.test(before)) || (NEXT_AFTER.test(lead) && TIMED_OUT_BEFORE.test(before)),
  };
}

/** Whether a figure stands under words that make a list of waits. */
function isListed({ inline, section, block }: Figure, before: string): boolean {
  if (LABELLED.test(before)) return true;
  return (
    block !== undefined &&
    (inline?.text.length ?? 0) < LONGEST_ITEM &&
    (ABOUT_WAITS.test(section.title) || ABOUT_WAITS.test(itemAbove(block) ?? ''))
  );
}

/** `every request has …`: said of all calls, and no interval. */
const EVERY_CALL = regex('giu')`
  (?<!\p{L})every (?=(?:whole )?(?:request|call|step|lookup|query)(?!\p{L})|
  (?:\p{L}+ ){1,3}(?:has|is|gets|may|can|must|takes|waits)(?!\p{L}))
`;

function isOfNoCall({ section }: Figure, { clause, lead }: Around, isSaid: boolean): boolean {
  // Under `Latency` a time that is called a timeout is one all the same.
  const title = isSaid ? section.title.replace(/(?<!\p{L})latenc(?:y|ies)(?!\p{L})/giu, '') : section.title;
  return NO_CALL.test(withoutParts(`${clause} ${lead}`).replaceAll(EVERY_CALL, '')) || NO_CALL.test(title);
}

const PAUSE_BEHIND = /^(?: \p{L}+){0,2} (?:back-?off|delay|apart|pause|jitter|between (?:tries|attempts|retries|them|each))(?!\p{L})/iu;

function isPause({ near, rest }: Around): boolean {
  return !TRIES_OF.test(near) && (BACKOFF_NEAR.test(near.slice(-40)) || PAUSE_BEHIND.test(rest));
}

/** What a sentence says of a wait; undefined where the figure is none. */
export function waitInProse(figure: Figure): WaitReading | undefined {
  const words = around(figure);
  if (words === undefined || figure.block === undefined) return undefined;
  const { before, behind, lead, rest } = words;
  const signs = signsOf(figure, words);
  const { isSaid, isWhole, isOfTries, isAllowedATry, isNext, isEnd, given } = signs;
  if (!isSaid && !isListed(figure, before) && !isWhole && !isOfTries && !isAllowedATry && !isNext && !givesTime(lead)) return undefined;
  if (isOfNoCall(figure, words, isSaid) || isPause(words)) return undefined;
  const isMeanwhile = MEANWHILE.test(lead) && !/^ (?:for|on) (?:the |its |an? |our )?\p{L}/u.test(rest);
  const scope = isMeanwhile ? 'all' : scopeOf(signs, words);
  if (isMeanwhile || isEnd) return { scope, waiter: undefined, callee: undefined };
  const caller = CALLER_OF.exec(before);
  if (caller !== null) return { scope: 'all', waiter: undefined, callee: nameOf(caller.groups?.['callee'] ?? '') };
  if (given !== undefined) return { scope, waiter: undefined, callee: nameOf(given) };
  const names = waitNamesIn(words.isFirst ? lead : lead.replace(OF_THE_ONE_BEFORE, ''), rest);
  if (names.waiter === 'client' && OWN_CLIENT.test(`${before}${behind} | ${figure.section.title}`))
    return { scope, ...names, waiter: undefined };
  return { scope, ...names, waiter: names.waiter ?? (isNext || isOfTries ? waitNamesIn(before, '').waiter : undefined) };
}

function scopeOf({ isWhole, isEnd, isAllowedATry, isEachTry, isOfTries }: Signs, { before, lead, rest }: Around): WaitScope {
  if (isWhole || isEnd || CALLER_LABEL.test(before) || ALL.test(lead) || ALL.test(rest.slice(0, 40))) return 'all';
  return EACH_TRY.test(lead) || A_TRY.test(rest) || isAllowedATry || isEachTry || isOfTries ? 'try' : 'call';
}
