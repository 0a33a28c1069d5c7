/** Lines of the text and heights of the page, both ways, with straight lines between what is known. Knows no page. */

/** An element that begins at a line and a height. */
export interface Anchor {
  readonly line: number;
  readonly top: number;
}

/** The height at which a line stands; `anchors` go by line. */
export function topOfLine(anchors: readonly Anchor[], line: number): number {
  return between(
    anchors,
    line,
    ({ line: at }) => at,
    ({ top }) => top,
  );
}

/** The line that stands at a height, with its fraction. */
export function lineAtTop(anchors: readonly Anchor[], top: number): number {
  return between(
    anchors,
    top,
    ({ top: at }) => at,
    ({ line }) => line,
  );
}

function between(anchors: readonly Anchor[], wanted: number, from: (anchor: Anchor) => number, to: (anchor: Anchor) => number): number {
  const after = anchors.findIndex((anchor) => from(anchor) > wanted);
  const next = after < 0 ? undefined : anchors[after];
  const last = anchors[(after < 0 ? anchors.length : after) - 1];
  if (last === undefined) return 0;
  if (next === undefined || from(next) === from(last)) return to(last);
  return to(last) + ((wanted - from(last)) / (from(next) - from(last))) * (to(next) - to(last));
}
