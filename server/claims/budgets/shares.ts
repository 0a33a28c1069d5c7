/** Percentages that are said to be the parts of one whole. Groups them; adds nothing up. */
import { LETTER, WORD_END, WORD_START, anyWord, regex } from '../../base/patterns.ts';
import type { ArchDocument } from '../../document/document.ts';
import type { Table, TableColumn } from '../../document/tables.ts';
import { statedValue } from '../../quantities/arithmetic.ts';
import { toNumber, ZERO } from '../../quantities/exact.ts';
import type { Figure } from '../../quantities/figure.ts';
import { leadOf } from '../listLead.ts';
import { labelBefore } from '../statedFigure.ts';
import { SPLIT, ROLLOUT, percentages, sentences, lists, isStep, columns, type Group } from './percentages.ts';

/** `Of all parcels, 60% come by road, 30% by rail and 10% by air`: the verb is said once, else the figures tell different things. */
const OF_ALL = /^(?:out )?of (?:all|the|our)(?: the| our)? (?:[a-z-]+ )?[a-z-]+, (?:about |some |roughly )?\d/i;
const VERB_AGAIN = anyWord`is|are|was|were|has|have|come|comes|use|uses|need|needs|go|goes|take|takes|fail|fails`;

/** Something is left over and not named, or the figures are of another kind. */
const NOT_WHOLE = regex('i')`
  ${WORD_START}(?:rest|remain${LETTER}*|others?|etc|e\.g\.|such as|example|mostly|mainly|up to|at least|more than|less than|over|under|top|
  largest|main|of which|thereof|of these|increas${LETTER}*|decreas${LETTER}*|reduc${LETTER}*|improv${LETTER}*|grow${LETTER}*|grew|faster|
  slower|cheaper|discount|off|hit|availab${LETTER}+|uptime|cpu|memory|utili[sz]ation|coverage|threshold|alert|error${LETTER}*|
  fail${LETTER}*|slo|sla|if|would|could|might|not|overlap${LETTER}*|both|respectively|each)${WORD_END}|…|\.{3}
`;

/** Groups of shares that ought to make a whole. */
export function splitsOf(document: ArchDocument): readonly Group[] {
  const shares = percentages(document);
  if (shares.length < 2) return [];
  return [
    ...columns(document, (table, column) => isShareColumn(table, column)),
    ...sentences(shares).filter((group) => isSplitSentence(group)),
    ...lists(
      shares,
      (figure) =>
        (SPLIT.test(leadOf(figure.block)) || OPERATION_LABEL.test(figure.inline?.prose ?? '')) &&
        !ROLLOUT.test(leadOf(figure.block)) &&
        !NOT_WHOLE.test(leadOf(figure.block)),
    ).filter((group) => group.every(({ sentence }) => !NOT_WHOLE.test(sentence?.prose ?? ''))),
    ...lists(shares, (figure) => labelBefore(figure) !== '').filter(
      (group) => group.length > 2 && areOfOneLabel(group) && isOverfull(group),
    ),
  ];
}

/** Whether there is more than a whole: fewer parts than all may be listed. */
function isOverfull(group: Group): boolean {
  return group.reduce((sum, { quantity }) => sum + toNumber(statedValue(quantity) ?? ZERO), 0) > 100;
}

const PARTS = regex('i')`
  ${WORD_START}(?:share|split|mix|breakdown|distribution|allocation|proportion|weight|weighting)${WORD_END}|
  % of (?:the )?(?:total|traffic|requests?|load|volume|users?|cost|budget|revenue|calls|data)
`;

const NO_SHARE = anyWord`max|min|cpu|memory|hit|error|cumulative|growth|change|cap|limit`;
const RANK = anyWord`top|largest|main|example`;

function isShareColumn(table: Table, column: TableColumn): boolean {
  const first = table.columns[0]?.name ?? '';
  if (!PARTS.test(column.heading) || NO_SHARE.test(column.heading)) return false;
  return (
    !isStep(first) &&
    !ROLLOUT.test(table.section.title) &&
    !table.rows.some((row) => /^[*_]*(?:sub-?)?(?:total|sum|rest|other)/i.test(row.cells[0]?.text ?? '')) &&
    !RANK.test(`${table.section.title} ${first}`)
  );
}

/** `… and the remaining 15%`: what was told before is all but this. */
const REST_NAMED = /(?<!\p{L})the (?:remaining|other|rest,?) (?:about |some )?$/iu;
const REST_SAID = /(?<!\p{L})the (?:remaining|other|rest,?) (?=(?:about |some )?\d)/iu;

/** What a request does: one of these and no other. */
const OPERATION = String.raw`(?:reads?|writes?|search(?:es)?|updates?|inserts?|deletes?|look-?ups?|queries|uploads?|downloads?|lists?|creates?|log-?ins?|gets|posts|puts)`;
const IS_OPERATION = new RegExp(String.raw`^ (?:of (?:the |all |our )?(?:[a-z-]+ ){0,2}?[a-z-]+ )?(?:is|are) ${OPERATION}(?![a-z])`, 'i');
const OPERATION_LABEL = new RegExp(String.raw`^[*_ ]*${OPERATION}[*_ ]*:`, 'i');

/** `60 % of the requests are reads, 30 % are writes and 20 % are searches` */
function isOfOperations({ inline, quantity }: Figure): boolean {
  return IS_OPERATION.test(inline?.prose.slice(quantity.end) ?? '');
}

/** What joins one share to the next: a few words and a mark. */
const NEXT_SHARE = /^[^.;!?]{0,48}$/;

const PARTED = regex('i')`[,/|+]|${WORD_START}(?:and|to|versus|vs)${WORD_END}`;
/** What is often told by its parts. */
const WHOLE =
  '(?:traffic|load|requests?|calls?|quer(?:y|ies)|messages?|events?|orders?|visits?|sessions?|users?|customers?|revenue|sales|spending|effort)';
/** `Traffic: 60% web, 30% mobile, 20% partners.` */
const PARTED_WHOLE = regex('iu')`
  ^(?:[\p{L}-]+ )?${WHOLE}(?: (?:today|at peak|by \p{L}+))?\s?[:=–—]\s?(?:(?:about |some )?\d[\d.,]*\s?%\s(?:of |from |by |for |
  on )?[\p{L}\d /-]{1,30}(?:, and |, | and |; |$|\.$)){3,}$
`;
/** `Web traffic: 60%` */
const SHARE_LABEL = regex('iu')`^[\p{L}\d /-]{2,30} (${WHOLE})$`;

/** The one whole that all of these are labelled as parts of. */
function areOfOneLabel(group: Group): boolean {
  const wholes = new Set(group.map((figure) => SHARE_LABEL.exec(labelBefore(figure))?.[1]?.toLowerCase()));
  return (
    wholes.size === 1 && !wholes.has(undefined) && group.every(({ quantity, inline }) => quantity.end === inline?.text.trimEnd().length)
  );
}

const BY_BEFORE = regex('i')`${WORD_START}by $`;

function isSplitSentence(group: Group): boolean {
  const [first] = group;
  const prose = first?.inline?.prose ?? '';
  const told = first?.sentence?.prose ?? '';
  const isRestNamed = REST_NAMED.test(prose.slice(0, group.at(-1)?.quantity.start));
  const sentence = isRestNamed ? told.replace(REST_SAID, ' ') : told;
  if (group.length > 2 && group.every(isOfOperations)) return !NOT_WHOLE.test(sentence);
  if (group.length > 2 && PARTED_WHOLE.test(sentence.trim())) return !NOT_WHOLE.test(sentence) && !ROLLOUT.test(sentence);
  if (!(isRestNamed || SPLIT.test(sentence) || OF_ALL.test(sentence)) || NOT_WHOLE.test(sentence) || ROLLOUT.test(sentence)) return false;
  const gaps = group.slice(1).map((figure, index) => prose.slice(group[index]?.quantity.end ?? 0, figure.quantity.start));
  if (
    !isRestNamed &&
    !SPLIT.test(sentence) &&
    (gaps.length < 2 ||
      gaps.slice(1).some((gap) => VERB_AGAIN.test(gap)) ||
      VERB_AGAIN.test(prose.slice(group.at(-1)?.quantity.end ?? 0, group.at(-1)?.sentence?.end)))
  )
    return false;
  return gaps.every((gap) => NEXT_SHARE.test(gap) && PARTED.test(gap)) && !BY_BEFORE.test(prose.slice(0, first?.quantity.start ?? 0));
}
