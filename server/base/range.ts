/** Half-open stretches of a text in UTF-16 offsets. Lines and columns are the business of `LineIndex`. */

export interface Range {
  /** First offset inside. */
  readonly start: number;
  /** First offset after. */
  readonly end: number;
}

/** A range from two offsets; an end before the start counts as empty at the start. */
export function range(start: number, end: number): Range {
  return { start, end: Math.max(start, end) };
}

/** Whether `offset` stands inside `outer`, its end included (a cursor after the last character is still in the word). */
export function touches(outer: Range, offset: number): boolean {
  return outer.start <= offset && offset <= outer.end;
}

/** Whether `inner` lies wholly inside `outer`. */
export function contains(outer: Range, inner: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether the two share a character, or one is empty and stands inside or at the border of the other. */
export function intersects(a: Range, b: Range): boolean {
  return a.start <= b.end && b.start <= a.end;
}
