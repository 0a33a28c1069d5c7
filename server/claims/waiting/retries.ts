/** How often a call is tried, how long each try may take and how long is waited between them, as a design states it of one call. Multiplies nothing. */
import { LETTER, WORD_END, WORD_START, anyWord, regex } from '../../base/patterns.ts';
import { blocksWith } from '../../document/blockShape.ts';
import type { ArchDocument, DocumentFact } from '../../document/document.ts';
import { exact, toNumber, type Exact } from '../../quantities/exact.ts';
import type { Figure } from '../../quantities/figure.ts';
import { FigureSearch } from '../../quantities/figureSearch.ts';
import { quantitiesOf } from '../../quantities/quantitiesOf.ts';
import { isStated, mostOf, rowOrSentence, wordsAround } from '../statedFigure.ts';
import { waitsOf, type Wait } from './timeouts.ts';

export interface RetryPolicy {
  /** How often, the first time counted. */
  readonly attempts: number;
  /** `1 + 3` where retries are stated, `3` where attempts are. */
  readonly attemptsText: string;
  /** Where that is stated. */
  readonly figure: Figure;
  readonly perTry: Wait;
  /** What is waited before the second try, the third, and so on, as far as stated exactly. */
  readonly pauses: readonly Exact[];
}

/** Without one of these a text states no number of tries. */
export const RETRY_WORDS = /\btr(?:y|ies|ied)\b|retr(?:y|ies|ied)|attempt|\brepeat(?:s|ed)?\b|sent again/i;
const search = new FigureSearch(blocksWith(RETRY_WORDS), {
  compute: (figure) => figure.quantity.kind === 'count' && attemptsOf(figure) !== undefined,
});
const fact: DocumentFact<readonly RetryPolicy[]> = { compute: (document) => (document.mentions(RETRY_WORDS) ? read(document) : []) };

/** Every stated number of tries with the timeout of one of them. */
export function retryPoliciesOf(document: ArchDocument): readonly RetryPolicy[] {
  return document.fact(fact);
}

/** A deadline that cuts the tries short. */
const CUT_SHORT = anyWord`
  remaining (?:time|budget|deadline)|within the (?:overall |same |remaining |total |request )?(?:deadline|budget|timeout)|as long as
  until the (?:deadline|budget)|deadline propagat${LETTER}*|propagat${LETTER}* (?:the )?deadlines?|retry budget|only while
`;
/** Tries that nobody stands waiting for. */
const IN_BACKGROUND = anyWord`
  background|queue[ds]?|async${LETTER}*|jobs?|workers?|dead[- ]letter|dlq|webhooks?|consumers?|e-?mails?|log-?in|passwords?|messages?
  deliver${LETTER}*
`;
/** More than this many is for something that runs in the background. */
const MOST_ATTEMPTS = 12;

function read(document: ArchDocument): readonly RetryPolicy[] {
  const counts = search.in(document).flatMap((figure) => {
    const attempts = attemptsOf(figure);
    return attempts === undefined || isNotWaitedFor(figure) || !isStated(figure) ? [] : [{ figure, ...attempts }];
  });
  const waits = waitsOf(document).filter(({ scope }) => scope !== 'all');
  return counts.flatMap(({ figure, attempts, attemptsText }): RetryPolicy[] => {
    const perTry = perTryOf(figure, waits, counts.filter((other) => other.figure.section === figure.section).length);
    if (perTry === undefined || isNotWaitedFor(perTry.figure)) return [];
    return [{ attempts, attemptsText, figure, perTry, pauses: pausesOf(document, figure, attempts - 1) }];
  });
}

function isNotWaitedFor(figure: Figure): boolean {
  return (
    IN_BACKGROUND.test(rowOrSentence(figure)) ||
    CUT_SHORT.test(figure.cell === undefined ? (figure.inline?.text ?? '') : rowOrSentence(figure))
  );
}

const FURTHER_BEFORE = regex('i')`${WORD_START}(?:another|more|further|additional)${WORD_END}[^,;.]{0,12}$`;
const RETRY = anyWord`retr(?:y|ies)`;
const TRIES = anyWord`attempts|tries`;
const RETRIED_BEFORE = regex('i')`
  ${WORD_START}(?:retr(?:y|ies|ied)|re-tried|repeats?|repeated|sent again|try again|tries again)${WORD_END}[^.;,]{0,40}$
`;
const TRIED_BEFORE = regex('i')`${WORD_START}(?:tr(?:y|ies|ied)|attempted|attempts?)${WORD_END}[^.;,]{0,24}$`;
const RETRIES_LABEL = regex('i')`${WORD_START}(?:max(?:imum)? )?retries\s?[:=]?\s?$`;
const TRIES_LABEL = regex('i')`${WORD_START}(?:max(?:imum)? )?(?:attempts|tries)\s?[:=]?\s?$`;

function attemptsOf(figure: Figure): { readonly attempts: number; readonly attemptsText: string } | undefined {
  const { quantity, cell } = figure;
  const most = mostOf(figure);
  const count = most === undefined ? 0 : toNumber(most);
  if (!Number.isInteger(count) || count < 1 || count > MOST_ATTEMPTS) return undefined;
  const retries = { attempts: count + 1, attemptsText: `(1 + ${count.toString()})` };
  const attempts = count < 2 ? undefined : { attempts: count, attemptsText: count.toString() };
  if (quantity.counted === 'retry') return retries;
  if (quantity.counted === 'attempt' || quantity.counted === 'try')
    return FURTHER_BEFORE.test(wordsAround(figure).before) ? retries : attempts;
  if (cell !== undefined) {
    const heading = `${cell.column.heading} ${cell.column.index > 0 ? (cell.row.cells[0]?.text ?? '') : ''}`;
    if (quantity.counted !== undefined) return undefined;
    return RETRY.test(cell.column.heading) ? retries : TRIES.test(heading) ? attempts : undefined;
  }
  const { before } = wordsAround(figure);
  if (quantity.counted === 'time') {
    if (RETRIED_BEFORE.test(before)) return retries;
    return TRIED_BEFORE.test(before) ? attempts : undefined;
  }
  if (quantity.counted !== undefined) return undefined;
  return RETRIES_LABEL.test(before) ? retries : TRIES_LABEL.test(before) ? attempts : undefined;
}

/** The timeout in the same row, sentence or text; else the only one in the section, where it holds one number of tries only. */
function perTryOf(figure: Figure, waits: readonly Wait[], countsHere: number): Wait | undefined {
  const inRow = waits.filter((wait) => figure.cell !== undefined && wait.figure.cell?.row === figure.cell.row);
  if (figure.cell !== undefined && inRow.length === 0 && figure.cell.table.columns.length === 2) {
    const inTable = waits.filter(({ figure: other, scope }) => scope === 'try' && other.cell?.table === figure.cell?.table);
    return inTable.length === 1 ? inTable[0] : undefined;
  }
  if (figure.cell !== undefined) return inRow.length === 1 ? inRow[0] : inRow.find(({ scope }) => scope === 'try');
  const inText = waits.filter((wait) => wait.figure.inline !== undefined && wait.figure.inline.shape === figure.inline?.shape);
  const inSentence = inText.filter((wait) => wait.figure.sentence?.start === figure.sentence?.start);
  const inPart = inSentence.filter((wait) => !between(wait.figure, figure).includes(';'));
  for (const near of [inPart, inSentence, inText])
    if (near.length > 0) return near.length === 1 ? near[0] : near.find(({ scope }) => scope === 'try');
  const inSection = waits.filter((wait) => wait.figure.section === figure.section && wait.figure.cell === undefined);
  const tries = inSection.filter(({ scope }) => scope === 'try');
  return countsHere > 1 ? undefined : tries.length === 1 ? tries[0] : undefined;
}

/** What stands between two figures of one text. */
function between({ quantity: a, inline }: Figure, { quantity: b }: Figure): string {
  return inline?.text.slice(Math.min(a.end, b.end), Math.max(a.start, b.start)) ?? '';
}

const PAUSE_BEFORE = regex('i')`
  ${WORD_START}(?:back-?offs?|delays?|paus${LETTER}*|starting (?:at|with|from)|initial(?:ly)?|base)${WORD_END}[^.;]{0,40}$
`;
const PAUSE_BEHIND = /^ (?:\p{L}+ ){0,2}(?:back-?off|delay|pause|apart|between|in between|wait)(?!\p{L})/iu;
const GROWS = anyWord`exponential(?:ly)?|doubl${LETTER}*`;
const UNSURE = anyWord`jitter${LETTER}*|random${LETTER}*|linear${LETTER}*`;
const CAP = regex('i')`${WORD_START}(?:cap(?:ped)?|max(?:imum)?|up to|at most)${WORD_END}[^,;.]{0,12}$`;

/** The pauses as stated: one for all, a list of them, or one that doubles; none where chance decides. */
function pausesOf(document: ArchDocument, tries: Figure, count: number): readonly Exact[] {
  const here = quantitiesOf(document).filter(
    (figure) =>
      figure.quantity.kind === 'duration' &&
      (figure.cell === undefined
        ? figure.inline !== undefined && figure.inline.shape === tries.inline?.shape
        : figure.cell.row === tries.cell?.row),
  );
  const text = tries.cell === undefined ? (tries.inline?.text ?? '') : rowOrSentence(tries);
  if (UNSURE.test(text)) return [];
  const stated = here
    .filter((figure) => isPause(figure) && !CAP.test(wordsAround(figure).before))
    .flatMap((figure) => mostOf(figure) ?? []);
  const [first] = stated;
  if (first === undefined || here.some((figure) => isPause(figure) && CAP.test(wordsAround(figure).before)))
    return stated.length > 1 ? stated.slice(0, count) : [];
  if (stated.length > 1) return stated.slice(0, count);
  return Array.from({ length: count }, (_pause, index) =>
    GROWS.test(text) ? exact(first.numerator * 2n ** BigInt(index), first.denominator) : first,
  );
}

const PAUSE = anyWord`back-?off|delay|pause|between`;

function isPause(figure: Figure): boolean {
  if (figure.cell !== undefined) return PAUSE.test(figure.cell.column.heading);
  const { before, behind } = wordsAround(figure);
  return PAUSE_BEHIND.test(behind) || (PAUSE_BEFORE.test(before.slice(-60)) && !/time-?\s?outs?|times out/iu.test(before.slice(-24)));
}
