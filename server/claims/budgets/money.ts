/** One sum of money: whether it is a budget, and for which period. What sums belong together is `costs.ts`. */
import { WORD_END, WORD_START, anyWord, regex } from '../../base/patterns.ts';
import type { Figure } from '../../quantities/figure.ts';
import { periodIn } from '../../quantities/periodNamed.ts';
import type { Period } from '../../quantities/quantity.ts';
import { periodOf } from '../../quantities/units.ts';
import { wordsAround } from '../statedFigure.ts';

/** A sum of money for a period; undefined for once and all. */
export interface Money {
  readonly figure: Figure;
  readonly period: Period | undefined;
}

const BUDGET = anyWord`
  budget(?:ed)?|(?:cost|spending|price|monthly|yearly|annual) (?:limit|ceiling|cap|target)|(?:the|our|a) ceiling(?: is| of| stands at|:)|ceiling(?: [a-z]+){0,3}:
  cap on (?:costs|spending)|(?:have|has) been given|(?:have|has) at our disposal|at our disposal (?:are|is)
  costs? (?:must|may|should|shall|can)(?: not|not) (?:exceed|be over|go over|pass)|(?:may|must not|should not) cost
  (?:running (?:it|this|the [a-z]+)|the (?:whole|system|service|solution)) costs? (?:no more than|at most|up to)|(?:may|can) spend
  (?:set|put)s? aside|(?:leave|allowed|permission|free) to spend|(?:can|could) afford|grants?|granted|approved|envelope|allots?|allotted
  cap of
  (?:monthly|yearly|annual|spending|cost|hard) caps?|lid (?:on|of)|(?:steering committee|board|ministry|sponsor|management|finance|customer) (?:has |have )?(?:released|released us|approved|allows|grants|gave us|gives us|signed off)
  costs? (?:of [a-z]+ )?(?:must|should|may|shall|can|will)(?: not| never)? (?:exceed|be over|go (?:over|above|beyond)|rise (?:over|above)|climb (?:over|above)|stay (?:under|below|within)|be (?:under|below)|come to more than)
`;

/** Under such a heading, what somebody has is what there is to spend. */
const MONEY_TITLE = anyWord`money|costs?|budget|finances?|funding|spending`;
const HAS =
  /(?<!\p{L})(?!(?:it|which|that|who|provider|vendor|supplier|plan|tier|option|each|service|account) )\p{L}+ ha(?:ve|s)(?: got)?\s*$/iu;

/** `€250 per month are granted` */
const BUDGET_BEHIND = regex('i')`
  ^[^.;,]{0,20}${WORD_START}budget${WORD_END}|^ (?:per [a-z]+ |an? [a-z]+ )?
  (?:(?:is|are|were|has been|have been) (?:granted|approved|allotted|set aside|put aside|released|available|earmarked)|(?:may|can|must) (?:be|
  get) spent|is all (?:there is|we have))${WORD_END}
`;

/** Whether a sum is what there is to spend. */
export function isBudget(figure: Figure): boolean {
  if (figure.cell !== undefined) return BUDGET.test(`${figure.cell.column.heading} ${figure.cell.row.cells[0]?.text ?? ''}`);
  const { before, behind } = wordsAround(figure);
  return (
    BUDGET.test(before.slice(-80)) ||
    ((MONEY_TITLE.test(figure.section.title) || MONEY_TITLE.test(labelOf(figure))) && HAS.test(before)) ||
    BUDGET_BEHIND.test(behind) ||
    (before.trim() === '' && BUDGET.test(figure.section.title))
  );
}

/** The period of a figure; what its label or its section says where it says nothing itself. */
export function asMoney(figure: Figure): Money {
  const around = figure.cell === undefined ? '' : `${figure.cell.column.heading} ${figure.cell.row.cells[0]?.text ?? ''}`;
  return { figure, period: figure.quantity.period ?? periodIn(around) ?? periodIn(labelOf(figure)) ?? periodIn(figure.section.title) };
}

const FOR_THE_YEAR = /^ (?:for|in|over) (?:the|its|this) (?:(?:first|next|current|coming|whole) )?(year|quarter|month)(?![a-z])/i;

/** `monthly costs must not exceed €1,500`: the words before name the period. */
export function asBudget(figure: Figure): Money {
  const { period } = asMoney(figure);
  const { before, behind } = wordsAround(figure);
  return { figure, period: period ?? periodIn(before) ?? periodOf(FOR_THE_YEAR.exec(behind)?.[1] ?? '') };
}

/** What stands before the colon of a label; empty where there is none. */
export function labelOf(figure: Figure): string {
  return /^[^:]{1,60}:/.exec(wordsAround(figure).before)?.[0] ?? '';
}
