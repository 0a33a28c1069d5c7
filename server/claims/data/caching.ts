/** How long caches keep what they hold, and how stale that data may be: paired where both are stated of the same data. Compares nothing. */
import { LETTER, WORD_END, WORD_START, anyWord, listed, regex } from '../../base/patterns.ts';
import { blocksWith, type BlockFilter, type BlockShape } from '../../document/blockShape.ts';
import type { ArchDocument, DocumentFact } from '../../document/document.ts';
import { singularOf } from '../../quantities/nouns.ts';
import type { Figure, FigureFact } from '../../quantities/figure.ts';
import { FigureSearch } from '../../quantities/figureSearch.ts';
import { sayingsOf } from '../saying.ts';
import { isStated, mayMeet, rowOrSentence, sentenceBefore, wordsAround } from '../statedFigure.ts';
import { areInOneSentence, isRightBehind } from '../figurePlaces.ts';

/** A lifetime in a cache and the staleness allowed of the same data. */
export interface CachedData {
  readonly ttl: Figure;
  readonly allowed: Figure;
}

/** What a text holds that states both: a cache, how long something lives in it, how stale it may be. */
export const CACHING_WORDS: readonly RegExp[] = [
  /cach|ttl|time.to.live|max-age|cdn/i,
  /ttl|time[- ]to[- ]live|max-age|lifetime|expir|kept|\blive|cached for|cache duration|cache[sd]?\b(?:[^.;]|[.;]\S){1,200}(?:\d|second|minute|hour|day|week|month)|(?:\d ?\w{0,12}|seconds?|minutes?|hours?|days?|weeks?|months?)[*_`]*[ -]cache/i,
  regex('i')`
    stale|out[- ]of[- ]date|fresh|\bold|up[- ]to[- ]date|\bsee\b|visible|reflected|shown|seen|searchable|findable|vanish(?:es|ed)?|
    disappears?|gone|(?:show|turn)s? up|propagat|come through|
    appear|effect|behind|age allowed|data age
  `,
];
const fact: DocumentFact<readonly CachedData[]> = {
  compute: (document) => (CACHING_WORDS.every((pattern) => document.mentions(pattern)) ? read(document) : []),
};

/** Every lifetime with the allowance for the same data; without those that something else ends earlier. */
export function cachedDataOf(document: ArchDocument): readonly CachedData[] {
  return document.fact(fact);
}

const CACHED = anyWord`cach${LETTER}*|ttl|time[- ]to[- ]live|max-age|redis|memcached|cdn|edge|cloudfront|in[- ]memory`;
const TTL_BEFORE = regex('i')`
  ${WORD_START}(?:ttl|time[- ]to[- ]live|max-age|lifetime|expir${LETTER}*|kept|keeps?|live[sd]?|stays?|remains?|held|holds?|sits?|cache[sd]?)
  ${WORD_END}[^.;]{0,60}$
`;
const TTL_BEHIND = regex('i')`^[ -](?:ttl|time[- ]to[- ]live|lifetime|expiry|cache)${WORD_END}`;
const NO_TTL = anyWord`
  sessions?|tokens?|idempotency|locks?|dns|log-?in|csrf|otp|nonce|rate limit${LETTER}*|certificates?|stampede|jitter
  refresh(?:ed|es)? (?:every|in)|warm${LETTER}*|negative|backups?|snapshots?|logs|archive${LETTER}*|static assets?|images?|fonts?
  content hash|immutable|fingerprint${LETTER}*
`;
const STALE_BEFORE = regex('i')`
  ${WORD_START}(?:stale(?:ness)?|out[- ]of[- ]date|freshness|fresh|no older than|not (?:be )?older than|not (?:lag|trail)|
  (?:may|can|might) (?:lag|trail|be)(?: behind)?(?: reality)? by|(?:must|should|shall|ha(?:s|ve) to) see (?:${LETTER}+ ){1,5}(?:within|in|
  inside|after)|
  never (?:lag|trail)s?|never (?:${LETTER}+ ){0,5}older than|up[- ]to[- ]date within|
  (?:visible|reflected|shown|seen|searchable|findable|vanish(?:es|ed)?|disappears?|gone|appears?|shows? up|turns? up|reach(?:es)?|arrives?|
  lands?|goes live|go live|
  is live|be live|comes? through|propagates?|noticed|known|takes? effect|effective|in effect|
  up to date) (?:everywhere |here )?(?:(?:to|in|from|on|for|at|with) )?(?:(?:the|all|our|every|each) )?(?:${LETTER}+ ){0,2}
  (?:within|in|inside|after|no later than|in under|after at most|in less than))${WORD_END}[^.;]{0,40}$
`;
const STALE_BEHIND = regex('i')`^,? (?:${LETTER}+ )?(?:stale|old(?:er)?|out[- ]of[- ]date|behind|staleness|of staleness)${WORD_END}`;
const STALE_HEADING = anyWord`stale(?:ness)?|freshness|fresh|max(?:imum)? age allowed|data age`;
const TTL_HEADING = anyWord`ttl|time to live|lifetime|cached for|expiry|expiration|cache duration|max-age`;
/** `no invalidation` ends nothing. */
const NOT_ENDED = /(?<!\p{L})(?:no|not|never|without|nor)(?: any| explicit| active)? (?:invalidat|evict|purg|delet|clear|bust)\p{L}*/giu;
/** What ends an entry before its time. */
const ENDED = anyWord`
  overwrit${LETTER}*|as soon as|(?:updated|refreshed|replaced|rewritten) (?:on|when|whenever|by|with)|invalidat${LETTER}*|evict${LETTER}*
  purg${LETTER}*|delet${LETTER}* (?:on|when|with|by|at)|clear(?:ed|s) (?:on|when|by)
  on (?:write|change|update|every write|each write|every change|publish)|write-through|bust${LETTER}*|event-driven|change events?
  by (?:an )?events?|pub/?sub
`;

/** Without one of these near it a figure says nothing of how stale something may be, or how long it lives. */
const nearAllowances = saidOrHeaded(
  regex('i')`
  stale|out[- ]of[- ]date|fresh|\bold|up[- ]to[- ]date|\bsee\b|visible|reflected|shown|seen|searchable|findable|vanish|disappears?|gone|
  (?:show|turn)s? up|propagat|come through|reach|arriv|live|
  appear|effect|behind
`,
  STALE_HEADING,
);
const nearLifetimes = saidOrHeaded(/ttl|time[- ]to[- ]live|max-age|lifetime|expir|kept|live|cache/i, TTL_HEADING);

const allowanceSearch = new FigureSearch(nearAllowances, { compute: (figure) => mayBeAge(figure) && isAllowance(figure) });
const ttlSearch = new FigureSearch(nearLifetimes, { compute: (figure) => mayBeAge(figure) && isTtl(figure) });

/** `must not lag more than 2 min behind`, in a cell under any heading. */
const AGE_IN_CELL = /(?:stale|older than|out[- ]of[- ]date|lag|behind)[^|]{0,24}\d|\d ?\w{1,12} (?:stale|old|behind|out of date)/i;

/** Texts with words of the one kind, and tables of which the first row or column has words of the other. */
function saidOrHeaded(said: RegExp, heading: RegExp): BlockFilter {
  const texts = blocksWith(said);
  const heads = ({ rows }: BlockShape): boolean =>
    rows.some(({ cells }, row) => cells.some(({ inline }, column) => (row === 0 || column === 0) && heading.test(inline.content)));
  const cells = ({ rows }: BlockShape): boolean =>
    rows.some(({ cells: row }) => row.some(({ inline }) => AGE_IN_CELL.test(inline.content)));
  return { matches: (shape) => (shape.kind === 'table' ? heads(shape) || cells(shape) : texts.matches(shape)) };
}

function read(document: ArchDocument): readonly CachedData[] {
  const allowances = allowanceSearch.in(document).filter((figure) => !isAlert(figure) && isStated(figure, { possible: true }));
  if (allowances.length === 0) return [];
  const ttls = ttlSearch.in(document).filter((figure) => !isAlert(figure) && isStated(figure));
  if (ttls.length === 0) return [];
  const pairs = ttls.flatMap((ttl) => {
    const allowed = allowanceFor(ttl, dataOf(ttl), allowances);
    return allowed === undefined || endsInItsRow(ttl) ? [] : [{ ttl, allowed }];
  });
  if (pairs.every(({ ttl }) => ttl.cell !== undefined)) return pairs;
  const ended = [...sayingsOf(document, ENDED)].filter(({ text }) => ENDED.test(text.replaceAll(NOT_ENDED, '')));
  return pairs.filter(
    ({ ttl }) =>
      ttl.cell !== undefined || !ended.some(({ section, text }) => section === ttl.section || shares(dataOf(ttl), wordsOf(text))),
  );
}

function mayBeAge({ quantity }: Figure): boolean {
  return quantity.kind === 'duration' && quantity.bound !== 'at-least';
}

function isAlert({ subject }: Figure): boolean {
  return subject.aspect === 'alert';
}

function isTtl(figure: Figure): boolean {
  const { cell } = figure;
  if (NO_TTL.test(rowOrSentence(figure))) return false;
  if (cell !== undefined)
    return TTL_HEADING.test(cell.column.heading) || (TTL_HEADING.test(cell.row.cells[0]?.text ?? '') && cell.column.index > 0);
  const { before, behind } = wordsAround(figure);
  return (
    CACHED.test(`${rowOrSentence(figure)} ${figure.section.title} ${ENTRY.test(rowOrSentence(figure)) ? sentenceBefore(figure) : ''}`) &&
    !isAllowance(figure) &&
    (TTL_BEFORE.test(before) || TTL_BEHIND.test(behind))
  );
}

/** `The page reads through a cache. An entry lives for two minutes.` */
const ENTRY = /^(?:An entry|Entries|Each entry|They|It)(?![a-z])/;

function isAllowance(figure: Figure): boolean {
  const { cell } = figure;
  if (cell !== undefined && STALE_HEADING.test(cell.column.heading)) return true;
  if (cell !== undefined && TTL_HEADING.test(cell.column.heading)) return false;
  const { before, behind } = wordsAround(figure);
  return STALE_BEFORE.test(before) || STALE_BEHIND.test(behind);
}

/** The allowance in its row; in prose the one for the same data. */
function allowanceFor(ttl: Figure, data: ReadonlySet<string>, allowances: readonly Figure[]): Figure | undefined {
  const inRow = allowances.find(({ cell }) => cell !== undefined && cell.row === ttl.cell?.row);
  if (inRow !== undefined) return inRow;
  const inSentence = allowances.find((allowed) => areInOneSentence(allowed, ttl));
  if (inSentence !== undefined) return inSentence;
  return allowances.find(
    (allowed) =>
      mayMeet(ttl, allowed) &&
      (shares(data, dataOf(allowed)) ||
        (isOfAllData(allowed) && areAloneIn(ttl, allowed, allowances)) ||
        (isRightBehind(ttl, allowed) && (POINTS_BACK.test(allowed.sentence?.text ?? '') || shares(shownIn(ttl), shownIn(allowed))))),
  );
}

/** `Nurses may see data that is at most one minute old`: whatever they see. */
const ALL_DATA =
  /(?<!\p{L})(?:data|information|anything|content|figures|values|what (?:they|we|it|is) \p{L}+)(?= (?:that|which|may|must|can|should|is|are|shall)(?!\p{L}))/iu;

function isOfAllData({ sentence, cell }: Figure): boolean {
  return cell === undefined && ALL_DATA.test(sentence?.text ?? '');
}

/** The only allowance of a paragraph, with a lifetime in the same. */
function areAloneIn(ttl: Figure, allowed: Figure, allowances: readonly Figure[]): boolean {
  const { inline } = allowed;
  return (
    inline !== undefined &&
    ttl.inline?.shape === inline.shape &&
    allowances.filter((other) => other.inline?.shape === inline.shape).length === 1
  );
}

/** `It may be 10 s old at most.` */
const POINTS_BACK = /^(?:It|They|These|Those|This|That) (?:may|must|can|should|is|are)(?![a-z])/;

/** What a cache holds by no name of its own: enough where one sentence follows the other. */
const SHOWN: ReadonlySet<string> = new Set(['page', 'list', 'result', 'response', 'entry', 'entrie', 'item', 'value', 'content']);

function shownIn({ sentence }: Figure): ReadonlySet<string> {
  return new Set((sentence?.text.toLowerCase().match(/\p{L}+/gu) ?? []).map((word) => singularOf(word)).filter((word) => SHOWN.has(word)));
}

const VERB = anyWord`
  is|are|may|must|should|can|shall|will|live|lives|expires?|stays?|be|have|has|need|needs|come|comes|get|gets|we|keeps?|holds?|caches?|in|at
  with
`;
const NO_DATA = new Set(listed`
  cache|caching|cached|redi|redis|memcached|cdn|edge|ttl|time|live|lifetime|data|entry|entrie|value|key|item|result|response|page|user
  customer|client|service|api|system|all|each|every|any|the|a|an|our|and|or|of|for|to|on|from|by|it|its|they|them|this|that|these|second
  minute|hour|day|staleness|stale|freshness|fresh|old|older|maximum|max|most|up|no|not|than|layer|strategy|local|memory|application|browser
  new|change|update|requirement|target|read|write|query|querie|request|store|database|when|after|so|but|because|content|information|detail
  list|level|tier
`);

/** The words that name the data: the first cell of a row, else the subject of the sentence and what the figure is said to be for. */
function dataOf(figure: Figure): ReadonlySet<string> {
  return figure.fact(data);
}

const data: FigureFact<ReadonlySet<string>> = { compute: namedBy };

function namedBy(figure: Figure): ReadonlySet<string> {
  if (figure.cell !== undefined) return wordsOf(figure.cell.row.cells[0]?.text ?? '');
  const { before: own, behind } = wordsAround(figure);
  const before = ENTRY.test(own) ? `${sentenceBefore(figure)}, ${own}` : own;
  const subject = before
    .split(/[,;:—–(]\s?/u)
    .filter((part) => part !== '')
    .map((part) => part.split(VERB)[0] ?? '')
    .join(' ');
  const purpose =
    /(?<!\p{L})(?:for|of|(?<=set )on) (?:the |our |all )?((?:[\p{L}-]{1,30} ?){1,3})/iu.exec(`${before} ${behind}`)?.[1] ?? '';
  const object =
    /(?<!\p{L})(?:caches?|keeps?|holds?|sees?|shows?|serves?|returns?) (?:the |our |all |an? )?((?:[\p{L}-]{1,30} ?){1,2})/iu.exec(
      before,
    )?.[1] ?? '';
  return wordsOf(`${subject} ${purpose} ${object}`);
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(
    (text.match(/\p{L}[\p{L}-]+/gu) ?? []).map((word) => singularOf(word)).filter((word) => word.length > 2 && !NO_DATA.has(word)),
  );
}

function shares(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...a].some((word) => b.has(word));
}

/** What a column of invalidation holds where nothing but time ends an entry. */
const BY_TIME = regex('i')`^[\s–—-]*(?:$|none|no${WORD_END}|n/a|ttl|expiry|expires|time|never|by ttl)`;

const NONE_FIRST = regex('i')`^(?:no|none|not|never|without)${WORD_END}`;

function endsInItsRow({ cell }: Figure): boolean {
  if (cell === undefined) return false;
  const { table, row, column: own } = cell;
  if (row.cells.some((each, index) => index !== own.index && ENDED.test(each.text) && !NONE_FIRST.test(each.text))) return true;
  return table.columns.some((column) => /invalidat|evict/i.test(column.heading) && !BY_TIME.test(table.cell(row, column)?.text ?? ''));
}
