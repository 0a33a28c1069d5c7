/** Weighted scores as a table whose totals add up, and what would change the choice. Reckons; judges nothing. */
import type { Body } from './bodies.ts';
import { spaced } from './bodies.ts';

export interface ScoredCriterion {
  readonly title: string;
  readonly weight: number;
  /** In the order of the options. */
  readonly scores: readonly number[];
}

/** The sums of weight times score, in the order of the options. */
export function totalsOf(criteria: readonly ScoredCriterion[], options: readonly string[]): readonly number[] {
  return options.map((_option, index) => rounded(criteria.reduce((sum, { weight, scores }) => sum + weight * (scores[index] ?? 0), 0)));
}

/** `origin` says whose scores they are. Undefined where there is nothing to compare. */
export function scoreTable(origin: string, criteria: readonly ScoredCriterion[], options: readonly string[]): Body {
  if (criteria.length === 0 || options.length < 2) return undefined;
  const row = (cells: readonly (string | number)[]): string => `| ${cells.map((cell) => String(cell).replaceAll('|', '/')).join(' | ')} |`;
  return [
    `${origin}:`,
    '',
    row(['Criterion', 'Weight', ...options]),
    `|${' --- |'.repeat(options.length + 2)}`,
    ...criteria.map(({ title, weight, scores }) => row([title, weight, ...scores])),
    row(['Total', '', ...totalsOf(criteria, options)]),
  ];
}

/** A note, red flags and turns below the scores. */
export function weighingLines(table: Body, redFlags: readonly string[], flips: readonly string[], note?: string): Body {
  return spaced([
    table,
    note === undefined ? undefined : [note],
    redFlags.length === 0 ? undefined : ['Red flags, to be answered before it is accepted:', '', ...redFlags.map((flag) => `- ${flag}`)],
    flips.length === 0 ? undefined : ['What would change the choice:', '', ...flips.map((flip) => `- ${flip}`)],
  ]);
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
