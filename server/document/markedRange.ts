/** Ranges of visible text with the markup around it: what an edit that replaces the text must take along. */
import type { Range } from '../base/range.ts';
import type { Inline } from './block.ts';
import { startingWithin } from './within.ts';

/** Source range of `text.slice(start, end)`, with the marks and link targets of every span that lies wholly inside. */
export function markedRange(inline: Inline, start: number, end: number): Range {
  const plain = inline.range(start, end);
  let from = plain.start;
  let to = plain.end;
  for (const span of startingWithin(inline.spans, { start, end }, (each) => each.plainStart)) {
    if (span.plainEnd > end || span.plainEnd === span.plainStart || span.reference?.shortcut === true) continue;
    const whole = inline.spanRange(span);
    if (whole.start < from) from = whole.start;
    if (whole.end > to) to = whole.end;
  }
  return { start: from, end: to };
}
