/** Percentages that are the steps of one rollout, in their order. Whether they go up is for rules. */
import { groupedBy } from '../../base/groupedBy.ts';
import { LETTER, anyWord } from '../../base/patterns.ts';
import type { ArchDocument } from '../../document/document.ts';
import type { Table, TableColumn } from '../../document/tables.ts';
import { statedValue } from '../../quantities/arithmetic.ts';
import { toNumber, ZERO } from '../../quantities/exact.ts';
import { leadOf } from '../listLead.ts';
import { SPLIT, ROLLOUT, percentages, sentences, lists, PER_CENT, isStep, columns, type Group } from './percentages.ts';

const NOT_UP = anyWord`
  roll(?:ed|ing|s)?[- ]?back|back to|down|drain${LETTER}*|reduc${LETTER}*|decreas${LETTER}*|drop${LETTER}*|error${LETTER}*|remain${LETTER}*
  rest|old|blue|cpu|memory|fail${LETTER}*|alert|sampl${LETTER}*|respectively|abort|baseline|control|stable
`;

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

/** Steps that make a whole together are told each for itself. */
function isParted(group: Group): boolean {
  const steps = group.map(({ quantity }) => toNumber(statedValue(quantity) ?? ZERO));
  return steps.at(-1) !== 100 && Math.abs(steps.reduce((sum, step) => sum + step, 0) - 100) < 1e-9;
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
