/** Two texts that run in step but for gaps, as points where each stretch begins: what is plain, and where it stands in the source. */

/** A point from which plain text and source run on in step. */
export interface MapPoint {
  readonly plain: number;
  readonly source: number;
}

/** Index of the last point at or before a place on one `side`; 0 where all lie behind it. */
export function pointBefore(points: readonly MapPoint[], side: keyof MapPoint, place: number): number {
  let low = 0;
  let high = points.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((points[middle]?.[side] ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Source place of a plain one. */
export function sourceOf(points: readonly MapPoint[], plain: number): number {
  const point = points[pointBefore(points, 'plain', plain)] ?? { plain: 0, source: 0 };
  return point.source + plain - point.plain;
}

/** Plain place of a source one; one inside a gap falls to the stretch behind it. */
export function plainOf(points: readonly MapPoint[], source: number): number {
  const index = pointBefore(points, 'source', source);
  const point = points[index] ?? { plain: 0, source: 0 };
  const plain = point.plain + Math.max(0, source - point.source);
  return Math.min(plain, points[index + 1]?.plain ?? plain);
}
