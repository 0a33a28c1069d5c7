/** What the parts of a design cost, and the budgets they are to stay within. Collects the parts that belong to one sum; adds nothing up. */
import { groupedBy } from '../../base/groupedBy.ts';
import { WORD_END, WORD_START, anyWord, regex } from '../../base/patterns.ts';
import type { Block } from '../../document/block.ts';
import type { ArchDocument, DocumentFact } from '../../document/document.ts';
import type { Section } from '../../document/section.ts';
import type { Figure } from '../../quantities/figure.ts';
import { quantitiesOf } from '../../quantities/quantitiesOf.ts';
import { figuresBySentence } from '../figuresBySentence.ts';
import { isStated, rowOrSentence, wordsAround } from '../statedFigure.ts';
import { isBudget, asMoney, asBudget, labelOf, type Money } from './money.ts';

/** The rows of one table, or the items of one list, that are costs of one currency and come again, or do not. */
export interface CostGroup {
  readonly parts: readonly Money[];
  /** As the document itself adds them up. */
  readonly total: Money | undefined;
  readonly section: Section;
  /** Whether the parts are told as those of a budget, in its time. */
  readonly ofBudget?: boolean;
}

/** The budgets of a document, and the costs that are to stay within them. */
export interface Costs {
  readonly budgets: readonly Money[];
  readonly groups: readonly CostGroup[];
}

const NONE: Costs = { budgets: [], groups: [] };
/** Without one of these a text has no budget. */
const BUDGET_WORDS = regex('i')`
  budget|cost (?:limit|ceiling|cap|target)|spending limit|(?:set|put) aside|to spend|afford|ceiling|
  \bcaps?\b|released|earmarked|(?:be|get) spent|(?:cost|costs) (?:must|may|shall|should)|been given|at our disposal|must not exceed|
  may not exceed|\bgrants?\b|granted|approved|envelope|allot|
  (?:may|can) spend|may cost|must not cost|costs? (?:no more than|at most)|
  costs? (?:of \w+ )?\w+(?: not| never)? (?:exceed|be over|stay)|
  \bha(?:ve|s) (?:(?:[€$£]|[A-Z]{3} )\d|\d[\d.,]* ?k?(?:[€$£]|(?:EUR|USD|GBP|CHF|SEK|NOK|DKK|ISK|PLN|CZK)\b))
`;
const fact: DocumentFact<Costs> = { compute: (document) => (document.mentions(BUDGET_WORDS) ? read(document) : NONE) };

/** Budgets and costs of a document; empty where it has no budget. */
export function costsOf(document: ArchDocument): Costs {
  return document.fact(fact);
}

function read(document: ArchDocument): Costs {
  const money = quantitiesOf(document).filter(
    ({ quantity }) => quantity.kind === 'money' && quantity.each === undefined && quantity.bound !== 'at-least',
  );
  const budgets = money.filter((figure) => isBudget(figure) && isStated(figure, { possible: true }));
  if (budgets.length === 0) return NONE;
  const costs = money.filter(
    (figure) => !isBudget(figure) && isStated(figure, { everywhere: true }) && !NO_COST.test(rowOrSentence(figure)),
  );
  return {
    budgets: budgets.map(asBudget),
    groups: [...inTables(costs), ...inLists(costs), ...inSentences(costs, new Set(budgets.map(({ inline }) => inline?.shape)))],
  };
}

const NO_COST = anyWord`
  sav(?:es?|ed|ings?)|revenue|credits?|discounts?|income|fines?|penalt(?:y|ies)|losses|loss|instead of|compared (?:to|with)|versus|cheaper
  would cost|unit (?:cost|price)|one-?off|one-?time|setup|salary|salaries|later|future|options?|if needed|stretch|next year|v2
`;
const TOTAL = anyWord`(?:grand )?total|sum|(?:al)?together|in total|in all|overall|subtotal`;

/** Columns that compare instead of adding up. */
const COMPARES = anyWord`options?|alternatives?|vendors?|providers?|candidates?|scenarios?|phases?|years?|tiers?|plans?|stages?|case`;
/** Those that compare even where they stand alone: a single `First year` compares nothing. */
const CHOICES = anyWord`options?|alternatives?|vendors?|providers?|candidates?|scenarios?|case`;
const FEWEST_PARTS = 2;

function inTables(costs: readonly Figure[]): readonly CostGroup[] {
  const byTable = inGroups(
    costs.filter(({ cell }) => cell !== undefined),
    ({ cell }) => cell?.table,
  );
  return byTable.flatMap((figures): CostGroup[] => {
    const table = figures[0]?.cell?.table;
    if (table === undefined || COMPARES.test(table.columns[0]?.heading ?? '')) return [];
    const columns = inGroups(figures, ({ cell }) => cell?.column.index);
    const byColumn = columns.filter(
      (column) =>
        column.length >= FEWEST_PARTS &&
        !(columns.length === 1 ? CHOICES : COMPARES).test(
          column[0]?.cell?.column.heading.replace(/\b(?:per |\/ ?)(?:month|year)\b/i, '') ?? '',
        ),
    );
    const periods = new Set(byColumn.map((column) => column[0] && asMoney(column[0]).period));
    return byColumn.length > periods.size ? [] : byColumn.flatMap((column) => groupOf(column));
  });
}

function inLists(costs: readonly Figure[]): readonly CostGroup[] {
  const listOf = ({ block }: Figure): Block['shape'] | undefined =>
    block?.parent?.kind === 'item' && block.parent.children[0]?.shape === block.shape ? block.parent.parent?.shape : undefined;
  const byList = inGroups(
    costs.filter((figure) => figure.cell === undefined && listOf(figure) !== undefined),
    listOf,
  );
  return byList.flatMap((figures) => groupOf(figures));
}

/** `Of this, operations take …`: the parts of the budget that was just told, in its own time. */
const OF_THIS = regex('i')`
  ^(?:(?:out )?of (?:this|that|these|it|which|the budget)|from (?:this|that|it)|thereof|
  this (?:covers|pays (?:for)?|splits into|is split into|breaks down into)|it is (?:spent|split|divided))(?![a-z])
`;

const FEWEST_IN_A_SENTENCE = 3;
/** Right beside its budget a sentence of two costs adds up, and of one that is said to be alone. */
const EITHER = anyWord`
  or|either|instead|versus|vs|rather|would|could|times|again|more|less|up|down|from|at 10x|tenfold|once|purchase|of which|including
  includes?
`;
const ALONE = anyWord`alone|by itself|on its own`;

const PER_PERIOD = regex('gi')`${WORD_START}(?:per|each|an?) (?:month|year)${WORD_END}`;

/** `S3 €450, RDS €880 and compute €520 per month`: what is said of the last holds for all; `€1,850 in all` is their sum. */
function inSentences(costs: readonly Figure[], budgeted: ReadonlySet<object | undefined>): readonly CostGroup[] {
  return figuresBySentence(costs).flatMap((figures): CostGroup[] => {
    const sum = figures.at(-1);
    const total = sum !== undefined && isSum(sum) ? sum : undefined;
    const parts = total === undefined ? figures : figures.slice(0, -1);
    const [first] = parts;
    const said = first?.sentence?.text ?? '';
    if (
      first === undefined ||
      parts.length < fewestIn(said, budgeted.has(first.inline?.shape)) ||
      figures.some(({ quantity }) => quantity.unit.id !== first.quantity.unit.id) ||
      (total === undefined && TOTAL.test(said)) ||
      COMPARES.test(said.replaceAll(PER_PERIOD, ''))
    )
      return [];
    const period = parts.at(-1)?.quantity.period ?? total?.quantity.period ?? asMoney(first).period;
    if (figures.some(({ quantity }) => quantity.period !== undefined && quantity.period !== period)) return [];
    return [
      {
        parts: parts.map((figure) => ({ figure, period })),
        total: total && { figure: total, period },
        section: first.section,
        ofBudget: period === undefined && OF_THIS.test(said),
      },
    ];
  });
}

/** How many costs a sentence must tell to add them up; fewer where its paragraph names the budget. */
function fewestIn(sentence: string, isBesideBudget: boolean): number {
  if (!isBesideBudget || EITHER.test(sentence)) return FEWEST_IN_A_SENTENCE;
  return ALONE.test(sentence) ? 1 : FEWEST_PARTS;
}

const SUMMED = regex('i')`(?:[=]|${WORD_START}(?:in all|in total|altogether|a total of|total(?:s|ling)?|sum)(?: of| is|:)?)\s?$`;

/** What a colon or sign announces as the sum of what stands before it. */
function isSum(figure: Figure): boolean {
  const { before, behind } = wordsAround(figure);
  return (
    (/[:=–—]\s?$/u.test(before) &&
      /^,? (?:in (?:all|total)|altogether|overall|(?:a|per|each) \p{L}+ (?:in (?:all|total)|altogether))(?!\p{L})/iu.test(behind)) ||
    SUMMED.test(before)
  );
}

/** Costs of different times compare: `Today`, `After the change`. */
const AT_A_TIME = anyWord`
  today['’]?s?|current(?:ly)?|now|so far|until now|at present|present|old|new|before|after(?:wards)?|previous(?:ly)?|as[- ]is|to[- ]be
  existing|future|planned|target|last year|this year|next year|legacy
`;

/** One figure for each row or item, all in one currency; costs of a month and of a year may stand together, those of once and all not among them. */
function groupOf(figures: readonly Figure[]): readonly CostGroup[] {
  const lines = new Set(figures.map(({ cell, block }) => cell?.row.start ?? block?.start));
  const [first] = figures;
  if (first === undefined || lines.size !== figures.length || figures.some(({ quantity }) => quantity.unit.id !== first.quantity.unit.id))
    return [];
  const labels = figures.map((figure) => (figure.cell === undefined ? labelOf(figure) : (figure.cell.row.cells[0]?.text ?? '')));
  if (labels.filter((label) => AT_A_TIME.test(label)).length > 1) return [];
  const all = figures.map(asMoney);
  const isTotal = ({ figure }: Money): boolean =>
    TOTAL.test(figure.cell === undefined ? labelOf(figure) : (figure.cell.row.cells[0]?.text ?? ''));
  const totals = all.filter(isTotal);
  const parts = all.filter((money) => !isTotal(money));
  const period = parts[0]?.period;
  if (totals.length > 1 || parts.length < FEWEST_PARTS || parts.some((part) => (part.period === undefined) !== (period === undefined)))
    return [];
  return [{ parts, total: totals.find((total) => total.period === period), section: first.section }];
}

function inGroups(figures: readonly Figure[], keyOf: (figure: Figure) => unknown): readonly (readonly Figure[])[] {
  return [...groupedBy(figures, keyOf).values()];
}
