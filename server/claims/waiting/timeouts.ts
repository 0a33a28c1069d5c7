/**
 * Who waits how long for whom: timeouts of calls whose caller stands waiting, per try or for all together. Queues, jobs and everything nobody
 * waits for are left out. Which of them stand around which is `waitsAround.ts`'s business.
 */
import { LETTER, WORD_END, WORD_START, anyWord, regex } from '../../base/patterns.ts';
import { blocksWith } from '../../document/blockShape.ts';
import type { ArchDocument, DocumentFact } from '../../document/document.ts';
import type { TableColumn } from '../../document/tables.ts';
import { startingWithin } from '../../document/within.ts';
import type { Exact } from '../../quantities/exact.ts';
import type { Figure, FigureFact } from '../../quantities/figure.ts';
import { itemAbove } from '../../quantities/figureSubject.ts';
import { FigureSearch } from '../../quantities/figureSearch.ts';
import type { Quantity } from '../../quantities/quantity.ts';
import { isCalledAsync } from '../parts/callPairs.ts';
import { clauseOf, isStated, mostOf, wordsAround } from '../statedFigure.ts';
import { givesTime, nameOf, waitNamesIn } from './waitNames.ts';

/** `try` is one attempt, `all` every attempt or hop together, `call` either. */
export type WaitScope = 'try' | 'call' | 'all';

export interface Wait {
  readonly figure: Figure;
  readonly seconds: Exact;
  readonly scope: WaitScope;
  readonly waiter: string | undefined;
  readonly callee: string | undefined;
}

/** Without one of these a text states no timeout. */
export const WAIT_WORDS = regex('i')`
  time-?\s?out|timed? out|times out|deadline|hangs? up|gives?|\bgets?\b|grants|allow(?:s|ed)?|wait(?:s|ed)?|cancels?|time (?:limit|budget)|cut(?:s|ting)?|abandon|
  abort|finish|without an? (?:answer|reply|response)|(?:came|comes?) back|(?:per|each) (?:try|attempt)
`;
/** Without one of these near it a figure is no timeout. */
const nearWaits = blocksWith(regex('i')`
  time-?\s?out|timed? out|times out|deadline|limit of|giv(?:es?|ing)|grants|allow|wait|time (?:limit|budget)|abort|cancel|\bcuts?\b|drops?|
  kill|\btr(?:y|ies|ied)\b|retr(?:y|ies|ied)|attempt|abandon|(?:came|comes?) back|\bgets?\b|finish|without an? (?:answer|reply|response)|closes?|severs?
`);
const search = new FigureSearch(nearWaits, { compute: (figure) => mayBeWait(figure.quantity) && figure.fact(reading) !== undefined });
const fact: DocumentFact<readonly Wait[]> = { compute: (document) => (document.mentions(WAIT_WORDS) ? read(document) : []) };

/** The timeouts of a design, in document order. */
export function waitsOf(document: ArchDocument): readonly Wait[] {
  return document.fact(fact);
}

/** Waits that nobody stands in, and times that bound something else than a call. */
const NO_CALL = anyWord`
  idle|keep-?alives?|sessions?|connect(?:ion)?(?:[- ]time-?outs?)?|handshakes?|locks?|visibility|inactiv${LETTER}*|drain${LETTER}*
  shut ?down|grace|termination|acquir${LETTER}*|acquisition|leases?|dns|health|probes?|readiness|liveness|jobs?|batch${LETTER}*|builds?
  pipelines?|deploy${LETTER}*|tests?|uploads?|exports?|reports?|breakers?|half-open|open state|cool-?down|long[- ]poll${LETTER}*
  web ?sockets?|stream${LETTER}*|background|async${LETTER}*|queue[ds]?|messages?|events?|consumers?|workers?|cron|nightly|web ?hooks?
  imports?|migrations?|parallel|concurrently|reservations?|carts?|otp|log-?in|lambda|function|failover|recover${LETTER}*|restor${LETTER}*
  promot${LETTER}*|standby|alert${LETTER}*|cach(?:ed|ing)|ttl|stale${LETTER}*|interval|every|poll(?:s|ed|ing)?|approval|human|manual(?:ly)?
  lock-?out|saga|orders? (?:is|are) cancell?ed|unpaid|latency|p\d\d(?:\.\d)?|responds?|rollback|roll back
`;
const WAITS = anyWord`
  time[- ]?outs?|times? out|timed out|deadlines?|time limits?|time budgets?|gives? up|giving up|hangs? up|stops? waiting|aborts?|aborted
  (?:cancels?|cuts?|drops?|kills?|abandons?|closes?|severs?|ends?) (?:off )?(?:it|them|requests?|calls?|connections?|(?:the|its|each|every|an?) (?:call|request|connection|query|look-?up))(?: off)?
  (?:is|are|gets?) (?:cancelled|canceled|killed|aborted|cut off|dropped|abandoned|given up|closed|severed|ended) (?:after|at|once)
  no longer waits?|(?:is|are) waited for|nothing (?:came|comes|has come) back|(?:with|has|have|under) (?:an? |the )?(?:time )?limit of|waits?
  waiting
`;
const WAITS_BEHIND = regex('iu')`
  ^[ -](?:\p{L}+[ -])?(?:time[- ]?outs?|deadlines?|time limit|time budget)(?!\p{L})|
  ^ (?:without|with no|of no) (?:an? |any )?(?:answer|reply|response|word|sign)(?!\p{L})
`;
/** `A call to the clearing house gets 3 seconds`: what a call is given, told of the call. */
const CALL_GETS = regex('iu')`
  (?<!\p{L})(?:calls?|requests?|quer(?:y|ies)|look-?ups?) (?:to|of|towards|on|for|against) (?:the |our |an? )?(?<callee>\p{L}[\p{L}\d-]{1,24}(?: \p{L}[\p{L}\d-]{1,24}){0,2}?) (?:gets?|has|have|
  (?:is|are) (?:given|granted|allowed)|may (?:take|last))(?: (?:up to|at most|no more than|about|only|just))? $
`;
/** `Portal requests are cut off at 8 s`, `A request has to be finished within 1.5 s`: whoever asked stops waiting then. */
const REQUEST_ENDS = regex('iu')`
  (?<!\p{L})(?<!\p{L}(?:to|of|for|by|from) (?:the |our |an? )?(?:\p{L}{1,24} )?)requests? (?:(?:is|are|gets?) (?:cancelled|canceled|killed|aborted|cut off|dropped|abandoned|closed|ended) (?:at|after)|
  (?:has|have|needs?|must|should|is|are) (?:to )?(?:be )?(?:finish(?:ed)?|completed?|done|answered|over|through|served) (?:within|in|inside|after(?: at most)?|in under|in less than|in at most)) $
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
const ALL = anyWord`
  end[- ]to[- ]end|e2e|overall|in total|total|altogether|(?:the )?(?:whole|entire) (?:request|call|chain|path|flow|operation|checkout)
  across all|including (?:all )?retries|for all (?:attempts|tries)|request (?:deadline|budget)
  (?:customers?|users?|people|visitors?|shoppers?) (?:waits?|is kept waiting|are kept waiting)
`;
const EACH_TRY = anyWord`(?:per|each|every|single)[- ](?:try|attempt|retry|call)|attempts? times? out|a try`;

function read(document: ArchDocument): readonly Wait[] {
  return search.in(document).flatMap((figure): Wait[] => {
    const wait = figure.fact(reading);
    const seconds = mostOf(figure);
    if (seconds === undefined || wait === undefined || figure.subject.aspect === 'alert') return [];
    return !isStated(figure) || isAsync(document, wait) ? [] : [{ figure, seconds, ...wait }];
  });
}

function mayBeWait({ kind, bound, statistic }: Quantity): boolean {
  return kind === 'duration' && bound !== 'at-least' && statistic === undefined;
}

type Reading = Pick<Wait, 'scope' | 'waiter' | 'callee'>;

const reading: FigureFact<Reading | undefined> = { compute: (figure) => (figure.cell === undefined ? inProse(figure) : inTable(figure)) };

function isAsync(document: ArchDocument, { waiter, callee }: Reading): boolean {
  return waiter !== undefined && callee !== undefined && isCalledAsync(document, waiter, callee);
}

/** Columns that tell what happens besides the call. */
const ASIDE = anyWord`fail${LETTER}*|fallback|errors?|notes?|remarks?|comments?|behaviou?r|degrad${LETTER}*`;
const NOBODY_WAITS = anyWord`async${LETTER}*|in the background|fire[- ]and[- ]forget|nobody waits|by events?|in parallel`;
const FROM = /^(?:from|caller|source|client|calling|waiter)(?: (?:service|component))?$/;
const TO = /^(?:to|callee|target|dependency|destination|called|downstream|calls)(?: (?:service|component))?$/;

const OF_CALLERS = anyWord`callers?|upstream|client`;

function inTable({ cell }: Figure): Reading | undefined {
  if (cell === undefined) return undefined;
  const { table, row, column } = cell;
  const label = table.cell(row, table.columns[0])?.text ?? '';
  const inRow = WAITS.test(label) && column.index > 0;
  if (
    !(WAITS.test(column.heading) || inRow) ||
    NO_CALL.test(column.heading) ||
    row.cells.some((each, index) => (ASIDE.test(table.columns[index]?.heading ?? '') ? NOBODY_WAITS : NO_CALL).test(each.text))
  )
    return undefined;
  const caller = OF_CALLERS.test(column.heading);
  const scope =
    caller || ALL.test(column.heading) || ALL.test(label)
      ? 'all'
      : EACH_TRY.test(column.heading) || (inRow && EACH_TRY.test(label))
        ? 'try'
        : 'call';
  const named = (pattern: RegExp): string | undefined =>
    nameIn(
      row.cells,
      table.columns.find((each) => pattern.test(each.name)),
    );
  const [from, to] = [named(FROM), named(TO)];
  if (from !== undefined || to !== undefined) return { scope, waiter: from, callee: to };
  const names = inRow ? waitNamesIn(label.replace(WAITS, ''), '') : waitNamesIn(label, '');
  return { scope, waiter: names.waiter ?? (inRow ? undefined : nameOf(label)), callee: names.callee };
}

function nameIn(cells: readonly { readonly text: string }[], column: TableColumn | undefined): string | undefined {
  return column === undefined ? undefined : nameOf(cells[column.index]?.text ?? '');
}

/** Under a heading or label that speaks of timeouts, short items need not say it again. */
const ABOUT_WAITS = anyWord`time-?\s?outs?|deadlines?|time budgets?`;
const LABELLED = regex('i')`^[^:]{0,40}${WORD_START}(?:time-?\s?outs?(?: budgets?)?|deadlines?)${WORD_END}[^:]{0,20}:`;

/** `2 s in the browser, 1.5 s in the API`: what stands behind a figure belongs to it. */
const OF_THE_ONE_BEFORE = /^ ?(?:\(?(?:in|at|on|for|by|per|from|of) [^,;.]{0,60})?[,;]/u;

/** `…, while the screen waits for ten seconds`: for all that was said before. */
const MEANWHILE =
  /(?<!\p{L})while (?:the |an? |our )?(?:\p{L}+ ){1,3}waits? (?:for |up to |at most |no longer than |no more than |only )?$/iu;

/** `2 s each`, of tries. */
const A_TRY = regex('i')`^,? (?:each|apiece|per (?:try|attempt))${WORD_END}`;
const TRIED = anyWord`tr(?:y|ies|ied)|repeat(?:s|ed)?|retr(?:y|ies|ied)|attempts?|attempted`;
/** `waits 1 s for the registry, then 2 s for the allocator`. */
const NEXT = /[,;] ?(?:and |then |and then |finally )$/u;

/** `Caller timeout: 3 s`: whoever asked stops waiting then. */
const CALLER_LABEL = /^(?:the )?(?:callers?['’]?s?|upstream) (?:time-?out|deadline|limit|patience)[^:]{0,12}:\s*$/iu;

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

function inProse(figure: Figure): Reading | undefined {
  const { inline, sentence, quantity, block, section } = figure;
  if (inline === undefined || sentence === undefined || block === undefined) return undefined;
  const { before, behind } = wordsAround(figure);
  const clause = clauseOf(figure);
  const inSentence = startingWithin(figure.beside, sentence, ({ start }) => start).filter(mayBeWait);
  const from = Math.max(sentence.start, inSentence.findLast((each) => each.start < quantity.start)?.end ?? 0);
  const to = Math.min(sentence.end, inSentence.find((each) => each.start > quantity.start)?.start ?? sentence.end);
  const lead = inline.text.slice(from, quantity.start);
  const rest = inline.text.slice(quantity.end, to);
  const given = CALL_GETS.exec(before);
  const isEnd = REQUEST_ENDS.test(before);
  const isSaid =
    given !== null || isEnd || WAITS.test(lead) || WAITS_BEHIND.test(behind) || (ALL.test(rest.slice(0, 40)) && WAITS.test(before));
  const isWhole =
    GIVEN_TO_ALL.test(lead) ||
    (ALLOWS.test(lead) && PER_REQUEST.test(inline.text.slice(quantity.start + quantity.written.replace(/ per .*$/u, '').length, to)));
  const isEachTry = quantity.each !== undefined && /^(?:try|attempt|retry)$/.test(quantity.each);
  const isOfTries = isEachTry || (A_TRY.test(rest) && TRIED.test(before));
  const isAllowedATry = /(?<!\p{L})(?:may|can|is allowed to) take(?: up to| at most)? $/iu.test(lead) && TRIED.test(behind);
  const isNext =
    (NEXT.test(lead) && /^ (?:for|on) /u.test(rest) && WAITS.test(before)) ||
    (NEXT_AFTER.test(lead) &&
      /(?<!\p{L})(?:times? out|timed out|gives? up|aborts?|cancel(?:s|led)?) after (?:\d|\p{L}+ (?:m?s|(?:milli)?seconds?)(?!\p{L}))/iu.test(
        before,
      ));
  const isListed =
    LABELLED.test(before) || (inline.text.length < 90 && (ABOUT_WAITS.test(section.title) || ABOUT_WAITS.test(itemAbove(block) ?? '')));
  if (!isSaid && !isListed && !isWhole && !isOfTries && !isAllowedATry && !isNext && !givesTime(lead)) return undefined;
  // Under `Latency` a time that is called a timeout is one all the same.
  const title = isSaid ? section.title.replace(/(?<!\p{L})latenc(?:y|ies)(?!\p{L})/giu, '') : section.title;
  if (
    NO_CALL.test(
      withoutParts(`${clause.text} ${lead}`).replaceAll(
        /(?<!\p{L})every (?=(?:whole )?(?:request|call|step|lookup|query)(?!\p{L})|(?:\p{L}+ ){1,3}(?:has|is|gets|may|can|must|takes|waits)(?!\p{L}))/giu,
        '',
      ),
    ) ||
    NO_CALL.test(title)
  )
    return undefined;
  if (
    BACKOFF_NEAR.test(inline.text.slice(Math.max(from, clause.start), quantity.start).slice(-40)) ||
    /^(?: \p{L}+){0,2} (?:back-?off|delay|apart|pause|jitter|between (?:tries|attempts|retries|them|each))(?!\p{L})/iu.test(rest)
  )
    return undefined;
  const isMeanwhile = MEANWHILE.test(lead) && !/^ (?:for|on) (?:the |its |an? |our )?\p{L}/u.test(rest);
  const scope =
    isWhole || isMeanwhile || isEnd || CALLER_LABEL.test(before) || ALL.test(lead) || ALL.test(rest.slice(0, 40))
      ? 'all'
      : EACH_TRY.test(lead) || A_TRY.test(rest) || isAllowedATry || isEachTry
        ? 'try'
        : 'call';
  if (isMeanwhile || isEnd) return { scope, waiter: undefined, callee: undefined };
  if (given !== null) return { scope, waiter: undefined, callee: nameOf(given.groups?.['callee'] ?? '') };
  const names = waitNamesIn(from === sentence.start ? lead : lead.replace(OF_THE_ONE_BEFORE, ''), rest);
  return { scope, ...names, waiter: names.waiter ?? (isNext || isOfTries ? waitNamesIn(before, '').waiter : undefined) };
}
