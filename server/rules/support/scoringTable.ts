/**
 * Weighted scoring tables: criteria with a weight, a score for each option, and totals; options may stand in columns or in rows.
 * Reads the figures and adds them up; which total should win is not known here.
 */
import { regex } from '../../base/patterns.ts';
import type { Range } from '../../base/range.ts';
import type { Cell } from '../../document/block.ts';
import type { Table } from '../../document/tables.ts';

/** What one option scores. */
export interface ScoredOption {
  readonly name: string;
  readonly stated: number;
  /** As written: `3.6`. */
  readonly text: string;
  readonly totalRange: Range;
  readonly scores: readonly number[];
}

export interface ScoringTable {
  readonly weights: readonly number[];
  readonly options: readonly ScoredOption[];
}

const WEIGHT =
  /^(?:weights?|weighting|weight factor|factor|importance|gewicht(?:ung)?|faktor|poids|pondération|peso|ponderación|重み|重み付け|权重)$/;
const TOTAL = regex('')`
  ^(?:(?:weighted |overall |grand |final )?(?:total|sum|score|result)(?: score| points)?|gesamt(?:punktzahl|summe|wertung)?|summe|
  total pondéré|somme|puntuación total|総合|合計|总分|合计|加权总分)$
`;
const NUMBER = /^[~≈]?\s?(-?\d+(?:[.,]\d+)?)\s?(?:%|\/\s?\d+|points?|pts)?$/i;
const IN_BRACKETS = /[(（[]\s?(?:weight:?\s?|gewicht:?\s?|[x×]\s?)?(\d+(?:[.,]\d+)?)\s?%?\s?[x×]?[)）\]]\s*$/i;

/** The table as scores; undefined where it is none, or a figure cannot be read. */
export function readScoringTable(table: Table): ScoringTable | undefined {
  return criteriaInRows(table) ?? criteriaInColumns(table);
}

/** The ways a total is worked out: weighted sum, its share of all weights, weights in percent. */
export function totalsOf({ scores }: ScoredOption, weights: readonly number[]): readonly number[] {
  const sum = weights.reduce((total, weight, index) => total + weight * (scores[index] ?? 0), 0);
  const all = weights.reduce((total, weight) => total + weight, 0);
  return [sum, sum / all, sum / 100, sum * 100];
}

/** Plain sum: where the scores are weighted already. */
export function plainSum({ scores }: ScoredOption): number {
  return scores.reduce((total, score) => total + score, 0);
}

/** Whether the figure written can be this number, rounded as it is written. */
export function isRounded(text: string, value: number): boolean {
  const decimals = /[.,](\d+)/.exec(text)?.[1]?.length ?? 0;
  return Math.abs(numberIn(text) - value) <= 0.5 * 10 ** -decimals + 1e-9;
}

function criteriaInRows(table: Table): ScoringTable | undefined {
  const weight = table.columnNamed((name) => WEIGHT.test(name));
  const totalRow = table.rows.findLast((row) => TOTAL.test(labelOf(row.cells[0])));
  if (weight === undefined || weight.index === 0 || totalRow === undefined) return undefined;
  const criteria = table.rows.filter((row) => row !== totalRow && (row.cells[0]?.text ?? '') !== '');
  if (criteria.length < 2 || table.rows.some((row) => row !== totalRow && TOTAL.test(labelOf(row.cells[0])))) return undefined;
  const weights = criteria.map((row) => figure(table.cell(row, weight)));
  const columns = table.columns.filter((column) => column.index > 0 && column.index !== weight.index);
  const options = columns.map((column) =>
    scored(
      column.heading,
      totalRow.cells[column.index],
      criteria.map((row) => figure(row.cells[column.index])),
    ),
  );
  return complete(weights, options);
}

function criteriaInColumns(table: Table): ScoringTable | undefined {
  const total = table.columnNamed((name) => TOTAL.test(name));
  if (total === undefined || total.index < 2) return undefined;
  const weightRow = table.rows.find((row) => WEIGHT.test(labelOf(row.cells[0])));
  const criteria = table.columns.filter((column) => column.index > 0 && column.index < total.index);
  const weights = criteria.map((column) => (weightRow === undefined ? bracketed(column.heading) : figure(weightRow.cells[column.index])));
  const rows = table.rows.filter((row) => row !== weightRow);
  return complete(
    weights,
    rows.map((row) =>
      scored(
        row.cells[0]?.text ?? '',
        row.cells[total.index],
        criteria.map((column) => figure(row.cells[column.index])),
      ),
    ),
  );
}

function scored(name: string, total: Cell | undefined, scores: readonly (number | undefined)[]): ScoredOption | undefined {
  const stated = figure(total);
  if (total === undefined || stated === undefined || !scores.every((score) => score !== undefined)) return undefined;
  return { name, stated, text: total.text.replaceAll(/[*_]/g, ''), totalRange: { start: total.start, end: total.end }, scores };
}

/** Every weight and at least two options must be readable: a table read in part is a table misread. */
function complete(weights: readonly (number | undefined)[], options: readonly (ScoredOption | undefined)[]): ScoringTable | undefined {
  if (
    weights.length < 2 ||
    options.length < 2 ||
    !weights.every((weight) => weight !== undefined) ||
    !options.every((option) => option !== undefined)
  )
    return undefined;
  return { weights, options };
}

function figure(cell: Cell | undefined): number | undefined {
  const text = (cell?.text ?? '').replaceAll(/[*_]/g, '').trim();
  return NUMBER.test(text) ? numberIn(text) : bracketed(text.replace(/^[^\d(（[]+(?=[(（[])/, ''));
}

function bracketed(text: string): number | undefined {
  const match = IN_BRACKETS.exec(text);
  return match?.[1] === undefined || /^\s*-?\d/.test(text) ? undefined : Number(match[1].replace(',', '.'));
}

function numberIn(text: string): number {
  return Number((NUMBER.exec(text)?.[1] ?? 'NaN').replace(',', '.'));
}

function labelOf(cell: Cell | undefined): string {
  return (cell?.text ?? '')
    .replaceAll(/[*_:：]/g, '')
    .trim()
    .toLowerCase();
}
