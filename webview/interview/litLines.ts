/** Which lines of a block changed. Knows no page. */

/** The end exclusive. */
export interface Lines {
  readonly start: number;
  readonly end: number;
}

/** The changed lines within a block, counted from its own first line. */
export function linesIn(
  { line, endLine }: { readonly line: number; readonly endLine: number },
  changed: readonly Lines[],
): readonly Lines[] {
  return changed
    .map(({ start, end }) => ({ start: Math.max(start, line) - line, end: Math.min(end, endLine) - line }))
    .filter(({ start, end }) => start < end);
}
