/** Ranges that begin above their end: in a column of smallest and largest numbers, or told of what scales between two. */
import { WORD_END, WORD_START, regex } from '../../base/patterns.ts';
import type { Range } from '../../base/range.ts';
import { blocksWith } from '../../document/blockShape.ts';
import type { ArchDocument } from '../../document/document.ts';
import type { Section } from '../../document/section.ts';
import { tablesOf } from '../../document/tables.ts';
import { isLivePlace } from '../statedFigure.ts';

/** A range that begins above its end, by the places of its ends. */
export interface TurnedRange {
  readonly section: Section;
  readonly low: Range;
  readonly high: Range;
}

const RANGE_CELL = /^\s*(\d{1,5})\s?(?:[–—\-…/]|to|\.{2,3})\s?(\d{1,5})(?: \p{L}+)?\s*$/iu;
const RANGE_HEADING = regex(
  'i',
)`min(?:imum)?[^a-z]{1,3}(?:to )?max|range|${WORD_START}(?:replicas|instances|nodes|pods|tasks|workers)${WORD_END}`;
/** Scaling in time goes down too: `from 12 to 4 at night`. */
const SCALES_BETWEEN = regex('iu')`
  (?<!\p{L})(?:scal(?:es?|ed|ing)|runs?|running|kept|stays?|varies|moves?|autoscal(?:es?|ed|ing)|grows?|has|have|holds?|
  anywhere)(?: [\p{L}-]+){0,4}?:? between (\d{1,5}) and (\d{1,5})
  (?= (?:\p{L}+ )?(?:replicas|instances|nodes|pods|servers|workers|tasks|machines|vms|containers|shards|consumers)(?!\p{L}))
`;

/** `8–3` in a column of smallest and largest numbers, `scales between 20 and 8 nodes`. */
export function* turnedRanges(document: ArchDocument): Generator<TurnedRange> {
  for (const table of tablesOf(document)) {
    for (const column of table.columns.filter(({ heading }) => RANGE_HEADING.test(heading))) {
      for (const row of table.rows) {
        const inline = row.cells[column.index]?.inline;
        const ends = inline === undefined ? undefined : endsOf(RANGE_CELL, inline.text);
        if (inline !== undefined && ends !== undefined)
          yield {
            section: table.section,
            low: inline.range(ends.low.start, ends.low.end),
            high: inline.range(ends.high.start, ends.high.end),
          };
      }
    }
  }
  for (const block of document.walkWhere(BETWEEN)) {
    const { inline } = block;
    const section = document.sectionAt(block.start);
    const ends = inline === undefined || !isLivePlace(section) ? undefined : endsOf(SCALES_BETWEEN, inline.prose);
    if (inline !== undefined && ends !== undefined)
      yield { section, low: inline.range(ends.low.start, ends.low.end), high: inline.range(ends.high.start, ends.high.end) };
  }
}

const BETWEEN = blocksWith(/between \d/i);

/** The places of both numbers in a text, where the first is the larger. */
function endsOf(pattern: RegExp, text: string): { readonly low: Range; readonly high: Range } | undefined {
  const match = pattern.exec(text);
  const [first = '', second = ''] = [match?.[1], match?.[2]];
  if (match === null || Number(first) <= Number(second)) return undefined;
  const start = match.index + match[0].indexOf(first);
  const next = match.index + match[0].lastIndexOf(second);
  return { low: { start, end: start + first.length }, high: { start: next, end: next + second.length } };
}
