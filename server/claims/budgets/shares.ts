/** Percentages that are said to be the parts of one whole, and those that are the steps of one rollout. Groups them; adds nothing up. */
import { LETTER, WORD_END, WORD_START, anyWord, regex } from '../../base/patterns.ts';
import type { ArchDocument } from '../../document/document.ts';
import { tablesOf, type Table, type TableColumn } from '../../document/tables.ts';
import { statedValue } from '../../quantities/arithmetic.ts';
import { toNumber, ZERO } from '../../quantities/exact.ts';
import type { Figure } from '../../quantities/figure.ts';
import { quantitiesOf } from '../../quantities/quantitiesOf.ts';
import { leadOf, listOf } from '../listLead.ts';
import { isAsserted } from '../../quantities/subject.ts';
import { labelBefore } from '../statedFigure.ts';
import { figuresBySentence } from '../figuresBySentence.ts';
import { groupedBy } from '../../base/groupedBy.ts';

type Group = readonly Figure[];

const SPLIT = anyWord`
  splits?|mix|breakdown|distribut(?:ed|ion)|ratio|divided|composition|composed of|made up of|consists? of|comprises?|allocat(?:ed|ion)
  proportions?|shares?|by (?:platform|origin|region|channel|type|source|device|country|kind|site|product|customer group)
`;
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
const ROLLOUT = anyWord`
  roll(?:ed|ing|s)?[- ]?out|migrat(?:e|es|ed|ing|ion)|cut-?over|waves?|canar(?:y|ies)|ramp(?:ed|ing|s)?(?:[- ]up)?|gradual(?:ly)?
  progressive(?:ly)?|staged|shift(?:ed|ing|s)?
`;
const NOT_UP = anyWord`
  roll(?:ed|ing|s)?[- ]?back|back to|down|drain${LETTER}*|reduc${LETTER}*|decreas${LETTER}*|drop${LETTER}*|error${LETTER}*|remain${LETTER}*
  rest|old|blue|cpu|memory|fail${LETTER}*|alert|sampl${LETTER}*|respectively|abort|baseline|control|stable
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

/** Rollouts with three steps or more, in their order. */
export function laddersOf(document: ArchDocument): readonly Group[] {
  const steps = percentages(document, { changes: true });
  if (steps.length < 3 || !(document.mentions(ROLLOUT) || document.mentions(ON_THE_NEW))) return [];
  return [
    ...columns(document, (table, column) => isStepColumn(table, column)),
    ...sentences(steps).filter((group) => isLadderSentence(group)),
    ...inStepSentences(steps),
    ...lists(steps, (figure) => ROLLOUT.test(leadOf(figure.block)) && !SPLIT.test(leadOf(figure.block))).filter((group) =>
      group.every(({ inline }) => STEP.test(inline?.prose ?? '') && !NOT_UP.test(inline?.prose ?? '')),
    ),
  ].filter((group) => group.length > 2 && !isParted(group));
}

/** Whether there is more than a whole: fewer parts than all may be listed. */
function isOverfull(group: Group): boolean {
  return group.reduce((sum, { quantity }) => sum + toNumber(statedValue(quantity) ?? ZERO), 0) > 100;
}

/** Steps that make a whole together are told each for itself. */
function isParted(group: Group): boolean {
  const steps = group.map(({ quantity }) => toNumber(statedValue(quantity) ?? ZERO));
  return steps.at(-1) !== 100 && Math.abs(steps.reduce((sum, step) => sum + step, 0) - 100) < 1e-9;
}

/** Plain percentages that are meant, no limits and no ranges. */
function percentages(document: ArchDocument, { changes = false } = {}): readonly Figure[] {
  return quantitiesOf(document).filter((figure) => isPlainShare(figure, changes));
}

function isPlainShare({ quantity, subject }: Figure, changes = false): boolean {
  if (quantity.kind !== 'percentage' || (quantity.change !== undefined && !changes) || !isAsserted(subject)) return false;
  const value = quantity.bound === 'exact' || quantity.bound === 'about' ? statedValue(quantity) : undefined;
  return value !== undefined && toNumber(value) >= 0 && toNumber(value) <= 100;
}

/** The percentages of each sentence of prose. */
function sentences(figures: Group): readonly Group[] {
  return figuresBySentence(figures.filter(({ block }) => block?.kind !== 'heading')).filter((group) => group.length > 1);
}

/** One percentage from each item of a list, where every item has exactly one. */
function lists(figures: Group, isWanted: (figure: Figure) => boolean): readonly Group[] {
  const inLists = figures.filter((figure) => listOf(figure.block) !== undefined && isWanted(figure));
  return [...groupedBy(inLists, ({ block }) => listOf(block)?.start).values()].filter((group) => {
    const items = listOf(group[0]?.block)?.children ?? [];
    return (
      items.length > 1 &&
      items.length === group.length &&
      items.every((item) => group.filter((figure) => figure.block?.parent?.start === item.start).length === 1)
    );
  });
}

const PER_CENT = /%|percent|share|split|mix|allocation|proportion|distribution/i;
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

const NO_STEP = anyWord`error|cpu|rollback|abort|alert|success|old|blue`;

function isStepColumn(table: Table, column: TableColumn): boolean {
  const first = table.columns[0]?.name ?? '';
  const isRollout =
    ROLLOUT.test(table.section.title) || ON_THE_NEW.test(column.heading) || table.columns.some((each) => ROLLOUT.test(each.heading));
  return (
    isRollout &&
    isStep(first) &&
    (/traffic|users?|exposure|requests|instances|tenants|customers|sites|devices|stores|branches|share/i.test(column.heading) ||
      ROLLOUT.test(column.heading) ||
      ON_THE_NEW.test(column.heading) ||
      PER_CENT.test(column.heading)) &&
    !NO_STEP.test(column.heading) &&
    !table.rows.some((row) => row.cells.some((cell) => /roll ?back|back to|down to/i.test(cell.text)))
  );
}

const STEP_LABEL = regex('i')`
  ^(?:rollout |migration )?(?:stage|phase|step|week|day|wave|ring|milestone|date|time|when|hour|#|no)${WORD_END}
`;

function isStep(heading: string): boolean {
  return STEP_LABEL.test(heading);
}

/** The percentages of a column, where every row holds exactly one. */
function columns(document: ArchDocument, isWanted: (table: Table, column: TableColumn) => boolean): readonly Group[] {
  return tablesOf(document).flatMap((table) =>
    table.columns
      .filter((column) => isWanted(table, column))
      .flatMap((column): Group[] => {
        const inColumn = quantitiesOf(document).filter((figure) => figure.cell?.table === table && figure.cell.column === column);
        const shares = inColumn.filter((figure) => isPlainShare(figure));
        return shares.length === table.rows.length && inColumn.length === shares.length && shares.length > 1 ? [shares] : [];
      }),
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
  ^(?:[\p{L}-]+ )?${WHOLE}(?: (?:today|at peak|by \p{L}+))?\s?[:=–—]\s?(?:(?:about |some )?\d[\d.,]*\s?%\s(?:of |from |by |for |on )?[\p{L}\d /-]{1,30}(?:, and |, | and |; |$|\.$)){3,}$
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

/** `10% in January, 40% in February, everything in March`: grows towards the whole, as shares of it would not. */
const DATED_RUNG = /^(?:\s(?:of|for)\s[\p{L}\d ]{1,24}?)?\s(?:in|on|from|by|after)\s[\p{L}\d ]{1,24},\s(?:then\s)?$/iu;
const WHOLE_AT_LAST = /^[^.;]{0,30},? (?:and )?(?:then )?(?:everything|everyone|everybody|all(?: of them)?|the whole)(?!\p{L})/iu;

/** A column of those who have it already. */
const ON_THE_NEW = anyWord`
  (?:on|using|with|to|in) the new|new (?:version|system|service|release|client|app|platform|stack)|migrated|switched(?: over)?|moved over
  enabled|activated
`;

const STEP = /^\W*(?:stage|phase|step|week|day|wave|ring|hour|canary|first|second|third|then|finally|after|\d)/iu;
const RUNG =
  /^(?:\s?\([^()]{0,24}\))?(?:\s(?:of|for)\s[\p{L}\d ]{1,24})?(?:[\s→>,=–—-]|(?<!\p{L})(?:then|to|and|finally|at last|a|full)(?!\p{L}))+$/iu;

const NUMBERED_STEP = /^\W*(?:stage|phase|step|wave|ring|week|day)\s?\d/iu;

/** `Stage 1: 10 % of sites. Stage 2: 50 %. Stage 3: 30 %.`: a sentence for each step. */
function inStepSentences(steps: Group): readonly Group[] {
  const told = steps.filter(
    ({ cell, section, sentence }) => cell === undefined && ROLLOUT.test(section.title) && NUMBERED_STEP.test(sentence?.prose ?? ''),
  );
  return [...groupedBy(told, ({ inline }) => inline?.shape).values()].filter(
    (group) =>
      new Set(group.map(({ sentence }) => sentence?.start)).size === group.length &&
      group.every(({ sentence }) => !NOT_UP.test(sentence?.prose ?? '')),
  );
}

function isLadderSentence(group: Group): boolean {
  const [first] = group;
  const prose = first?.inline?.prose ?? '';
  const sentence = first?.sentence?.prose ?? '';
  if (!ROLLOUT.test(`${sentence} ${first?.section.title ?? ''}`) || NOT_UP.test(sentence)) return false;
  const gaps = group.slice(1).map((figure, index) => prose.slice(group[index]?.quantity.end ?? 0, figure.quantity.start));
  const last = group.at(-1);
  const isWholeAtLast =
    last !== undefined && (WHOLE_AT_LAST.test(prose.slice(last.quantity.end)) || toNumber(statedValue(last.quantity) ?? ZERO) === 100);
  return gaps.every((gap) => RUNG.test(gap)) || (gaps.every((gap) => DATED_RUNG.test(gap)) && isWholeAtLast);
}
