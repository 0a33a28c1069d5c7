/** Percentages that stand together: in one sentence, one list or one column. Groups them; tells nothing of what they are shares or steps of. */
import { groupedBy } from '../../base/groupedBy.ts';
import { WORD_END, anyWord, regex } from '../../base/patterns.ts';
import type { ArchDocument } from '../../document/document.ts';
import { tablesOf, type Table, type TableColumn } from '../../document/tables.ts';
import { statedValue } from '../../quantities/arithmetic.ts';
import { toNumber } from '../../quantities/exact.ts';
import type { Figure } from '../../quantities/figure.ts';
import { quantitiesOf } from '../../quantities/quantitiesOf.ts';
import { isAsserted } from '../../quantities/subject.ts';
import { figuresBySentence } from '../figuresBySentence.ts';
import { listOf } from '../listLead.ts';

/** Figures that belong together. */
export type Group = readonly Figure[];

/** Said where something is parted. */
export const SPLIT = anyWord`
  splits?|mix|breakdown|distribut(?:ed|ion)|ratio|divided|composition|composed of|made up of|consists? of|comprises?|allocat(?:ed|ion)
  proportions?|shares?|by (?:platform|origin|region|channel|type|source|device|country|kind|site|product|customer group)
`;
/** Said where something reaches more and more. */
export const ROLLOUT = anyWord`
  roll(?:ed|ing|s)?[- ]?out|migrat(?:e|es|ed|ing|ion)|cut-?over|waves?|canar(?:y|ies)|ramp(?:ed|ing|s)?(?:[- ]up)?|gradual(?:ly)?
  progressive(?:ly)?|staged|shift(?:ed|ing|s)?
`;

/** Plain percentages that are meant, no limits and no ranges. */
export function percentages(document: ArchDocument, { changes = false } = {}): readonly Figure[] {
  return quantitiesOf(document).filter((figure) => isPlainShare(figure, changes));
}

function isPlainShare({ quantity, subject }: Figure, changes = false): boolean {
  if (quantity.kind !== 'percentage' || (quantity.change !== undefined && !changes) || !isAsserted(subject)) return false;
  const value = quantity.bound === 'exact' || quantity.bound === 'about' ? statedValue(quantity) : undefined;
  return value !== undefined && toNumber(value) >= 0 && toNumber(value) <= 100;
}

/** The percentages of each sentence of prose. */
export function sentences(figures: Group): readonly Group[] {
  return figuresBySentence(figures.filter(({ block }) => block?.kind !== 'heading')).filter((group) => group.length > 1);
}

/** One percentage from each item of a list, where every item has exactly one. */
export function lists(figures: Group, isWanted: (figure: Figure) => boolean): readonly Group[] {
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

/** Heads a column of shares or steps. */
export const PER_CENT = /%|percent|share|split|mix|allocation|proportion|distribution/i;

const STEP_LABEL = regex('i')`
  ^(?:rollout |migration )?(?:stage|phase|step|week|day|wave|ring|milestone|date|time|when|hour|#|no)${WORD_END}
`;

/** Whether a heading is that of steps in time. */
export function isStep(heading: string): boolean {
  return STEP_LABEL.test(heading);
}

/** The percentages of a column, where every row holds exactly one. */
export function columns(document: ArchDocument, isWanted: (table: Table, column: TableColumn) => boolean): readonly Group[] {
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
